package dev.stepwell.walk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.database.PostgresServer;
import dev.stepwell.revision.RevisionId;
import dev.stepwell.schema.SchemaObject;
import dev.stepwell.schema.SchemaSnapshot;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Walks histories and puts records into words. */
final class Walks {

    private Walks() {}

    /**
     * Reads the schema both ways, which must agree; and walks as users do, who must see the same. Only the second walk tries
     * downgrades in transactions that it undoes.
     */
    static WalkRecord walk(PostgresServer server, Histories histories, String... only) {
        Set<RevisionId> ids = Stream.of(only).map(RevisionId::of).collect(Collectors.toSet());
        WalkRecord walk = walkOnce(server, histories, only);
        assertThat(walk(server, histories, ids, Reading.CHANGES).steps().stream()
                        .map(Walks::facts)
                        .toList())
                .isEqualTo(walk.steps().stream().map(Walks::facts).toList());
        return walk;
    }

    /** The first of these walks, for histories that leave something behind in the server. */
    static WalkRecord walkOnce(PostgresServer server, Histories histories, String... only) {
        return walk(server, histories, Stream.of(only).map(RevisionId::of).collect(Collectors.toSet()), Reading.BOTH);
    }

    static WalkRecord walk(PostgresServer server, Histories histories, Set<RevisionId> only, Reading reading) {
        WalkSettings settings = new WalkSettings("walk", WalkSettings.DEFAULT_TIMEOUT, only, reading);
        return new Walker(server, settings, StepListener.NONE).walk(histories.build());
    }

    private static List<Object> facts(StepRecord step) {
        return List.of(words(step), step.before(), step.after(), Optional.ofNullable(step.transaction()), step.roles());
    }

    /** One line for each step: revision, pass, outcome, and what stood in the way or went wrong. */
    static List<String> words(WalkRecord walk) {
        return walk.steps().stream().map(Walks::words).toList();
    }

    /** One line for each order of each pair of branches. */
    static List<String> branches(WalkRecord walk) {
        return walk.branches().runs().stream().map(Walks::words).toList();
    }

    private static String words(BranchRun run) {
        String merge = run.pair().merge().map(id -> " for " + id).orElse("");
        String steps = run.steps().stream().map(Walks::words).collect(Collectors.joining(", "));
        return run.first() + " then " + run.second() + merge + ": " + steps;
    }

    private static String words(StepRecord step) {
        String blocker = step.blockedBy().map(id -> " behind " + id).orElse("");
        String error = step.error().map(said -> " " + said.sqlState()).orElse("");
        return step.revision() + " " + step.pass().word() + " " + step.outcome().word() + blocker + error;
    }

    static StepRecord step(WalkRecord walk, String id, Pass pass) {
        return walk.step(RevisionId.of(id), pass).orElseThrow();
    }

    /** The names of the tables and indexes, which tell the states of these small histories apart. */
    static List<String> relations(SchemaSnapshot schema) {
        return schema.objects().stream()
                .map(SchemaObject::name)
                .filter(name -> Set.of("table", "index").contains(name.kind().word()))
                .map(name -> name.name())
                .toList();
    }
}
