package dev.stepwell.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When everything must be read again, and when the roles as well. */
class ChangeSignalsTest {

    @ParameterizedTest
    @CsvSource({
        "on, on 0 0, true, false",
        "on, on 2 0, false, false",
        "on, on 2 1, false, true",
        "on, off 0 0, false, false",
        "on, nonsense, false, true",
        "'', on 0 0, false, false",
        "lost, on 0 0, false, false"
    })
    void followFromTheAnswer(String first, String last, boolean complete, boolean roles) {
        ChangeSignals signals = ChangeSignals.of(first + "\n" + last);

        assertThat(signals.complete()).isEqualTo(complete);
        assertThat(signals.roles()).isEqualTo(roles);
    }

    @Test
    void withoutAnAnswerAnythingMayHaveChanged() {
        assertThat(ChangeSignals.of("")).isEqualTo(ChangeSignals.UNKNOWN);
    }
}
