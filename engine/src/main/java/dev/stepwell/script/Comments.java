package dev.stepwell.script;

/** Where comments end (PostgreSQL manual, section 4.1.5). */
final class Comments {

    private Comments() {}

    /** The end of the line that {@code from} is in, before its line break. */
    static int endOfLine(String text, int from) {
        int next = from;
        while (next < text.length() && text.charAt(next) != '\n' && text.charAt(next) != '\r') {
            next++;
        }
        return next;
    }

    /** The end of the block comment that opens at {@code from}, with the comments nested in it; -1 when not closed. */
    static int endOfBlock(String text, int from) {
        int depth = 0;
        for (int i = from; i + 1 < text.length(); i++) {
            if (text.charAt(i) == '/' && text.charAt(i + 1) == '*') {
                depth++;
                i++;
            } else if (text.charAt(i) == '*' && text.charAt(i + 1) == '/') {
                depth--;
                i++;
                if (depth == 0) {
                    return i + 1;
                }
            }
        }
        return -1;
    }

    /** What a comment says, without its marks. */
    static String content(String text, int start, int end) {
        int last = text.charAt(start) == '/' ? end - 2 : end;
        return text.substring(start + 2, last).strip();
    }
}
