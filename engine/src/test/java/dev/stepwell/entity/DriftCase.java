package dev.stepwell.entity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * One drift of {@code drifts.txt}.
 *
 * @param name what was done
 * @param sql the same as statements
 * @param expected each drift that is to be found, as code and object
 */
record DriftCase(String name, String sql, List<String> expected) {

    private static final String FOUND = "-> ";

    static List<DriftCase> all() {
        return Arrays.stream(resource("drifts.txt").split("(?m)^== "))
                .skip(1)
                .map(DriftCase::parse)
                .toList();
    }

    static String resource(String name) {
        try (InputStream content = Objects.requireNonNull(DriftCase.class.getResourceAsStream(name))) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DriftCase parse(String text) {
        List<String> lines = text.lines().toList();
        String sql =
                lines.stream().skip(1).filter(line -> !line.startsWith(FOUND)).collect(Collectors.joining("\n"));
        List<String> expected = lines.stream()
                .filter(line -> line.startsWith(FOUND))
                .map(line -> line.substring(FOUND.length()))
                .toList();
        return new DriftCase(lines.get(0), sql, expected);
    }

    @Override
    public String toString() {
        return name;
    }
}
