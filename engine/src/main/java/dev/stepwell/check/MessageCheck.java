package dev.stepwell.check;

import dev.stepwell.revision.Revision;
import dev.stepwell.revision.RevisionId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether the message of every revision says what it is for: it is all that {@code history} shows of it. */
final class MessageCheck implements Check {

    static final String NAME = "message";

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

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String claim() {
        return "every message says what its revision is for";
    }

    @Override
    public boolean needsWalk() {
        return false;
    }

    @Override
    public CheckResult judge(Evidence evidence) {
        List<Finding> findings = new ArrayList<>();
        for (RevisionId id : evidence.revisions()) {
            Revision revision = evidence.history().graph().get(id);
            String message = revision.message().strip();
            if (message.isEmpty()) {
                findings.add(about(revision, "no-message").saying("The revision has no message."));
            } else if (saysNothing(message)) {
                findings.add(about(revision, "vague-message")
                        .saying("The message \"" + message + "\" could stand on any revision."));
            }
        }
        return CheckResult.of(this, findings);
    }

    private static boolean saysNothing(String message) {
        return NO_WORD.splitAsStream(message.toLowerCase(Locale.ROOT))
                .allMatch(word -> EMPTY_WORDS.contains(word) || word.chars().allMatch(Character::isDigit));
    }

    private static FindingBuilder about(Revision revision, String code) {
        return FindingBuilder.warning(NAME, code)
                .about(revision.id())
                .at(revision.origin(), 1)
                .remedy("Name what it changes and where, \"Add user roles\" for example.");
    }
}
