package dev.stepwell.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What generated statements cannot do: {@code # case} and, line by line, what they say of it themselves; or
 * {@code beyond:} with the reason why nothing in a snapshot tells.
 */
record DdlGaps(Map<String, List<String>> gaps, Set<String> beyond) {

    private static final String BEYOND = "beyond: ";

    static DdlGaps read() throws IOException {
        DdlGaps read = new DdlGaps(new HashMap<>(), new HashSet<>());
        try (InputStream file = Objects.requireNonNull(DdlGaps.class.getResourceAsStream("ddl-gaps.txt"))) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            for (String block : text.substring(2).split("\n# ", -1)) {
                List<String> lines = new ArrayList<>(block.lines().toList());
                String name = lines.remove(0);
                if (lines.removeIf(line -> line.startsWith(BEYOND))) {
                    read.beyond.add(name);
                }
                read.gaps.put(name, lines);
            }
        }
        return read;
    }

    List<String> of(DdlCase ddl) {
        return gaps.getOrDefault(ddl.name(), List.of());
    }

    boolean isBeyond(DdlCase ddl) {
        return beyond.contains(ddl.name());
    }
}
