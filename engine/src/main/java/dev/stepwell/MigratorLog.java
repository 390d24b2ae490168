package dev.stepwell;

import dev.stepwell.execution.RunListener;
import dev.stepwell.execution.RunReport;
import dev.stepwell.revision.Heads;
import dev.stepwell.revision.Revision;
import dev.stepwell.revision.Step;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the application's log what a migrator does. */
final class MigratorLog implements RunListener {

    private static final Logger LOG = LoggerFactory.getLogger(Migrator.class);

    @Override
    public void waiting(String holder, Duration patience) {
        LOG.info("Waiting up to {} s for another run on this database to end: {}", patience.toSeconds(), holder);
    }

    @Override
    public void adopted(Heads rows) {
        LOG.info("The database had tables and no version table; it counts as migrated to {} now", rows);
    }

    @Override
    public void created(Heads rows) {
        LOG.info("The database was new; its tables were made at once, and it counts as migrated to {}", rows);
    }

    @Override
    public void started(Step step, Revision revision) {
        LOG.info("Running {} of {}, {}", step.direction().word(), revision.id(), revision.message());
    }

    @Override
    public void finished(Step step, Revision revision, Duration time) {
        LOG.debug("Ran {} of {} in {} ms", step.direction().word(), revision.id(), time.toMillis());
    }

    void ended(RunReport report) {
        if (report.steps().isEmpty()) {
            LOG.info("The database is up to date at {}", report.after());
            return;
        }
        LOG.info(
                "The database is at {} now, it was at {}: {} revisions in {} ms",
                report.after(),
                report.before(),
                report.steps().size(),
                report.time().toMillis());
    }
}
