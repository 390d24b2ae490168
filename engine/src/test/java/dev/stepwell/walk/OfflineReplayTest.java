package dev.stepwell.walk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.database.PostgresServer;
import dev.stepwell.diff.SchemaDiff;
import dev.stepwell.revision.Heads;
import dev.stepwell.revision.RevisionId;
import dev.stepwell.script.History;
import dev.stepwell.testing.RealPostgres;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The SQL that is printed for psql does what the live run does. */
@ExtendWith(RealPostgres.class)
class OfflineReplayTest {

    @Test
    void leadsToTheSameSchemaAndRows(PostgresServer server) {
        History history = new Histories()
                .revision(
                        "a1",
                        "SET search_path = pg_catalog; CREATE TABLE public.a1 (at timestamptz DEFAULT '2025-01-01')",
                        "DROP TABLE a1")
                .outsideTransaction("b2", "CREATE INDEX CONCURRENTLY i ON a1 (at)", "DROP INDEX i")
                .table("c3")
                .on("b2")
                .table("d4")
                .merge("e5", "c3", "d4")
                .revision(
                        "f6",
                        "BEGIN; CREATE FUNCTION one() RETURNS integer LANGUAGE sql BEGIN ATOMIC SELECT 1; END; COMMIT;",
                        "DROP FUNCTION one()")
                .build();

        OfflineRecord record = replay(server, history).orElseThrow();

        assertThat(record.refusal()).isEmpty();
        assertThat(record.error()).isEmpty();
        assertThat(SchemaDiff.between(record.live(), record.offline())).isEmpty();
        assertThat(record.live().objects()).isNotEmpty();
        assertThat(record.offlineRows()).isEqualTo(record.liveRows()).isEqualTo(Heads.of(RevisionId.of("f6")));
    }

    @Test
    void noticesWhatDependsOnTheMoment(PostgresServer server) {
        History history = new Histories()
                .revision("a1", "CREATE VIEW late AS SELECT 1 AS one WHERE now() > timestamptz 'now'", "DROP VIEW late")
                .build();

        OfflineRecord record = replay(server, history).orElseThrow();

        assertThat(SchemaDiff.between(record.live(), record.offline())).isNotEmpty();
    }

    @Test
    void isNotTriedWhenAnUpgradeFails(PostgresServer server) {
        History history = new Histories().revision("a1", "SELECT nothing", "").build();

        assertThat(replay(server, history)).isEmpty();
    }

    private static Optional<OfflineRecord> replay(PostgresServer server, History history) {
        WalkSettings settings = WalkSettings.of("replay");
        return new OfflineReplay(server, settings)
                .replay(history, new Walker(server, settings, StepListener.NONE).walk(history));
    }
}
