package dev.stepwell.cli;

import dev.stepwell.revision.NewParents;
import dev.stepwell.revision.Revision;
import dev.stepwell.revision.RevisionId;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code stepwell merge}: one head out of several. */
@Command(
        name = "merge",
        description = "Writes the file of a revision that follows several heads, so that there is one again.",
        mixinStandardHelpOptions = true)
final class MergeCommand implements Callable<Integer> {

    private static final String NOTHING_TO_DO = "-- Nothing to do: the branches only meet here.";

    @Parameters(paramLabel = "REVISION", description = "The heads to merge; all of them unless named.")
    private List<String> symbols = List.of("heads");

    @Option(
            names = {"-m", "--message"},
            paramLabel = "MESSAGE",
            description = "What the merge is for; `Merge <id> and <id>` unless given.")
    private @Nullable String message;

    @Option(
            names = "--branch-label",
            split = ",",
            paramLabel = "LABEL",
            description = "A name for the branch that begins with it.")
    private List<String> labels = List.of();

    @Option(names = "--rev-id", paramLabel = "ID", description = "Its id, instead of a random one.")
    private @Nullable String id;

    @Mixin
    private final HistoryOptions history;

    @Mixin
    private final Output output = new Output();

    private final Clock clock;

    MergeCommand(Surroundings surroundings) {
        this.history = new HistoryOptions(surroundings);
        this.clock = surroundings.clock();
    }

    @Override
    public Integer call() {
        NewRevision target = new NewRevision(history, clock);
        history.tellOrigins(output.err());
        List<RevisionId> parents = new NewParents(target.graph()).merging(symbols);
        Revision revision = target.begin(id, message == null ? defaultMessage(parents) : message)
                .parents(parents)
                .labels(labels)
                .build();
        String file = target.write(revision, NOTHING_TO_DO, NOTHING_TO_DO);
        output.print(
                () -> "Wrote " + file + "\n",
                () -> JsonText.object().put("revision", revision.id().value()).put("file", file));
        return ExitStatus.FINE;
    }

    private static String defaultMessage(List<RevisionId> parents) {
        return "Merge " + parents.stream().map(RevisionId::value).collect(Collectors.joining(" and "));
    }
}
