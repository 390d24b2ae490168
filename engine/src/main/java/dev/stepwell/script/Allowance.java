package dev.stepwell.script;

import dev.stepwell.revision.RevisionId;
import java.util.Optional;

/**
 * A place where the team says that it accepts a hazard: a comment {@code -- allow: <code> because <reason>} above a
 * statement, or a line of an {@link AcceptanceFile}.
 *
 * @param form whether it can be read
 * @param code the hazard that it names; {@code ""} when none could be read
 * @param reason why it is accepted; {@code ""} when it does not say
 * @param target what it is about
 * @param file display path of the file that it stands in
 * @param line where it stands, from 1
 */
public record Allowance(Form form, String code, String reason, Target target, String file, int line) {

    /** Whether an allowance can be read. */
    public enum Form {
        /** Code and reason are there. */
        SOUND,
        /** There is a code and no reason. */
        WITHOUT_REASON,
        /** It is meant as an allowance and not written like one. */
        MALFORMED,
        /** It may be meant as one: it begins with the word, and has no colon behind it. */
        DOUBTFUL
    }

    /** What an allowance is about. */
    public sealed interface Target {

        /**
         * The statement below a comment.
         *
         * @param revision the revision that runs it
         * @param statement the statement
         */
        record Above(RevisionId revision, Statement statement) implements Target {}

        /**
         * Nothing: the comment stands above no statement.
         *
         * @param revision the revision whose script it stands in
         */
        record Nowhere(RevisionId revision) implements Target {}

        /**
         * An object, or several where the path is a {@link dev.stepwell.schema.PathPattern}.
         *
         * @param path as findings show it, {@code public.users.nickname} for example
         * @param revision the only revision that it is about; empty for all
         */
        record Named(String path, Optional<RevisionId> revision) implements Target {}
    }

    /**
     * The revision that it is about.
     *
     * @return empty when it is about any
     */
    public Optional<RevisionId> revision() {
        if (target instanceof Target.Above above) {
            return Optional.of(above.revision());
        }
        return target instanceof Target.Named named
                ? named.revision()
                : Optional.of(((Target.Nowhere) target).revision());
    }
}
