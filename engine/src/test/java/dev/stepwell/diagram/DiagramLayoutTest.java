package dev.stepwell.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.diagram.Diagram.Box;
import dev.stepwell.diagram.Diagram.Line;
import dev.stepwell.diagram.Diagram.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class DiagramLayoutTest {

    private static final Offset<Double> NEAR = Offset.offset(0.01);

    /** Each table refers to the one with half its number, and the first to itself. */
    private static Entities tree(int tables) {
        List<Entity> entities = new ArrayList<>();
        List<Relation> relations = new ArrayList<>();
        IntStream.range(0, tables).mapToObj(i -> String.format("t%03d", i)).forEach(name -> {
            int number = Integer.parseInt(name.substring(1));
            entities.add(new Entity(
                    name,
                    List.of(
                            new Entity.Column("id", "int8", true, false, false),
                            new Entity.Column("name", "text", false, false, true),
                            new Entity.Column("parent_id", "int8", false, true, true))));
            relations.add(
                    new Relation(name + "_fk", name, "parent_id", String.format("t%03d", number / 2), "id", true));
        });
        return new Entities(entities, relations);
    }

    @Test
    void laysEveryTableInsideAndNoneOverAnother() {
        Diagram diagram = DiagramLayout.of(tree(40));

        assertThat(diagram.boxes()).hasSize(40);
        assertThat(diagram.boxes())
                .allMatch(box -> box.x() >= 0
                        && box.y() >= 0
                        && box.x() + box.width() <= diagram.width()
                        && box.y() + box.height() <= diagram.height());
        for (Box box : diagram.boxes()) {
            assertThat(diagram.boxes())
                    .filteredOn(other -> !other.equals(box) && overlap(box, other))
                    .isEmpty();
        }
    }

    private static boolean overlap(Box one, Box other) {
        return one.x() < other.x() + other.width()
                && other.x() < one.x() + one.width()
                && one.y() < other.y() + other.height()
                && other.y() < one.y() + one.height();
    }

    @Test
    void leadsLinesFromTheRowOfOneColumnToThatOfTheOther() {
        Diagram diagram = DiagramLayout.of(tree(12));

        for (Line line : diagram.lines()) {
            Box from = box(diagram, line.relation().from());
            Box to = box(diagram, line.relation().to());
            Point start = line.points().get(0);
            Point end = line.points().get(line.points().size() - 1);
            assertThat(start.x()).isCloseTo(from.x() + from.width(), NEAR);
            assertThat(start.y()).isCloseTo(from.y() + 3.5 * Diagram.ROW, NEAR);
            assertThat(end.x()).isCloseTo(to.x(), NEAR);
            assertThat(end.y()).isCloseTo(to.y() + 1.5 * Diagram.ROW, NEAR);
        }
    }

    private static Box box(Diagram diagram, String name) {
        return diagram.boxes().stream()
                .filter(box -> box.entity().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void isTheSameEachTime() {
        assertThat(DiagramLayout.of(tree(30))).isEqualTo(DiagramLayout.of(tree(30)));
    }

    @Test
    void showsOfManyTablesTheirKeys() {
        Diagram diagram = DiagramLayout.of(tree(101));

        assertThat(diagram.boxes()).allSatisfy(box -> assertThat(box.entity().columns())
                .extracting(Entity.Column::name)
                .containsExactly("id", "parent_id"));
    }

    @Test
    void mayBeEmpty() {
        assertThat(DiagramLayout.of(new Entities(List.of(), List.of())).boxes()).isEmpty();
    }
}
