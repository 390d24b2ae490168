package dev.stepwell.assertions;

import dev.stepwell.schema.SchemaObject;
import java.util.List;

/** A schema has no table, view, enum or function of a name. */
final class ShouldHaveObject {

    private ShouldHaveObject() {}

    static String message(String noun, String name, Lookup lookup) {
        List<SchemaObject> others = lookup.ofOtherKind();
        String instead =
                others.isEmpty() ? "" : " There is the " + others.get(0).name() + ", which is no " + noun + ".";
        return "Expected the schema to have the " + noun + " " + name + ", but it has none of that name." + instead
                + " " + Candidates.sentence(name, lookup.candidates(), noun + "s");
    }
}
