package dev.stepwell.revision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditDistanceTest {

    @ParameterizedTest
    @CsvSource({
        "users, users, 0",
        "users, Users, 0",
        "users, user, 1",
        "user, users, 1",
        "revizes, revises, 1",
        "ab, ba, 2",
        "kitten, sitting, 3",
        "'', abc, 3",
        "abc, '', 3"
    })
    void countsCharactersToPutInTakeOutOrReplace(String one, String other, int distance) {
        assertThat(EditDistance.between(one, other)).isEqualTo(distance);
    }
}
