package dev.stepwell.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The variables of a {@code .env} file: {@code NAME=value} a line, {@code export}, quotes and comments allowed. */
final class EnvFile {

    private static final Pattern LINE =
            Pattern.compile("(?:export[ \\t]+)?([A-Za-z_][A-Za-z0-9_]*)[ \\t]*=[ \\t]*(.*)");
    private static final Pattern QUOTED = Pattern.compile("(?:'([^']*)'|\"((?:[^\"\\\\]|\\\\.)*)\")[ \\t]*(?:#.*)?");
    private static final Pattern NAME_ALONE = Pattern.compile("(?:export[ \\t]+)?[A-Za-z_][A-Za-z0-9_]*");

    private final Map<String, Setting> variables = new LinkedHashMap<>();
    private final String file;

    private EnvFile(String file) {
        this.file = file;
    }

    /**
     * Reads lines.
     *
     * @throws SettingsException when a line is none of an assignment, a name, a comment or blank
     */
    static EnvFile parse(String file, List<String> lines) {
        EnvFile parsed = new EnvFile(file);
        for (int i = 0; i < lines.size(); i++) {
            // Some editors begin a file with a byte order mark, which nobody sees.
            parsed.line(lines.get(i).replaceFirst("^\\uFEFF", "").strip(), i + 1);
        }
        return parsed;
    }

    Optional<Setting> find(String variable) {
        return Optional.ofNullable(variables.get(variable));
    }

    private void line(String line, int number) {
        // A name alone hands a variable of the environment on, which needs nothing here.
        if (line.isEmpty() || line.startsWith("#") || NAME_ALONE.matcher(line).matches()) {
            return;
        }
        Matcher assignment = LINE.matcher(line);
        if (!assignment.matches()) {
            throw new SettingsException(file + ":" + number + " is no assignment. Write NAME=value, or begin the line"
                    + " with # to make it a comment.");
        }
        String name = assignment.group(1);
        variables.put(name, new Setting(name, value(assignment.group(2), number), file + ":" + number));
    }

    private String value(String written, int number) {
        if (!written.startsWith("'") && !written.startsWith("\"")) {
            return written.replaceFirst("[ \\t]+#.*$", "").strip();
        }
        Matcher quoted = QUOTED.matcher(written);
        if (!quoted.matches()) {
            throw new SettingsException(file + ":" + number + " has a quote that does not end, or something after it."
                    + " Close the quote on the same line.");
        }
        String plain = quoted.group(1);
        return plain != null ? plain : quoted.group(2).replaceAll("\\\\(.)", "$1");
    }
}
