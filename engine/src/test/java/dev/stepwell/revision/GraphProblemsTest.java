package dev.stepwell.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is wrong with revisions that form no graph, in whole messages. */
class GraphProblemsTest {

    @Test
    void anIdUsedTwiceNamesBothFiles() {
        List<Revision> twice = List.of(
                Revision.builder(RevisionId.of("b")).origin("b_one.sql").build(),
                Revision.builder(RevisionId.of("b")).origin("b_two.sql").build());

        assertThatThrownBy(() -> RevisionGraph.of(twice))
                .hasMessage("Revision b is present more than once: b_one.sql, b_two.sql."
                        + " Give all but one of them a new id.");
    }

    @Test
    void aMissingParent() {
        refused(
                "Revision aaab referenced from b is not present: b (b.sql) names it as its parent."
                        + " Nearest: aaaa. Restore its file, or correct the parent.",
                "aaaa",
                "b <- aaab");
    }

    @Test
    void aParentThatIsALabel() {
        refused(
                "Revision lib referenced from b is not present: b (b.sql) names it as its parent."
                        + " That is a label of a (a.sql); a parent needs the id.",
                "a [lib]",
                "b <- lib");
    }

    @Test
    void aMissingDependency() {
        refused(
                "Revision aaa referenced from b is not present: b (b.sql) names it as what it depends on."
                        + " Nearest: aaaa. Write a whole id or a label.",
                "aaaa",
                "b {aaa}");
    }

    @Test
    void aRevisionThatFollowsItself() {
        refused(
                "Self-loop is detected in revisions (c): c (c.sql) names itself as its parent."
                        + " Name the revision that it follows, or none.",
                "c <- c");
    }

    @Test
    void aRevisionThatDependsOnItself() {
        refused(
                "Dependency self-loop is detected in revisions (c): c (c.sql) depends on itself through 'lib'."
                        + " Remove that dependency.",
                "c {lib} [lib]");
    }

    @Test
    void aCircleBesideAHealthyBranch() {
        refused(
                "Cycle is detected in revisions (a, b, c): a (a.sql) revises c, c (c.sql) revises b,"
                        + " b (b.sql) revises a. Remove one reference of each circle.",
                "a <- c",
                "b <- a",
                "c <- b",
                "d",
                "e <- d");
    }

    @Test
    void aCircleBetweenABaseAndAHead() {
        refused(
                "Cycle is detected in revisions (b, c): b (b.sql) revises c, c (c.sql) revises b."
                        + " Remove one reference of each circle.",
                "a",
                "b <- a, c",
                "c <- b",
                "d <- c");
    }

    @Test
    void aCircleThroughADependencyOnly() {
        refused(
                "Dependency cycle is detected in revisions (a, b, c, d, e): c (c.sql) depends on e,"
                        + " e (e.sql) revises d, d (d.sql) revises c. Remove one reference of each circle.",
                "a",
                "b <- a",
                "c <- b {e}",
                "d <- c",
                "e <- d");
    }

    @Test
    void aCircleOfEachKind() {
        assertThat(problems("a <- b", "b <- a", "c <- d", "d <- c", "e {f}", "f {e}"))
                .extracting(GraphProblem::message)
                .containsExactly(
                        "Cycle is detected in revisions (a, b, c, d): a (a.sql) revises b, b (b.sql) revises a;"
                                + " c (c.sql) revises d, d (d.sql) revises c. Remove one reference of each circle.",
                        "Dependency cycle is detected in revisions (a, b, c, d, e, f): e (e.sql) depends on f,"
                                + " f (f.sql) depends on e. Remove one reference of each circle.");
    }

    @Test
    void aLabelUsedTwice() {
        refused(
                "Branch name 'q' in revision b already used by revision a. Choose another label in b (b.sql).",
                "a [q]",
                "b [q]");
    }

    @Test
    void aLabelThatIsAnId() {
        refused(
                "Branch name 'a' in revision b already used by revision a as its id."
                        + " Choose another label in b (b.sql).",
                "a",
                "b [a]");
        refused(
                "Branch name 'a' in revision a already used by revision a as its id."
                        + " Choose another label in a (a.sql).",
                "a [a]");
    }

    @Test
    void theSameLabelTwiceInOneRevisionIsNoClash() {
        assertThat(Graphs.graph("a [lib, lib]").labels(RevisionId.of("a"))).containsExactly("lib");
    }

    @Test
    void charactersThatTargetsUse() {
        refused(
                "Character(s) '-', '@' not allowed in revision identifier 'b-1@x' in b-1@x.sql."
                        + " Rename it with letters, digits and underscores.",
                "b-1@x");
        refused(
                "Character(s) '+', ':' not allowed in branch label 'a+b:c' of revision a (a.sql)."
                        + " Rename it with letters, digits and underscores.",
                "a [a+b:c]");
    }

    @Test
    void charactersThatListsAndConsolesUse() {
        assertThatThrownBy(() -> RevisionGraph.of(
                        List.of(Revision.builder(RevisionId.of("a,b c\t")).build())))
                .hasMessage("Character(s) ',', ' ', 'U+0009' not allowed in revision identifier 'a,b c\t'."
                        + " Rename it with letters, digits and underscores.");
    }

    @Test
    void wordsThatTargetsUse() {
        refused(
                "Revision identifier 'head' in head.sql means something else in a target."
                        + " Give the revision another id.",
                "head");
        refused(
                "Branch label 'base' of revision a (a.sql) means something else in a target."
                        + " Give the branch another label.",
                "a [base]");
    }

    @Test
    void anIdThatTheVersionTableCannotHold() {
        String id = "x".repeat(33);

        refused(
                "Revision identifier '" + id + "' in " + id + ".sql has 33 characters, and the version table holds 32."
                        + " Shorten it.",
                id);
        assertThat(Graphs.graph("x".repeat(32)).revisions()).hasSize(1);
    }

    @Test
    void allProblemsAreReportedAtOnce() {
        assertThat(problems("b-1", "a", "a", "c <- zz {yy}", "d <- d", "e [a]"))
                .extracting(problem -> problem.code().word())
                .containsExactly(
                        "duplicate-id",
                        "illegal-id",
                        "label-clash",
                        "missing-parent",
                        "self-loop",
                        "missing-dependency");
        assertThatThrownBy(() -> Graphs.graph("a <- a", "b {b}")).hasMessage("""
                        The revisions have 2 problems:
                          Self-loop is detected in revisions (a): a (a.sql) names itself as its parent.\
                         Name the revision that it follows, or none.
                          Dependency self-loop is detected in revisions (b): b (b.sql) depends on itself through 'b'.\
                         Remove that dependency.""");
    }

    @Test
    void aProblemNamesItsRevisionsAndFiles() {
        assertThat(problems("a [q]", "b [q]"))
                .containsExactly(new GraphProblem(
                        GraphProblem.Code.LABEL_CLASH,
                        "Branch name 'q' in revision b already used by revision a."
                                + " Choose another label in b (b.sql).",
                        List.of(RevisionId.of("b"), RevisionId.of("a")),
                        List.of("b.sql", "a.sql")));
    }

    private static void refused(String message, String... lines) {
        assertThat(problems(lines)).extracting(GraphProblem::message).containsExactly(message);
    }

    private static List<GraphProblem> problems(String... lines) {
        RevisionGraphException failure = catchThrowableOfType(RevisionGraphException.class, () -> Graphs.graph(lines));
        assertThat(failure).hasMessageContaining(failure.problems().get(0).message());
        return failure.problems();
    }
}
