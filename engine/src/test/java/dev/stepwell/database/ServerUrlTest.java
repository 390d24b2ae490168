package dev.stepwell.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ServerUrlTest {
    @Test
    void isReadAsJdbcWritesIt() {
        assertThat(ServerUrl.parse("jdbc:postgresql://db:5433/chat?user=ci&password=a%40b&sslmode=require"))
                .isEqualTo(new ServerUrl(
                        "db:5433",
                        Optional.of("chat"),
                        Optional.of("ci"),
                        Optional.of("a@b"),
                        Map.of("sslmode", "require")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql", "postgres"})
    void isReadAsLibpqWritesIt(String scheme) {
        assertThat(ServerUrl.parse(scheme + "://ci:a%40b+c@db:5433/chat?sslmode=require&connect_timeout=3"))
                .isEqualTo(new ServerUrl(
                        "db:5433",
                        Optional.of("chat"),
                        Optional.of("ci"),
                        Optional.of("a@b+c"),
                        Map.of("sslmode", "require", "connectTimeout", "3")));
    }

    @Test
    void mayLeaveEverythingToTheDefaults() {
        assertThat(ServerUrl.parse("jdbc:postgresql:///"))
                .isEqualTo(new ServerUrl(
                        "localhost:5432", Optional.empty(), Optional.empty(), Optional.empty(), Map.of()));
    }

    @Test
    void mayNameSeveralHosts() {
        assertThat(ServerUrl.parse("postgresql://one_a:1,two:2/chat").address()).isEqualTo("one_a:1,two:2");
    }

    @Test
    void keepsNothingThatSaysHowASessionBehaves() {
        assertThat(ServerUrl.parse("jdbc:postgresql://db/chat?currentSchema=x&options=-csearch_path%3Dx&readOnly=true")
                        .parameters())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"mysql://secret@db/chat", "jdbc:postgresql:secret", "postgresql://a:secret word@db/c", "%secret"
            })
    void isRefusedWithoutBeingQuoted(String text) {
        assertThatThrownBy(() -> GivenServer.at(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The address of the PostgreSQL server is no URL of the form"
                        + " jdbc:postgresql://host:port/database or postgresql://user:password@host:port/database;"
                        + " write special characters in it as %40, for example.");
    }
}
