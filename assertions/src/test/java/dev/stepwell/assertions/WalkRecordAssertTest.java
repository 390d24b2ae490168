package dev.stepwell.assertions;

import static dev.stepwell.assertions.Failing.assertSays;
import static dev.stepwell.assertions.StepwellAssertions.assertThat;

import dev.stepwell.assertions.RealVerdicts.Verdicts;
import dev.stepwell.walk.Branches;
import dev.stepwell.walk.WalkRecord;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RealVerdicts.class)
class WalkRecordAssertTest {

    private WalkRecord broken;

    @BeforeEach
    void open(Verdicts verdicts) {
        broken = verdicts.brokenWalk();
    }

    @Test
    void acceptsARevisionThatGoesUpAndDownAndUp() {
        assertThat(broken)
                .revision("a1")
                .upgrades()
                .downgrades()
                .restoresSchema()
                .upgradesAgain();
    }

    @Test
    void leadsToTheSchemaOfARevision() {
        assertThat(broken).revision("b2").upgradedSchema().table("users").hasColumn("email");
        assertThat(broken).finalSchema().hasTable("flags");
    }

    @Test
    void listsWhatADowngradeLeaves() {
        assertSays(() -> assertThat(broken).revision("b2").restoresSchema(), """
                Expected the downgrade of revision b2 to restore the schema, but it leaves 1 difference, each shown as\
                 before the upgrade → after the downgrade:
                  column public.users.email was added: text
                Make the downgrade undo what the upgrade does.""");
    }

    @Test
    void saysWhyASecondUpgradeFails() {
        assertSays(() -> assertThat(broken).revision("b2").upgradesAgain(), """
                Expected the second upgrade of revision b2 to succeed, but it failed.
                  server: column "email" of relation "users" already exists (SQLSTATE 42701)
                  at:     classpath:histories/broken/b2_roles.sql:7
                  sql:    ALTER TABLE users ADD COLUMN role text, ADD COLUMN email text""");
    }

    @Test
    void goesOnWithTheErrorOfAFailedDowngrade() {
        assertThat(broken)
                .revision("c3")
                .failsToDowngrade()
                .withSqlState("42P01")
                .withMessage("table \"rooms\" does not exist")
                .atLine(11);
    }

    @Test
    void comparesTheErrorOfAFailedDowngrade() {
        assertSays(() -> assertThat(broken).revision("c3").failsToDowngrade().withSqlState("42701"), """
                Expected an error with the SQLSTATE '42701', but its SQLSTATE is '42P01'.
                  server: table "rooms" does not exist (SQLSTATE 42P01)
                  at:     classpath:histories/broken/c3_chats.sql:11
                  sql:    DROP TABLE rooms""");
    }

    @Test
    void refusesAStepThatDoesNotFail() {
        assertSays(
                () -> assertThat(broken).revision("a1").failsToDowngrade(),
                "Expected the downgrade of revision a1 to fail, but it succeeded.");
    }

    @Test
    void refusesAStepThatWasNotTaken() {
        assertSays(
                () -> assertThat(broken).revision("d4").downgrades(),
                "Expected the downgrade of revision d4 to succeed, but it was not taken: the upgrade failed, or the walk"
                        + " only passed through the revision.");
    }

    @Test
    void saysWhatStoodInTheWay() {
        assertSays(
                () -> assertThat(broken).revision("e5").upgrades(),
                "Expected the upgrade of revision e5 to succeed, but it was not reached: the upgrade of d4 fails."
                        + " Correct that first.");
    }

    @Test
    void saysThatThereIsNoDowngrade() {
        assertSays(
                () -> assertThat(broken).revision("f6").downgrades(),
                "Expected the downgrade of revision f6 to succeed, but it was skipped: the revision has no downgrade"
                        + " script.");
        assertSays(
                () -> assertThat(broken).revision("f6").failsToDowngrade(),
                "Expected the downgrade of revision f6 to fail, but it was skipped: the revision has no downgrade"
                        + " script.");
    }

    @Test
    void listsTheNearestRevisions() {
        assertSays(
                () -> assertThat(broken).revision("a2"),
                "Expected the walk to have a revision 'a2', but it has none with that id."
                        + " There are the revisions a1, b2, c3, d4, e5 and 1 more. Write the whole id.");
    }

    @Test
    void refusesAWalkWithoutSchema() {
        WalkRecord nothing = new WalkRecord(List.of(), Branches.NONE, "", 0, Duration.ZERO);

        assertSays(
                () -> assertThat(nothing).finalSchema(),
                "Expected a final schema, but the walk has taken no step at all.");
    }

    @Test
    void asksForTheHazardsOfAnUpgrade(Verdicts verdicts) {
        WalkRecord sound = verdicts.sound().walk().orElseThrow();

        assertThat(broken).revision("b2").hasNoHazards();
        assertThat(sound)
                .revision("b2")
                .hasNoHazards()
                .hasHazard("create-index")
                .hasHazard("add-unique");
    }

    @Test
    void saysWhichHazardsThereAre(Verdicts verdicts) {
        WalkRecord sound = verdicts.sound().walk().orElseThrow();

        assertSays(
                () -> assertThat(sound).revision("b2").hasHazard("drop-column"),
                "Expected the hazard 'drop-column' in the upgrade of revision b2, but it is not there. There are the"
                        + " hazards add-check, add-unique, create-index.");
        assertSays(
                () -> assertThat(broken).revision("b2").hasHazard("drop-column"),
                "Expected the hazard 'drop-column' in the upgrade of revision b2, but it is not there. There are no hazards"
                        + " at all.");
    }

    @Test
    void showsTheHazardsThatAreThere(Verdicts verdicts) {
        WalkRecord hazardous = verdicts.hazardous().walk().orElseThrow();

        assertSays(() -> assertThat(hazardous).revision("b2").hasNoHazards(), """
                Expected no hazard in the upgrade of revision b2, but there is 1.
                  b2 forget nicknames, upgrade
                  classpath:histories/hazardous/b2_nicknames.sql:7
                    error drop-column: The upgrade drops column public.users.nickname and all that it holds.
                      to do:  Stop using it in one release and drop it in a later one, with a backup of what it holds.""");
    }

    @Test
    void saysThatARecordMadeByHandKnowsNoHistory() {
        WalkRecord byHand = new WalkRecord(broken.steps(), "", 0, Duration.ZERO);

        assertSays(
                () -> assertThat(byHand).revision("b2").hasNoHazards(),
                "Expected to look at the hazards of revision b2, but the record does not know the history that was walked."
                        + " Take the record from Walker or Verdict.");
    }
}
