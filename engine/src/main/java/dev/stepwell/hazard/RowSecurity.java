package dev.stepwell.hazard;

import static dev.stepwell.hazard.HazardClass.BACKWARD_INCOMPATIBLE;
import static dev.stepwell.hazard.HazardClass.SECURITY;

import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.SchemaObject;
import java.util.List;
import java.util.stream.Stream;

/** Rows that an application sees or writes today are out of its reach afterwards. */
final class RowSecurity implements Hazard {

    static final HazardKind KIND = HazardKind.of(
            "row-security", "Row security hides rows that could be seen before.", BACKWARD_INCOMPATIBLE, SECURITY);

    @Override
    public HazardKind kind() {
        return KIND;
    }

    @Override
    public List<Sighting> in(Scene scene) {
        Stream<Sighting> enabled = scene.change().stayed(ObjectKind.TABLE).stream()
                .filter(pair ->
                        pair.turned("row security", "no", "yes") || pair.turned("row security forced", "no", "yes"))
                .map(pair -> KIND.at(
                                scene.line(pair.was()),
                                pair.was().path(),
                                "The upgrade has row security decide who sees which rows of " + pair.was()
                                        + "; without a policy for its role an application sees none.")
                        .remedy(
                                "Create the policies first, and try them with the role of the application:",
                                "CREATE POLICY ... ON " + pair.is().path() + " FOR ALL TO ... USING (...)"));
        Stream<Sighting> dropped = Dropped.fromTables(scene, ObjectKind.POLICY)
                .map(SchemaObject::name)
                .map(name -> KIND.at(
                                scene.line(name),
                                name.path(),
                                "The upgrade drops " + name
                                        + "; the rows that it let an application see may be hidden, or"
                                        + " those that it hid be seen.")
                        .remedy("Create the policy that takes its place first."));
        return Stream.concat(enabled, dropped).toList();
    }
}
