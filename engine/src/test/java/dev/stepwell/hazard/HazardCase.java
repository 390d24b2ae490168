package dev.stepwell.hazard;

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
 * One upgrade in {@code hazard-cases.txt}: {@code # name}, then the parts, each on a line of its own and continued on the
 * next ones. {@code setup} may be left out; {@code aside} says that the change runs outside a transaction, {@code alone}
 * that it fails and so has a history of its own; {@code expect} holds one hazard a line, as code and path, or
 * {@code none}. Everything is in the schema {@code app}.
 */
record HazardCase(String name, String setup, String change, boolean isAside, boolean isAlone, List<String> expected) {

    private static final Pattern PART = Pattern.compile("(setup|change|aside|alone|expect): +(.*)");

    static List<HazardCase> all() throws IOException {
        try (InputStream file = Objects.requireNonNull(HazardCase.class.getResourceAsStream("hazard-cases.txt"))) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            List<HazardCase> cases = new ArrayList<>();
            for (String block : text.substring(2).split("\n# ", -1)) {
                cases.add(parsed(block));
            }
            return cases;
        }
    }

    private static HazardCase parsed(String block) {
        List<String> lines = block.lines().toList();
        Map<String, String> parts = new HashMap<>();
        String part = "";
        for (String line : lines.subList(1, lines.size())) {
            Matcher start = PART.matcher(line);
            part = start.matches() ? start.group(1) : part;
            parts.merge(part, start.matches() ? start.group(2) : line, (first, more) -> first + "\n" + more);
        }
        return new HazardCase(
                lines.get(0),
                parts.getOrDefault("setup", "SELECT 1"),
                Objects.requireNonNull(parts.get("change")),
                parts.containsKey("aside"),
                parts.containsKey("alone"),
                Objects.requireNonNull(parts.get("expect"))
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.equals("none"))
                        .sorted()
                        .toList());
    }

    @Override
    public String toString() {
        return name;
    }
}
