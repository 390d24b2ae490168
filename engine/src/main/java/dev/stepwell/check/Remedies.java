package dev.stepwell.check;

import dev.stepwell.execution.ScriptError;
import dev.stepwell.script.Layout;
import java.util.Map;
import java.util.Set;

/** What to do about what PostgreSQL said, where the code of the error alone tells (manual, appendix A). */
final class Remedies {

    private static final String RAISED = "P0001";

    private static final Set<String> THERE_ALREADY = Set.of("42P06", "42P07", "42701", "42710", "42723");
    private static final Set<String> NOT_THERE = Set.of("3F000", "42P01", "42703", "42704", "42883");

    private static final Map<String, String> BY_STATE = Map.ofEntries(
            Map.entry(
                    "0A000",
                    "Provide what the server lacks, an extension for example, or choose a server that has it."),
            Map.entry("23502", "Fill the empty values in a statement before this one, or give a default."),
            Map.entry("23503", "Correct the rows that point nowhere in a statement before this one."),
            Map.entry("23505", "Merge or delete the rows that are alike in a statement before this one."),
            Map.entry("23514", "Correct the rows that violate the check in a statement before this one."),
            Map.entry("2BP01", "Drop first what depends on it; CASCADE would take that away unseen."),
            Map.entry(
                    "42601", "Correct the syntax of this statement; a reserved word is a name only in double quotes."),
            Map.entry("53100", "Free space for the data directory."),
            Map.entry("55P04", "Add the enum value in a revision of its own, before the one that uses it."),
            Map.entry(
                    "57014",
                    "A timeout ended it: find out what it waits for, make it cheaper, or raise the script timeout."),
            Map.entry("57P01", "Take out the statement that ends the session."),
            Map.entry("58P01", "Provide the file or extension on the server that the walk runs on."));

    private Remedies() {}

    static String forUpgrade(ScriptError error) {
        return forFailure(error, "Correct the upgrade script.");
    }

    static String forDowngrade(ScriptError error, Layout layout) {
        if (RAISED.equals(error.sqlState()) && layout == Layout.NATIVE) {
            return "If it is raised because there is no way back, declare `-- downgrade: irreversible because <reason>`"
                    + " in its place.";
        }
        return forFailure(error, "Correct the downgrade script.");
    }

    private static String forFailure(ScriptError error, String otherwise) {
        if (error.statement() == null && error.hint() != null) {
            return error.hint();
        }
        if (isThereAlready(error)) {
            return "Correct the name, or leave out what makes it a second time.";
        }
        if (NOT_THERE.contains(error.sqlState())) {
            return "Correct the name, or make what it names before this statement.";
        }
        return BY_STATE.getOrDefault(error.sqlState(), otherwise);
    }

    /** Whether the statement makes something of a name that is taken. */
    static boolean isThereAlready(ScriptError error) {
        return THERE_ALREADY.contains(error.sqlState());
    }

    /** How a history of the given layout says that a revision has no way back. */
    static String declareIrreversible(Layout layout) {
        return layout == Layout.NATIVE
                ? "or declare `-- downgrade: irreversible because <reason>`"
                : "or move the history to the native layout, where a downgrade can say that there is none";
    }
}
