package dev.stepwell.report;

import dev.stepwell.diagram.Diagram;
import dev.stepwell.diagram.Diagram.Box;
import dev.stepwell.diagram.Diagram.Line;
import dev.stepwell.diagram.Diagram.Point;
import dev.stepwell.diagram.Entity;
import java.util.Locale;
import java.util.stream.Collectors;

/** A diagram as SVG inside a page, in the colours of the page. */
final class SvgDrawing {

    private static final double INDENT = 12;
    private static final double BASELINE = 13;

    private final Markup page;

    SvgDrawing(Markup page) {
        this.page = page;
    }

    void write(Diagram diagram) {
        String width = number(diagram.width());
        String height = number(diagram.height());
        page.open(
                "svg",
                "class",
                "diagram",
                "role",
                "img",
                "aria-label",
                "Entity-relationship diagram",
                "width",
                width,
                "height",
                height,
                "viewBox",
                "0 0 " + width + " " + height);
        arrow();
        diagram.lines().forEach(this::line);
        diagram.boxes().forEach(this::box);
        page.close();
    }

    private void arrow() {
        page.open("defs");
        page.open(
                "marker",
                "id",
                "arrow",
                "viewBox",
                "0 0 8 8",
                "refX",
                "8",
                "refY",
                "4",
                "markerWidth",
                "8",
                "markerHeight",
                "8",
                "orient",
                "auto");
        page.text("path", "", "d", "M 0 0 L 8 4 L 0 8 z");
        page.close().close();
    }

    private void line(Line line) {
        String points = line.points().stream().map(SvgDrawing::at).collect(Collectors.joining(" L "));
        page.open("g", "class", line.relation().optional() ? "relation optional" : "relation");
        page.text(
                "title",
                line.relation().name() + ": " + line.relation().from() + "."
                        + line.relation().column() + " → " + line.relation().to() + "."
                        + line.relation().key());
        page.text("path", "", "d", "M " + points, "marker-end", "url(#arrow)");
        page.close();
    }

    private void box(Box box) {
        page.open("g", "class", "entity", "transform", "translate(" + at(box.x(), box.y(), ",") + ")");
        rectangle("frame", box.width(), box.height());
        rectangle("head", box.width(), Diagram.ROW);
        text("name", INDENT, 0, box.entity().name());
        int row = 1;
        for (Entity.Column column : box.entity().columns()) {
            text(style(column), INDENT, row, column.name());
            text("type", box.width() - INDENT, row, column.type() + (column.nullable() ? "?" : ""));
            row++;
        }
        page.close();
    }

    private static String style(Entity.Column column) {
        return "column" + (column.key() ? " key" : "") + (column.reference() ? " reference" : "");
    }

    private void rectangle(String style, double width, double height) {
        page.text("rect", "", "class", style, "width", number(width), "height", number(height));
    }

    private void text(String style, double x, int row, String content) {
        String y = number(row * Diagram.ROW + BASELINE);
        page.text("text", content, "class", style, "x", number(x), "y", y);
    }

    private static String at(Point point) {
        return at(point.x(), point.y(), " ");
    }

    private static String at(double x, double y, String between) {
        return number(x) + between + number(y);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value).replaceFirst("\\.0$", "");
    }
}
