package dev.stepwell.script;

import dev.stepwell.script.ScriptProblem.Code;
import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Judges whether the files of the paired layout belong together by their names. */
final class PairedNames {

    private final SourceFolder folder;
    private final ProblemLog problems;

    PairedNames(SourceFolder folder, ProblemLog problems) {
        this.folder = folder;
        this.problems = problems;
    }

    void check(List<VersionedFile> files) {
        Set<String> upgrades = stems(files, true);
        Set<String> downgrades = stems(files, false);
        List<String> alone =
                upgrades.stream().filter(stem -> !downgrades.contains(stem)).toList();
        for (List<VersionedFile> sameVersion : PairedReader.byVersion(files).values()) {
            tooLarge(sameVersion);
            severalUpgrades(sameVersion);
        }
        for (VersionedFile file : files) {
            if (!file.isUpgrade() && !upgrades.contains(file.stem())) {
                orphan(file, alone);
            }
        }
    }

    private static Set<String> stems(List<VersionedFile> files, boolean upgrades) {
        return files.stream()
                .filter(file -> file.isUpgrade() == upgrades)
                .map(VersionedFile::stem)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void tooLarge(List<VersionedFile> files) {
        for (VersionedFile file : files) {
            if (file.version().compareTo(VersionedFile.LARGEST_VERSION) > 0) {
                problems.error(
                        Code.FILE_NAME,
                        folder.displayOf(file.name()),
                        0,
                        "Version " + file.digits() + " is larger than " + VersionedFile.LARGEST_VERSION
                                + ", the largest that golang-migrate reads. Give the file a smaller version.");
            }
        }
    }

    private void severalUpgrades(List<VersionedFile> sameVersion) {
        List<VersionedFile> upgrades =
                sameVersion.stream().filter(VersionedFile::isUpgrade).toList();
        if (upgrades.size() < 2) {
            return;
        }
        BigInteger version = upgrades.get(0).version();
        problems.error(
                Code.DUPLICATE_VERSION,
                folder.displayOf(upgrades.get(0).name()),
                0,
                upgrades.size() + " files are version " + version
                        + " (versions are numbers, leading zeros do not count): " + names(upgrades)
                        + ". Their order is not defined: give each a version of its own.");
    }

    private static String names(Collection<VersionedFile> files) {
        return files.stream().map(VersionedFile::name).collect(Collectors.joining(", "));
    }

    private void orphan(VersionedFile file, List<String> upgradesAlone) {
        String remedy = NearestName.of(file.stem(), upgradesAlone)
                .map(stem -> "The nearest upgrade without a downgrade is " + stem + ".up.sql: rename this file to "
                        + stem + ".down.sql if it belongs to it, or remove it.")
                .orElse("Every upgrade has its downgrade: rename or remove this file.");
        problems.error(
                Code.ORPHAN_DOWNGRADE,
                folder.displayOf(file.name()),
                0,
                "There is no " + file.stem() + ".up.sql for this downgrade. " + remedy);
    }
}
