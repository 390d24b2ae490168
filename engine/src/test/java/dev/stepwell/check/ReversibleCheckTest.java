package dev.stepwell.check;

import static dev.stepwell.check.Schemas.schema;
import static dev.stepwell.check.Schemas.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.revision.Direction;
import dev.stepwell.revision.RevisionId;
import dev.stepwell.schema.SchemaSnapshot;
import dev.stepwell.script.Downgrade;
import dev.stepwell.script.Layout;
import dev.stepwell.walk.Pass;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReversibleCheckTest {

    private static final RevisionId A1 = RevisionId.of("a1");
    private static final SchemaSnapshot EMPTY = schema();
    private static final SchemaSnapshot USERS = schema(table(1, "users", "id"));
    private static final Downgrade MISSING = new Downgrade.Missing();

    @Test
    void passesARevisionWithADowngrade() {
        Walked walked = new Walked().revision("a1", "SELECT up()", "SELECT down()");

        assertThat(findings(walked, USERS)).isEmpty();
    }

    @Test
    void findsAMissingDowngrade() {
        Walked walked = new Walked().revision("a1", "SELECT up()", MISSING);

        assertThat(findings(walked, USERS))
                .containsExactly(FindingBuilder.error("reversible", "downgrade-missing")
                        .about(A1, Direction.DOWNGRADE)
                        .at("db/a1.sql", 1)
                        .remedy("Write the downgrade, or declare `-- downgrade: irreversible because <reason>`.")
                        .saying("The upgrade changes the schema, and there is no downgrade."));
    }

    @Test
    void namesTheMissingFileAndOffersNoDeclarationWhereTheLayoutHasNone() {
        Walked walked = new Walked(Layout.PAIRED).revision("a1", "SELECT up()", MISSING);

        assertThat(findings(walked, USERS))
                .extracting(Finding::remedy)
                .containsExactly(
                        "Write the downgrade in a1.down.sql, or move the history to the native layout, where a downgrade can say that there is none.");
    }

    @Test
    void findsADowngradeWithoutStatements() {
        Walked walked = new Walked().revision("a1", "SELECT up()", "-- later");

        assertThat(findings(walked, USERS)).containsExactly(empty());
    }

    @Test
    void findsADowngradeThatOnlySelectsAConstant() {
        Walked walked = new Walked().revision("a1", "SELECT up()", "SELECT 1;");

        assertThat(findings(walked, USERS)).containsExactly(empty());
    }

    @Test
    void acceptsThatARevisionOfDataAloneHasNoDowngrade() {
        Walked walked = new Walked().revision("a1", "UPDATE users SET id = 1", MISSING);

        assertThat(findings(walked, EMPTY)).isEmpty();
    }

    @Test
    void repeatsTheReasonOfADeclarationWithoutFailing() {
        Walked walked = new Walked()
                .revision("a1", "SELECT up()", new Downgrade.Irreversible("the rows are gone", "db/a1.sql", 9));

        assertThat(findings(walked, USERS))
                .containsExactly(FindingBuilder.info("reversible", "declared-irreversible")
                        .about(A1, Direction.DOWNGRADE)
                        .at("db/a1.sql", 9)
                        .saying("There is no way back, because the rows are gone."));
    }

    private static Finding empty() {
        return FindingBuilder.error("reversible", "downgrade-empty")
                .about(A1, Direction.DOWNGRADE)
                .at("db/a1.down.sql", 1)
                .remedy("Write the downgrade, or declare `-- downgrade: irreversible because <reason>`.")
                .saying("The upgrade changes the schema, and the downgrade does nothing.");
    }

    private static List<Finding> findings(Walked walked, SchemaSnapshot after) {
        walked.ok("a1", Pass.FIRST_UPGRADE, EMPTY, after);
        return new ReversibleCheck().judge(walked.evidence()).findings();
    }
}
