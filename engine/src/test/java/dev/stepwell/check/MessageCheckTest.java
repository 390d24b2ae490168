package dev.stepwell.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.stepwell.revision.RevisionId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageCheckTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"Update schema", "Fix stuff", "changes", "WIP", "new migration", "fix 2", "Some more DB changes."
            })
    void findsMessagesThatCouldStandOnAnyRevision(String message) {
        assertThat(judge(message))
                .containsExactly(FindingBuilder.warning("message", "vague-message")
                        .about(RevisionId.of("a1"))
                        .at("db/a1.sql", 1)
                        .remedy("Name what it changes and where, \"Add user roles\" for example.")
                        .saying("The message \"" + message + "\" could stand on any revision."));
    }

    @Test
    void findsARevisionWithoutAMessage() {
        assertThat(judge(""))
                .extracting(Finding::code, Finding::message, Finding::fails)
                .containsExactly(tuple("no-message", "The revision has no message.", false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Add user roles",
                "Fix the collation of emails",
                "Create users",
                "initial_schema_capture",
                "merge heads"
            })
    void passesMessagesThatSayWhatForTheyAre(String message) {
        assertThat(judge(message)).isEmpty();
    }

    private static List<Finding> judge(String message) {
        Walked walked = new Walked().message(message).revision("a1", "SELECT 1", "");
        return new MessageCheck().judge(walked.evidence()).findings();
    }
}
