package dev.stepwell.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages of {@code docs/hazards} and their list say what the code says. */
class HazardPagesTest {

    private static final Path PAGES = Path.of("../docs/hazards");

    static List<HazardKind> kinds() {
        return Hazards.kinds();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void beginWithCodeSummaryAndClasses(HazardKind kind) throws IOException {
        String classes = kind.classes().stream().map(HazardClass::word).collect(Collectors.joining(", "));

        assertThat(Files.readString(page(kind)))
                .startsWith("# " + kind.code() + "\n\n" + kind.summary() + "\n\nClasses: " + classes + ".\n");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void tellProblemSightAndSafeWayWithSql(HazardKind kind) throws IOException {
        assertThat(Files.readString(page(kind)))
                .containsSubsequence("\n## Problem\n", "\n## How it is seen\n", "\n## Safe way\n", "\n```sql\n");
    }

    @Test
    void areThereForNothingElse() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                    Stream.of("README.md"),
                                    Hazards.kinds().stream().map(kind -> kind.code() + ".md"))
                            .toList());
        }
    }

    @Test
    void areListedByClass() throws IOException {
        String list = Files.readString(PAGES.resolve("README.md"));

        assertThat(list.substring(list.indexOf("\n## "))).isEqualTo(expectedList());
    }

    private static String expectedList() {
        List<String> lines = new ArrayList<>();
        for (HazardClass danger : HazardClass.values()) {
            if (danger == HazardClass.WEAK_SCHEMA) {
                continue;
            }
            lines.add("\n## " + danger.word() + "\n\n" + capital(danger.meaning()) + ".\n");
            Hazards.kinds().stream()
                    .filter(kind -> kind.classes().contains(danger))
                    .forEach(kind ->
                            lines.add("* [" + kind.code() + "](" + kind.code() + ".md): " + small(kind.summary())));
        }
        return String.join("\n", lines) + "\n";
    }

    private static String capital(String clause) {
        return clause.substring(0, 1).toUpperCase(Locale.ROOT) + clause.substring(1);
    }

    /** Names keep their capitals. */
    private static String small(String sentence) {
        return sentence.startsWith("PostgreSQL")
                ? sentence
                : sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
    }

    private static Path page(HazardKind kind) {
        return PAGES.resolve(kind.code() + ".md");
    }
}
