package dev.stepwell.walk;

import dev.stepwell.revision.Direction;
import dev.stepwell.revision.Revision;
import dev.stepwell.revision.RevisionGraph;
import dev.stepwell.revision.RevisionId;
import dev.stepwell.script.Downgrade;
import dev.stepwell.script.History;
import dev.stepwell.script.Layout;
import dev.stepwell.script.RevisionScript;
import dev.stepwell.script.Script;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a history in memory: each revision follows the one before unless {@link #on} says otherwise. */
final class Histories {

    private final Map<RevisionId, RevisionScript> scripts = new LinkedHashMap<>();
    private List<RevisionId> parents = List.of();
    private List<String> dependencies = List.of();

    Histories revision(String id, String upgrade, String downgrade) {
        return revision(id, up(id, upgrade), new Downgrade.Written(down(id, downgrade)));
    }

    Histories irreversible(String id, String upgrade) {
        return revision(id, up(id, upgrade), new Downgrade.Irreversible("it is", "db/" + id + ".sql", 1));
    }

    /** Both scripts declare that they run outside a transaction. */
    Histories outsideTransaction(String id, String upgrade, String downgrade) {
        return revision(id, outside(up(id, upgrade)), new Downgrade.Written(outside(down(id, downgrade))));
    }

    /** The next revision follows these; none means base. */
    Histories on(String... ids) {
        parents = Arrays.stream(ids).map(RevisionId::of).toList();
        return this;
    }

    /** The next revision depends on these as well. */
    Histories dependingOn(String... ids) {
        dependencies = List.of(ids);
        return this;
    }

    /** A table of the revision's own name, which nothing else has to do with. */
    Histories table(String id) {
        return revision(id, "CREATE TABLE " + id + " ()", "DROP TABLE " + id);
    }

    /** A merge that has nothing to do. */
    Histories merge(String id, String... branches) {
        return on(branches).revision(id, "", "");
    }

    private Histories revision(String id, Script upgrade, Downgrade downgrade) {
        Revision revision = Revision.builder(RevisionId.of(id))
                .parents(parents)
                .dependsOn(dependencies)
                .build();
        dependencies = List.of();
        scripts.put(revision.id(), new RevisionScript(revision, upgrade, downgrade));
        return on(id);
    }

    private static Script up(String id, String sql) {
        return Script.of(Direction.UPGRADE, "db/" + id + ".sql", sql);
    }

    private static Script down(String id, String sql) {
        return Script.of(Direction.DOWNGRADE, "db/" + id + ".sql", sql);
    }

    private static Script outside(Script script) {
        return new Script(script.direction(), script.file(), script.text(), script.statements(), false);
    }

    History build() {
        return build(Layout.NATIVE);
    }

    History build(Layout layout) {
        List<Revision> revisions =
                scripts.values().stream().map(RevisionScript::revision).toList();
        return new History(layout, Path.of("db"), RevisionGraph.of(revisions), scripts);
    }
}
