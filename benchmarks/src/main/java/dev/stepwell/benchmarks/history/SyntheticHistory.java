package dev.stepwell.benchmarks.history;

import dev.stepwell.revision.Direction;
import dev.stepwell.revision.Revision;
import dev.stepwell.revision.RevisionGraph;
import dev.stepwell.revision.RevisionId;
import dev.stepwell.script.Downgrade;
import dev.stepwell.script.History;
import dev.stepwell.script.Layout;
import dev.stepwell.script.RevisionScript;
import dev.stepwell.script.Script;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A linear history of any length that grows like real ones: every third revision makes a table, the others make one to
 * three changes of all kinds, mostly to young tables. Every downgrade restores the schema exactly. The same length gives
 * the same history, and a longer one begins with a shorter.
 *
 * @param revisions in order
 */
public record SyntheticHistory(List<SyntheticRevision> revisions) {

    private static final long SEED = 20_260_101;
    private static final int REVISIONS_A_TABLE = 3;
    private static final int LONGEST_NAME = 60;

    /** Copies the list. */
    public SyntheticHistory {
        revisions = List.copyOf(revisions);
    }

    /**
     * Draws a history.
     *
     * @param length number of revisions
     * @return the history, with a third as many tables
     */
    public static SyntheticHistory ofLength(int length) {
        World world = new World(SEED);
        ChangeKinds kinds = new ChangeKinds();
        List<SyntheticRevision> revisions = new ArrayList<>();
        for (int number = 0; number < length; number++) {
            Change change = number % REVISIONS_A_TABLE == 0 ? TableChanges.create(world) : some(world, kinds);
            revisions.add(
                    new SyntheticRevision("%05d".formatted(number + 1), change.up() + "\n", change.down() + "\n"));
        }
        return new SyntheticHistory(revisions);
    }

    private static Change some(World world, ChangeKinds kinds) {
        Change change = kinds.draw(world);
        while (world.chance(30)) {
            change = change.then(kinds.draw(world));
        }
        return change;
    }

    /**
     * The history as the engine reads it from paired files.
     *
     * @return a history that was never written to a disk
     */
    public History read() {
        Map<RevisionId, RevisionScript> scripts = new LinkedHashMap<>();
        List<RevisionId> parents = List.of();
        for (SyntheticRevision revision : revisions) {
            RevisionId id = RevisionId.of(revision.id());
            Script up = Script.of(Direction.UPGRADE, upFile(revision), revision.up());
            Script down = Script.of(Direction.DOWNGRADE, downFile(revision), revision.down());
            Revision described =
                    Revision.builder(id).parents(parents).origin(up.file()).build();
            scripts.put(id, new RevisionScript(described, up, new Downgrade.Written(down)));
            parents = List.of(id);
        }
        List<Revision> line =
                scripts.values().stream().map(RevisionScript::revision).toList();
        return new History(Layout.PAIRED, Path.of("synthetic"), RevisionGraph.of(line), scripts);
    }

    /**
     * Writes the history as paired files.
     *
     * @param directory made if need be
     * @throws IOException when a file cannot be written
     */
    public void write(Path directory) throws IOException {
        Files.createDirectories(directory);
        for (SyntheticRevision revision : revisions) {
            Files.writeString(directory.resolve(upFile(revision)), revision.up());
            Files.writeString(directory.resolve(downFile(revision)), revision.down());
        }
    }

    private static String upFile(SyntheticRevision revision) {
        return stem(revision) + ".up.sql";
    }

    private static String downFile(SyntheticRevision revision) {
        return stem(revision) + ".down.sql";
    }

    /** Named after its first line, since a message has to say what changes. */
    private static String stem(SyntheticRevision revision) {
        String line = revision.up().lines().findFirst().orElse("");
        String words = line.replaceAll("\\W+", "_").toLowerCase(Locale.ROOT);
        return revision.id() + "_" + words.substring(0, Math.min(LONGEST_NAME, words.length()));
    }
}
