package dev.stepwell.sample;

import dev.stepwell.AcceptanceSettings;
import dev.stepwell.VerifySettings;
import dev.stepwell.check.CheckResult;
import dev.stepwell.check.Since;
import dev.stepwell.check.Verdict;
import dev.stepwell.report.FindingText;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
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

    Path expected() {
        return folder.resolve("expected.txt");
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
        String timeout = properties.getProperty("script-timeout-seconds", "120");
        return settings.scriptTimeout(Duration.ofSeconds(Long.parseLong(timeout)))
                .acceptance(new AcceptanceSettings(
                        Since.parse(Optional.ofNullable(properties.getProperty("since")).stream()
                                .toList()),
                        Optional.empty(),
                        Optional.ofNullable(properties.getProperty("baseline")).map(folder::resolve),
                        false));
    }

    /** Everything that was found, check by check, and what could not be judged. */
    static String describe(Verdict verdict) {
        FindingText text = new FindingText(verdict);
        Set<String> lines = new LinkedHashSet<>();
        for (CheckResult result : verdict.results()) {
            if (!result.findings().isEmpty()) {
                String found = String.join("\n", text.lines(result.findings()));
                lines.add("── " + result.check() + " " + result.outcome() + " ──\n" + found + "\n");
            }
        }
        for (CheckResult result : verdict.results()) {
            if (!result.wasRun()) {
                lines.add("The other checks were not made.");
            }
            result.cutoff()
                    .ifPresent(cutoff -> lines.add("Not judged by " + result.check() + ": "
                            + cutoff.before().size() + " before " + verdict.label(cutoff.since()) + "."));
            result.notReached().forEach((id, blocker) -> {
                if (!id.equals(blocker)) {
                    lines.add("Not reached: " + verdict.label(id) + ", behind " + verdict.label(blocker) + ".");
                }
            });
        }
        return String.join("\n", lines).strip() + "\n";
    }

    @Override
    public String toString() {
        return folder.getFileName().toString();
    }
}
