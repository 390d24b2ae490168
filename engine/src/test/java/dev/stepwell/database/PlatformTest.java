package dev.stepwell.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PlatformTest {
    @ParameterizedTest
    @CsvSource({
        "Linux,    amd64,   false, postgres-linux-x86_64.txz,              linux-amd64",
        "Linux,    aarch64, false, postgres-linux-arm_64.txz,              linux-arm64v8",
        "Linux,    ppc64le, false, postgres-linux-ppcle_64.txz,            linux-ppc64le",
        "Linux,    amd64,   true,  postgres-linux-x86_64-alpine_linux.txz, linux-amd64-alpine",
        "Mac OS X, x86_64,  false, postgres-darwin-x86_64.txz,             darwin-amd64",
        "Mac OS X, aarch64, false, postgres-darwin-arm_64.txz,             darwin-arm64v8",
    })
    void namesTheBinariesOf(String system, String processor, boolean alpine, String resource, String artifact) {
        assertThat(Platform.of(system, processor, alpine)).isEqualTo(new Platform(resource, artifact));
    }

    @ParameterizedTest
    @CsvSource({"Windows 11, amd64", "Linux, s390x"})
    void saysWhereThereAreNone(String system, String processor) {
        assertThatThrownBy(() -> Platform.of(system, processor, false))
                .hasMessage("There are no embedded PostgreSQL binaries for " + system + " on " + processor + "."
                        + System.lineSeparator() + "Use Linux or macOS, on Windows inside WSL.");
    }

    @Test
    void theCurrentOneHasBinariesOnTheClassPath() {
        assertThat(PlatformTest.class
                        .getClassLoader()
                        .getResource(Platform.current().resource()))
                .isNotNull();
    }
}
