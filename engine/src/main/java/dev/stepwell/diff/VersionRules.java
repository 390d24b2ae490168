package dev.stepwell.diff;

import dev.stepwell.schema.ObjectKind;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What differs between two databases only because their servers are of different major versions, as the release notes of
 * PostgreSQL tell it. The older side is always the first here.
 */
final class VersionRules {

    private static final int PUBLIC_SCHEMA_CLOSED = 15;
    private static final int SHORT_COLUMN_NAMES = 16;
    private static final int ICU_LOCALE = 15;
    private static final int PARALLEL_BY_DEFAULT = 18;
    private static final int MAINTAIN = 17;
    private static final Pattern FROM_ITEM =
            Pattern.compile("(?:FROM|JOIN|,)\\s+\\(*(?:ONLY )?(?:\\w+\\.)?(\\w+)(?: ([a-z_]\\w*))?");

    private final int older;
    private final int newer;
    private final boolean isForward;

    VersionRules(int before, int after) {
        older = Math.min(before, after);
        newer = Math.max(before, after);
        isForward = before <= after;
    }

    boolean explain(Difference difference) {
        if (older == newer || difference.code() != Code.CHANGED) {
            return false;
        }
        String old = Objects.requireNonNullElse(isForward ? difference.before() : difference.after(), "");
        String now = Objects.requireNonNullElse(isForward ? difference.after() : difference.before(), "");
        return isPublicSchema(difference, old, now)
                || isMaintain(difference, old, now)
                || isShorterView(difference, old, now)
                || isCollation(difference, now)
                || isStreaming(difference, old, now)
                || isUnknownToOlder(difference, old);
    }

    /** Release 15: a collation of ICU has a locale and no character classes. */
    private boolean isCollation(Difference difference, String now) {
        return difference.object().kind() == ObjectKind.COLLATION
                && crosses(ICU_LOCALE)
                && difference.property().equals("character classes")
                && now.isEmpty();
    }

    /** Release 18: a subscription streams in parallel unless told otherwise. */
    private boolean isStreaming(Difference difference, String old, String now) {
        return difference.object().kind() == ObjectKind.SUBSCRIPTION
                && crosses(PARALLEL_BY_DEFAULT)
                && difference.property().equals("streaming")
                && old.equals("off")
                && now.equals("parallel");
    }

    /** Release 15: the schema belongs to the database's owner, and PUBLIC may not create in it. */
    private boolean isPublicSchema(Difference difference, String old, String now) {
        boolean isPublic = difference.object().kind() == ObjectKind.SCHEMA
                && difference.object().name().equals("public");
        return isPublic
                && crosses(PUBLIC_SCHEMA_CLOSED)
                && ((difference.property().equals("owner") && now.equals("pg_database_owner"))
                        || (difference.property().equals("privileges")
                                && old.equals("PUBLIC: CREATE, USAGE")
                                && now.equals("PUBLIC: USAGE")));
    }

    /** Release 17: a privilege that comes with GRANT ALL. */
    private boolean isMaintain(Difference difference, String old, String now) {
        return crosses(MAINTAIN)
                && difference.property().equals("privileges")
                && now.replace(", MAINTAIN with grant option", "")
                        .replace(", MAINTAIN", "")
                        .equals(old);
    }

    /** Release 16: columns in a query of one table are printed without that table's name. */
    private boolean isShorterView(Difference difference, String old, String now) {
        boolean isView = difference.object().kind() == ObjectKind.VIEW
                || difference.object().kind() == ObjectKind.MATERIALIZED_VIEW;
        return isView
                && crosses(SHORT_COLUMN_NAMES)
                && difference.property().equals("definition")
                && unqualified(old).equals(unqualified(now));
    }

    private static String unqualified(String query) {
        Set<String> tables = new HashSet<>();
        for (MatchResult item : FROM_ITEM.matcher(query).results().toList()) {
            tables.addAll(Arrays.stream(new String[] {item.group(1), item.group(2)})
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet()));
        }
        String text = query;
        for (String table : tables) {
            text = text.replaceAll("(?<![\\w.])" + Matcher.quoteReplacement(table) + "\\.(?=\\w)", "");
        }
        return text;
    }

    /** A property of what an older server does not have is unset there. */
    private boolean isUnknownToOlder(Difference difference, String old) {
        return old.isEmpty()
                && Since.ALL.stream()
                        .anyMatch(since -> since.kind() == difference.object().kind()
                                && since.property().equals(difference.property())
                                && crosses(since.version()));
    }

    private boolean crosses(int version) {
        return older < version && newer >= version;
    }

    /** The version that brought what a property tells. */
    private record Since(ObjectKind kind, String property, int version) {

        static final List<Since> ALL = List.of(
                new Since(ObjectKind.SUBSCRIPTION, "two phase", 15),
                new Since(ObjectKind.SUBSCRIPTION, "disable on error", 15),
                new Since(ObjectKind.SUBSCRIPTION, "password required", 16),
                new Since(ObjectKind.SUBSCRIPTION, "run as owner", 16),
                new Since(ObjectKind.SUBSCRIPTION, "origin", 16),
                new Since(ObjectKind.SUBSCRIPTION, "failover", 17));
    }
}
