package dev.stepwell.check;

import java.util.List;

/**
 * What a baseline did in a run.
 *
 * @param file its file
 * @param written whether this run wrote the file, for the first time or with fewer entries
 * @param removed the entries that this run took out, because their findings are gone
 */
public record BaselineUse(String file, boolean written, List<BaselineEntry> removed) {

    /** Copies the entries. */
    public BaselineUse {
        removed = List.copyOf(removed);
    }
}
