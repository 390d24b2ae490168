package dev.stepwell.sample;

import dev.stepwell.VerifySettings;
import dev.stepwell.check.CheckResult;
import dev.stepwell.check.Verdict;
import dev.stepwell.report.FindingText;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A folder with a history that is wrong in one way, and with the text of all that is to be found. */
record Scenario(Path folder) {

    private static final Path ALL = Path.of("scenarios");

    static List<Scenario> all() throws IOException {
        try (Stream<Path> folders = Files.list(ALL)) {
            return folders.filter(Files::isDirectory)
                    .sorted()
                    .map(Scenario::new)
                    .toList();
        }
    }

    String expected() throws IOException {
        return Files.readString(folder.resolve("expected.txt"));
    }

    VerifySettings settings() throws IOException {
        VerifySettings settings = VerifySettings.of("scenarios/" + this).suite(toString());
        Path file = folder.resolve("scenario.properties");
        if (Files.notExists(file)) {
            return settings;
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return settings.scriptTimeout(
                Duration.ofSeconds(Long.parseLong(properties.getProperty("script-timeout-seconds"))));
    }

    /** Everything that was found, check by check, and what could not be judged. */
    static String describe(Verdict verdict) {
        FindingText text = new FindingText(verdict);
        List<String> lines = new ArrayList<>();
        for (CheckResult result : verdict.results()) {
            List<String> found = new ArrayList<>(text.lines(result.findings()));
            result.notReached().entrySet().stream()
                    .filter(entry -> !entry.getKey().equals(entry.getValue()))
                    .map(entry -> "not reached: " + verdict.label(entry.getKey()) + ", behind "
                            + verdict.label(entry.getValue()))
                    .sorted()
                    .forEach(found::add);
            if (!found.isEmpty()) {
                lines.add("── " + result.check() + " " + result.outcome() + " ──");
                lines.addAll(found);
                lines.add("");
            }
        }
        lines.add(verdict.results().stream()
                .map(result -> result.check() + " " + result.outcome())
                .collect(Collectors.joining(", ")));
        return String.join("\n", lines) + "\n";
    }

    @Override
    public String toString() {
        return folder.getFileName().toString();
    }
}
