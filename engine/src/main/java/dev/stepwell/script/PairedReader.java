package dev.stepwell.script;

import dev.stepwell.revision.Revision;
import dev.stepwell.revision.RevisionId;
import dev.stepwell.script.ScriptProblem.Code;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads pairs of {@code .up.sql} and {@code .down.sql} files; each revision follows the one with the version before. */
final class PairedReader implements LayoutReader {

    @Override
    public List<RevisionScript> read(SourceFolder folder, ProblemLog problems) {
        List<VersionedFile> files = files(folder, problems);
        new PairedNames(folder, problems).check(files);
        ScriptFiles scripts = new ScriptFiles(problems);
        List<RevisionScript> revisions = new ArrayList<>();
        for (List<VersionedFile> sameVersion : byVersion(files).values()) {
            Optional<RevisionScript> revision = revision(folder, sameVersion, scripts, revisions);
            revision.ifPresent(revisions::add);
        }
        return revisions;
    }

    private static List<VersionedFile> files(SourceFolder folder, ProblemLog problems) {
        List<VersionedFile> files = new ArrayList<>();
        for (String name : folder.fileNames()) {
            Optional<VersionedFile> file = VersionedFile.parse(name);
            if (file.isPresent()) {
                files.add(file.get());
            } else if (VersionedFile.isNearly(name)) {
                problems.error(Code.FILE_NAME, folder.displayOf(name), 0, notRead(name));
            }
        }
        return files;
    }

    private static String notRead(String name) {
        return "golang-migrate does not read a file of this name and would leave it out without a word. Rename it to "
                + VersionedFile.corrected(name) + ", or give it a name that does not end in up or down.";
    }

    static SortedMap<BigInteger, List<VersionedFile>> byVersion(List<VersionedFile> files) {
        SortedMap<BigInteger, List<VersionedFile>> versions = new TreeMap<>();
        files.forEach(file -> versions.computeIfAbsent(file.version(), version -> new ArrayList<>())
                .add(file));
        return versions;
    }

    /** Reads also files that are one too many, to show what is wrong inside them; the downgrade sorts before its upgrade. */
    private static Optional<RevisionScript> revision(
            SourceFolder folder, List<VersionedFile> files, ScriptFiles scripts, List<RevisionScript> before) {
        Optional<RevisionScript> revision = Optional.empty();
        Downgrade downgrade = new Downgrade.Missing();
        for (VersionedFile file : files) {
            Optional<Script> script = scripts.read(
                            file.direction(), folder.resolve(file.name()), folder.displayOf(file.name()))
                    .map(PairedReader::asTheToolRunsIt);
            if (!file.isUpgrade()) {
                downgrade = script.<Downgrade>map(Downgrade.Written::new).orElse(downgrade);
            } else if (revision.isEmpty()) {
                Downgrade back = downgrade;
                revision = script.map(up -> new RevisionScript(describe(file, up, before), up, back));
            }
        }
        return revision;
    }

    /** A file with a single statement is sent without a transaction, so what refuses one works there. */
    private static Script asTheToolRunsIt(Script script) {
        boolean alone =
                script.statements().size() == 1 && script.statements().get(0).kind() == StatementClass.STANDALONE;
        return alone ? script.withoutTransaction() : script;
    }

    private static Revision describe(VersionedFile file, Script upgrade, List<RevisionScript> before) {
        return Revision.builder(RevisionId.of(file.digits()))
                .message(file.title())
                .parents(lastOf(before))
                .origin(upgrade.file())
                .build();
    }

    /** The parent of the next revision in a layout whose history is a line. */
    static List<RevisionId> lastOf(List<RevisionScript> revisions) {
        return revisions.isEmpty()
                ? List.of()
                : List.of(revisions.get(revisions.size() - 1).revision().id());
    }
}
