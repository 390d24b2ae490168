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

/** What the project's front page shows is code that runs here. */
class ReadmeTest {

    private static final Pattern SNIPPET = Pattern.compile("^```java\\R(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern REGION =
            Pattern.compile("^// tag::([a-z-]+)\\[]\\R(.*?)^// end::\\1\\[]$", Pattern.MULTILINE | Pattern.DOTALL);

    @Test
    void everyJavaSnippetIsARegionOfATestClass() throws IOException {
        List<String> snippets = find(SNIPPET, 1, Files.readString(Path.of("../README.md")));

        assertThat(snippets).isNotEmpty();
        assertThat(regions()).containsAll(snippets);
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
