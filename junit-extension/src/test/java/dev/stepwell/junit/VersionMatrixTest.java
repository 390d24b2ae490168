package dev.stepwell.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** A history that is walked on several versions of PostgreSQL. */
class VersionMatrixTest {

    @MigrationSuite(
            location = "classpath:histories/sound",
            postgres = {"14", "18"})
    static class Sound implements MigrationChecks {}

    /** {@code NULLS NOT DISTINCT} came with PostgreSQL 15. */
    @MigrationSuite(
            location = "classpath:histories/versions",
            postgres = {"14", "18"})
    static class Newer implements MigrationChecks {}

    @Test
    void isWalkedOnEachOfThem() {
        Run run = Run.of(Sound.class);

        assertThat(run.failed()).isEmpty();
        assertThat(run.aborted()).isEmpty();
        assertThat(run.reported("PostgreSQL"))
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("embedded PostgreSQL 14."),
                        second -> assertThat(second).startsWith("embedded PostgreSQL 18."));
    }

    @Test
    void hasAFindingForWhatOnlySomeOfThemShow() {
        assertThat(Run.of(Newer.class).failed()).isEqualTo(Map.of("upgrade ▸ b2 one email each", """
                upgrade failed for b2 one email each

                b2 one email each, upgrade
                classpath:histories/versions/b2_one_email_each.sql:7
                  error upgrade-failed: The upgrade fails.
                    server: syntax error at or near "NULLS" (SQLSTATE 42601)
                    sql:    ALTER TABLE users ADD CONSTRAINT users_email UNIQUE NULLS NOT DISTINCT (email)
                    to do:  Correct the syntax of this statement; a reserved word is a name only in double quotes.
                  error version-difference: PostgreSQL 14 shows upgrade-failed, PostgreSQL 18 does not.
                    to do:  Write the script so that it does the same on every version that you run it on."""));
    }

    @Test
    void isNarrowedByTheConfiguration() {
        Run run = Run.with(Map.of("stepwell.postgres", "18"), Newer.class);

        assertThat(run.failed()).isEmpty();
        assertThat(run.reported("PostgreSQL")).hasSize(1);
    }
}
