package dev.stepwell.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is wrong with the configuration shows before anything is started. */
class ConfigurationTest {

    private static final String NAME = ConfigurationTest.class.getName();

    @ExtendWith(ServerProbe.class)
    @MigrationSuite(location = "classpath:histories/nowhere")
    static class NotOnTheClassPath implements MigrationChecks {}

    @ExtendWith(ServerProbe.class)
    @MigrationSuite(location = "src/nowhere")
    static class NoSuchFolder implements MigrationChecks {}

    @ExtendWith(ServerProbe.class)
    @MigrationSuite(location = " ")
    static class Blank implements MigrationChecks {}

    @ExtendWith(ServerProbe.class)
    @MigrationSuite(location = "classpath:histories/sound", layout = "flyway")
    static class UnknownLayout implements MigrationChecks {}

    @ExtendWith(ServerProbe.class)
    @MigrationSuite(location = "classpath:histories/sound", scriptTimeoutSeconds = 0)
    static class NoTime implements MigrationChecks {}

    @ExtendWith(ServerProbe.class)
    static class NoAnnotation implements MigrationChecks {}

    @Test
    void refusesALocationThatIsNotOnTheClassPath() {
        refuses(
                NotOnTheClassPath.class,
                "Cannot read the migrations in classpath:histories/nowhere:\n  classpath:histories/nowhere: There is no"
                        + " folder histories/nowhere on the class path. Check that it is under the resources of a module"
                        + " that the tests see; in a jar it needs an entry of its own.");
    }

    @Test
    void refusesAFolderThatDoesNotExist() {
        refuses(
                NoSuchFolder.class,
                "Cannot read the migrations in src/nowhere:\n  src/nowhere: There is no such folder. Give the folder of"
                        + " the migrations, relative to " + Path.of("").toAbsolutePath() + " or absolute.");
    }

    @Test
    void refusesABlankLocation() {
        refuses(
                Blank.class,
                "@MigrationSuite of " + NAME + "$Blank: location is blank; name a directory or"
                        + " classpath:db/migrations.");
    }

    @Test
    void refusesALayoutThatItDoesNotKnow() {
        refuses(
                UnknownLayout.class,
                "@MigrationSuite of " + NAME + "$UnknownLayout: layout is 'flyway'; name native, paired or directory.");
    }

    @Test
    void refusesToWaitForNoTime() {
        refuses(NoTime.class, "@MigrationSuite of " + NAME + "$NoTime: scriptTimeoutSeconds is 0; at least 1.");
    }

    @Test
    void refusesChecksOfNoHistory() {
        refuses(
                NoAnnotation.class,
                NAME + "$NoAnnotation has no @MigrationSuite; add it with the location of the migrations.");
    }

    private static void refuses(Class<?> fixture, String message) {
        Run run = Run.of(fixture);

        assertThat(run.failedContainers()).isEqualTo(Map.of("ConfigurationTest$" + fixture.getSimpleName(), message));
        assertThat(run.outcomes()).isEmpty();
        assertThat(run.reported("started")).isEqualTo(List.of("false"));
    }
}
