package dev.stepwell.revision;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What may stand for a revision in whole: its id, or one of its labels. */
final class Names {
    private final Map<String, Integer> ids = new LinkedHashMap<>();
    private final Map<String, Integer> labels = new LinkedHashMap<>();

    /** Of two revisions with one id the first is found; of two uses of a label the first, and an id before a label. */
    Names(List<Revision> revisions) {
        for (int node = 0; node < revisions.size(); node++) {
            ids.putIfAbsent(revisions.get(node).id().value(), node);
        }
        for (int node = 0; node < revisions.size(); node++) {
            for (String label : revisions.get(node).labels()) {
                labels.putIfAbsent(label, node);
            }
        }
    }

    /** The revision with this id. */
    OptionalInt id(String text) {
        return optional(ids.get(text));
    }

    /** The revision that declares this label. */
    OptionalInt label(String text) {
        return optional(labels.get(text));
    }

    /** The revision with this id, else the one that declares this label. */
    OptionalInt idOrLabel(String text) {
        OptionalInt id = id(text);
        return id.isPresent() ? id : label(text);
    }

    /** All ids in load order. */
    Set<String> ids() {
        return ids.keySet();
    }

    /** All labels in load order. */
    Set<String> labels() {
        return labels.keySet();
    }

    /** All ids, then all labels, each with its revision. */
    Map<String, Integer> all() {
        Map<String, Integer> all = new LinkedHashMap<>(ids);
        labels.forEach(all::putIfAbsent);
        return all;
    }

    private static OptionalInt optional(@Nullable Integer node) {
        return node == null ? OptionalInt.empty() : OptionalInt.of(node);
    }
}
