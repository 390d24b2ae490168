package dev.stepwell.hazard;

import static dev.stepwell.hazard.HazardClass.BACKWARD_INCOMPATIBLE;
import static dev.stepwell.hazard.HazardClass.DATA_LOSS;
import static dev.stepwell.hazard.HazardClass.IRREVERSIBLE;

import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.ObjectName;
import dev.stepwell.schema.SchemaObject;
import java.util.List;
import java.util.Optional;

/** A sequence goes, and with it the number that it had reached; one that belongs to a column goes with that. */
final class DropSequence implements Hazard {

    static final HazardKind KIND = HazardKind.of(
            "drop-sequence",
            "A sequence is dropped with the number that it had reached.",
            DATA_LOSS,
            IRREVERSIBLE,
            BACKWARD_INCOMPATIBLE);

    @Override
    public HazardKind kind() {
        return KIND;
    }

    @Override
    public List<Sighting> in(Scene scene) {
        return scene.change().gone(ObjectKind.SEQUENCE).stream()
                .filter(sequence -> !Gone.withItsSchema(scene, sequence.name()))
                .filter(sequence -> !goesWithItsColumn(scene, sequence))
                .map(sequence -> sighting(scene, sequence.name()))
                .toList();
    }

    /** The column is gone too, has changed hands to an identity, or was one, which has a hazard of its own. */
    private static boolean goesWithItsColumn(Scene scene, SchemaObject sequence) {
        Optional<String> owner = sequence.property("owned by");
        if (owner.isEmpty()) {
            return false;
        }
        CatalogueChange change = scene.change();
        boolean isColumnGone = change.gone(ObjectKind.COLUMN).stream()
                .anyMatch(column -> column.name().path().equals(owner.get()));
        return isColumnGone
                || change.stayed(ObjectKind.COLUMN).stream()
                        .filter(column -> column.was().path().equals(owner.get()))
                        .anyMatch(column -> column.differs("identity"));
    }

    private static Sighting sighting(Scene scene, ObjectName sequence) {
        boolean isReplaced = scene.change().after().find(sequence).isPresent();
        return KIND.at(
                        scene.line(sequence),
                        sequence.path(),
                        scene.who() + " drops " + sequence + " and the number that it had reached"
                                + Gone.how(scene, sequence)
                                + (isReplaced ? "; the one that it makes begins anew." : "."))
                .without(BACKWARD_INCOMPATIBLE, isReplaced)
                .remedy(Wording.STOP_FIRST);
    }
}
