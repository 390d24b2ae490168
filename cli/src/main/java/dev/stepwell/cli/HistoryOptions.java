package dev.stepwell.cli;

import dev.stepwell.revision.RevisionGraph;
import dev.stepwell.script.History;
import dev.stepwell.script.HistoryException;
import dev.stepwell.script.HistoryReader;
import dev.stepwell.script.Location;
import dev.stepwell.script.ScriptProblem;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of commands that read revisions. */
final class HistoryOptions {

    static final String DEFAULT = "migrations";

    @Option(
            names = "--dir",
            paramLabel = "DIR",
            description = "The directory with the migrations; else STEPWELL_DIR, or dir in stepwell.properties, or"
                    + " migrations.")
    private @Nullable String directory;

    @Option(
            names = {"-v", "--verbose"},
            description = "More about each revision, and where each setting comes from (on standard error).")
    private boolean verbose;

    private final Surroundings surroundings;
    private final Settings settings;

    HistoryOptions(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.settings = new Settings(surroundings);
    }

    /** Where the revisions are, as configured. */
    String directory() {
        return settings.find(Settings.DIR, directory).map(Setting::value).orElse(DEFAULT);
    }

    /** The same as a path that does not depend on the working directory of the process. */
    Path path() {
        return surroundings.resolve(directory());
    }

    /** The revisions; empty when the directory holds none yet. */
    Optional<History> history() {
        Location location = Location.parse(surroundings.locate(directory()));
        try {
            return Optional.of(HistoryReader.read(location, Optional.empty()));
        } catch (HistoryException e) {
            if (e.code() == ScriptProblem.Code.NO_REVISIONS) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /**
     * The revisions, of which there must be one.
     *
     * @throws SettingsException when there is none yet
     */
    History required() {
        return history().orElseThrow(() -> new SettingsException(noRevision()));
    }

    private String noRevision() {
        return "There is no revision in " + directory() + " yet; write the first with `stepwell revision -m \"...\"`.";
    }

    /** The graph of the revisions, with a word on standard error when there is none. */
    RevisionGraph graph(PrintWriter err) {
        Optional<History> history = history();
        tellOrigins(err);
        if (history.isEmpty()) {
            err.println(noRevision());
        }
        return history.map(History::graph).orElseGet(() -> RevisionGraph.of(List.of()));
    }

    boolean verbose() {
        return verbose;
    }

    Settings settings() {
        return settings;
    }

    void tellOrigins(PrintWriter err) {
        if (verbose) {
            settings.used()
                    .forEach(setting ->
                            err.println(setting.key() + " = " + setting.value() + " (" + setting.origin() + ")"));
        }
    }
}
