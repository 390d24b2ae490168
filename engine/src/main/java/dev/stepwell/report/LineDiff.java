package dev.stepwell.report;

import java.util.ArrayList;
import java.util.List;

/** Two texts line by line: what is only in the one, what is only in the other, and a line around it. */
final class LineDiff {

    private static final int AROUND = 1;
    private static final long LARGEST = 1_000_000;

    private final List<String> before;
    private final List<String> after;
    /** Length of the longest common rest, by position in both. */
    private final int[][] common;

    private LineDiff(List<String> before, List<String> after) {
        this.before = before;
        this.after = after;
        this.common = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                common[i][j] = before.get(i).equals(after.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
    }

    /** Lines marked with {@code -}, {@code +} or a blank; an ellipsis for lines that both have. */
    static List<String> of(String before, String after) {
        List<String> all = all(before.lines().toList(), after.lines().toList());
        List<String> lines = new ArrayList<>();
        boolean isCut = false;
        for (int i = 0; i < all.size(); i++) {
            if (isNear(all, i)) {
                if (isCut) {
                    lines.add("  …");
                }
                lines.add(all.get(i));
                isCut = false;
            } else {
                isCut = !lines.isEmpty();
            }
        }
        return lines;
    }

    private static List<String> all(List<String> before, List<String> after) {
        int most = Math.min(before.size(), after.size());
        int start = 0;
        while (start < most && before.get(start).equals(after.get(start))) {
            start++;
        }
        int end = 0;
        while (end < most - start && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
            end++;
        }
        List<String> all = new ArrayList<>();
        before.subList(0, start).forEach(line -> all.add("  " + line));
        all.addAll(middle(before.subList(start, before.size() - end), after.subList(start, after.size() - end)));
        before.subList(before.size() - end, before.size()).forEach(line -> all.add("  " + line));
        return all;
    }

    /** Texts of thousands of other lines are not worth the memory: nobody reads more than their beginning. */
    private static List<String> middle(List<String> before, List<String> after) {
        if ((long) before.size() * after.size() <= LARGEST) {
            return new LineDiff(before, after).all();
        }
        List<String> all = new ArrayList<>();
        before.forEach(line -> all.add("- " + line));
        after.forEach(line -> all.add("+ " + line));
        return all;
    }

    private static boolean isNear(List<String> lines, int index) {
        return lines.subList(Math.max(0, index - AROUND), Math.min(lines.size(), index + AROUND + 1)).stream()
                .anyMatch(line -> !line.startsWith(" "));
    }

    private List<String> all() {
        List<String> lines = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
                lines.add("  " + before.get(i++));
                j++;
            } else if (j == after.size() || (i < before.size() && common[i + 1][j] >= common[i][j + 1])) {
                lines.add("- " + before.get(i++));
            } else {
                lines.add("+ " + after.get(j++));
            }
        }
        return lines;
    }
}
