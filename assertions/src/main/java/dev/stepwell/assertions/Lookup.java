package dev.stepwell.assertions;

import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.ObjectName;
import dev.stepwell.schema.SchemaObject;
import dev.stepwell.schema.SchemaSnapshot;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Finds objects by the names that people write. */
final class Lookup {

    private final SchemaSnapshot schema;
    private final Set<ObjectKind> kinds;
    private final String name;

    /**
     * @param name {@code users}, {@code public.users}, quoted or not; of a function with or without its arguments
     */
    Lookup(SchemaSnapshot schema, Set<ObjectKind> kinds, String name) {
        this.schema = schema;
        this.kinds = kinds;
        this.name = name;
    }

    /** All objects that may be meant: those of that very path, else those of that name in any schema. */
    List<SchemaObject> matches() {
        List<SchemaObject> qualified = objects(this::isPath);
        return qualified.isEmpty() ? objects(this::isName) : qualified;
    }

    /** The paths of everything of the kinds asked for. */
    List<String> candidates() {
        return objects(any -> true).stream().map(object -> object.name().path()).toList();
    }

    /** Things of that name, but of another kind. */
    List<SchemaObject> ofOtherKind() {
        return schema.objects().stream()
                .filter(object -> !kinds.contains(object.name().kind()))
                .filter(object -> !object.name().kind().isChild())
                .filter(object -> isPath(object.name()) || isName(object.name()))
                .toList();
    }

    private List<SchemaObject> objects(Predicate<ObjectName> wanted) {
        return schema.objects().stream()
                .filter(object -> kinds.contains(object.name().kind()))
                .filter(object -> wanted.test(object.name()))
                .toList();
    }

    private boolean isPath(ObjectName object) {
        return object.path().equals(name) || (object.schema() + "." + object.name()).equals(name);
    }

    private boolean isName(ObjectName object) {
        return isSame(object, name)
                || withoutArguments(object.path()).equals(name)
                || withoutArguments(own(object)).equals(name);
    }

    /** Whether a name without schema and table is this one, quoted or not. */
    static boolean isSame(ObjectName object, String name) {
        return object.name().equals(name) || own(object).equals(name);
    }

    private static String own(ObjectName object) {
        return ObjectName.global(object.kind(), object.name()).path();
    }

    private static String withoutArguments(String path) {
        int arguments = path.indexOf('(');
        return arguments < 0 ? path : path.substring(0, arguments);
    }
}
