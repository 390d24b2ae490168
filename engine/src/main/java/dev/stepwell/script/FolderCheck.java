package dev.stepwell.script;

import dev.stepwell.script.ScriptProblem.Code;
import java.nio.file.Files;
import java.util.List;

/** Judges a location before any file of it is read. */
final class FolderCheck {

    private FolderCheck() {}

    /** Throws when there is no folder to read. */
    static void check(SourceFolder folder) {
        if (!Files.exists(folder.path())) {
            String why = Files.isSymbolicLink(folder.path())
                    ? "It is a symbolic link that leads nowhere. Correct the link."
                    : "There is no such folder. Give the folder of the migrations, relative to "
                            + folder.path().getFileSystem().getPath("").toAbsolutePath() + " or absolute.";
            throw failure(Code.LOCATION_NOT_FOUND, folder.display(), why);
        }
        if (!Files.isDirectory(folder.path())) {
            throw failure(
                    Code.LOCATION_NOT_A_DIRECTORY,
                    folder.display(),
                    "It is a file, not a folder. Give the folder that the migrations are in.");
        }
    }

    /** Says that nothing in the folder is a revision of the layout. */
    static ScriptProblem none(SourceFolder folder, Layout layout) {
        return new ScriptProblem(
                Code.NO_REVISIONS,
                "There is no migration of the layout '" + layout.word() + "' (" + layout.pattern()
                        + ") in the folder. Give the folder that they are in, or another layout.",
                folder.display(),
                0);
    }

    static HistoryException failure(Code code, String location, String message) {
        return new HistoryException(location, List.of(new ScriptProblem(code, message, location, 0)), List.of());
    }
}
