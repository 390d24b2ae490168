package dev.stepwell.catalog;

import dev.stepwell.schema.SchemaObject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Understands what the server says about affected objects: which of them it reads, and which scripts may have touched them. */
final class Affected {

    private static final char SCRIPT = '#';

    private final int last;
    private final Set<Long> read = new HashSet<>();
    private final Map<Long, Set<Integer>> scripts = new HashMap<>();

    /** @param last the number of the script that the server gives none */
    Affected(int last) {
        this.last = last;
    }

    /**
     * Adds those of one system catalogue.
     *
     * @param origins objects with the scripts that touched them, such as {@code 17001,17002#3}
     * @param oids those that are read, or null where there are none
     */
    void add(String origins, @Nullable String oids) {
        for (String origin : origins.split(",", -1)) {
            int mark = origin.indexOf(SCRIPT);
            long oid = Long.parseLong(mark < 0 ? origin : origin.substring(0, mark));
            int script = mark < 0 ? last : Integer.parseInt(origin.substring(mark + 1));
            scripts.computeIfAbsent(oid, any -> new HashSet<>()).add(script);
        }
        if (oids != null) {
            for (String oid : oids.split(",", -1)) {
                read.add(Long.parseLong(oid));
            }
        }
    }

    CatalogChange.Reread with(List<SchemaObject> objects) {
        return new CatalogChange.Reread(read, objects, scripts);
    }
}
