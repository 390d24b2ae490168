package dev.stepwell.cli;

import dev.stepwell.revision.Revision;
import dev.stepwell.revision.RevisionGraph;
import dev.stepwell.revision.RevisionGraphException;
import dev.stepwell.revision.RevisionId;
import dev.stepwell.script.History;
import dev.stepwell.script.HistoryException;
import dev.stepwell.script.Layout;
import dev.stepwell.script.RevisionFile;
import dev.stepwell.script.ScriptProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the file of a new revision, after making sure that history and file can be read afterwards. */
final class NewRevision {

    private static final int ID_LENGTH = 12;

    private final HistoryOptions history;
    private final Clock clock;
    private final RevisionGraph graph;

    /**
     * For one directory.
     *
     * @throws HistoryException when there is no such directory, or its files cannot be read
     * @throws IllegalArgumentException when its files are those of another tool
     */
    NewRevision(HistoryOptions history, Clock clock) {
        this.history = history;
        this.clock = clock;
        Optional<History> existing = history.history();
        existing.map(History::layout).filter(layout -> layout != Layout.NATIVE).ifPresent(layout -> {
            throw new IllegalArgumentException("The migrations in " + history.directory() + " are of the layout "
                    + layout.word() + ". Revisions are written in the native layout only; write this one by hand, or"
                    + " name another directory with --dir.");
        });
        this.graph = existing.map(History::graph).orElseGet(() -> RevisionGraph.of(List.of()));
    }

    RevisionGraph graph() {
        return graph;
    }

    /** A builder with the given id or a new one, and the present moment. */
    Revision.Builder begin(@Nullable String id, String message) {
        String chosen = id != null ? id : UUID.randomUUID().toString().substring(36 - ID_LENGTH);
        return Revision.builder(RevisionId.of(chosen))
                .message(message.strip())
                .created(OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS));
    }

    /**
     * Writes the file.
     *
     * @return the path, as the directory was named
     */
    String write(Revision revision, String upgrade, String downgrade) {
        return write(new RevisionFile(revision, upgrade, downgrade), revision);
    }

    /** The same for a file that was made already. */
    String write(RevisionFile file, Revision revision) {
        String shown = (history.directory() + "/" + file.name()).replace("//", "/");
        requireSound(revision, file, shown);
        Path path = history.path().resolve(file.name());
        try {
            Files.writeString(path, file.text(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            return shown;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + shown + ": " + reason(e), e);
        }
    }

    private void requireSound(Revision revision, RevisionFile file, String shown) {
        graph.find(revision.id()).ifPresent(taken -> {
            throw new IllegalArgumentException("Nothing was written: there is a revision " + taken.id() + " already ("
                    + taken.origin() + "). Give another --rev-id, or none.");
        });
        List<Revision> all = new ArrayList<>(graph.revisions());
        all.add(new Revision(
                revision.id(),
                revision.message(),
                revision.parents(),
                revision.dependsOn(),
                revision.labels(),
                revision.created(),
                revision.author(),
                shown));
        try {
            RevisionGraph.of(all);
        } catch (RevisionGraphException e) {
            throw new IllegalArgumentException("Nothing was written: " + e.getMessage(), e);
        }
        if (!file.problems().isEmpty()) {
            throw new IllegalArgumentException("Nothing was written, since the message would be read as part of the"
                    + " header: "
                    + file.problems().stream().map(ScriptProblem::message).collect(Collectors.joining(" ")));
        }
    }

    static String reason(IOException cause) {
        if (cause instanceof FileAlreadyExistsException) {
            return "the file is there already. Give another message or id.";
        }
        return cause instanceof AccessDeniedException
                ? "this user may not write there. Give the user that right, or name another directory with --dir."
                : cause.getMessage() + ". Choose a place that can be written to.";
    }
}
