package dev.stepwell.walk;

import dev.stepwell.script.Downgrade;
import dev.stepwell.script.History;
import dev.stepwell.script.RevisionScript;
import dev.stepwell.script.Script;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells by its words whether a history may make what belongs to the whole server; dynamic SQL has them as well. */
final class SharedWords {

    private static final Pattern WORDS = Pattern.compile(
            "\\b(CREATE|DROP|ALTER|RENAME)\\s+(ROLE|USER|GROUP|TABLESPACE|DATABASE)\\b", Pattern.CASE_INSENSITIVE);

    private SharedWords() {}

    static boolean areIn(History history) {
        return history.scripts().values().parallelStream()
                .flatMap(SharedWords::scripts)
                .anyMatch(script -> WORDS.matcher(script.text()).find());
    }

    private static Stream<Script> scripts(RevisionScript revision) {
        return revision.downgrade() instanceof Downgrade.Written written
                ? Stream.of(revision.upgrade(), written.script())
                : Stream.of(revision.upgrade());
    }
}
