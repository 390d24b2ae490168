package dev.stepwell.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stepwell.execution.LiveMigration;
import dev.stepwell.execution.OfflineSql;
import dev.stepwell.execution.RunReport;
import dev.stepwell.execution.RunSettings;
import dev.stepwell.revision.Heads;
import dev.stepwell.revision.Plan;
import dev.stepwell.revision.RevisionId;
import dev.stepwell.revision.RevisionRange;
import dev.stepwell.revision.Step;
import dev.stepwell.script.History;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** What {@code upgrade}, {@code downgrade} and {@code stamp} have in common. */
final class LiveRun {

    private final HistoryOptions history;
    private final DatabaseOptions database;
    private final RunOptions options;
    private final Output output;
    private final Interruption interruption;

    LiveRun(
            HistoryOptions history,
            DatabaseOptions database,
            RunOptions options,
            Output output,
            Interruption interruption) {
        this.history = history;
        this.database = database;
        this.options = options;
        this.output = output;
        this.interruption = interruption;
    }

    /** Runs against the database that is named. */
    int run(Function<LiveMigration, RunReport> command) {
        return run(command, "Nothing to do: the database is at ");
    }

    /**
     * Runs against the database that is named.
     *
     * @param unmoved what is said, before the heads, of a database that is where it was
     */
    int run(Function<LiveMigration, RunReport> command, String unmoved) {
        History revisions = history.required();
        RunSettings settings = settings();
        LiveMigration migration = new LiveMigration(
                revisions, database.connector(history.settings()), settings, new RunLines(output.err()));
        history.tellOrigins(output.err());
        RunReport report = interruption.watch(migration::stop, () -> command.apply(migration));
        output.print(() -> text(report, unmoved), () -> json(report));
        return ExitStatus.FINE;
    }

    /** Prints what would be run, without a database. */
    int write(RevisionRange range, String unnamed, BiFunction<Heads, String, Plan> planner) {
        History revisions = history.required();
        Heads from =
                Heads.of(revisions.graph().resolve(Heads.base(), range.lower().orElse("base")));
        Plan plan = planner.apply(from, range.upper().orElse(unnamed));
        String sql = OfflineSql.of(revisions, settings(), from, plan);
        history.tellOrigins(output.err());
        if (plan.steps().isEmpty()) {
            output.err().println("There is nothing to do from " + from + " to there: the SQL runs no revision.");
        }
        output.print(() -> sql, () -> JsonText.object().put("sql", sql));
        return ExitStatus.FINE;
    }

    private RunSettings settings() {
        return options.settings(history.settings(), database.versionTable(history.settings()));
    }

    private static String text(RunReport report, String unmoved) {
        if (report.before().equals(report.after())) {
            return unmoved + report.after() + ".\n";
        }
        return "The database is at " + report.after() + " now, it was at " + report.before() + ".\n";
    }

    private static ObjectNode json(RunReport report) {
        ObjectNode root = JsonText.object();
        ArrayNode steps = root.putArray("steps");
        for (Step step : report.steps()) {
            steps.addObject()
                    .put("revision", step.revision().value())
                    .put("direction", step.direction().word());
        }
        fill(root.putArray("before"), report.before().sorted());
        fill(root.putArray("heads"), report.after().sorted());
        return root.put("millis", report.time().toMillis());
    }

    private static void fill(ArrayNode array, List<RevisionId> ids) {
        ids.forEach(id -> array.add(id.value()));
    }
}
