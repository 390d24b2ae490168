package dev.stepwell.revision;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Finds the revision that a whole name or a prefix stands for. A prefix may be one character; the id or label that it
 * begins must have four, as in Alembic.
 */
final class Prefixes {
    /** How long a name must be to be found by a prefix. */
    static final int SHORTEST_KEY = 4;

    private final Nodes nodes;

    Prefixes(Nodes nodes) {
        this.nodes = nodes;
    }

    /**
     * The revision with this id or label, else the one whose id or label begins so.
     *
     * @param point the target that the text stands in, for errors
     * @param text a whole name or a prefix
     * @param among where a prefix looks; a whole name is found anywhere
     * @return the revision, none when nothing begins so
     * @throws RevisionException when several names begin so
     */
    OptionalInt find(Point point, String text, BitSet among) {
        OptionalInt whole = nodes.names().idOrLabel(text);
        if (whole.isPresent()) {
            return whole;
        }
        List<Map.Entry<String, Integer>> keys = nodes.names().all().entrySet().stream()
                .filter(key -> key.getKey().length() >= SHORTEST_KEY)
                .filter(key -> key.getKey().startsWith(text))
                .filter(key -> among.get(key.getValue()))
                .toList();
        if (keys.size() > 1) {
            throw TargetErrors.ambiguousPrefix(
                    point, text, keys.stream().map(Map.Entry::getKey).toList(), nodes);
        }
        return keys.stream().mapToInt(Map.Entry::getValue).findFirst();
    }
}
