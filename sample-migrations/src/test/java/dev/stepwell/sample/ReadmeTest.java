package dev.stepwell.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the project's front page shows is code and text that comes about here. */
class ReadmeTest {

    private static final Pattern SNIPPET = Pattern.compile("^```java\\R(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern FAILURE =
            Pattern.compile("^```text\\R(── .*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern REGION =
            Pattern.compile("^// tag::([a-z-]+)\\[]\\R(.*?)^// end::\\1\\[]$", Pattern.MULTILINE | Pattern.DOTALL);

    @Test
    void everyJavaSnippetIsARegionOfATestClass() throws IOException {
        List<String> snippets = find(SNIPPET, 1, Files.readString(Path.of("../README.md")));

        assertThat(snippets).isNotEmpty();
        assertThat(regions()).containsAll(snippets);
    }

    @Test
    void everyFailureIsTheBeginningOfWhatAScenarioGives() throws IOException {
        List<String> failures = find(FAILURE, 1, Files.readString(Path.of("../README.md")));

        assertThat(failures).isNotEmpty();
        List<String> expectations = new ArrayList<>();
        for (Scenario scenario : Scenario.all()) {
            expectations.add(Files.readString(scenario.expected()));
        }
        assertThat(failures).allSatisfy(failure -> assertThat(expectations).anyMatch(text -> text.startsWith(failure)));
    }

    private static List<String> regions() throws IOException {
        List<String> regions = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                regions.addAll(find(REGION, 2, Files.readString(file)));
            }
        }
        return regions;
    }

    private static List<String> find(Pattern pattern, int group, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(group))
                .toList();
    }
}
