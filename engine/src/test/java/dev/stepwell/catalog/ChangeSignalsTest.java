package dev.stepwell.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When everything must be read again, and when the roles as well. */
class ChangeSignalsTest {

    @ParameterizedTest
    @CsvSource({
        "stepwell on 0 0, true, false",
        "stepwell on 2 0, false, false",
        "stepwell on 2 1, false, true",
        "stepwell off 0 0, false, false",
        "stepwell, false, true",
        "'', false, true"
    })
    void followFromTheAnswer(String answer, boolean complete, boolean roles) {
        ChangeSignals signals = ChangeSignals.of(List.of(), answer);

        assertThat(signals.complete()).isEqualTo(complete);
        assertThat(signals.roles()).isEqualTo(roles);
    }
}
