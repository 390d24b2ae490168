package dev.stepwell.report;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** XML 1.0, or HTML, as text: whatever the names of a database hold stays text. */
final class Markup {

    private final StringBuilder text;
    private final Deque<String> open = new ArrayDeque<>();

    /** A document that begins with this line. */
    Markup(String firstLine) {
        this.text = new StringBuilder(firstLine).append('\n');
    }

    /**
     * Begins an element.
     *
     * @param attributes name and value by turns
     */
    Markup open(String element, String... attributes) {
        return open(element, List.of(attributes));
    }

    Markup open(String element, List<String> attributes) {
        tag(element, attributes);
        text.append('\n');
        open.push(element);
        return this;
    }

    Markup close() {
        String element = open.pop();
        indent();
        text.append("</").append(element).append(">\n");
        return this;
    }

    /** An element with nothing but text in it. */
    Markup text(String element, String content, String... attributes) {
        tag(element, List.of(attributes));
        text.append(escaped(content)).append("</").append(element).append(">\n");
        return this;
    }

    /** An element of HTML that has no end. */
    Markup lone(String element, String... attributes) {
        tag(element, List.of(attributes));
        text.append('\n');
        return this;
    }

    /** An element with text of our own in it, which HTML does not read as markup: style and script. */
    Markup verbatim(String element, String content) {
        tag(element, List.of());
        text.append('\n').append(content).append("</").append(element).append(">\n");
        return this;
    }

    /** Markup that somebody else has made, with whatever is text in it escaped. */
    Markup markup(String made) {
        text.append(made).append('\n');
        return this;
    }

    /** The whole document. */
    String document() {
        while (!open.isEmpty()) {
            close();
        }
        return text.toString();
    }

    private void tag(String element, List<String> attributes) {
        indent();
        text.append('<').append(element);
        for (int i = 0; i < attributes.size(); i += 2) {
            // An attribute keeps a line break only when it is written as a reference.
            String value = escaped(attributes.get(i + 1)).replace("\n", "&#10;").replace("\t", "&#9;");
            text.append(' ')
                    .append(attributes.get(i))
                    .append("=\"")
                    .append(value)
                    .append('"');
        }
        text.append('>');
    }

    private void indent() {
        text.append("  ".repeat(open.size()));
    }

    private static String escaped(String raw) {
        StringBuilder safe = new StringBuilder();
        raw.codePoints().forEach(character -> {
            switch (character) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                case '\r' -> safe.append("&#13;");
                default -> safe.appendCodePoint(isAllowed(character) ? character : 0xFFFD);
            }
        });
        return safe.toString();
    }

    /** The production Char of XML 1.0; what is none becomes the replacement character. */
    private static boolean isAllowed(int character) {
        return character == '\t'
                || character == '\n'
                || (character >= 0x20 && character <= 0xD7FF)
                || (character >= 0xE000 && character <= 0xFFFD)
                || character >= 0x10000;
    }
}
