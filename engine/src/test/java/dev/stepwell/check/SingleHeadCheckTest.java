package dev.stepwell.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SingleHeadCheckTest {

    @Test
    void passesOneHead() {
        Walked line = new Walked().revision("a1", "SELECT 1", "").revision("b2", "SELECT 1", "");

        assertThat(new SingleHeadCheck().judge(line.evidence()))
                .isEqualTo(new CheckResult("single-head", "the history has a single head", true, List.of(), Map.of()));
    }

    @Test
    void namesEveryHeadWithItsFile() {
        Walked forest = new Walked().revision("a1", "SELECT 1", "").fromBase().revision("b2", "SELECT 1", "");

        assertThat(new SingleHeadCheck().judge(forest.evidence()).findings())
                .containsExactly(FindingBuilder.error("single-head", "multiple-heads")
                        .remedy("Merge them with `stepwell merge -m \"merge heads\" a1 b2`.")
                        .saying("The history has 2 heads, so `upgrade head` is ambiguous:"
                                + " a1 change a1 (db/a1.sql), b2 change b2 (db/b2.sql)."));
    }

    @Test
    void saysWhoAddedAHeadAndWhen() {
        Walked forest = new Walked()
                .author("the users team", "2025-02-02T23:00:00+02:00")
                .revision("a1", "SELECT 1", "")
                .fromBase()
                .revision("b2", "SELECT 1", "");

        assertThat(new SingleHeadCheck().judge(forest.evidence()).findings())
                .extracting(Finding::message)
                .containsExactly(
                        "The history has 2 heads, so `upgrade head` is ambiguous:"
                                + " a1 change a1 (db/a1.sql, added by the users team on 2025-02-02), b2 change b2 (db/b2.sql).");
    }

    @Test
    void needsNoDatabase() {
        assertThat(new SingleHeadCheck().needsWalk()).isFalse();
    }
}
