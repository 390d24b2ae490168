package dev.stepwell.check;

import dev.stepwell.execution.ScriptError;
import dev.stepwell.script.Layout;
import java.util.Map;

/** What to do about what PostgreSQL said, where the code of the error alone tells (manual, appendix A). */
final class Remedies {

    private static final Map<String, String> BY_STATE = Map.of(
            "57014", "Find out what it waits for, make it cheaper, or raise the script timeout.",
            "57P01", "Take out the statement that ends the session.",
            "55P04", "Add the enum value in a revision of its own, before the one that uses it.",
            "58P01", "Provide the file or extension on the server that the walk runs on.",
            "0A000", "Provide what the server lacks, an extension for example, or choose a server that has it.",
            "53100", "Free space for the data directory.");

    private Remedies() {}

    static String forFailure(ScriptError error, String otherwise) {
        return BY_STATE.getOrDefault(error.sqlState(), otherwise);
    }

    /** How a history of the given layout says that a revision has no way back. */
    static String declareIrreversible(Layout layout) {
        return layout == Layout.NATIVE
                ? "or declare `-- downgrade: irreversible because <reason>`"
                : "or accept the finding, if there is no way back on purpose";
    }
}
