package dev.stepwell.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** What of {@code pg_catalog} a snapshot leaves out, with the reason: whole catalogues and single columns. */
record RawNoise(SortedMap<String, String> reasons) {

    static RawNoise read() {
        try (InputStream file = Objects.requireNonNull(RawNoise.class.getResourceAsStream("catalog-noise.txt"))) {
            SortedMap<String, String> reasons = new TreeMap<>();
            for (String line : new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
                int colon = line.indexOf(':');
                for (String name : line.substring(0, Math.max(0, colon)).split(", ", -1)) {
                    reasons.put(name.strip(), line.substring(colon + 1).strip());
                }
            }
            reasons.remove("");
            return new RawNoise(reasons);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean covers(String name) {
        return reasons.containsKey(name);
    }

    Map<String, String> all() {
        return reasons;
    }
}
