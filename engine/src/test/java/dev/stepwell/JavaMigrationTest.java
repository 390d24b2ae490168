package dev.stepwell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepwell.check.Finding;
import dev.stepwell.check.Verdict;
import dev.stepwell.database.ConnectionPurpose;
import dev.stepwell.database.PostgresServer;
import dev.stepwell.database.ScratchDatabase;
import dev.stepwell.execution.OfflineSql;
import dev.stepwell.execution.RunSettings;
import dev.stepwell.revision.Heads;
import dev.stepwell.revision.Revision;
import dev.stepwell.script.History;
import dev.stepwell.script.HistoryReader;
import dev.stepwell.script.Location;
import dev.stepwell.testing.RealPostgres;
import dev.stepwell.walk.StepListener;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Revisions in Java stand beside those in SQL. */
@ExtendWith(RealPostgres.class)
class JavaMigrationTest {

    private static final String DUPLICATES = "classpath:dev/stepwell/histories/duplicates";
    private static final String BROKEN = "classpath:dev/stepwell/histories/broken";

    @Test
    void isFoundAmongTheClassesOfTheFolder() {
        History history = HistoryReader.read(Location.parse(DUPLICATES), Optional.empty());

        Revision revision = history.graph().upgradeOrder().get(1);
        assertThat(revision.toString())
                .contains("b2", "Merge users with the same email", "2025-11-04T10:00Z", "MergeDuplicates");
    }

    @Test
    void isWalkedLikeAnyOther(PostgresServer server) {
        Verdict verdict = new Verifier(() -> server, StepListener.NONE).verify(VerifySettings.of(DUPLICATES));

        assertThat(verdict.passed()).isTrue();
        assertThat(verdict.findings())
                .extracting(Finding::message)
                .containsExactly(
                        "The upgrade builds index public.ux_users_email under SHARE on public.users: nobody can"
                                + " write to it, for a time that grows with its rows.");
        assertThat(verdict.walk().orElseThrow().steps()).hasSize(12);
    }

    @Test
    void worksOnTheRowsOfARealDatabase(ScratchDatabase database) throws SQLException {
        Migrator.OnDatabase migrator = Migrator.at(DUPLICATES).on(database.dataSource());
        migrator.upgrade("a1");
        try (Connection connection = database.connect(ConnectionPurpose.SCRIPTS);
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "INSERT INTO users VALUES (1, 'ann@example.com'), (2, 'Ann@example.com'), (3, 'bob@example.com')");
            statement.execute("INSERT INTO chats VALUES (1, 1), (2, 2), (3, 3)");

            migrator.upgradeToHead();

            try (ResultSet row = statement.executeQuery("SELECT string_agg(owner::text, ' ' ORDER BY id) FROM chats")) {
                row.next();
                assertThat(row.getString(1)).isEqualTo("1 1 3");
            }
        }
    }

    @Test
    void isRolledBackWhenItFailsAndNamesTheLine(ScratchDatabase database) {
        assertThatThrownBy(() -> Migrator.at(BROKEN).on(database.dataSource()).upgradeToHead())
                .hasMessageMatching("""
                        (?s)The upgrade of b2 Move rows failed at dev.stepwell.histories.broken.MoveRows:\\d+.
                          server: relation "nowhere" does not exist \\(SQLSTATE 42P01\\)
                        It was rolled back. The database is at a1. Correct the cause, and run the command again.""");
    }

    @Test
    void isNotPrintedAsSql() {
        History history = HistoryReader.read(Location.parse(DUPLICATES), Optional.empty());

        assertThatThrownBy(() -> OfflineSql.of(
                        history,
                        RunSettings.DEFAULT,
                        Heads.base(),
                        history.graph().planUpgrade(Heads.base(), "head")))
                .hasMessage("Revision b2 Merge users with the same email is written in Java"
                        + " (dev.stepwell.histories.duplicates.MergeDuplicates), so there is no SQL of it. Print the"
                        + " revisions below and above it, and run it with `stepwell upgrade`.");
    }
}
