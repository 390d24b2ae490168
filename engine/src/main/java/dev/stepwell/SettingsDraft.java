package dev.stepwell;

import dev.stepwell.check.Severities;
import dev.stepwell.revision.RevisionId;
import dev.stepwell.script.Layout;
import dev.stepwell.walk.Reading;
import dev.stepwell.walk.Shard;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Settings while one of them is changed, so that each change names only what it changes. */
final class SettingsDraft {

    String location;
    String suite;
    Optional<Layout> layout;
    Set<String> checks;
    Set<RevisionId> revisions;
    Duration scriptTimeout;
    Reading reading;
    AcceptanceSettings acceptance;
    Optional<Shard> shard;
    Optional<ModelSettings> model;
    Severities severities;
    boolean linting;

    SettingsDraft(VerifySettings from) {
        location = from.location();
        suite = from.suite();
        layout = from.layout();
        checks = from.checks();
        revisions = from.revisions();
        scriptTimeout = from.scriptTimeout();
        reading = from.reading();
        acceptance = from.acceptance();
        shard = from.shard();
        model = from.model();
        severities = from.severities();
        linting = from.linting();
    }

    VerifySettings settings() {
        return new VerifySettings(
                location,
                suite,
                layout,
                checks,
                revisions,
                scriptTimeout,
                reading,
                acceptance,
                shard,
                model,
                severities,
                linting);
    }
}
