package dev.stepwell.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stepwell.revision.Direction;
import dev.stepwell.script.HistoryException;
import dev.stepwell.script.Script;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChecksTest {

    @Test
    void areInTheOrderInWhichReportsShowThem() {
        assertThat(Checks.all().names())
                .containsExactly(
                        "graph",
                        "single-head",
                        "upgrade",
                        "round-trip",
                        "descent",
                        "branch-alone",
                        "branch-order",
                        "reversible",
                        "destructive",
                        "online",
                        "offline-sql",
                        "unedited",
                        "message",
                        "acknowledgements");
    }

    @Test
    void keepTheirOrderWhateverTheOrderOfTheNames() {
        assertThat(Checks.named(Set.of("descent", "graph", "upgrade")).names())
                .containsExactly("graph", "upgrade", "descent");
    }

    @Test
    void areAllWhenNoneIsNamed() {
        assertThat(Checks.named(Set.of()).names()).isEqualTo(Checks.all().names());
    }

    @Test
    void listWhatThereIsWhenAnUnknownOneIsNamed() {
        assertThatThrownBy(() -> Checks.named(Set.of("graph", "roundtrip", "heads")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no check named 'heads', 'roundtrip'. The checks are graph, single-head, upgrade,"
                        + " round-trip, descent, branch-alone, branch-order, reversible, destructive, online,"
                        + " offline-sql, unedited, message, acknowledgements, schema-matches-entities, schema-lint.");
    }

    @Test
    void needNoWalkWhenTheFilesAloneTell() {
        assertThat(Checks.named(Set.of("graph", "single-head")).needWalk()).isFalse();
        assertThat(Checks.named(Set.of("graph", "descent")).needWalk()).isTrue();
    }

    @Test
    void areNotRunOnFilesThatCannotBeRead() {
        HistoryException unreadable = catchThrowableOfType(
                HistoryException.class, () -> Script.of(Direction.UPGRADE, "db/a1.sql", "SELECT 'open"));

        assertThat(Checks.named(Set.of("upgrade")).unreadable(unreadable))
                .extracting(result -> result.check() + " " + result.outcome())
                .containsExactly("graph failed", "upgrade not-run");
    }
}
