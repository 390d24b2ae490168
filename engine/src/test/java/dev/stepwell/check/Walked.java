package dev.stepwell.check;

import dev.stepwell.database.RoleChanges;
import dev.stepwell.execution.ScriptError;
import dev.stepwell.execution.TransactionUse;
import dev.stepwell.revision.Direction;
import dev.stepwell.revision.Revision;
import dev.stepwell.revision.RevisionGraph;
import dev.stepwell.revision.RevisionId;
import dev.stepwell.schema.SchemaSnapshot;
import dev.stepwell.script.Downgrade;
import dev.stepwell.script.History;
import dev.stepwell.script.Layout;
import dev.stepwell.script.RevisionScript;
import dev.stepwell.script.Script;
import dev.stepwell.walk.BranchPair;
import dev.stepwell.walk.BranchRun;
import dev.stepwell.walk.Branches;
import dev.stepwell.walk.Outcome;
import dev.stepwell.walk.Pass;
import dev.stepwell.walk.StepRecord;
import dev.stepwell.walk.WalkRecord;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A history and the record of its walk, written by hand: no database has seen them. */
public final class Walked {

    private static final Duration TIME = Duration.ofMillis(2);

    private final Layout layout;
    private final Map<RevisionId, RevisionScript> scripts = new LinkedHashMap<>();
    private final List<StepRecord> steps = new ArrayList<>();
    private final List<BranchRun> runs = new ArrayList<>();
    private final List<StepRecord> notRepeatable = new ArrayList<>();
    private List<RevisionId> parents = List.of();
    private @Nullable String message;
    private @Nullable String author;
    private @Nullable OffsetDateTime created;
    private int leftOut;

    /** In the native layout. */
    public Walked() {
        this(Layout.NATIVE);
    }

    /** In the given layout. */
    public Walked(Layout layout) {
        this.layout = layout;
    }

    /** A revision on top of the one before, each script on line 1 of a file of its own. */
    public Walked revision(String id, String upgrade, String downgrade) {
        return revision(
                id,
                upgrade,
                new Downgrade.Written(Script.of(Direction.DOWNGRADE, "db/" + id + ".down.sql", downgrade)));
    }

    /** A revision on top of the one before. */
    public Walked revision(String id, String upgrade, Downgrade downgrade) {
        String file = "db/" + id + (layout == Layout.PAIRED ? ".up.sql" : ".sql");
        Revision.Builder builder = Revision.builder(RevisionId.of(id))
                .message(Objects.requireNonNullElse(message, "change " + id))
                .parents(parents)
                .origin(file);
        if (author != null && created != null) {
            builder.author(author).created(created);
        }
        Revision revision = builder.build();
        scripts.put(
                revision.id(), new RevisionScript(revision, Script.of(Direction.UPGRADE, file, upgrade), downgrade));
        parents = List.of(revision.id());
        message = null;
        author = null;
        return this;
    }

    /** The next revision starts at base. */
    public Walked fromBase() {
        parents = List.of();
        return this;
    }

    /** The next revision follows these. */
    public Walked on(String... ids) {
        parents = Stream.of(ids).map(RevisionId::of).toList();
        return this;
    }

    /** The next revision has this message. */
    Walked message(String words) {
        message = words;
        return this;
    }

    /** The next revision was written by these people at this time. */
    Walked author(String people, String time) {
        author = people;
        created = OffsetDateTime.parse(time);
        return this;
    }

    /** One order of two branches: the steps of the other record, and the schema that they led to. */
    public Walked order(
            String first, String second, @Nullable String merge, Walked taken, @Nullable SchemaSnapshot reached) {
        boolean isLeft = runs.size() % 2 == 0;
        RevisionId one = RevisionId.of(first);
        RevisionId other = RevisionId.of(second);
        Optional<RevisionId> joined = Optional.ofNullable(merge).map(RevisionId::of);
        BranchPair pair = isLeft ? new BranchPair(one, other, joined) : new BranchPair(other, one, joined);
        runs.add(new BranchRun(pair, one, other, taken.steps, reached));
        return this;
    }

    /** So many pairs of branches were too many. */
    Walked leftOut(int pairs) {
        leftOut = pairs;
        return this;
    }

    /** The steps of the other record ran once and never again. */
    Walked notRepeatable(Walked taken) {
        notRepeatable.addAll(taken.steps);
        return this;
    }

    /** A step that ran. */
    public Walked ok(String id, Pass pass, SchemaSnapshot before, SchemaSnapshot after) {
        return add(id, pass, Outcome.OK, before, after, null, null, TransactionUse.WRAPPED);
    }

    /** A step that PostgreSQL refused to run inside a transaction. */
    public Walked refused(String id, Pass pass, SchemaSnapshot before, SchemaSnapshot after) {
        return add(id, pass, Outcome.OK, before, after, null, null, TransactionUse.REFUSED);
    }

    /** A step whose script began and ended a transaction itself. */
    public Walked own(String id, Pass pass, SchemaSnapshot before, SchemaSnapshot after) {
        return add(id, pass, Outcome.OK, before, after, null, null, TransactionUse.OWN);
    }

    /** A step whose script failed. */
    public Walked failed(String id, Pass pass, SchemaSnapshot schema, ScriptError error) {
        return add(id, pass, Outcome.FAILED, schema, schema, error, null, TransactionUse.WRAPPED);
    }

    /** A step that failed behind another revision, which had failed before. */
    public Walked blocked(String id, Pass pass, SchemaSnapshot schema, ScriptError error, String blocker) {
        RevisionId first = RevisionId.of(blocker);
        return add(id, pass, Outcome.SKIPPED, schema, schema, error, first, TransactionUse.WRAPPED);
    }

    /** What the last step did to the roles of the server. */
    public Walked roles(Set<String> added, Set<String> removed) {
        return shared(new RoleChanges(added, removed));
    }

    /** What the last step did to what belongs to the server. */
    Walked shared(RoleChanges changes) {
        int last = steps.size() - 1;
        StepRecord step = steps.get(last);
        steps.set(
                last,
                new StepRecord(
                        step.revision(),
                        step.pass(),
                        step.outcome(),
                        step.before(),
                        step.after(),
                        step.failure(),
                        step.blocker(),
                        step.transaction(),
                        step.time(),
                        changes));
        return this;
    }

    /** A step for which there was nothing to run. */
    public Walked skipped(String id, Pass pass, SchemaSnapshot schema) {
        return add(id, pass, Outcome.SKIPPED, schema, schema, null, null, null);
    }

    private Walked add(
            String id,
            Pass pass,
            Outcome outcome,
            SchemaSnapshot before,
            SchemaSnapshot after,
            @Nullable ScriptError error,
            @Nullable RevisionId blocker,
            @Nullable TransactionUse transaction) {
        steps.add(new StepRecord(RevisionId.of(id), pass, outcome, before, after, error, blocker, transaction, TIME));
        return this;
    }

    /** Up, down to where it was, and up again. */
    public Walked roundTrip(String id, SchemaSnapshot before, SchemaSnapshot after) {
        return ok(id, Pass.FIRST_UPGRADE, before, after)
                .ok(id, Pass.DOWNGRADE, after, before)
                .ok(id, Pass.SECOND_UPGRADE, before, after);
    }

    /** The history alone. */
    public History history() {
        List<Revision> revisions =
                scripts.values().stream().map(RevisionScript::revision).toList();
        return new History(layout, Path.of("db"), RevisionGraph.of(revisions), scripts);
    }

    /** The steps so far. */
    public WalkRecord walk() {
        Branches branches = new Branches(runs, leftOut, notRepeatable);
        return new WalkRecord(steps, branches, "PostgreSQL by hand", 170_000, Duration.ofMillis(1234));
    }

    Evidence evidence() {
        return new Evidence(history(), walk());
    }

    Evidence evidenceOnly(String id) {
        return new Evidence(history(), walk(), Set.of(RevisionId.of(id)));
    }

    /** What the server says of a table that is not there. */
    public static ScriptError noSuchTable(String file, int line) {
        return new ScriptError(
                "42P01", "relation \"users\" does not exist", null, null, "ALTER TABLE users DROP x", file, line);
    }
}
