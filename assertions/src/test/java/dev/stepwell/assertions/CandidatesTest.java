package dev.stepwell.assertions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CandidatesTest {

    @Test
    void areListedNearestFirst() {
        assertThat(Candidates.nearest("user", List.of("chats", "users", "uses")))
                .containsExactly("users", "uses", "chats");
    }

    @Test
    void areComparedWithoutTheSchemaWhereNoneWasWritten() {
        assertThat(Candidates.nearest("users", List.of("abcde", "public.users")))
                .containsExactly("public.users", "abcde");
    }

    @Test
    void areAtMostFive() {
        assertThat(Candidates.sentence("x", List.of("a", "b", "c", "d", "e", "f", "g"), "tables"))
                .isEqualTo("There are the tables a, b, c, d, e and 2 more.");
    }

    @Test
    void mayBeOne() {
        assertThat(Candidates.sentence("x", List.of("users"), "tables")).isEqualTo("There is only users.");
    }

    @Test
    void mayBeNone() {
        assertThat(Candidates.sentence("x", List.of(), "tables")).isEqualTo("There are no tables at all.");
    }
}
