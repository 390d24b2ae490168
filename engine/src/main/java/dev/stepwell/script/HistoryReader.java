package dev.stepwell.script;

import dev.stepwell.revision.GraphProblem;
import dev.stepwell.revision.Revision;
import dev.stepwell.revision.RevisionGraph;
import dev.stepwell.revision.RevisionGraphException;
import dev.stepwell.revision.RevisionId;
import dev.stepwell.script.ScriptProblem.Code;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads all migrations of a location. */
public final class HistoryReader {

    private HistoryReader() {}

    /**
     * Reads a folder.
     *
     * @param directory where the migrations are
     * @param layout how they are arranged; empty to tell it from the files
     * @return the history
     * @throws HistoryException when anything is wrong with the folder, a file or the graph; names everything at once
     */
    public static History read(Path directory, Optional<Layout> layout) {
        return read(SourceFolder.of(directory), layout);
    }

    /**
     * Reads a location, which may be inside a jar.
     *
     * @param location where the migrations are
     * @param layout how they are arranged; empty to tell it from the files
     * @return the history
     * @throws HistoryException when anything is wrong with the location, a file or the graph; names everything at once
     */
    public static History read(Location location, Optional<Layout> layout) {
        try (OpenLocation open = location.open()) {
            return read(open.folder(), layout);
        }
    }

    static History read(SourceFolder folder, Optional<Layout> layout) {
        ProblemLog problems = new ProblemLog();
        FolderCheck.check(folder);
        Layout arranged = layout.orElseGet(() -> LayoutDetector.detect(folder));
        List<RevisionScript> revisions = reader(arranged).read(folder, problems);
        if (revisions.isEmpty() && problems.isClean()) {
            problems.errors(List.of(FolderCheck.none(folder, arranged)));
        }
        Map<RevisionId, String> locked = LockFile.read(folder, problems);
        RevisionGraph graph = graph(folder, revisions, problems);
        Map<RevisionId, RevisionScript> scripts = new LinkedHashMap<>();
        revisions.forEach(revision -> scripts.put(revision.revision().id(), revision));
        return new History(arranged, folder.path(), graph, scripts, problems.warnings(), locked);
    }

    private static LayoutReader reader(Layout layout) {
        return switch (layout) {
            case NATIVE -> new NativeReader();
            case PAIRED -> new PairedReader();
            case DIRECTORY -> new DirectoryReader();
        };
    }

    private static RevisionGraph graph(SourceFolder folder, List<RevisionScript> revisions, ProblemLog problems) {
        List<Revision> nodes = revisions.stream().map(RevisionScript::revision).toList();
        List<GraphProblem> found = List.of();
        try {
            RevisionGraph graph = RevisionGraph.of(nodes);
            if (problems.isClean()) {
                return graph;
            }
        } catch (RevisionGraphException e) {
            found = e.problems();
        }
        List<ScriptProblem> all = new ArrayList<>(problems.errors());
        found.forEach(problem -> all.add(asScriptProblem(problem)));
        throw new HistoryException(folder.display(), all, found);
    }

    private static ScriptProblem asScriptProblem(GraphProblem problem) {
        String file = problem.origins().isEmpty() ? "" : problem.origins().get(0);
        return new ScriptProblem(Code.GRAPH, problem.message(), file, 0);
    }
}
