package dev.stepwell.script;

/** Lines of offsets in a text; asked for in ascending order it reads the text only once. */
final class LineCounter {

    private final String text;
    private int line = 1;
    private int reached;

    LineCounter(String text) {
        this.text = text;
    }

    /** The line, from 1, that the character at this offset is in. */
    int lineAt(int offset) {
        if (offset < reached) {
            line = 1;
            reached = 0;
        }
        int lineBreak = text.indexOf('\n', reached);
        while (lineBreak >= 0 && lineBreak < offset) {
            line++;
            reached = lineBreak + 1;
            lineBreak = text.indexOf('\n', reached);
        }
        return line;
    }
}
