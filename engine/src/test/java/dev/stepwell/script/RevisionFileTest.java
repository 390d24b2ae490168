package dev.stepwell.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.revision.Revision;
import dev.stepwell.revision.RevisionId;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

class RevisionFileTest {

    @Test
    void holdsHeaderAndBothSections() {
        Revision revision = Revision.builder(RevisionId.of("b2"))
                .message("Add user roles")
                .parents(RevisionId.of("a1"))
                .created(OffsetDateTime.parse("2025-04-02T14:30:00Z"))
                .labels("roles")
                .dependsOn("lib")
                .build();

        assertThat(new RevisionFile(revision, "ALTER TABLE users ADD role text;", "").text())
                .isEqualTo("""
                -- Add user roles
                --
                -- revision:   b2
                -- revises:    a1
                -- created:    2025-04-02T14:30:00Z
                -- labels:     roles
                -- depends-on: lib

                -- upgrade
                ALTER TABLE users ADD role text;

                -- downgrade
                """);
    }

    @Test
    void isNamedByIdAndMessage() {
        assertThat(named("Add user roles")).isEqualTo("b2_add_user_roles.sql");
        assertThat(named("Größe: nicht leer!")).isEqualTo("b2_größe_nicht_leer.sql");
        assertThat(named("")).isEqualTo("b2.sql");
        assertThat(named("Add the explanation image and the explanation text"))
                .isEqualTo("b2_add_the_explanation_image_and_the.sql");
    }

    @Test
    void noticesAMessageThatWouldBeReadAsHeader() {
        assertThat(file("revises: nothing").problems())
                .extracting(ScriptProblem::code)
                .containsExactly(ScriptProblem.Code.REPEATED_KEY);
        assertThat(file("Add: roles").problems()).isEmpty();
    }

    private static String named(String message) {
        return file(message).name();
    }

    private static RevisionFile file(String message) {
        return new RevisionFile(
                Revision.builder(RevisionId.of("b2")).message(message).build(), "", "");
    }
}
