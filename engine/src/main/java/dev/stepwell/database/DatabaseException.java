package dev.stepwell.database;

import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** No server, no scratch database, or no connection. The message says what happened and, on its last line, what to do. */
public final class DatabaseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Code code;
    private final String problem;
    private final String remedy;

    DatabaseException(Code code, String problem, String remedy, @Nullable Throwable cause) {
        super(problem + System.lineSeparator() + remedy, cause);
        this.code = code;
        this.problem = problem;
        this.remedy = remedy;
    }

    DatabaseException(Code code, String problem, String remedy) {
        this(code, problem, remedy, null);
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
     * What happened, without the remedy.
     *
     * @return one or more lines
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

    /**
     * The SQLSTATE with which PostgreSQL refused.
     *
     * @return five characters; empty when the problem arose before PostgreSQL was asked
     */
    public Optional<String> sqlState() {
        return getCause() instanceof SQLException sql ? Optional.ofNullable(sql.getSQLState()) : Optional.empty();
    }

    /** What kinds of problem there are. */
    public enum Code {
        /** None of the ways to come by a server led to one. */
        NOWHERE("nowhere"),
        /** There are no embedded binaries for this operating system or processor. */
        PLATFORM_UNSUPPORTED("platform-unsupported"),
        /** The embedded binaries are not on the class path. */
        BINARIES_MISSING("binaries-missing"),
        /** No PostgreSQL is installed on this machine. */
        INSTALLATION_MISSING("installation-missing"),
        /** Testcontainers is not on the class path, or no container engine answers. */
        CONTAINERS_MISSING("containers-missing"),
        /** The embedded binaries cannot be unpacked. */
        ARCHIVE_CORRUPT("archive-corrupt"),
        /** No directory can hold the unpacked binaries. */
        CACHE_UNUSABLE("cache-unusable"),
        /** Too little space for binaries or data. */
        NO_SPACE("no-space"),
        /** PostgreSQL refuses root, and no way to run it as somebody else works. */
        ROOT_REFUSED("root-refused"),
        /** {@code initdb} failed. */
        NOT_INITIALISED("not-initialised"),
        /** The server ended, or was not ready in time. */
        NOT_STARTED("not-started"),
        /** The server has ended, but something of it could not be cleaned up. */
        NOT_STOPPED("not-stopped"),
        /** The server is a PostgreSQL of a version that is not supported. */
        NOT_SUPPORTED("not-supported"),
        /** No connection to a server that should be there. */
        NOT_REACHED("not-reached"),
        /** The server does not let this user in, or the password is missing or wrong. */
        DENIED("denied"),
        /** The server has no database of the name given. */
        NO_DATABASE("no-database"),
        /** The database does not carry the mark of this server object: it is left alone. */
        NOT_OURS("not-ours"),
        /** PostgreSQL refused to make, copy or drop a database. */
        REFUSED("refused"),
        /** The server or the scratch database has been closed before. */
        CLOSED("closed"),
        /** The waiting thread was interrupted. */
        INTERRUPTED("interrupted");

        private final String word;

        Code(String word) {
            this.word = word;
        }

        /**
         * Whether a way to a server is not there, rather than there and broken.
         *
         * @return true for missing binaries, installations and containers, and platforms that have none
         */
        public boolean isAbsence() {
            return this == PLATFORM_UNSUPPORTED
                    || this == BINARIES_MISSING
                    || this == INSTALLATION_MISSING
                    || this == CONTAINERS_MISSING;
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
