package dev.stepwell.script;

import dev.stepwell.revision.RevisionId;
import dev.stepwell.script.Allowance.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Collects the allowances that stand in the comments of scripts. */
public final class Allowances {

    private Allowances() {}

    /**
     * All of a history, those that cannot be read among them.
     *
     * @param history the scripts
     * @return revision by revision in load order, each script from top to bottom, what stands above no statement last
     */
    public static List<Allowance> in(History history) {
        List<Allowance> found = new ArrayList<>();
        history.scripts().forEach((id, revision) -> scripts(revision).forEach(script -> add(id, script, found)));
        return List.copyOf(found);
    }

    private static Stream<Script> scripts(RevisionScript revision) {
        Stream<Script> back = revision.downgrade() instanceof Downgrade.Written written
                ? Stream.of(written.script())
                : Stream.empty();
        return Stream.concat(Stream.concat(Stream.of(revision.upgrade()), back), revision.rows().stream());
    }

    private static void add(RevisionId id, Script script, List<Allowance> found) {
        for (Statement statement : script.statements()) {
            statement
                    .leadingComments()
                    .forEach(comment -> add(comment, new Target.Above(id, statement), script, found));
        }
        script.strays().forEach(comment -> add(comment, new Target.Nowhere(id), script, found));
    }

    private static void add(Comment comment, Target target, Script script, List<Allowance> found) {
        AllowanceComment.parse(comment.text())
                .ifPresent(words -> found.add(new Allowance(
                        words.form(), words.code(), words.reason(), target, script.file(), comment.line())));
    }
}
