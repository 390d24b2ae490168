package dev.stepwell.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.script.Allowance.Target;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where allowances are found in scripts of every layout. */
class AllowancesTest {

    private MigrationFolder folder;

    @BeforeEach
    void open(@TempDir Path path) {
        folder = new MigrationFolder(path);
    }

    @Test
    void standAboveStatementsOfBothSectionsOfANativeFile() throws IOException {
        folder.with("a1_x.sql", """
                -- revision: a1

                -- upgrade
                -- allow: drop-table because it is empty
                -- allow: drop-column because it is unused
                DROP TABLE a;
                -- downgrade
                /* allow: drop-table because it was not there */
                DROP TABLE b;
                """);

        assertThat(found(Layout.NATIVE))
                .containsExactly(
                        "a1_x.sql:4 drop-table above line 6",
                        "a1_x.sql:5 drop-column above line 6",
                        "a1_x.sql:8 drop-table above line 9");
    }

    @Test
    void standAboveStatementsOfPairedFiles() throws IOException {
        folder.with("1_x.up.sql", "SELECT 1;\n-- allow: drop-table because it is empty\nDROP TABLE a;\n")
                .with("1_x.down.sql", "-- allow: drop-table because it was not there\nDROP TABLE b;\n");

        assertThat(found(Layout.PAIRED))
                .containsExactly("1_x.up.sql:2 drop-table above line 3", "1_x.down.sql:1 drop-table above line 2");
    }

    @Test
    void standAboveStatementsOfADirectoryForEachRevision() throws IOException {
        folder.with("1_x/up.sql", "-- allow: drop-table because it is empty\nDROP TABLE a;\n");

        assertThat(found(Layout.DIRECTORY)).containsExactly("up.sql:1 drop-table above line 2");
    }

    @Test
    void areFoundWhereTheyStandAboveNothing() throws IOException {
        folder.with("a1_x.sql", """
                -- Title
                -- allow: in-title because of the title
                -- revision: a1
                -- allow: in-header because of the header

                -- upgrade
                DROP TABLE a -- allow: inside because it is inside
                ; -- allow: behind because it is behind
                -- allow: before-mark because of the mark
                -- downgrade
                DROP TABLE b;
                -- allow: at-end because of the end
                """);

        assertThat(found(Layout.NATIVE))
                .containsExactly(
                        "a1_x.sql:2 in-title above nothing",
                        "a1_x.sql:4 in-header above nothing",
                        "a1_x.sql:7 inside above nothing",
                        "a1_x.sql:8 behind above nothing",
                        "a1_x.sql:9 before-mark above nothing",
                        "a1_x.sql:12 at-end above nothing");
        assertThat(folder.readOne(Layout.NATIVE).revision().message()).isEqualTo("Title");
    }

    private List<String> found(Layout layout) {
        return Allowances.in(folder.read(layout)).stream()
                .map(AllowancesTest::describe)
                .toList();
    }

    private static String describe(Allowance allowance) {
        String place = allowance.target() instanceof Target.Above above
                ? "line " + above.statement().line()
                : "nothing";
        return SourceFolder.lastName(allowance.file()) + ":" + allowance.line() + " " + allowance.code() + " above "
                + place;
    }
}
