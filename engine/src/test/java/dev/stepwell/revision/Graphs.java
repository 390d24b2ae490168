package dev.stepwell.revision;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes graphs as one line per revision, in load order: {@code b2 <- a, b1 {c1} [lib]} follows a and b1, depends on c1
 * and starts the branch lib. Every revision comes from a file named after it.
 */
final class Graphs {
    private static final Pattern LINE =
            Pattern.compile("(?<id>[^ ]+)( <- (?<parents>[^{\\[]+))?( \\{(?<needs>[^}]*)})?( \\[(?<labels>[^]]*)])?");

    private Graphs() {}

    static RevisionGraph graph(String... lines) {
        return RevisionGraph.of(revisions(lines));
    }

    static List<Revision> revisions(String... lines) {
        return Arrays.stream(lines).map(Graphs::revision).toList();
    }

    static Revision revision(String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("Not a revision: " + line);
        }
        String id = matcher.group("id");
        return Revision.builder(RevisionId.of(id))
                .parents(ids(part(matcher, "parents")))
                .dependsOn(list(part(matcher, "needs")))
                .labels(list(part(matcher, "labels")))
                .origin(id + ".sql")
                .build();
    }

    static Heads rows(String... ids) {
        return Heads.of(Arrays.stream(ids).map(RevisionId::of).toList());
    }

    static List<RevisionId> ids(String commaSeparated) {
        return list(commaSeparated).stream().map(RevisionId::of).toList();
    }

    static String words(List<RevisionId> ids) {
        return String.join(" ", ids.stream().map(RevisionId::value).toList());
    }

    private static String part(Matcher line, String group) {
        String text = line.group(group);
        return text == null ? "" : text;
    }

    static List<String> list(String commaSeparated) {
        return Arrays.stream(commaSeparated.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
