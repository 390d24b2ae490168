package dev.stepwell.hazard;

import static dev.stepwell.hazard.HazardClass.BACKWARD_INCOMPATIBLE;
import static dev.stepwell.hazard.HazardClass.SECURITY;

import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.ObjectName;
import dev.stepwell.schema.SchemaObject;
import java.util.List;
import java.util.stream.Stream;

/** A trigger or rule goes or is switched off, and what it did no longer happens. */
final class DropTrigger implements Hazard {

    static final HazardKind KIND = HazardKind.of(
            "drop-trigger", "A trigger or rule is dropped or switched off.", BACKWARD_INCOMPATIBLE, SECURITY);

    @Override
    public HazardKind kind() {
        return KIND;
    }

    @Override
    public List<Sighting> in(Scene scene) {
        Stream<Sighting> dropped = Dropped.fromTables(scene, ObjectKind.TRIGGER, ObjectKind.RULE)
                .map(SchemaObject::name)
                .map(name -> sighting(scene, name, "drops " + name + Gone.how(scene, name)));
        Stream<Sighting> switchedOff = scene.change().stayed(ObjectKind.TRIGGER, ObjectKind.RULE).stream()
                .filter(pair ->
                        !pair.old("enabled").equals("no") && pair.now("enabled").equals("no"))
                .map(pair -> sighting(scene, pair.was(), "switches off " + pair.was()));
        return Stream.concat(dropped, switchedOff).toList();
    }

    private static Sighting sighting(Scene scene, ObjectName name, String what) {
        return KIND.at(
                        scene.line(name),
                        name.path(),
                        "The upgrade " + what + "; an application that still runs relies on what it does.")
                .remedy("Have the application do it in one release, and drop it in a later one.");
    }
}
