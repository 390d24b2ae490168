package dev.stepwell.hazard;

import static dev.stepwell.hazard.HazardClass.BLOCKING_LOCK;
import static dev.stepwell.hazard.HazardClass.DATA_DEPENDENT;

import dev.stepwell.effect.LockMode;
import dev.stepwell.effect.StatementEffects;
import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.ObjectName;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A domain gets a rule, and every table that uses it is read for values that break it. */
final class AlterDomain implements Hazard {

    static final HazardKind KIND = HazardKind.of(
            "alter-domain",
            "A domain gets a rule, for which all tables that use it are read.",
            BLOCKING_LOCK,
            DATA_DEPENDENT);

    @Override
    public HazardKind kind() {
        return KIND;
    }

    @Override
    public List<Sighting> in(Scene scene) {
        Stream<ObjectName> constraints = scene.change().came(ObjectKind.CONSTRAINT).stream()
                .filter(constraint -> !NewConstraint.definition(constraint).endsWith("NOT VALID"))
                .map(constraint -> Names.parent(constraint.name(), ObjectKind.DOMAIN));
        Stream<ObjectName> notNull = scene.change().stayed(ObjectKind.DOMAIN).stream()
                .filter(domain -> domain.turned("nullable", "yes", "no"))
                .map(Stayed::is);
        return Stream.concat(constraints, notNull)
                .distinct()
                .filter(domain -> scene.change().nameBefore(domain).isPresent())
                .flatMap(domain -> sighting(scene, domain).stream())
                .toList();
    }

    private static Optional<Sighting> sighting(Scene scene, ObjectName domain) {
        Optional<StatementEffects> scanning =
                scene.blamed(statement -> !read(scene, statement).isEmpty(), domain.name());
        if (scanning.isEmpty() && scene.locking().isKnown()) {
            return Optional.empty();
        }
        Optional<ObjectName> table =
                scanning.map(statement -> read(scene, statement).get(0));
        String lock = table.map(name -> LockingSighting.sentence(scene, name, scanning, LockMode.SHARE))
                .orElse("while they are locked.");
        return Optional.of(KIND.at(
                        LockingSighting.line(scene, scanning, domain),
                        domain.path(),
                        "The upgrade reads all tables that use " + domain + " for values that break its new rule, "
                                + lock)
                .remedy(
                        "Let it hold for new values first, and check the old ones in a later revision:",
                        "ALTER DOMAIN " + domain.path() + " ADD CONSTRAINT ... CHECK (...) NOT VALID;",
                        "ALTER DOMAIN " + domain.path() + " VALIDATE CONSTRAINT ..."));
    }

    private static List<ObjectName> read(Scene scene, StatementEffects statement) {
        return statement.scans().stream()
                .filter(scan -> scan.relation().existed())
                .map(scan -> scan.relation().name())
                .filter(table ->
                        table.kind() == ObjectKind.TABLE && scene.locking().scansUnderLock(Set.of(table), statement))
                .toList();
    }
}
