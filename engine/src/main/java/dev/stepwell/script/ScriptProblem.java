package dev.stepwell.script;

import java.util.Locale;

/**
 * One thing that is wrong, or in a {@link History#warnings() warning} only doubtful, in a folder of migrations.
 *
 * @param code what kind of problem
 * @param message what happened and what to do, without the place
 * @param file display path of the file or folder, as the user named the location, always with {@code /}
 * @param line the line in the file, from 1; 0 when the problem is with the file as a whole
 */
public record ScriptProblem(Code code, String message, String file, int line) {

    /** The kinds of problems. */
    public enum Code {
        LOCATION_NOT_FOUND,
        LOCATION_NOT_A_DIRECTORY,
        LOCATION_AMBIGUOUS,
        LOCATION_MALFORMED,
        NO_REVISIONS,
        UNKNOWN_LAYOUT,
        MIXED_LAYOUT,
        UNREADABLE_FILE,
        FILE_TOO_LARGE,
        NOT_UTF_8,
        UNTERMINATED_STRING,
        UNTERMINATED_NAME,
        UNTERMINATED_DOLLAR_QUOTE,
        UNTERMINATED_COMMENT,
        UNTERMINATED_PARENTHESIS,
        UNTERMINATED_BODY,
        PSQL_COMMAND,
        COPY_FROM_STDIN,
        FILE_NAME,
        MISSING_ID,
        ID_NOT_IN_FILE_NAME,
        UNKNOWN_KEY,
        REPEATED_KEY,
        MALFORMED_CREATED,
        MISSING_UPGRADE,
        REPEATED_SECTION,
        SECTION_BEFORE_HEADER,
        STATEMENT_OUTSIDE_SECTION,
        UNKNOWN_OPTION,
        MISSING_REASON,
        IRREVERSIBLE_WITH_STATEMENTS,
        ORPHAN_DOWNGRADE,
        DUPLICATE_VERSION,
        AMBIGUOUS_ORDER,
        MALFORMED_LOCK,
        /** Found when the graph was built; {@link HistoryException#graphProblems()} has it with its own code. */
        GRAPH;

        /** Whether the text ends inside something: the server refuses the statement too, whatever comes of the others. */
        boolean isUnterminated() {
            return name().startsWith("UNTERMINATED");
        }

        /**
         * Whether there is nothing to read, as opposed to files that are wrong: a matter of configuration.
         *
         * @return true for problems of the location and of its layout
         */
        public boolean isAboutLocation() {
            return switch (this) {
                case LOCATION_NOT_FOUND,
                        LOCATION_NOT_A_DIRECTORY,
                        LOCATION_AMBIGUOUS,
                        LOCATION_MALFORMED,
                        NO_REVISIONS,
                        UNKNOWN_LAYOUT,
                        MIXED_LAYOUT -> true;
                default -> false;
            };
        }

        /**
         * The code as reports print it.
         *
         * @return lower case words joined by dashes, such as {@code missing-id}
         */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * The problem on one line, the place first.
     *
     * @return {@code file:line: message}, without the line when the problem is with the file as a whole; a problem of the
     *     graph names its places itself
     */
    public String describe() {
        if (code == Code.GRAPH) {
            return message;
        }
        String place = line > 0 ? file + ":" + line : file;
        return place + ": " + message;
    }
}
