package dev.stepwell.execution;

import dev.stepwell.catalog.CatalogChange;
import dev.stepwell.script.Script;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs a revision in Java in one transaction of a scratch database. */
final class CodeRun {

    private final Session session;
    private final Script script;

    CodeRun(Session session, Script script) {
        this.session = session;
        this.script = script;
    }

    Execution run(List<String> bookkeeping, long start) throws SQLException {
        session.run("BEGIN");
        ScriptError error = runCode();
        if (error == null) {
            error = record(bookkeeping);
        }
        boolean failed = error != null;
        if (failed) {
            session.rollBack();
        }
        Duration time = Duration.ofNanos(System.nanoTime() - start);
        return new Execution(
                TransactionUse.WRAPPED, error, true, time, failed ? CatalogChange.NOTHING : CatalogChange.UNKNOWN);
    }

    private @Nullable ScriptError runCode() {
        try {
            session.lend(script.code().orElseThrow());
            return null;
        } catch (SQLException e) {
            return ScriptErrors.inJava(e, script);
        } catch (RuntimeException e) {
            return ScriptErrors.inJava(new SQLException(e.toString(), "", e), script);
        }
    }

    private @Nullable ScriptError record(List<String> bookkeeping) {
        try {
            for (String sql : bookkeeping) {
                session.run(sql);
            }
            session.run("COMMIT");
            return null;
        } catch (SQLException e) {
            return ScriptErrors.bookkeeping(e, script);
        }
    }
}
