package dev.stepwell.script;

import dev.stepwell.script.ScriptProblem.Code;
import java.nio.file.Files;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells the layout of a folder from its files. */
final class LayoutDetector {

    private static final String CHOOSE = "name the layout: native, paired or directory.";

    private final SourceFolder folder;
    private final Map<Layout, List<String>> found = new EnumMap<>(Layout.class);
    private final List<String> others;

    private LayoutDetector(SourceFolder folder) {
        this.folder = folder;
        List<String> sql = folder.fileNames().stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).endsWith(".sql") && !name.endsWith(".rows.sql"))
                .toList();
        List<String> paired = sql.stream()
                .filter(name -> VersionedFile.parse(name).isPresent())
                .toList();
        List<String> natives = sql.stream()
                .filter(name -> !paired.contains(name) && HeaderLines.beginWithHeader(folder.resolve(name)))
                .toList();
        add(Layout.PAIRED, paired);
        add(Layout.NATIVE, natives);
        add(Layout.DIRECTORY, revisionFolders(folder));
        others = sql.stream()
                .filter(name -> !paired.contains(name) && !natives.contains(name))
                .toList();
    }

    /** The one layout that the folder has files of. */
    static Layout detect(SourceFolder folder) {
        return new LayoutDetector(folder).decide();
    }

    private static List<String> revisionFolders(SourceFolder folder) {
        return folder.folderNames().stream()
                .filter(name -> folder.folder(name).fileNames().contains(DirectoryReader.UP))
                .map(name -> name + "/" + DirectoryReader.UP)
                .toList();
    }

    private void add(Layout layout, List<String> names) {
        if (!names.isEmpty()) {
            found.put(layout, names);
        }
    }

    private Layout decide() {
        if (found.size() > 1) {
            throw failure(
                    Code.MIXED_LAYOUT,
                    "The folder holds migrations of several layouts: " + describeFound()
                            + ". Keep one layout in a folder, or " + CHOOSE);
        }
        if (!found.isEmpty()) {
            return found.keySet().iterator().next();
        }
        if (others.isEmpty()) {
            throw failure(
                    Code.NO_REVISIONS,
                    "There is no migration in the folder, neither " + patterns()
                            + ". Give the folder that the migrations are in.");
        }
        if (others.stream().anyMatch(name -> !Files.isReadable(folder.resolve(name)))) {
            // Whoever reads it says why it cannot be read.
            return Layout.NATIVE;
        }
        if (others.stream().allMatch(VersionedFile::isNearly)) {
            return Layout.PAIRED;
        }
        throw failure(
                Code.UNKNOWN_LAYOUT,
                "The " + count(others) + " in .sql " + (others.size() == 1 ? "is" : "are")
                        + " of no known layout, for example " + others.get(0)
                        + ": no name ends in .up.sql or .down.sql, and no file begins with a header that has a line"
                        + " '-- revision: <id>'. Add what is missing, or " + CHOOSE);
    }

    private String describeFound() {
        return found.entrySet().stream()
                .map(entry -> entry.getKey().word() + " (" + count(entry.getValue()) + ", for example "
                        + entry.getValue().get(0) + ")")
                .collect(Collectors.joining(", "));
    }

    private static String patterns() {
        return List.of(Layout.values()).stream().map(Layout::pattern).collect(Collectors.joining(" nor "));
    }

    private static String count(List<String> names) {
        return names.size() == 1 ? "1 file" : names.size() + " files";
    }

    private HistoryException failure(Code code, String message) {
        return FolderCheck.failure(code, folder.display(), message);
    }
}
