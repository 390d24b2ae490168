package dev.stepwell.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.schema.ObjectKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page about what the snapshot sees tells what {@link DdlCasesTest} shows. */
class CoverageTest {

    private static final Path PAGE = Path.of("..", "docs", "coverage.md");

    private static final List<ObjectKind> LONGEST_FIRST = Arrays.stream(ObjectKind.values())
            .sorted(Comparator.comparingInt((ObjectKind kind) -> kind.word().length())
                    .reversed())
            .toList();

    @Test
    void isWhatThePageTells() throws IOException {
        assertThat(Files.readString(PAGE)).endsWith("\n\n" + table());
    }

    @Test
    void leavesNoKindOfObjectOut() throws IOException {
        assertThat(changes().keySet()).containsExactlyInAnyOrder(ObjectKind.values());
    }

    private static String table() throws IOException {
        StringBuilder table = new StringBuilder("| kind of object | seen to change |");
        DdlResults.VERSIONS.forEach(version -> table.append(' ').append(version).append(" |"));
        table.append("\n|---|---|")
                .append("---|".repeat(DdlResults.VERSIONS.size()))
                .append('\n');
        changes().forEach((kind, seen) -> table.append(row(kind, seen)));
        return table.toString();
    }

    private static String row(ObjectKind kind, Map<String, Set<DdlCase>> seen) {
        String what = String.join(", ", seen.keySet());
        String counts = DdlResults.VERSIONS.stream()
                .map(version -> " " + count(seen, Integer.parseInt(version)) + " |")
                .collect(Collectors.joining());
        return "| %s | %s |%s%n".formatted(kind.word(), what, counts).replace("\r\n", "\n");
    }

    private static long count(Map<String, Set<DdlCase>> seen, int version) {
        return seen.values().stream()
                .flatMap(Set::stream)
                .distinct()
                .filter(ddl -> ddl.isIn(version))
                .count();
    }

    /** For each kind what was seen of it, by the codes of the differences, and in which cases. */
    private static Map<ObjectKind, Map<String, Set<DdlCase>>> changes() throws IOException {
        Map<ObjectKind, Map<String, Set<DdlCase>>> changes = new EnumMap<>(ObjectKind.class);
        for (DdlCase ddl : DdlCase.all()) {
            for (String difference : ddl.expected()) {
                String code = difference.substring(0, difference.indexOf(':'));
                ObjectKind kind = kind(code);
                changes.computeIfAbsent(kind, none -> new TreeMap<>())
                        .computeIfAbsent(what(code, kind), none -> new TreeSet<>(Comparator.comparing(DdlCase::name)))
                        .add(ddl);
            }
        }
        return changes;
    }

    private static ObjectKind kind(String code) {
        return LONGEST_FIRST.stream()
                .filter(kind -> code.startsWith(prefix(kind)))
                .findFirst()
                .orElseThrow(() -> new AssertionError(code));
    }

    private static String what(String code, ObjectKind kind) {
        return code.substring(prefix(kind).length())
                .replaceFirst("-changed$", "")
                .replace('-', ' ');
    }

    private static String prefix(ObjectKind kind) {
        return kind.word().replace(' ', '-') + "-";
    }
}
