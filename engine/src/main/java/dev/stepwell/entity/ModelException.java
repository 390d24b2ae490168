package dev.stepwell.entity;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The schema that a model asks for cannot be had; says what, where and what to do. */
public final class ModelException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    public enum Code {
        NO_MAPPER,
        MAPPER_TOO_OLD,
        NO_ENTITIES,
        CLASS_MISSING,
        CLASS_BROKEN,
        NOT_MAPPED,
        MAPPING_REJECTED,
        UNIT_MISSING,
        UNIT_UNREADABLE,
        FILE_UNREADABLE,
        RESERVED_WORD,
        STATEMENT_REFUSED;

        /**
         * The code in reports.
         *
         * @return words in kebab case, such as {@code mapping-rejected}
         */
        public String text() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Code code;
    private final String problem;
    private final String remedy;

    /**
     * A problem of a model.
     *
     * @param code what is wrong
     * @param problem the same in words, with the class that it is about
     * @param remedy what to do, in the imperative
     * @param cause what was thrown, if anything
     */
    public ModelException(Code code, String problem, String remedy, @Nullable Throwable cause) {
        super(problem + " " + remedy, cause);
        this.code = code;
        this.problem = problem;
        this.remedy = remedy;
    }

    public Code code() {
        return code;
    }

    /**
     * What is wrong.
     *
     * @return a sentence or two, without what to do
     */
    public String problem() {
        return problem;
    }

    /**
     * What to do.
     *
     * @return in the imperative
     */
    public String remedy() {
        return remedy;
    }
}
