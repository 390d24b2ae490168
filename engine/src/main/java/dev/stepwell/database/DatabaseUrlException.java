package dev.stepwell.database;

/**
 * A connection string that cannot be used. The message says what is wrong with which part of it and what to do; it never quotes a part
 * that may hold a password.
 */
public final class DatabaseUrlException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final Code code;
    private final String problem;
    private final String remedy;

    DatabaseUrlException(Code code, String problem, String remedy) {
        super(problem + " " + remedy);
        this.code = code;
        this.problem = problem;
        this.remedy = remedy;
    }

    /**
     * The kind of problem, for decisions.
     *
     * @return never null
     */
    public Code code() {
        return code;
    }

    /**
     * What is wrong, without the remedy.
     *
     * @return one sentence
     */
    public String problem() {
        return problem;
    }

    /**
     * What to do about it.
     *
     * @return one sentence or two
     */
    public String remedy() {
        return remedy;
    }

    /** What kinds of problem there are. */
    public enum Code {
        /** It does not begin as the URL of a PostgreSQL database does. */
        NOT_A_URL("not-a-url"),
        /** Host, port, database, user or encoding of the URL cannot be read. */
        MALFORMED("malformed"),
        /** A parameter that is unknown, or has a value that it cannot have. */
        PARAMETER("parameter"),
        /** It is right, but asks for something that Stepwell cannot do: a Unix socket, a service file. */
        UNSUPPORTED("unsupported"),
        /** A variable of the environment has a value that it cannot have. */
        ENVIRONMENT("environment");

        private final String word;

        Code(String word) {
            this.word = word;
        }

        /**
         * The code in reports.
         *
         * @return words joined by hyphens
         */
        public String word() {
            return word;
        }
    }
}
