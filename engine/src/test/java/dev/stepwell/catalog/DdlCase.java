package dev.stepwell.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One change of a schema in {@code ddl-cases.txt}: {@code # name}, then the parts, each on a line of its own and
 * continued on the next ones. {@code since} is the first major version that has the feature, {@code until} the last;
 * {@code setup} may be left out, {@code expect} holds one difference a line, as code and description.
 */
record DdlCase(String name, int since, int until, String setup, String change, String inverse, List<String> expected) {

    private static final Pattern PART = Pattern.compile("(since|until|setup|change|inverse|expect): +(.*)");

    static List<DdlCase> all() throws IOException {
        try (InputStream file = Objects.requireNonNull(DdlCase.class.getResourceAsStream("ddl-cases.txt"))) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            List<DdlCase> cases = new ArrayList<>();
            for (String block : text.substring(2).split("\n# ", -1)) {
                cases.add(parsed(block));
            }
            return cases;
        }
    }

    private static DdlCase parsed(String block) {
        List<String> lines = block.lines().toList();
        Map<String, String> parts = new HashMap<>();
        String part = "";
        for (String line : lines.subList(1, lines.size())) {
            Matcher start = PART.matcher(line);
            part = start.matches() ? start.group(1) : part;
            parts.merge(part, start.matches() ? start.group(2) : line, (first, more) -> first + "\n" + more);
        }
        return new DdlCase(
                lines.get(0),
                Integer.parseInt(parts.getOrDefault("since", "14")),
                Integer.parseInt(parts.getOrDefault("until", "99")),
                parts.getOrDefault("setup", ""),
                required(parts, "change"),
                required(parts, "inverse"),
                required(parts, "expect")
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList());
    }

    private static String required(Map<String, String> parts, String part) {
        return Objects.requireNonNull(parts.get(part), part);
    }

    /** Whether a major version of PostgreSQL has the feature. */
    boolean isIn(int version) {
        return since <= version && version <= until;
    }

    @Override
    public String toString() {
        return name;
    }
}
