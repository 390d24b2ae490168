package dev.stepwell.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.testing.PostgresVersions;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every single change of {@code ddl-cases.txt} with its inverse, on every version of PostgreSQL that has it. */
@ExtendWith(PostgresVersions.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DdlCasesTest {

    private final DdlResults results;
    private final DdlGaps gaps = DdlGaps.read();

    DdlCasesTest(PostgresVersions servers) throws IOException {
        results = new DdlResults(servers);
    }

    @AfterAll
    void endsTheWork() {
        results.close();
    }

    static List<Arguments> cases() throws IOException {
        List<DdlCase> cases = DdlCase.all();
        return DdlResults.VERSIONS.stream()
                .flatMap(version -> cases.stream()
                        .filter(ddl -> ddl.isIn(Integer.parseInt(version)))
                        .map(ddl -> Arguments.of(version, ddl)))
                .toList();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("cases")
    void showsAsExactlyTheseDifferences(String version, DdlCase ddl) {
        DdlResult result = results.of(version, ddl);
        assertThat(result.differences()).containsExactlyElementsOf(ddl.expected());
        assertThat(result.mirrored())
                .as("seen from the other side")
                .isEqualTo(result.differences().size());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("cases")
    void leavesNothingAfterTheInverse(String version, DdlCase ddl) {
        assertThat(results.of(version, ddl).left()).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("cases")
    void readsTheSameByWhatChanged(String version, DdlCase ddl) {
        assertThat(results.of(version, ddl).misread()).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("cases")
    void changesNoRowOfTheCatalogueUnseen(String version, DdlCase ddl) {
        assertThat(results.of(version, ddl).unseen()).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("cases")
    void isMadeAndUnmadeByGeneratedStatements(String version, DdlCase ddl) {
        GeneratedChange generated = results.of(version, ddl).generated();
        assertThat(generated.gaps()).containsExactlyInAnyOrderElementsOf(gaps.of(ddl));
        if (gaps.isBeyond(ddl)) {
            assertThat(generated.problems()).isNotEmpty();
        } else {
            assertThat(generated.problems()).isEmpty();
        }
    }

    @Test
    void hasEachNameOnce() throws IOException {
        assertThat(DdlCase.all()).extracting(DdlCase::name).doesNotHaveDuplicates();
    }
}
