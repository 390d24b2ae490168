package dev.stepwell.check;

import static dev.stepwell.check.Schemas.column;
import static dev.stepwell.check.Schemas.schema;
import static dev.stepwell.check.Schemas.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.stepwell.revision.Direction;
import dev.stepwell.revision.RevisionId;
import dev.stepwell.schema.SchemaObject;
import dev.stepwell.schema.SchemaSnapshot;
import dev.stepwell.walk.Pass;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HazardCheckTest {

    private static final SchemaObject USERS = table(1, "users", "id, role");
    private static final SchemaObject ID = column(1, 1, "users", "id", "integer");
    private static final SchemaObject ROLE = column(1, 2, "users", "role", "text");

    @Test
    void passesAnUpgradeThatOnlyAdds() {
        assertThat(findings(schema(USERS, ID), schema(USERS, ID, ROLE))).isEmpty();
    }

    @Test
    void findsADroppedTableButNotEachOfItsColumns() {
        assertThat(findings(schema(USERS, ID, ROLE), schema()))
                .containsExactly(finding("drop-table", "public.users", "table public.users"));
    }

    @Test
    void findsADroppedColumn() {
        assertThat(findings(schema(USERS, ID, ROLE), schema(table(1, "users", "id"), ID)))
                .containsExactly(finding("drop-column", "public.users.role", "column public.users.role"));
    }

    @Test
    void findsAColumnThatIsDroppedAndAddedAgain() {
        SchemaObject again = column(1, 3, "users", "role", "text");

        assertThat(findings(schema(USERS, ID, ROLE), schema(USERS, ID, again)))
                .extracting(Finding::message, Finding::classes)
                .containsExactly(tuple(
                        "The upgrade drops column public.users.role and all that it holds; the one that it adds under this"
                                + " name is another.",
                        Set.of("data-loss", "irreversible")));
    }

    @Test
    void seesThatARenameLosesNothing() {
        SchemaSnapshot renamed = schema(
                table(1, "people", "id, kind"),
                column(1, 1, "people", "id", "integer"),
                column(1, 2, "people", "kind", "text"));

        assertThat(findings(schema(USERS, ID, ROLE), renamed)).isEmpty();
    }

    @Test
    void offersToRenameWhatIsDroppedAndAddedUnderAnotherName() {
        SchemaSnapshot added = schema(table(1, "users", "id, kind"), ID, column(1, 3, "users", "kind", "text"));

        assertThat(findings(schema(USERS, ID, ROLE), added))
                .extracting(Finding::remedy)
                .containsExactly(
                        "If it is a rename, write `ALTER TABLE public.users RENAME COLUMN role TO kind`. If not,"
                                + " stop using it in one release and drop it in a later one, with a backup of what it holds.");
    }

    @Test
    void doesNotGuessBetweenSeveralNewColumnsNorAcrossTypes() {
        SchemaObject number = column(1, 3, "users", "level", "integer");
        SchemaObject kind = column(1, 4, "users", "kind", "text");
        SchemaObject type = column(1, 5, "users", "type", "text");

        assertThat(findings(schema(USERS, ID, ROLE), schema(table(1, "users", "id, level"), ID, number)))
                .containsExactly(finding("drop-column", "public.users.role", "column public.users.role"));
        assertThat(findings(schema(USERS, ID, ROLE), schema(table(1, "users", "id, kind, type"), ID, kind, type)))
                .containsExactly(finding("drop-column", "public.users.role", "column public.users.role"));
    }

    @Test
    void acceptsATableThatTakesThePlaceOfAnother() {
        SchemaSnapshot rebuilt = schema(table(7, "users", "id"), column(7, 1, "users", "id", "bigint"));

        assertThat(findings(schema(USERS, ID), rebuilt)).isEmpty();
    }

    @Test
    void missesAColumnOfATableThatTakesThePlaceOfAnother() {
        SchemaSnapshot rebuilt = schema(table(7, "users", "id"), column(7, 1, "users", "id", "bigint"));

        assertThat(findings(schema(USERS, ID, ROLE), rebuilt))
                .containsExactly(finding("drop-column", "public.users.role", "column public.users.role"));
    }

    @Test
    void tellsWhatARollbackLosesAsInformation() {
        SchemaSnapshot renamed = schema(USERS, ID, column(1, 2, "users", "kind", "text"));
        SchemaSnapshot restored = schema(USERS, ID, column(1, 3, "users", "role", "text"));
        Walked walked = new Walked()
                .revision("a1", "SELECT up()", "SELECT down()")
                .ok("a1", Pass.FIRST_UPGRADE, schema(USERS, ID, ROLE), renamed)
                .ok("a1", Pass.DOWNGRADE, renamed, restored);

        assertThat(HazardCheck.destructive().judge(walked.evidence()).findings())
                .containsExactly(FindingBuilder.info("destructive", "drop-column")
                        .about(RevisionId.of("a1"), Direction.DOWNGRADE)
                        .at("db/a1.down.sql", 1)
                        .path("public.users.kind")
                        .classes(Set.of("data-loss", "irreversible", "backward-incompatible"))
                        .remedy("Undo the upgrade in a way that keeps what is there, by renaming it back for example.")
                        .saying("The downgrade drops column public.users.kind and all that it holds."));
    }

    @Test
    void saysNothingOfARollbackThatTakesBackWhatTheUpgradeMade() {
        Walked walked = new Walked()
                .revision("a1", "SELECT up()", "SELECT down()")
                .roundTrip("a1", schema(USERS, ID), schema(USERS, ID, ROLE));

        assertThat(HazardCheck.destructive().judge(walked.evidence()).findings())
                .isEmpty();
    }

    @Test
    void leavesWhatDestroysNothingToTheOtherCheck() {
        SchemaSnapshot renamed = schema(USERS, ID, column(1, 2, "users", "kind", "text"));
        Walked walked = new Walked()
                .revision("a1", "SELECT up()", "SELECT down()")
                .ok("a1", Pass.FIRST_UPGRADE, schema(USERS, ID, ROLE), renamed);

        assertThat(HazardCheck.destructive().judge(walked.evidence()).findings())
                .isEmpty();
        assertThat(HazardCheck.online().judge(walked.evidence()).findings())
                .containsExactly(FindingBuilder.warning("online", "rename-column")
                        .about(RevisionId.of("a1"), Direction.UPGRADE)
                        .at("db/a1.sql", 1)
                        .path("public.users.role")
                        .classes(Set.of("backward-incompatible"))
                        .remedy(
                                "Add a column of the new name, write both, copy what is there, and drop the old one in a"
                                        + " later release:\nALTER TABLE public.users ADD COLUMN kind text")
                        .saying(
                                "The upgrade renames column public.users.role to kind; an application that still runs asks"
                                        + " for the old name."));
    }

    private static Finding finding(String code, String path, String what) {
        return FindingBuilder.error("destructive", code)
                .about(RevisionId.of("a1"), Direction.UPGRADE)
                .at("db/a1.sql", 1)
                .path(path)
                .classes(Set.of("data-loss", "irreversible", "backward-incompatible"))
                .remedy("Stop using it in one release and drop it in a later one, with a backup of what it holds.")
                .saying("The upgrade drops " + what + " and all that it holds.");
    }

    private static List<Finding> findings(SchemaSnapshot before, SchemaSnapshot after) {
        Walked walked =
                new Walked().revision("a1", "SELECT up()", "SELECT down()").ok("a1", Pass.FIRST_UPGRADE, before, after);
        return HazardCheck.destructive().judge(walked.evidence()).findings();
    }
}
