package dev.stepwell.execution;

import dev.stepwell.revision.Direction;
import dev.stepwell.revision.Heads;
import dev.stepwell.revision.Plan;
import dev.stepwell.revision.RevisionId;
import dev.stepwell.script.History;
import dev.stepwell.script.Statement;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a run would send to a database, as one text for psql: the same statements in the same order, and the same account
 * of them.
 */
public final class OfflineSql {

    /** For psql itself; everything else in the text is for the server. */
    public static final String STOP_ON_ERROR = "\\set ON_ERROR_STOP on";

    private final History history;
    private final RunSettings settings;
    private final Ledger ledger;
    private final StringBuilder text = new StringBuilder();

    private OfflineSql(History history, RunSettings settings) {
        this.history = history;
        this.settings = settings;
        this.ledger = new Ledger(settings.table());
    }

    /**
     * Writes the text.
     *
     * @param history the revisions, in the native layout
     * @param settings how they would be run
     * @param from the rows of the version table of the database that the text is for
     * @param plan what to do there
     * @return the text, each line ended by a line feed
     * @throws MigrationException when the run would be refused before it began
     */
    public static String of(History history, RunSettings settings, Heads from, Plan plan) {
        LivePlan.requireNative(history);
        List<LiveStep> steps = LivePlan.steps(history, from, plan);
        LivePlan.requirePossible(steps, settings);
        steps.stream().filter(step -> step.sql().code().isPresent()).findFirst().ifPresent(step -> {
            throw LiveProblems.notSql(step.script().revision());
        });
        return new OfflineSql(history, settings).write(from, plan, steps);
    }

    private String write(Heads from, Plan plan, List<LiveStep> steps) {
        line("-- Takes a database from " + from + " to " + plan.heads() + ". For psql.");
        line(STOP_ON_ERROR);
        line("");
        statement("SELECT pg_advisory_lock(" + ledger.lockKey() + ")");
        if (from.isBase()) {
            if (!ledger.versions().schema().equals("public")) {
                statement(ledger.createSchema());
            }
            ledger.createTables().forEach(this::statement);
        }
        statement(guard(from));
        for (int i = 0; i < steps.size(); i++) {
            LiveStep step = steps.get(i);
            boolean isFirst = i == 0;
            line("");
            line("-- Running " + step.step().direction().word() + " " + way(step));
            if (isFirst || !settings.oneTransaction()) {
                LiveSession.AS_GOOD_AS_NEW.forEach(this::statement);
                settings.statements().forEach(this::statement);
            }
            boolean isLast = i == steps.size() - 1;
            write(settings.oneTransaction() ? step.together(ledger, isFirst, isLast) : step.alone(ledger));
        }
        line("");
        statement("SELECT pg_advisory_unlock(" + ledger.lockKey() + ")");
        return text.toString();
    }

    private void write(StepSql sql) {
        sql.before().forEach(this::statement);
        sql.body().stream().map(Statement::sql).forEach(this::statement);
        sql.record().forEach(this::statement);
        sql.close().forEach(this::statement);
    }

    /** Ends the run when the database is not where the text begins. */
    private String guard(Heads from) {
        String expected = from.sorted().stream().map(RevisionId::value).collect(Collectors.joining(", "));
        String shown = expected.isEmpty() ? "base" : expected;
        return "DO $stepwell$ BEGIN IF (SELECT coalesce(string_agg(revision, ', ' ORDER BY revision COLLATE \"C\"), '') FROM "
                + ledger.versions().qualifiedName() + ") <> '" + expected.replace("'", "''")
                + "' THEN RAISE EXCEPTION 'this script begins at "
                + shown.replace("'", "''").replace("%", "%%")
                + ", and the database is somewhere else'; END IF; END $stepwell$";
    }

    private String way(LiveStep step) {
        List<RevisionId> parents = history.graph().parents(step.id());
        String below = parents.isEmpty()
                ? "<base>"
                : parents.stream().map(RevisionId::value).collect(Collectors.joining(", "));
        String message = step.script().revision().message().lines().findFirst().orElse("");
        String title = message.isEmpty() ? "" : ", " + message;
        return step.step().direction() == Direction.UPGRADE
                ? below + " -> " + step.id() + title
                : step.id() + " -> " + below + title;
    }

    private void statement(String sql) {
        line(sql + ";");
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
