package dev.stepwell.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.script.Allowance.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowanceCommentTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "allow: drop-table because it is empty",
                "allow:drop-table because it is empty",
                "Allow : drop-table  because   it is\n empty"
            })
    void holdsCodeAndReason(String comment) {
        assertThat(AllowanceComment.parse(comment))
                .contains(new AllowanceComment(Form.SOUND, "drop-table", "it is empty"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"allow: drop-table", "allow: drop-table because", "allow: drop-table because "})
    void tellsThatThereIsNoReason(String comment) {
        assertThat(AllowanceComment.parse(comment))
                .contains(new AllowanceComment(Form.WITHOUT_REASON, "drop-table", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"allow: drop-table it is empty", "allow: drop-table, drop-column because of both"})
    void tellsThatItCannotBeRead(String comment) {
        assertThat(AllowanceComment.parse(comment).map(AllowanceComment::form)).contains(Form.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"allow:", "allow: because it is empty", "allow: DROP TABLE because it is empty"})
    void tellsThatThereIsNoCode(String comment) {
        assertThat(AllowanceComment.parse(comment)).contains(new AllowanceComment(Form.MALFORMED, "", ""));
    }

    @Test
    void leavesOpenWhetherWordsWithoutAColonAreMeant() {
        assertThat(AllowanceComment.parse("allow drop-table because it is empty"))
                .contains(new AllowanceComment(Form.DOUBTFUL, "drop-table", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"allows longer names", "Allow", "we allow: nothing", "allowance: 3 days", ""})
    void isNoOtherComment(String comment) {
        assertThat(AllowanceComment.parse(comment)).isEmpty();
    }
}
