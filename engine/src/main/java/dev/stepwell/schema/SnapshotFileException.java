package dev.stepwell.schema;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A file that was to hold a snapshot and does not. The message says what is wrong where, and what to do. */
public final class SnapshotFileException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final Code code;
    private final String file;
    private final int line;

    SnapshotFileException(Code code, String file, int line, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.code = code;
        this.file = file;
        this.line = line;
    }

    SnapshotFileException(Code code, String file, String message) {
        this(code, file, 0, message, null);
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
     * The file, as it was named.
     *
     * @return never empty
     */
    public String file() {
        return file;
    }

    /**
     * Where in the file it is.
     *
     * @return the line, counted from 1, or nothing where it is not one line that is wrong
     */
    public Optional<Integer> line() {
        return line == 0 ? Optional.empty() : Optional.of(line);
    }

    /** What kinds of problem there are. */
    public enum Code {
        /** There is no such file. */
        MISSING("missing"),
        /** It is a directory. */
        DIRECTORY("directory"),
        /** This user may not read it, or it cannot be read. */
        UNREADABLE("unreadable"),
        /** It is not UTF-8. */
        ENCODING("encoding"),
        /** It ends too early. */
        TRUNCATED("truncated"),
        /** It is not JSON. */
        NOT_JSON("not-json"),
        /** It is JSON, but no snapshot. */
        NOT_A_SNAPSHOT("not-a-snapshot"),
        /** A newer Stepwell wrote it, in a form that this one does not know. */
        NEWER_FORMAT("newer-format");

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
