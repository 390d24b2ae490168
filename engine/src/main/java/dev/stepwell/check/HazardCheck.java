package dev.stepwell.check;

import dev.stepwell.hazard.HazardClass;
import dev.stepwell.hazard.HazardKind;
import dev.stepwell.hazard.Hazards;
import dev.stepwell.hazard.Sighting;
import dev.stepwell.hazard.Upgrade;
import dev.stepwell.revision.RevisionId;
import dev.stepwell.script.Downgrade;
import dev.stepwell.script.Script;
import dev.stepwell.walk.Outcome;
import dev.stepwell.walk.Pass;
import dev.stepwell.walk.StepRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether upgrades are free of hazards. Two checks look for them, so that a team can have the one without the other: what
 * destroys something, and what only hurts while the application is in use.
 */
final class HazardCheck implements Check {

    static final String DESTRUCTIVE = "destructive";
    static final String ONLINE = "online";

    private final String name;
    private final String claim;
    private final boolean isDestructive;

    private HazardCheck(String name, String claim, boolean isDestructive) {
        this.name = name;
        this.claim = claim;
        this.isDestructive = isDestructive;
    }

    static HazardCheck destructive() {
        return new HazardCheck(DESTRUCTIVE, "no upgrade destroys what was there before it", true);
    }

    static HazardCheck online() {
        return new HazardCheck(ONLINE, "every upgrade can run while the application is in use", false);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String claim() {
        return claim;
    }

    @Override
    public boolean needsEffects() {
        return true;
    }

    @Override
    public Set<String> hazards() {
        return Hazards.kinds().stream()
                .filter(this::isMine)
                .map(HazardKind::code)
                .collect(Collectors.toSet());
    }

    private boolean isMine(HazardKind kind) {
        return kind.isDestructive() == isDestructive;
    }

    @Override
    public CheckResult judge(Evidence evidence) {
        List<Finding> findings = new ArrayList<>();
        for (RevisionId id : evidence.revisions()) {
            Optional<StepRecord> up =
                    evidence.step(id, Pass.FIRST_UPGRADE).filter(step -> step.outcome() != Outcome.SKIPPED);
            up.ifPresent(step -> upgrade(evidence, step).forEach(findings::add));
            up.filter(step -> isDestructive)
                    .ifPresent(step -> downgrade(evidence, step).forEach(findings::add));
        }
        return CheckResult.of(this, findings, evidence.notReached());
    }

    private Stream<Finding> upgrade(Evidence evidence, StepRecord step) {
        Upgrade upgrade = new Upgrade(
                step,
                evidence.script(step.revision()).upgrade(),
                evidence.history().layout(),
                evidence.walk().effects(step.revision()));
        return Hazards.in(upgrade).stream()
                .filter(sighting -> isMine(sighting.kind()))
                .map(sighting -> finding(name, step.revision(), upgrade.script(), sighting));
    }

    private Stream<Finding> downgrade(Evidence evidence, StepRecord up) {
        Optional<StepRecord> down = evidence.successful(up.revision(), Pass.DOWNGRADE);
        if (down.isEmpty()
                || !(evidence.script(up.revision()).downgrade() instanceof Downgrade.Written written)
                || !up.after().equals(down.get().before())) {
            return Stream.empty();
        }
        Upgrade downgrade =
                new Upgrade(down.get(), written.script(), evidence.history().layout(), Optional.empty());
        return Hazards.onTheWayBack(up, downgrade).stream()
                .map(sighting -> finding(name, up.revision(), written.script(), sighting));
    }

    /** A sighting as a finding of a check. */
    static Finding finding(String check, RevisionId id, Script script, Sighting sighting) {
        Severity severity = sighting.isInformation()
                ? Severity.INFO
                : Severities.DEFAULT.of(sighting.classes()).orElse(Severity.WARNING);
        FindingBuilder builder = FindingBuilder.of(check, sighting.kind().code(), severity)
                .about(id, script.direction())
                .at(script.file(), sighting.line())
                .path(sighting.path())
                .values(sighting.before().orElse(null), sighting.after().orElse(null))
                .remedy(sighting.remedy())
                .classes(sighting.classes().stream().map(HazardClass::word).collect(Collectors.toSet()));
        sighting.error().ifPresent(builder::because);
        return builder.saying(sighting.message());
    }
}
