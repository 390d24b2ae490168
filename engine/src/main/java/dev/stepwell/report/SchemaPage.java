package dev.stepwell.report;

import dev.stepwell.diagram.Diagram;
import java.util.List;

/** A schema as one HTML page: its entity-relationship diagram, then SchemaCrawler's description. It loads nothing. */
public final class SchemaPage {

    private static final String NOTHING_FROM_ELSEWHERE = "default-src 'none'; style-src 'unsafe-inline'";
    private static final String BODY = "<body>";
    private static final String END = "</body>";

    /**
     * Renders a schema.
     *
     * @param title what the page is about
     * @param facts a line each, below the title
     * @param diagram its tables in their places
     * @param description SchemaCrawler's HTML document
     * @return an HTML document that ends with a line break
     * @throws IllegalArgumentException when the description is no HTML document
     */
    public String render(String title, List<String> facts, Diagram diagram, String description) {
        Markup page = new Markup("<!DOCTYPE html>");
        page.open("html", "lang", "en");
        page.open("head");
        page.lone("meta", "charset", "utf-8");
        page.lone("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        page.lone("meta", "http-equiv", "Content-Security-Policy", "content", NOTHING_FROM_ELSEWHERE);
        page.text("title", title);
        page.verbatim("style", Resource.text("schema.css"));
        page.close();
        page.open("body");
        page.open("header").text("h1", title);
        facts.forEach(fact -> page.text("p", fact));
        page.close();
        page.open("main");
        diagram(page, diagram);
        page.open("section", "class", "description");
        page.markup(body(description));
        return page.document();
    }

    /** The box and its label work without a script. */
    private static void diagram(Markup page, Diagram diagram) {
        if (diagram.boxes().isEmpty()) {
            page.text("p", "There are no tables.", "class", "legend");
            return;
        }
        page.lone("input", "type", "checkbox", "id", "whole");
        page.text("label", "Fit the picture to the page", "for", "whole");
        page.open("section", "class", "picture");
        new SvgDrawing(page).write(diagram);
        page.close();
        page.text(
                "p",
                "Bold: primary key. Italic: foreign key. A question mark, or a dashed line: may be null.",
                "class",
                "legend");
    }

    private static String body(String document) {
        int start = document.indexOf(BODY);
        int end = document.lastIndexOf(END);
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("The description of the schema is no HTML document.");
        }
        return document.substring(start + BODY.length(), end);
    }
}
