package dev.stepwell.revision;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepwell.revision.RevisionException.Code;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What a target that names no revision, or too many, is answered with. */
class TargetMessagesTest {
    private final RevisionGraph branch =
            Graphs.graph("a", "b <- a", "c1 <- b [one]", "d1 <- c1", "c2 <- b [two]", "d2 <- c2");
    private final RevisionGraph line =
            Graphs.graph("e6239818bb3a", "548bbb905360 <- e6239818bb3a", "548ccc905360 <- 548bbb905360 [lib]");

    @Test
    void anUnknownRevisionNamesTheNearest() {
        refused(
                () -> line.planUpgrade(Heads.base(), "e6239818bb3b"),
                Code.UNKNOWN_REVISION,
                "Can't locate revision identified by 'e6239818bb3b': No such revision or branch "
                        + "'e6239818bb3b'. Nearest: 'e6239818bb3a' (e6239818bb3a.sql).");
    }

    @Test
    void anUnknownRevisionLikeNoOther() {
        refused(
                () -> line.planUpgrade(Heads.base(), "zzzz"),
                Code.UNKNOWN_REVISION,
                "Can't locate revision identified by 'zzzz': No such revision or branch 'zzzz'. "
                        + "Nothing is named like it: check that all files are there (`history` lists them).");
    }

    @Test
    void aPrefixOfSeveralNamesThem() {
        refused(
                () -> line.planUpgrade(Heads.base(), "548"),
                Code.AMBIGUOUS_PREFIX,
                "Can't locate revision identified by '548': Multiple revisions start with '548': "
                        + "'548bbb905360' (548bbb905360.sql), '548ccc905360' (548ccc905360.sql). Type more "
                        + "characters.");
    }

    @Test
    void aPrefixOfAShortIdMustBeWhole() {
        refused(
                () -> branch.planUpgrade(Heads.base(), "d"),
                Code.UNKNOWN_REVISION,
                "Can't locate revision identified by 'd': No such revision or branch 'd'. A name of "
                        + "up to three characters must be typed whole: 'd1' (d1.sql), 'd2' (d2.sql).");
    }

    @Test
    void anUnknownBranchNamesTheLabels() {
        refused(
                () -> line.planUpgrade(Heads.base(), "lob@head"),
                Code.UNKNOWN_BRANCH,
                "Can't locate revision identified by 'lob' in 'lob@head': No such branch: 'lob'. "
                        + "Labels: lib. Nearest: 'lib' (label of 548ccc905360 (548ccc905360.sql)).");
    }

    @Test
    void aLabelWithAnOperatorIsAnUnknownBranch() {
        refused(
                () -> line.planUpgrade(Heads.base(), "lib-2@head"),
                Code.UNKNOWN_BRANCH,
                "Can't locate revision identified by 'lib-2' in 'lib-2@head': No such branch: "
                        + "'lib-2'. Labels: lib. Nothing is named like it: check that all files are there "
                        + "(`history` lists them).");
    }

    @Test
    void aRevisionOutsideTheBranch() {
        refused(
                () -> branch.planUpgrade(Heads.base(), "one@d2"),
                Code.NOT_IN_BRANCH,
                "Can't locate revision identified by 'd2' in 'one@d2': Revision d2 is not a member "
                        + "of branch 'one', which holds c1 (c1.sql), its ancestors and its descendants. Name "
                        + "d2 (d2.sql) alone: 'd2'.");
    }

    @Test
    void severalHeads() {
        refused(
                () -> branch.planUpgrade(Heads.base(), "head"),
                Code.MULTIPLE_HEADS,
                "Multiple head revisions are present for given argument 'head'; please specify a "
                        + "specific target revision, '<branchname>@head' to narrow to a specific head, or "
                        + "'heads' for all heads. Heads: d1 (d1.sql), d2 (d2.sql). To make them one: "
                        + "`stepwell merge -m \"merge heads\" d1 d2`.");
    }

    @Test
    void severalHeadsOfABranch() {
        refused(
                () -> branch.planUpgrade(Heads.base(), "b@head-1"),
                Code.MULTIPLE_HEADS,
                "Multiple head revisions are present for given argument 'b@head'; please specify a "
                        + "specific target revision, '<branchname>@head' to narrow to a specific head, or "
                        + "'heads' for all heads. Heads: d1 (d1.sql), d2 (d2.sql). To make them one: "
                        + "`stepwell merge -m \"merge heads\" d1 d2`.");
    }

    @Test
    void severalHeadsForADowngrade() {
        refused(
                () -> branch.planDowngrade(Graphs.rows("d1"), "heads"),
                Code.MULTIPLE_HEADS,
                "Multiple head revisions are present for given argument 'heads'; please specify a "
                        + "specific target revision, '<branchname>@head' to narrow to a specific head, or "
                        + "'heads' for all heads (which only an upgrade takes). Heads: d1 (d1.sql), d2 "
                        + "(d2.sql).");
    }

    @Test
    void aBlankTarget() {
        refused(
                () -> line.planUpgrade(Heads.base(), " "),
                Code.MALFORMED_TARGET,
                "The target is blank. Write an id, a prefix, a label, 'head', 'heads', 'base', '+1', "
                        + "'-1' or 'branch@head'.");
    }

    @Test
    void aTargetWithTwoBranches() {
        refused(
                () -> line.planUpgrade(Heads.base(), "a@b@c"),
                Code.MALFORMED_TARGET,
                "'a@b@c' is not a target. Write an id, a prefix, a label, 'head', 'heads', 'base', "
                        + "'+1', '-1' or 'branch@head'.");
    }

    @Test
    void aRange() {
        refused(
                () -> line.planUpgrade(Heads.base(), "548b:lib"),
                Code.RANGE_NOT_ALLOWED,
                "Range revision not allowed: '548b:lib' names two ends, which only offline SQL "
                        + "(--sql) and `history -r` take. Name the end alone: 'lib'.");
    }

    @Test
    void theWordCurrent() {
        refused(
                () -> line.planUpgrade(Heads.base(), "current"),
                Code.CURRENT_NOT_ALLOWED,
                "'current' counts from what the database holds now, which this command does not take "
                        + "as a target. Name a revision, or count from one: 'head-1'.");
    }

    @Test
    void targetsThatOverlap() {
        refused(
                () -> branch.planUpgrade(Heads.base(), "c1,d1"),
                Code.OVERLAPPING_TARGETS,
                "Requested revision d1 overlaps with other requested revisions c1: d1 (d1.sql) "
                        + "brings c1 (c1.sql) with it. Leave c1 out.");
    }

    private static void refused(ThrowingCallable call, Code code, String message) {
        assertThatThrownBy(call)
                .isInstanceOf(RevisionException.class)
                .hasFieldOrPropertyWithValue("code", code)
                .hasMessage(message);
    }
}
