package dev.stepwell.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stepwell.revision.Direction;
import dev.stepwell.revision.Heads;
import dev.stepwell.revision.Plan;
import dev.stepwell.revision.RevisionGraph;
import dev.stepwell.revision.RevisionId;
import dev.stepwell.script.HistoryReader;
import dev.stepwell.script.Location;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code stepwell plan}: which revisions a command would run, without a database. */
@Command(
        name = "plan",
        description = "Prints which revisions an upgrade or downgrade would run, in order, and the heads afterwards."
                + " Needs no database.",
        mixinStandardHelpOptions = true)
final class PlanCommand implements Callable<Integer> {

    /** Where the revisions come from. */
    static final class Source {

        @Option(
                names = "--dir",
                paramLabel = "DIR",
                description = "The directory with the migrations; else as configured, see `stepwell history --help`.")
        private @Nullable String directory;

        @Option(
                names = "--graph",
                paramLabel = "FILE",
                description =
                        "A graph as JSON: {\"revisions\":[{\"id\",\"down\":[],\"depends_on\":[],\"labels\":[]}]}.")
        private @Nullable Path graph;

        /** Made by picocli. */
        Source() {}
    }

    @Parameters(index = "0", paramLabel = "DIRECTION", description = "upgrade or downgrade")
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private Direction direction;

    @Parameters(index = "1", paramLabel = "TARGET", description = "head, heads, base, +1, -1, an id, label@head, ...")
    private String target = "";

    @ArgGroup
    private Source source = new Source();

    @Option(
            names = "--from",
            split = ",",
            paramLabel = "ID",
            description = "The rows of the version table, with commas between them; none unless given.")
    private Set<String> from = new LinkedHashSet<>();

    @Option(names = "--format", paramLabel = "FORMAT", description = "text or json; text unless given.")
    private Format format = Format.TEXT;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    private final Surroundings surroundings;
    private final ObjectMapper json = new ObjectMapper();

    PlanCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Plan plan = plan(graph());
        print(format == Format.JSON ? toJson(plan) : toText(plan));
        return ExitStatus.FINE;
    }

    private RevisionGraph graph() {
        if (source.graph != null) {
            return new GraphFile(json).read(source.graph);
        }
        String directory = new Settings(surroundings)
                .find(Settings.DIR, source.directory)
                .map(Setting::value)
                .orElse(HistoryOptions.DEFAULT);
        return HistoryReader.read(Location.parse(surroundings.locate(directory)), Optional.empty())
                .graph();
    }

    private Plan plan(RevisionGraph graph) {
        Heads rows = Heads.of(from.stream().map(RevisionId::of).toList());
        return direction == Direction.UPGRADE ? graph.planUpgrade(rows, target) : graph.planDowngrade(rows, target);
    }

    private String toJson(Plan plan) {
        ObjectNode root = json.createObjectNode();
        ArrayNode steps = root.putArray("steps");
        plan.steps().forEach(step -> steps.add(step.revision().value()));
        ArrayNode heads = root.putArray("heads");
        plan.heads().ids().forEach(id -> heads.add(id.value()));
        return text(root);
    }

    private static String toText(Plan plan) {
        StringBuilder lines = new StringBuilder();
        plan.steps().forEach(step -> lines.append(step.direction().word())
                .append(' ')
                .append(step.revision())
                .append('\n'));
        return lines + "heads afterwards: " + plan.heads();
    }

    private String text(ObjectNode node) {
        try {
            return json.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void print(String text) {
        spec.commandLine().getOut().println(text);
    }
}
