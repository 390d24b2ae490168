package dev.stepwell.diagram;

import java.util.List;

/**
 * An entity-relationship diagram with everything in its place. Lengths are in pixels, from the upper left corner.
 *
 * @param width of all of it
 * @param height of all of it
 * @param boxes one for each table, sorted by name
 * @param lines one for each foreign key
 */
public record Diagram(double width, double height, List<Box> boxes, List<Line> lines) {

    /** How wide a character of the fixed-width font is that the boxes are made for. */
    public static final double CHARACTER = 7.3;

    /** How high one line of text is. */
    public static final double ROW = 18;

    /** Copies the lists. */
    public Diagram {
        boxes = List.copyOf(boxes);
        lines = List.copyOf(lines);
    }

    /**
     * A table: a row with its name, and one for each column.
     *
     * @param entity what is in it
     * @param x left edge
     * @param y upper edge
     * @param width of the box
     * @param height of the box
     */
    public record Box(Entity entity, double x, double y, double width, double height) {}

    /**
     * A foreign key, from the column that refers to the one that is referred to.
     *
     * @param relation the foreign key
     * @param points where it begins, bends and ends
     */
    public record Line(Relation relation, List<Point> points) {

        /** Copies the list. */
        public Line {
            points = List.copyOf(points);
        }
    }

    /** A place. */
    public record Point(double x, double y) {}
}
