package dev.stepwell.cli;

import dev.stepwell.check.MessageRule;
import dev.stepwell.revision.NewParents;
import dev.stepwell.revision.Revision;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code stepwell revision}: a new file to write SQL into. */
@Command(
        name = "revision",
        description = "Writes the file of a new revision, which follows the head, for you to fill in.",
        mixinStandardHelpOptions = true)
final class RevisionCommand implements Callable<Integer> {

    @Option(
            names = {"-m", "--message"},
            required = true,
            paramLabel = "MESSAGE",
            description = "What the revision is for, in a few words.")
    private String message = "";

    @Option(
            names = "--head",
            split = ",",
            paramLabel = "REVISION",
            description = "What it follows: an id, label@head, or base for a history of its own; head unless given.")
    private List<String> heads = List.of("head");

    @Option(names = "--splice", description = "Let it follow a revision that is no head, which makes a branch.")
    private boolean splice;

    @Option(
            names = "--branch-label",
            split = ",",
            paramLabel = "LABEL",
            description = "A name for the branch that begins with it.")
    private List<String> labels = List.of();

    @Option(
            names = "--depends-on",
            split = ",",
            paramLabel = "REVISION",
            description = "A revision or label of another branch that must be up before it.")
    private List<String> needs = List.of();

    @Option(names = "--rev-id", paramLabel = "ID", description = "Its id, instead of a random one.")
    private @Nullable String id;

    @Mixin
    private final HistoryOptions history;

    @Mixin
    private final Output output = new Output();

    private final Clock clock;

    RevisionCommand(Surroundings surroundings) {
        this.history = new HistoryOptions(surroundings);
        this.clock = surroundings.clock();
    }

    @Override
    public Integer call() {
        NewRevision target = new NewRevision(history, clock);
        history.tellOrigins(output.err());
        NewParents parents = new NewParents(target.graph());
        Revision revision = target.begin(id, message)
                .parents(parents.following(heads, splice))
                .dependsOn(parents.needing(needs))
                .labels(labels)
                .build();
        String file = target.write(revision, "", "");
        MessageRule.problem(message)
                .ifPresent(problem -> output.err().println(problem.message() + " " + MessageRule.REMEDY));
        output.print(
                () -> "Wrote " + file + "\n",
                () -> JsonText.object().put("revision", revision.id().value()).put("file", file));
        return ExitStatus.FINE;
    }
}
