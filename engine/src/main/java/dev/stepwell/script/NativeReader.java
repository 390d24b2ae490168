package dev.stepwell.script;

import dev.stepwell.revision.Direction;
import dev.stepwell.script.ScriptProblem.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads native files in the order of their names; each says itself which revisions it follows. */
final class NativeReader implements LayoutReader {

    private static final String SQL = ".sql";
    private static final String ROWS = ".rows.sql";

    @Override
    public List<RevisionScript> read(SourceFolder folder, ProblemLog problems) {
        List<String> names = folder.fileNames();
        SourceText source = new SourceText(problems);
        List<RevisionScript> revisions = new ArrayList<>();
        for (String name : names) {
            String display = folder.displayOf(name);
            if (isRevision(name)) {
                revisions.add(source.read(folder.resolve(name), display)
                        .map(text -> new NativeFile(name, display, text, problems).read())
                        .orElseGet(() -> NativeFile.unread(name, display)));
            } else if (name.toLowerCase(Locale.ROOT).endsWith(SQL) && !name.endsWith(SQL)) {
                problems.error(
                        Code.FILE_NAME, display, 0, "Only files that end in .sql are read. Rename it to end so.");
            }
        }
        folder.classes().ifPresent(classes -> revisions.addAll(new JavaReader(classes, problems).read(names)));
        return withRows(folder, names, revisions, problems);
    }

    static boolean isRevision(String name) {
        return name.endsWith(SQL) && !name.endsWith(ROWS);
    }

    private static List<RevisionScript> withRows(
            SourceFolder folder, List<String> names, List<RevisionScript> revisions, ProblemLog problems) {
        List<String> expected = revisions.stream().map(NativeReader::rowsName).toList();
        ScriptFiles scripts = new ScriptFiles(problems);
        for (String name : names) {
            if (name.endsWith(ROWS) && !expected.contains(name)) {
                problems.error(Code.FILE_NAME, folder.displayOf(name), 0, withoutRevision(name, expected));
            }
        }
        return revisions.stream()
                .map(revision -> names.contains(rowsName(revision)) ? withRows(folder, scripts, revision) : revision)
                .toList();
    }

    private static RevisionScript withRows(SourceFolder folder, ScriptFiles scripts, RevisionScript revision) {
        String name = rowsName(revision);
        Optional<Script> rows = scripts.read(Direction.UPGRADE, folder.resolve(name), folder.displayOf(name));
        return new RevisionScript(revision.revision(), revision.upgrade(), revision.downgrade(), rows);
    }

    private static String rowsName(RevisionScript revision) {
        return revision.revision().id() + ROWS;
    }

    private static String withoutRevision(String name, List<String> expected) {
        String nearest = NearestName.of(name, expected)
                .map(rows -> "; the nearest that would be read is " + rows)
                .orElse("");
        return "These rows belong to no revision" + nearest + ". Name the file <id>.rows.sql.";
    }
}
