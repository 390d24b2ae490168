package dev.stepwell.hazard;

import static dev.stepwell.hazard.HazardClass.BLOCKING_LOCK;
import static dev.stepwell.hazard.HazardClass.TABLE_REWRITE;

import dev.stepwell.effect.RewriteReason;
import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.ObjectName;
import dev.stepwell.schema.SchemaObject;
import java.util.List;

/** A column is added whose value differs from row to row, so that the whole table is written anew. */
final class AddColumnRewrite implements Hazard {

    static final HazardKind KIND = HazardKind.of(
            "add-column-rewrite",
            "A column is added whose values must be written into every row.",
            TABLE_REWRITE,
            BLOCKING_LOCK);

    @Override
    public HazardKind kind() {
        return KIND;
    }

    @Override
    public List<Sighting> in(Scene scene) {
        return Rewritten.in(scene, RewriteReason.DEFAULT)
                .map(rewritten -> sighting(scene, rewritten))
                .toList();
    }

    private static Sighting sighting(Scene scene, Rewritten rewritten) {
        List<ObjectName> columns = scene.change().came(ObjectKind.COLUMN).stream()
                .map(SchemaObject::name)
                .filter(column -> scene.change()
                        .nameBefore(Names.table(column))
                        .filter(rewritten.table()::equals)
                        .isPresent())
                .toList();
        String path = (columns.size() == 1 ? columns.get(0) : rewritten.table()).path();
        String what = columns.size() == 1 ? columns.get(0).toString() : "a column";
        return KIND.at(
                        rewritten.statement().line(),
                        path,
                        "The upgrade writes " + rewritten.table() + " anew, since " + what
                                + " has a value of its own in every row, " + rewritten.sentence(scene))
                .remedy(
                        "Add it without a default, set the default for new rows, and fill the old ones in batches:",
                        "ALTER TABLE " + rewritten.table().path() + " ADD COLUMN "
                                + (columns.size() == 1 ? Names.own(columns.get(0)) : "...") + " ...");
    }
}
