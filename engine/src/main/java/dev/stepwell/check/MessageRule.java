package dev.stepwell.check;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a message must say: it is all that {@code history} shows of a revision. */
public final class MessageRule {

    /** What to do about a message that says nothing. */
    public static final String REMEDY = "Name what it changes and where, \"Add user roles\" for example.";

    /** Words that would be true of any migration; a message of nothing else says nothing. */
    private static final Set<String> EMPTY_WORDS = Set.of(
            "a",
            "again",
            "all",
            "and",
            "bug",
            "change",
            "changed",
            "changes",
            "database",
            "db",
            "ddl",
            "fix",
            "fixed",
            "fixes",
            "for",
            "foo",
            "in",
            "misc",
            "migrate",
            "migration",
            "migrations",
            "minor",
            "model",
            "models",
            "modification",
            "modifications",
            "modify",
            "more",
            "my",
            "new",
            "of",
            "refactor",
            "revision",
            "schema",
            "small",
            "some",
            "sql",
            "stuff",
            "temp",
            "test",
            "the",
            "thing",
            "things",
            "tmp",
            "to",
            "todo",
            "tweak",
            "tweaks",
            "update",
            "updated",
            "updates",
            "various",
            "wip");

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private MessageRule() {}

    /**
     * What is wrong with a message.
     *
     * @param code stable and in kebab case
     * @param message one sentence
     */
    public record Problem(String code, String message) {}

    /**
     * Judges a message.
     *
     * @param message the message of a revision
     * @return what is wrong with it; empty when it says something
     */
    public static Optional<Problem> problem(String message) {
        if (message.isBlank()) {
            return Optional.of(new Problem("no-message", "The revision has no message."));
        }
        return saysNothing(message.strip())
                ? Optional.of(new Problem(
                        "vague-message", "The message \"" + message.strip() + "\" could stand on any revision."))
                : Optional.empty();
    }

    private static boolean saysNothing(String message) {
        return NO_WORD.splitAsStream(message.toLowerCase(Locale.ROOT))
                .allMatch(word -> EMPTY_WORDS.contains(word) || word.chars().allMatch(Character::isDigit));
    }
}
