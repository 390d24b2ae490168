package dev.stepwell.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The failing findings that a history had when it adopted the checks. They are shown, and fail nothing. */
public final class Baseline {

    private static final String HEADER = """
            # Findings that are known and fail nothing: check, code, revision (- for none), object.
            # Remove the line of one that is gone, or run `stepwell verify` with --baseline and --write-baseline.
            """;

    private final Map<BaselineEntry, Integer> lines;

    private Baseline(Map<BaselineEntry, Integer> lines) {
        this.lines = lines;
    }

    /**
     * Freezes what fails.
     *
     * @param results of the checks
     * @return an entry for each finding that makes its check fail
     */
    public static Baseline of(List<CheckResult> results) {
        Set<BaselineEntry> entries = new TreeSet<>();
        results.stream()
                .flatMap(result -> result.findings().stream())
                .filter(Finding::fails)
                .forEach(finding -> entries.add(BaselineEntry.of(finding)));
        return of(entries);
    }

    private static Baseline of(Iterable<BaselineEntry> sorted) {
        int line = (int) HEADER.lines().count();
        Map<BaselineEntry, Integer> lines = new TreeMap<>();
        for (BaselineEntry entry : sorted) {
            lines.put(entry, ++line);
        }
        return new Baseline(lines);
    }

    /**
     * Reads a file.
     *
     * @param file its name, for messages
     * @param text what it holds: an entry a line; empty lines and those that begin with {@code #} say nothing
     * @return the baseline
     * @throws IllegalArgumentException when a line cannot be read, naming it
     */
    public static Baseline parse(String file, String text) {
        Map<BaselineEntry, Integer> lines = new TreeMap<>();
        List<String> all = new ArrayList<>(text.lines().toList());
        for (int i = 0; i < all.size(); i++) {
            String line = all.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                lines.putIfAbsent(entry(file, i + 1, line), i + 1);
            }
        }
        return new Baseline(lines);
    }

    private static BaselineEntry entry(String file, int number, String line) {
        Optional<BaselineEntry> entry =
                BaselineEntry.parse(line).filter(read -> Checks.known().names().contains(read.check()));
        return entry.orElseThrow(() -> new IllegalArgumentException(file + ":" + number
                + " is no entry of a baseline: '" + line
                + "'. Write `<check> <code> <revision> <object>`, with - for no revision, or remove the line."));
    }

    /**
     * The file that {@link #parse} reads.
     *
     * @return entries in the order of their text, one a line, so that a review shows what came and went
     */
    public String render() {
        StringBuilder text = new StringBuilder(HEADER);
        lines.keySet().forEach(entry -> text.append(entry.line()).append('\n'));
        return text.toString();
    }

    /**
     * The entries, sorted.
     *
     * @return a copy
     */
    public List<BaselineEntry> entries() {
        return List.copyOf(lines.keySet());
    }

    int line(BaselineEntry entry) {
        return lines.getOrDefault(entry, 0);
    }

    /**
     * The same with fewer entries.
     *
     * @param gone entries to leave out
     * @return a baseline that never has more than this one
     */
    public Baseline without(List<BaselineEntry> gone) {
        Set<BaselineEntry> left = new TreeSet<>(lines.keySet());
        gone.forEach(left::remove);
        return of(left);
    }
}
