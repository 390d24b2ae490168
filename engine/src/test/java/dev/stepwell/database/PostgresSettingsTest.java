package dev.stepwell.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PostgresSettingsTest {
    @RegisterExtension
    final Sandbox sandbox = new Sandbox();

    @ParameterizedTest
    @CsvSource({
        "'',                          AutoPostgres",
        "auto,                        AutoPostgres",
        "14,                          AutoPostgres",
        "embedded,                    EmbeddedPostgres",
        "embedded:15,                 EmbeddedPostgres",
        "local,                       LocalPostgres",
        "local:16,                    LocalPostgres",
        "local:/opt/pg/bin,           LocalPostgres",
        "container,                   ContainerPostgres",
        "container:18,                ContainerPostgres",
        "container:pgvector/pgvector:pg17, ContainerPostgres",
        "postgresql://db/chat,        GivenServer",
        "postgres://db/chat,          GivenServer",
        "jdbc:postgresql://db/chat,   GivenServer"
    })
    void knowsTheWordsForEachWay(String words, String provider) {
        assertThat(settings(Map.of()).provider(words).getClass().getSimpleName())
                .isEqualTo(provider);
    }

    @Test
    void givesAServerTheRoleAndPasswordThatAreNamedBesides() throws Exception {
        try (Host host = new Host(sandbox.server());
                PostgresServer guest = settings(
                                Map.of("stepwell.postgres.user", "guest", "stepwell.postgres.password", Host.PASSWORD))
                        .provider("postgresql://" + host.address() + "/postgres")
                        .start();
                ScratchDatabase database = guest.create("chat")) {
            assertThat(database.user()).isEqualTo("guest");
        }
    }

    @Test
    void separatesSeveralServersByCommasButNotTheHostsOfOne() {
        assertThat(settings(Map.of("stepwell.postgres", "14, 18,14")).words()).containsExactly("14", "18");
        assertThat(settings(Map.of("stepwell.postgres", "postgresql://a,b/chat"))
                        .words())
                .containsExactly("postgresql://a,b/chat");
        assertThat(settings(Map.of()).words()).isEmpty();
    }

    @Test
    void namesTheVariableThatStandsForAProperty() {
        assertThat(PostgresSettings.variable("stepwell.postgres.user")).isEqualTo("STEPWELL_POSTGRES_USER");
    }

    @Test
    void refusesAWordThatItDoesNotKnow() {
        assertThatThrownBy(() -> settings(Map.of()).provider("docker"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no PostgreSQL 'docker'; name auto, a version from 14 to 18, embedded, local,"
                        + " container, or a URL postgresql://... .");
    }

    @Test
    void doesNotRepeatWhatMayHaveAPasswordInIt() {
        assertThatThrownBy(() -> settings(Map.of()).provider("mysql://ci:secret@db/chat"))
                .hasMessage(
                        "There is no PostgreSQL of this name; name auto, a version from 14 to 18, embedded, local, container,"
                                + " or a URL postgresql://... .");
    }

    @Test
    void refusesAVersionThatIsNotSupported() {
        assertThatThrownBy(() -> settings(Map.of()).provider("13"))
                .hasMessage("'13' is no supported version of PostgreSQL; name 14 to 18.");
    }

    @Test
    void refusesToWaitForWhatIsNoNumberOfSeconds() {
        assertThatThrownBy(
                        () -> settings(Map.of("stepwell.postgres.wait", "1m")).provider("postgresql://db/chat"))
                .hasMessage("stepwell.postgres.wait is '1m'; name seconds, 0 to 3600.");
    }

    private static PostgresSettings settings(Map<String, String> values) {
        return PostgresSettings.of(name -> values.getOrDefault(name, ""));
    }
}
