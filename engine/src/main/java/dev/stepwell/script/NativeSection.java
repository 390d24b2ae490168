package dev.stepwell.script;

import dev.stepwell.revision.Direction;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One section of a native file.
 *
 * @param direction which way it goes
 * @param option what stands behind the colon of its mark, {@code ""} when nothing does
 * @param mark the comment line that begins it
 * @param text everything between its mark and the next
 * @param statements the statements in it
 * @param strays the allowances in it that stand above none of them; in the first section also those of the header
 */
record NativeSection(
        Direction direction,
        String option,
        Comment mark,
        String text,
        List<Statement> statements,
        List<Comment> strays) {

    static final String NO_TRANSACTION = "no-transaction";

    private static final Pattern MARK =
            Pattern.compile("(upgrade|downgrade)[ \\t]*(?::(.*))?", Pattern.CASE_INSENSITIVE);

    static boolean isMark(String comment) {
        return MARK.matcher(comment).matches();
    }

    /** The section number {@code index} of a text. */
    static NativeSection of(String text, SplitText split, int index) {
        SplitText.Mark mark = split.marks().get(index);
        boolean last = index + 1 == split.marks().size();
        int end = last ? text.length() : split.marks().get(index + 1).start();
        int endLine = last
                ? Integer.MAX_VALUE
                : split.marks().get(index + 1).comment().line();
        int firstLine = index == 0 ? 0 : mark.comment().line();
        Matcher parts = MARK.matcher(mark.comment().text());
        if (!parts.matches()) {
            throw new IllegalArgumentException("Not the mark of a section: " + mark);
        }
        return new NativeSection(
                parts.group(1).toLowerCase(Locale.ROOT).equals("upgrade") ? Direction.UPGRADE : Direction.DOWNGRADE,
                parts.group(2) == null ? "" : parts.group(2).strip(),
                mark.comment(),
                text.substring(mark.end(), end),
                split.statements().stream()
                        .filter(statement -> statement.line() > mark.comment().line() && statement.line() < endLine)
                        .toList(),
                split.strays().stream()
                        .filter(stray -> stray.line() > firstLine && stray.line() < endLine)
                        .toList());
    }

    Script script(String file) {
        return new Script(direction, file, text, statements, !option.equals(NO_TRANSACTION), strays);
    }

    /** The mark as it is written in files, without an option. */
    String title() {
        return "-- " + direction.word();
    }
}
