package dev.stepwell.diff;

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
 * Two databases in {@code database-pairs.txt}: {@code # name}, then what is run in both, before that in the one, after it in the other,
 * each of which may be left out; {@code expect} holds one difference a line, as code and description.
 */
record DatabasePair(String name, String before, String after, List<String> expected) {

    private static final Pattern PART = Pattern.compile("(both|before|after|expect): *(.*)");

    static List<DatabasePair> all() throws IOException {
        try (InputStream file = Objects.requireNonNull(DatabasePair.class.getResourceAsStream("database-pairs.txt"))) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            List<DatabasePair> pairs = new ArrayList<>();
            for (String block : text.substring(2).split("\n# ", -1)) {
                pairs.add(parsed(block));
            }
            return pairs;
        }
    }

    private static DatabasePair parsed(String block) {
        List<String> lines = block.lines().toList();
        Map<String, String> parts = new HashMap<>();
        String part = "";
        for (String line : lines.subList(1, lines.size())) {
            Matcher start = PART.matcher(line);
            part = start.matches() ? start.group(1) : part;
            parts.merge(part, start.matches() ? start.group(2) : line, (first, more) -> first + "\n" + more);
        }
        String both = parts.getOrDefault("both", "");
        return new DatabasePair(
                lines.get(0),
                both + parts.getOrDefault("before", ""),
                both + parts.getOrDefault("after", ""),
                Objects.requireNonNull(parts.get("expect"))
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList());
    }

    @Override
    public String toString() {
        return name;
    }
}
