package dev.stepwell.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code stepwell init}: a directory to begin with. */
@Command(
        name = "init",
        description = "Makes a directory for migrations, with a commented example, and stepwell.properties beside it.",
        mixinStandardHelpOptions = true)
final class InitCommand implements Callable<Integer> {

    @Parameters(
            index = "0",
            arity = "0..1",
            defaultValue = HistoryOptions.DEFAULT,
            paramLabel = "DIR",
            description = "The directory to make; ${DEFAULT-VALUE} unless given.")
    private String directory = HistoryOptions.DEFAULT;

    @Mixin
    private final Output output = new Output();

    private final Surroundings surroundings;

    InitCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        requireEmpty(surroundings.resolve(directory));
        boolean isNew = Files.notExists(surroundings.resolve(Settings.PROJECT_FILE));
        try {
            Files.createDirectories(surroundings.resolve(directory));
            Files.writeString(surroundings.resolve(directory).resolve("README.md"), template("migrations-readme.txt"));
            if (isNew) {
                Files.writeString(surroundings.resolve(Settings.PROJECT_FILE), project());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make " + directory + ": " + NewRevision.reason(e), e);
        }
        String config = isNew ? "Wrote " + Settings.PROJECT_FILE + "\n" : keeps();
        output.print(
                () -> "Wrote " + directory + "/README.md\n" + config
                        + "Write the first revision with `stepwell revision -m \"...\"`.\n",
                () -> JsonText.object().put("directory", directory).put("settings", Settings.PROJECT_FILE));
        return ExitStatus.FINE;
    }

    private String keeps() {
        return Settings.PROJECT_FILE + " is there already and was left as it is; it should say `dir=" + directory
                + "`.\n";
    }

    private static void requireEmpty(Path path) {
        if (Files.exists(path) && !isEmptyDirectory(path)) {
            throw new IllegalArgumentException("Nothing was made: " + path + " is there already and is not an empty"
                    + " directory. Name another one: `stepwell init DIR`.");
        }
    }

    private static boolean isEmptyDirectory(Path path) {
        if (!Files.isDirectory(path)) {
            return false;
        }
        try (Stream<Path> entries = Files.list(path)) {
            return entries.findAny().isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + path + ": " + NewRevision.reason(e), e);
        }
    }

    private String project() throws IOException {
        return template("project-properties.txt").replace("@dir@", directory);
    }

    private static String template(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(InitCommand.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
