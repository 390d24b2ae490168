package dev.stepwell.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stepwell.revision.Heads;
import dev.stepwell.revision.Revision;
import dev.stepwell.revision.RevisionId;
import dev.stepwell.script.History;
import dev.stepwell.script.LockFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code stepwell lock}: remembers what is shared. */
@Command(
        name = "lock",
        description =
                "Writes the checksum of every upgrade into stepwell.lock beside the migrations, to be committed with"
                        + " them; `verify` then finds upgrades that were edited since.",
        mixinStandardHelpOptions = true)
final class LockCommand implements Callable<Integer> {

    @Option(
            names = "--accept",
            split = ",",
            paramLabel = "ID",
            description = "Revisions that were edited on purpose, which no database has yet.")
    private Set<String> accepted = new LinkedHashSet<>();

    @Mixin
    private final HistoryOptions history;

    @Mixin
    private final Output output = new Output();

    LockCommand(Surroundings surroundings) {
        this.history = new HistoryOptions(surroundings);
    }

    @Override
    public Integer call() {
        History revisions = history.required();
        history.tellOrigins(output.err());
        Map<RevisionId, String> now = checksums(revisions);
        requireUnedited(revisions, now, accepted(revisions));
        List<RevisionId> added = now.keySet().stream()
                .filter(id -> !revisions.locked().containsKey(id))
                .toList();
        write(LockFile.text(now));
        output.print(
                () -> "Locked " + now.size() + (now.size() == 1 ? " revision, " : " revisions, ") + added.size()
                        + " of them new.\n",
                () -> json(added));
        return ExitStatus.FINE;
    }

    private static Map<RevisionId, String> checksums(History revisions) {
        Map<RevisionId, String> checksums = new LinkedHashMap<>();
        for (Revision revision : revisions.graph().upgradeOrder()) {
            checksums.put(
                    revision.id(),
                    Objects.requireNonNull(revisions.scripts().get(revision.id()))
                            .upgrade()
                            .checksum());
        }
        return checksums;
    }

    /** A revision that went is only known to the lock file. */
    private Set<RevisionId> accepted(History revisions) {
        Set<RevisionId> ids = new LinkedHashSet<>();
        for (String symbol : accepted) {
            Optional<RevisionId> gone = revisions.locked().keySet().stream()
                    .filter(id -> id.value().equals(symbol))
                    .findFirst();
            gone.ifPresentOrElse(ids::add, () -> ids.addAll(revisions.graph().resolve(Heads.base(), symbol)));
        }
        return ids;
    }

    private static void requireUnedited(History revisions, Map<RevisionId, String> now, Set<RevisionId> accepted) {
        String edited = revisions.locked().entrySet().stream()
                .filter(lock -> !accepted.contains(lock.getKey()))
                .filter(lock -> !lock.getValue().equals(now.get(lock.getKey())))
                .map(lock -> lock.getKey().value())
                .collect(Collectors.joining(","));
        if (!edited.isEmpty()) {
            throw new IllegalArgumentException(
                    "Nothing was written: " + edited + " changed or went since it was locked."
                            + " Restore it, or accept the change with `stepwell lock --accept " + edited + "`.");
        }
    }

    private void write(String text) {
        try {
            Files.writeString(history.path().resolve(LockFile.NAME), text);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Cannot write " + history.directory() + "/" + LockFile.NAME + ": " + NewRevision.reason(e), e);
        }
    }

    private static ObjectNode json(List<RevisionId> added) {
        ObjectNode root = JsonText.object();
        ArrayNode ids = root.putArray("added");
        added.forEach(id -> ids.add(id.value()));
        return root;
    }
}
