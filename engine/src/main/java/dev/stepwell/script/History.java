package dev.stepwell.script;

import dev.stepwell.revision.RevisionGraph;
import dev.stepwell.revision.RevisionId;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * All revisions of one location.
 *
 * @param layout how the files are arranged
 * @param location the folder that they were read from
 * @param graph how the revisions follow each other
 * @param scripts what each revision runs, in load order
 * @param warnings what is doubtful in the files and was read by the rules of the layout's own tool
 * @param locked what the upgrade of each revision was when it was shared, see {@link LockFile}; empty without such a file
 */
public record History(
        Layout layout,
        Path location,
        RevisionGraph graph,
        Map<RevisionId, RevisionScript> scripts,
        List<ScriptProblem> warnings,
        Map<RevisionId, String> locked) {

    /** Copies the collections. */
    public History {
        scripts = Collections.unmodifiableMap(new LinkedHashMap<>(scripts));
        warnings = List.copyOf(warnings);
        locked = Collections.unmodifiableMap(new LinkedHashMap<>(locked));
    }

    /**
     * A history without a lock file.
     *
     * @param layout how the files are arranged
     * @param location the folder that they were read from
     * @param graph how the revisions follow each other
     * @param scripts what each revision runs, in load order
     * @param warnings what is doubtful in the files
     */
    public History(
            Layout layout,
            Path location,
            RevisionGraph graph,
            Map<RevisionId, RevisionScript> scripts,
            List<ScriptProblem> warnings) {
        this(layout, location, graph, scripts, warnings, Map.of());
    }

    /**
     * A history that nothing is doubtful in.
     *
     * @param layout how the files are arranged
     * @param location the folder that they were read from
     * @param graph how the revisions follow each other
     * @param scripts what each revision runs, in load order
     */
    public History(Layout layout, Path location, RevisionGraph graph, Map<RevisionId, RevisionScript> scripts) {
        this(layout, location, graph, scripts, List.of(), Map.of());
    }

    /**
     * What tells two versions of a history apart.
     *
     * @return hexadecimal digits that change with every id, order and statement
     */
    public String checksum() {
        StringBuilder text = new StringBuilder();
        graph.upgradeOrder().forEach(revision -> {
            RevisionScript script = Objects.requireNonNull(scripts.get(revision.id()));
            text.append(revision.id()).append(' ').append(script.upgrade().checksum());
            if (script.downgrade() instanceof Downgrade.Written written) {
                text.append(' ').append(written.script().checksum());
            }
            text.append('\n');
        });
        return Script.sha256(text.toString());
    }
}
