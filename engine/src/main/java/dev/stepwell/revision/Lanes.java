package dev.stepwell.revision;

import java.util.ArrayList;
import java.util.List;

/** The lines that run side by side in a drawing. Each leads down to the revision that it waits for. */
final class Lanes {
    private final List<RevisionId> waiting = new ArrayList<>();

    int size() {
        return waiting.size();
    }

    /** The lane that waits for a revision, -1 when none does. */
    int of(RevisionId id) {
        return waiting.indexOf(id);
    }

    /** Begins a lane to the right of all. */
    void add(RevisionId id) {
        waiting.add(id);
    }

    /** A row in which a lane meets the revision that it waits for. */
    String revision(int lane) {
        return rowUpTo(waiting.size()).put(2 * lane, '*').toString();
    }

    /** A row in which every lane goes on. */
    String gap() {
        return rowUpTo(waiting.size()).toString();
    }

    /** Ends a lane; those to its right move over. */
    List<String> end(int lane) {
        waiting.remove(lane);
        return lane == waiting.size()
                ? List.of()
                : List.of(moved(rowUpTo(lane), lane).toString());
    }

    /** Leads a lane on to the parents of its revision, and joins lanes that then wait for the same revision. */
    List<String> goOn(int lane, List<RevisionId> parents) {
        List<String> rows = new ArrayList<>();
        waiting.set(lane, parents.get(0));
        for (int parent = parents.size() - 1; parent > 0; parent--) {
            rows.add(fork(lane));
            waiting.add(lane + 1, parents.get(parent));
        }
        for (RevisionId parent : parents) {
            while (waiting.lastIndexOf(parent) > waiting.indexOf(parent)) {
                rows.add(join(waiting.indexOf(parent), waiting.lastIndexOf(parent)));
            }
        }
        return rows;
    }

    private String fork(int lane) {
        DrawnRow row = rowUpTo(lane + 1).put(2 * lane + 1, '\\');
        for (int right = lane + 1; right < waiting.size() && row.hasRoom(2 * right + 1); right++) {
            row.put(2 * right + 1, '\\');
        }
        return row.toString();
    }

    private String join(int left, int right) {
        DrawnRow row = rowUpTo(right).put(2 * right - 1, '/');
        for (int column = 2 * left + 1; column < 2 * right - 1 && row.hasRoom(column); column += 2) {
            row.put(column, '_');
        }
        waiting.remove(right);
        return moved(row, right).toString();
    }

    /** Draws the lanes from one on as moving one to the left, where a lane has just been taken out before them. */
    private DrawnRow moved(DrawnRow row, int from) {
        for (int lane = from; lane < waiting.size() && row.hasRoom(2 * lane + 1); lane++) {
            row.put(2 * lane + 1, '/');
        }
        return row;
    }

    private static DrawnRow rowUpTo(int lanes) {
        DrawnRow row = new DrawnRow();
        int lane = 0;
        while (lane < lanes && row.hasRoom(2 * lane)) {
            row.put(2 * lane++, '|');
        }
        return lane < lanes ? row.put(2 * lane, '|') : row;
    }
}
