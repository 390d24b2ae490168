package dev.stepwell.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.revision.Direction;
import dev.stepwell.revision.Revision;
import dev.stepwell.revision.RevisionId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MentionsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CREATE TABLE users (id int) | users",
                "create table if not exists app.Users (id int) | users",
                "ALTER TABLE ONLY \"Users\" ADD x int | Users",
                "DROP INDEX CONCURRENTLY IF EXISTS users_x | users_x",
                "CREATE VIEW v AS SELECT 1 FROM a JOIN b ON true | v,a,b,true",
                "DROP TABLE a, app.b CASCADE | a,b",
                "ALTER TABLE a ADD b int REFERENCES c (id) ON DELETE CASCADE | a,c",
                "ALTER TABLE a RENAME TO b | a,b",
                "ALTER TABLE a ALTER COLUMN c TYPE bigint | a",
                "ALTER TYPE mood ADD VALUE 'x' | mood",
                "COMMENT ON COLUMN app.a.c IS 'x' | a",
                "CREATE TRIGGER t BEFORE INSERT ON a FOR EACH ROW EXECUTE FUNCTION f() | t,a,f",
                "GRANT SELECT ON TABLE a TO reader | a",
                "REVOKE ALL ON a FROM reader | a"
            })
    void holdTheNamesOfObjects(String sql, String objects) {
        assertThat(of(sql, "").objects()).containsExactlyInAnyOrder(objects.split(","));
    }

    @Test
    void leaveStringsAndCommentsOut() {
        assertThat(of("COMMENT ON TABLE a /* b */ IS 'c' -- d", "").words())
                .containsExactlyInAnyOrder("comment", "on", "table", "a", "is");
    }

    @Test
    void meetWhereOneUsesWhatTheOtherIsAbout() {
        Mentions mood = of("CREATE TYPE mood AS ENUM ('good')", "DROP TYPE mood");

        assertThat(mood.meets(of("ALTER TABLE a ADD m mood", "ALTER TABLE a DROP m")))
                .isTrue();
        assertThat(of("ALTER TABLE a ADD m mood", "ALTER TABLE a DROP m").meets(mood))
                .isTrue();
    }

    @Test
    void doNotMeetInWordsThatNameNoObject() {
        Mentions a = of("ALTER TABLE a ADD email text", "ALTER TABLE a DROP COLUMN email");
        Mentions b = of("ALTER TABLE b ADD email text", "ALTER TABLE b DROP COLUMN email");

        assertThat(a.meets(b)).isFalse();
    }

    @Test
    void countTheDowngradeToo() {
        assertThat(of("CREATE TABLE a ()", "DROP TABLE b").meets(of("CREATE TABLE b ()", "")))
                .isTrue();
    }

    private static Mentions of(String upgrade, String downgrade) {
        Script up = Script.of(Direction.UPGRADE, "a.sql", upgrade);
        Script down = Script.of(Direction.DOWNGRADE, "a.sql", downgrade);
        Revision revision = Revision.builder(RevisionId.of("a")).build();
        return Mentions.of(new RevisionScript(revision, up, new Downgrade.Written(down)));
    }
}
