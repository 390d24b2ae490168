package dev.stepwell.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.database.PostgresServer;
import dev.stepwell.revision.Direction;
import dev.stepwell.revision.Revision;
import dev.stepwell.revision.RevisionGraph;
import dev.stepwell.revision.RevisionId;
import dev.stepwell.script.Downgrade;
import dev.stepwell.script.History;
import dev.stepwell.script.Layout;
import dev.stepwell.script.RevisionScript;
import dev.stepwell.script.Script;
import dev.stepwell.testing.EveryPostgres;
import dev.stepwell.walk.Pass;
import dev.stepwell.walk.StepListener;
import dev.stepwell.walk.WalkRecord;
import dev.stepwell.walk.WalkSettings;
import dev.stepwell.walk.Walker;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Every upgrade of {@code hazard-cases.txt}, on every version of PostgreSQL. Those that run are revisions of one history,
 * each between one that sets the schema {@code app} up and one that clears it away.
 */
class HazardCasesTest {

    private static final String SCHEMA = "CREATE SCHEMA app;\nSET search_path = app, public;\n";
    private static final String AGAIN = "SET search_path = app, public;\n";
    private static final String CLEAR = """
            DROP SCHEMA IF EXISTS app CASCADE;
            DROP SCHEMA IF EXISTS other CASCADE;
            DROP SCHEMA IF EXISTS another CASCADE""";

    @EveryPostgres
    void showAsExactlyTheseHazards(PostgresServer server) throws IOException {
        List<HazardCase> together =
                HazardCase.all().stream().filter(one -> !one.isAlone()).toList();

        assertThat(found(server, together)).isEqualTo(expected(together));
    }

    @EveryPostgres
    void showAsTheseHazardsWhereTheUpgradeFails(PostgresServer server) throws IOException {
        for (HazardCase one :
                HazardCase.all().stream().filter(HazardCase::isAlone).toList()) {
            assertThat(found(server, List.of(one))).isEqualTo(expected(List.of(one)));
        }
    }

    @Test
    void haveEachNameOnce() throws IOException {
        assertThat(HazardCase.all()).extracting(HazardCase::name).doesNotHaveDuplicates();
    }

    @Test
    void haveOneForEachHazard() throws IOException {
        Set<String> seen = HazardCase.all().stream()
                .flatMap(one -> one.expected().stream())
                .map(hazard -> hazard.split(" ", -1)[0])
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(seen)
                .containsExactlyInAnyOrderElementsOf(
                        Hazards.kinds().stream().map(HazardKind::code).toList());
    }

    private static Map<String, List<String>> expected(List<HazardCase> cases) {
        Map<String, List<String>> expected = new LinkedHashMap<>();
        cases.forEach(one -> expected.put(one.name(), one.expected()));
        return expected;
    }

    private static Map<String, List<String>> found(PostgresServer server, List<HazardCase> cases) {
        History history = history(cases);
        WalkSettings settings = WalkSettings.of("hazards").observing(true);
        WalkRecord walk = new Walker(server, settings, StepListener.NONE).walk(history);
        Map<String, List<String>> found = new LinkedHashMap<>();
        for (int i = 0; i < cases.size(); i++) {
            found.put(cases.get(i).name(), hazards(walk, history, RevisionId.of("m" + i)));
        }
        return found;
    }

    private static List<String> hazards(WalkRecord walk, History history, RevisionId id) {
        Upgrade upgrade = new Upgrade(
                walk.step(id, Pass.FIRST_UPGRADE).orElseThrow(),
                Objects.requireNonNull(history.scripts().get(id)).upgrade(),
                history.layout(),
                walk.effects(id));
        return Hazards.in(upgrade).stream()
                .map(sighting -> (sighting.kind().code() + " " + sighting.path()).strip())
                .sorted()
                .toList();
    }

    private static History history(List<HazardCase> cases) {
        Map<RevisionId, RevisionScript> scripts = new LinkedHashMap<>();
        Optional<RevisionId> last = Optional.empty();
        for (int i = 0; i < cases.size(); i++) {
            HazardCase one = cases.get(i);
            last = add(scripts, last, "s" + i, SCHEMA + one.setup(), true);
            last = add(scripts, last, "m" + i, AGAIN + one.change(), !one.isAside());
            last = add(scripts, last, "z" + i, CLEAR, true);
        }
        List<Revision> revisions =
                scripts.values().stream().map(RevisionScript::revision).toList();
        return new History(Layout.NATIVE, Path.of("hazards"), RevisionGraph.of(revisions), scripts);
    }

    private static Optional<RevisionId> add(
            Map<RevisionId, RevisionScript> scripts,
            Optional<RevisionId> parent,
            String id,
            String sql,
            boolean isTransactional) {
        Revision revision = Revision.builder(RevisionId.of(id))
                .message("step " + id)
                .parents(parent.stream().toList())
                .origin(id + ".sql")
                .build();
        Script split = Script.of(Direction.UPGRADE, id + ".sql", sql);
        Script script = new Script(split.direction(), split.file(), split.text(), split.statements(), isTransactional);
        scripts.put(
                revision.id(),
                new RevisionScript(revision, script, new Downgrade.Irreversible("it is a case", id + ".sql", 1)));
        return Optional.of(revision.id());
    }
}
