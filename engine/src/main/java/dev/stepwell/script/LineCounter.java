package dev.stepwell.script;

/** Lines of offsets in a text; asked for in ascending order it reads the text only once, however long its lines are. */
final class LineCounter {

    private final String text;
    private int line = 1;
    private int lineStart;
    private int nextBreak;

    LineCounter(String text) {
        this.text = text;
        this.nextBreak = breakFrom(0);
    }

    /** The line, from 1, that the character at this offset is in. */
    int lineAt(int offset) {
        if (offset < lineStart) {
            line = 1;
            lineStart = 0;
            nextBreak = breakFrom(0);
        }
        while (nextBreak < offset) {
            line++;
            lineStart = nextBreak + 1;
            nextBreak = breakFrom(lineStart);
        }
        return line;
    }

    private int breakFrom(int offset) {
        int found = text.indexOf('\n', offset);
        return found < 0 ? Integer.MAX_VALUE : found;
    }
}
