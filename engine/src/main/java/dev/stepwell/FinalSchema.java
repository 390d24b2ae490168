package dev.stepwell;

import dev.stepwell.crawl.SchemaCrawl;
import dev.stepwell.crawl.SchemaCrawlerPresence;
import dev.stepwell.database.PostgresServer;
import dev.stepwell.diagram.DiagramLayout;
import dev.stepwell.diagram.Entities;
import dev.stepwell.report.SchemaPage;
import dev.stepwell.revision.RevisionId;
import dev.stepwell.script.History;
import dev.stepwell.walk.FinalDatabase;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import schemacrawler.schema.Catalog;

/** The schema that a history leads to, for people to look at. Read from a scratch database that only this reading has. */
public final class FinalSchema {

    private final PostgresServer server;
    private final FinalDatabase database;
    private final History history;

    /**
     * The final schema of a history.
     *
     * @param server gives the server on which the scratch database is made; closed by whoever owns it
     * @param settings the suite and the script timeout
     * @param history the revisions
     * @throws IllegalArgumentException when SchemaCrawler is not on the class path
     */
    public FinalSchema(Supplier<PostgresServer> server, VerifySettings settings, History history) {
        SchemaCrawlerPresence.require("The final schema as SchemaCrawler sees it");
        this.server = server.get();
        this.database = new FinalDatabase(this.server, settings.walking());
        this.history = history;
    }

    /**
     * SchemaCrawler's catalogue of it, made at each call.
     *
     * @return a catalogue that needs no database any more
     * @throws dev.stepwell.walk.NoFinalSchemaException when an upgrade fails
     * @throws dev.stepwell.database.DatabaseException when no scratch database can be had
     */
    public Catalog catalog() {
        return database.look(history, SchemaCrawl::catalog);
    }

    /**
     * The final schema as one HTML page: its entity-relationship diagram, and SchemaCrawler's description of it.
     *
     * @param title what the page is about
     * @return a page that loads nothing
     * @throws dev.stepwell.walk.NoFinalSchemaException when an upgrade fails
     * @throws dev.stepwell.database.DatabaseException when no scratch database can be had
     */
    public String page(String title) {
        return database.look(history, scratch -> {
            Catalog catalog = SchemaCrawl.catalog(scratch);
            return new SchemaPage()
                    .render(title, facts(), DiagramLayout.of(Entities.of(catalog)), SchemaCrawl.html(scratch, catalog));
        });
    }

    private List<String> facts() {
        String heads =
                history.graph().heads().stream().map(RevisionId::value).sorted().collect(Collectors.joining(", "));
        return List.of(history.graph().upgradeOrder().size() + " revisions, up to " + heads, server.description());
    }
}
