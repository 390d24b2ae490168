package dev.stepwell.script;

import dev.stepwell.script.Allowance.Form;
import dev.stepwell.script.ScriptProblem.Code;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the header of a native file: title lines, then one {@code key: value} a line. */
final class NativeHeaderParser {

    private static final String REVISION = "revision";
    private static final String REVISES = "revises";
    private static final String CREATED = "created";
    private static final String AUTHOR = "author";
    private static final String LABELS = "labels";
    private static final String DEPENDS_ON = "depends-on";
    private static final List<String> KEYS = List.of(REVISION, REVISES, CREATED, AUTHOR, LABELS, DEPENDS_ON);

    private static final Pattern ENTRY = Pattern.compile("([A-Za-z][A-Za-z_-]*)[ \\t]*:(.*)");

    private final String file;
    private final ProblemLog problems;
    private final List<String> title = new ArrayList<>();
    private final Map<String, Comment> values = new LinkedHashMap<>();

    private NativeHeaderParser(String file, ProblemLog problems) {
        this.file = file;
        this.problems = problems;
    }

    static NativeHeader parse(String file, List<Comment> lines, ProblemLog problems) {
        NativeHeaderParser parser = new NativeHeaderParser(file, problems);
        lines.forEach(parser::line);
        return parser.header();
    }

    /** Whether these comments hold the one key that no header can do without. */
    static boolean isHeader(List<Comment> lines) {
        return lines.stream()
                .map(line -> ENTRY.matcher(line.text()))
                .anyMatch(entry -> entry.matches() && entry.group(1).equals(REVISION));
    }

    private void line(Comment line) {
        if (AllowanceComment.parse(line.text())
                .filter(words -> words.form() != Form.DOUBTFUL)
                .isPresent()) {
            // Allows nothing here, which a check says more clearly than an unknown key.
            return;
        }
        Matcher entry = ENTRY.matcher(line.text());
        if (!entry.matches()) {
            title(line);
            return;
        }
        String key = entry.group(1);
        if (KEYS.contains(key)) {
            value(key, new Comment(entry.group(2).strip(), line.line()));
        } else if (values.isEmpty() && NearestName.within(2, key, KEYS).isEmpty()) {
            title(line);
        } else {
            problems.error(Code.UNKNOWN_KEY, file, line.line(), unknown(key));
        }
    }

    /** Only what stands above the keys is title; remarks may stand below them. */
    private void title(Comment line) {
        if (values.isEmpty()) {
            title.add(line.text());
        }
    }

    private static String unknown(String key) {
        String meant = NearestName.within(3, key, KEYS)
                .map(known -> "Did you mean '" + known + "'? ")
                .orElse("");
        return "The header has no key '" + key + "'. " + meant + "The keys are " + String.join(", ", KEYS) + ".";
    }

    private void value(String key, Comment value) {
        Comment before = values.putIfAbsent(key, value);
        if (before != null) {
            problems.error(
                    Code.REPEATED_KEY,
                    file,
                    value.line(),
                    "The header has the key '" + key + "' a second time; the first is in line " + before.line()
                            + ". Remove one; several values are separated by commas.");
        }
    }

    private NativeHeader header() {
        Optional<Comment> id = Optional.ofNullable(values.get(REVISION))
                .filter(value -> !value.text().isEmpty());
        String message = String.join("\n", title).strip();
        Optional<String> author =
                Optional.ofNullable(values.get(AUTHOR)).map(Comment::text).filter(name -> !name.isEmpty());
        return new NativeHeader(message, id, list(REVISES), created(), author, list(LABELS), list(DEPENDS_ON));
    }

    private List<String> list(String key) {
        Comment value = values.get(key);
        if (value == null) {
            return List.of();
        }
        return Arrays.stream(value.text().split(",", -1))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    private Optional<OffsetDateTime> created() {
        Comment value = values.get(CREATED);
        if (value == null || value.text().isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(value.text()));
        } catch (DateTimeParseException e) {
            problems.error(
                    Code.MALFORMED_CREATED,
                    file,
                    value.line(),
                    "'" + value.text() + "' is not a time with an offset. Write it like 2025-11-04T10:00:00Z.");
            return Optional.empty();
        }
    }
}
