package dev.stepwell.script;

import dev.stepwell.revision.Direction;
import dev.stepwell.revision.Revision;
import dev.stepwell.revision.RevisionId;
import dev.stepwell.script.ScriptProblem.Code;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads one folder a revision with {@code up.sql} and {@code down.sql}; each follows the one with the stamp before. */
final class DirectoryReader implements LayoutReader {

    static final String UP = "up.sql";
    static final String DOWN = "down.sql";

    private static final String METADATA = "metadata.toml";
    private static final Pattern OUTSIDE_TRANSACTION =
            Pattern.compile("^[ \\t]*run_in_transaction[ \\t]*=[ \\t]*false\\b", Pattern.MULTILINE);

    @Override
    public List<RevisionScript> read(SourceFolder parent, ProblemLog problems) {
        parent.fileNames().stream()
                .filter(name -> Files.isSymbolicLink(parent.resolve(name)) && !Files.exists(parent.resolve(name)))
                .forEach(name ->
                        problems.error(Code.UNREADABLE_FILE, parent.displayOf(name), 0, SourceText.LEADS_NOWHERE));
        List<StampedFolder> folders = parent.folderNames().stream()
                .filter(name -> isRevision(parent.folder(name)))
                .map(StampedFolder::of)
                .toList();
        List<RevisionScript> revisions = new ArrayList<>();
        Set<String> versions = new HashSet<>();
        for (StampedFolder stamped : new StampOrder(parent, problems).sort(folders)) {
            Optional<RevisionScript> revision =
                    revision(stamped, parent.folder(stamped.name()), problems, PairedReader.lastOf(revisions));
            if (versions.add(stamped.version())) {
                revision.ifPresent(revisions::add);
            }
        }
        return revisions;
    }

    /** A folder without any SQL, such as one of tests or seeds, is none of ours, unless its name says that it is. */
    private static boolean isRevision(SourceFolder folder) {
        return Lexer.isDigit(SourceFolder.lastName(folder.display()).charAt(0))
                || folder.fileNames().stream().anyMatch(DirectoryReader::isNamedLikeScript);
    }

    private static boolean isNamedLikeScript(String name) {
        return NearestName.within(0, name, List.of(UP, DOWN)).isPresent();
    }

    private static Optional<RevisionScript> revision(
            StampedFolder stamped, SourceFolder folder, ProblemLog problems, List<RevisionId> parents) {
        List<String> names = folder.fileNames();
        checkNames(folder, names, problems);
        if (stamped.id().isEmpty()) {
            problems.error(
                    Code.FILE_NAME,
                    folder.display(),
                    0,
                    "The name has no stamp before its first _. Name the folder <stamp>_<name>.");
            return Optional.empty();
        }
        boolean transactional = !declaresNoTransaction(folder, names, problems);
        ScriptFiles scripts = new ScriptFiles(problems);
        Optional<Script> upgrade = read(scripts, Direction.UPGRADE, folder, names, UP, transactional);
        Optional<Script> downgrade = read(scripts, Direction.DOWNGRADE, folder, names, DOWN, transactional);
        Downgrade back = downgrade.<Downgrade>map(Downgrade.Written::new).orElseGet(Downgrade.Missing::new);
        return upgrade.map(script -> new RevisionScript(describe(stamped, script, parents), script, back));
    }

    private static void checkNames(SourceFolder folder, List<String> names, ProblemLog problems) {
        for (String expected : List.of(UP, DOWN)) {
            if (names.contains(expected)) {
                continue;
            }
            Optional<String> slip = NearestName.within(2, expected, names)
                    .filter(name -> name.toLowerCase(Locale.ROOT).endsWith(".sql") && !name.equals(UP));
            if (slip.isPresent()) {
                problems.error(
                        Code.FILE_NAME,
                        folder.displayOf(slip.get()),
                        0,
                        "diesel does not read a file of this name. Rename it to " + expected + ", or remove it.");
            } else if (expected.equals(UP)) {
                problems.error(
                        Code.MISSING_UPGRADE,
                        folder.display(),
                        0,
                        "The folder has no up.sql. Add the file, empty if there is nothing to do, or remove the folder.");
            }
        }
    }

    private static Optional<Script> read(
            ScriptFiles scripts,
            Direction direction,
            SourceFolder folder,
            List<String> names,
            String name,
            boolean transactional) {
        if (!names.contains(name)) {
            return Optional.empty();
        }
        Path path = folder.resolve(name);
        return scripts.read(direction, path, folder.displayOf(name))
                .map(script -> transactional ? script : script.withoutTransaction());
    }

    private static boolean declaresNoTransaction(SourceFolder folder, List<String> names, ProblemLog problems) {
        if (!names.contains(METADATA)) {
            return false;
        }
        return new SourceText(problems)
                .read(folder.resolve(METADATA), folder.displayOf(METADATA))
                .filter(text -> OUTSIDE_TRANSACTION.matcher(text).find())
                .isPresent();
    }

    private static Revision describe(StampedFolder stamped, Script upgrade, List<RevisionId> parents) {
        return Revision.builder(RevisionId.of(stamped.id()))
                .message(stamped.message())
                .parents(parents)
                .origin(upgrade.file())
                .build();
    }
}
