package dev.stepwell.script;

import dev.stepwell.revision.Revision;
import dev.stepwell.revision.RevisionId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The native file of a revision that is about to be written. */
public final class RevisionFile {

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int LONGEST_SLUG = 40;

    private final Revision revision;
    private final String upgrade;
    private final String downgrade;
    private final boolean upgradeAlone;
    private final boolean downgradeAlone;

    /**
     * A file.
     *
     * @param revision what its header declares
     * @param upgrade what stands below {@code -- upgrade}, with comments; may be empty
     * @param downgrade what stands below {@code -- downgrade}, with comments; may be empty
     */
    public RevisionFile(Revision revision, String upgrade, String downgrade) {
        this(revision, upgrade, downgrade, false, false);
    }

    private RevisionFile(
            Revision revision, String upgrade, String downgrade, boolean upgradeAlone, boolean downgradeAlone) {
        this.revision = revision;
        this.upgrade = upgrade;
        this.downgrade = downgrade;
        this.upgradeAlone = upgradeAlone;
        this.downgradeAlone = downgradeAlone;
    }

    /**
     * The same with sections that declare {@code no-transaction}.
     *
     * @param ofUpgrade whether the upgrade does
     * @param ofDowngrade whether the downgrade does
     * @return a changed file
     */
    public RevisionFile outsideTransactions(boolean ofUpgrade, boolean ofDowngrade) {
        return new RevisionFile(revision, upgrade, downgrade, ofUpgrade, ofDowngrade);
    }

    /**
     * How the file is called.
     *
     * @return {@code <id>_<words of the message>.sql}, the words in lower case and cut at 40 characters
     */
    public String name() {
        String slug = slug(revision.message());
        return revision.id() + (slug.isEmpty() ? "" : "_" + slug) + ".sql";
    }

    /**
     * What is in it.
     *
     * @return header and both sections, each line ended by a line feed
     */
    public String text() {
        StringBuilder text = new StringBuilder();
        revision.message()
                .lines()
                .forEach(line -> text.append("-- ").append(line).append('\n'));
        text.append("--\n");
        entry(text, "revision:   ", revision.id().value());
        entry(
                text,
                "revises:    ",
                joined(revision.parents().stream().map(RevisionId::value).toList()));
        revision.created()
                .ifPresent(
                        created -> entry(text, "created:    ", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(created)));
        if (!revision.labels().isEmpty()) {
            entry(text, "labels:     ", joined(revision.labels()));
        }
        if (!revision.dependsOn().isEmpty()) {
            entry(text, "depends-on: ", joined(revision.dependsOn()));
        }
        section(text, "upgrade" + way(upgradeAlone), upgrade);
        section(text, "downgrade" + way(downgradeAlone), downgrade);
        return text.toString();
    }

    /**
     * What would keep the file from being read again, a message that looks like a key of the header for example.
     *
     * @return the problems, none for a sound file
     */
    public List<ScriptProblem> problems() {
        ProblemLog problems = new ProblemLog();
        new NativeFile(name(), name(), text(), problems).read();
        return problems.errors();
    }

    private static void entry(StringBuilder text, String key, String value) {
        text.append(("-- " + key + value).stripTrailing()).append('\n');
    }

    private static void section(StringBuilder text, String title, String sql) {
        text.append("\n-- ").append(title).append('\n');
        if (!sql.isBlank()) {
            text.append(sql.strip()).append('\n');
        }
    }

    private static String way(boolean alone) {
        return alone ? ": no-transaction" : "";
    }

    private static String joined(List<String> values) {
        return String.join(", ", values);
    }

    private static String slug(String message) {
        String title = message.lines().findFirst().orElse("").toLowerCase(Locale.ROOT);
        String words =
                NO_WORD.splitAsStream(title).filter(word -> !word.isEmpty()).collect(Collectors.joining("_"));
        if (words.length() <= LONGEST_SLUG) {
            return words;
        }
        int end = words.lastIndexOf('_', LONGEST_SLUG);
        return words.substring(0, end > 0 ? end : LONGEST_SLUG);
    }
}
