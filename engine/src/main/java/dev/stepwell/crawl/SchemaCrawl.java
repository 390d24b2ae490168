package dev.stepwell.crawl;

import dev.stepwell.database.ScratchDatabase;
import dev.stepwell.execution.VersionTable;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import schemacrawler.inclusionrule.RegularExpressionExclusionRule;
import schemacrawler.schema.Catalog;
import schemacrawler.schemacrawler.InformationSchemaKey;
import schemacrawler.schemacrawler.InformationSchemaViewsBuilder;
import schemacrawler.schemacrawler.LimitOptionsBuilder;
import schemacrawler.schemacrawler.LoadOptionsBuilder;
import schemacrawler.schemacrawler.SchemaCrawlerOptions;
import schemacrawler.schemacrawler.SchemaCrawlerOptionsBuilder;
import schemacrawler.schemacrawler.SchemaInfoLevelBuilder;
import schemacrawler.schemacrawler.SchemaRetrievalOptions;
import schemacrawler.schemacrawler.SchemaRetrievalOptionsBuilder;
import schemacrawler.tools.command.text.schema.options.SchemaTextOptionsBuilder;
import schemacrawler.tools.executable.SchemaCrawlerExecutable;
import schemacrawler.tools.options.Config;
import schemacrawler.tools.options.OutputOptionsBuilder;
import schemacrawler.tools.utility.SchemaCrawlerUtility;
import us.fatehi.utility.datasource.DatabaseConnectionSource;
import us.fatehi.utility.datasource.DatabaseConnectionSources;

/** Has SchemaCrawler look at a scratch database. */
public final class SchemaCrawl {

    /**
     * In place of SchemaCrawler's own question, which has it that no unique constraint is deferrable. Without what
     * PostgreSQL calls the constraints of NOT NULL there, names made of numbers that are others in each database.
     */
    private static final String CONSTRAINTS = """
            SELECT constraint_catalog, constraint_schema, constraint_name, table_schema, table_name, constraint_type,
                   is_deferrable, initially_deferred
            FROM information_schema.table_constraints
            WHERE constraint_name !~ '^[0-9]+_[0-9]+_[0-9]+_not_null$'
            """;

    private final ScratchDatabase database;
    private final DatabaseConnectionSource source;
    private final SchemaCrawlerOptions options;

    private SchemaCrawl(ScratchDatabase database) {
        this.database = database;
        this.source = DatabaseConnectionSources.fromDataSource(database.dataSource());
        this.options = options();
    }

    /**
     * The catalogue of a database: tables, views, routines, types, sequences of users' schemas, without our version table.
     *
     * @param database the database
     * @return a catalogue that needs no database any more
     */
    public static Catalog catalog(ScratchDatabase database) {
        return Crawling.during(() -> new SchemaCrawl(database).crawl());
    }

    /**
     * What SchemaCrawler's linters find in a database.
     *
     * @param database the database
     * @return by object
     */
    public static List<Lint> lints(ScratchDatabase database) {
        return Crawling.during(() -> new SchemaCrawl(database).lint());
    }

    /**
     * SchemaCrawler's description of a schema.
     *
     * @param database the database
     * @param catalog its catalogue
     * @return an HTML document that loads nothing
     */
    public static String html(ScratchDatabase database, Catalog catalog) {
        return Crawling.during(() -> new SchemaCrawl(database).describe(catalog));
    }

    private static SchemaCrawlerOptions options() {
        return SchemaCrawlerOptionsBuilder.newSchemaCrawlerOptions()
                .withLoadOptions(LoadOptionsBuilder.builder()
                        .withSchemaInfoLevel(SchemaInfoLevelBuilder.detailed())
                        .toOptions())
                .withLimitOptions(LimitOptionsBuilder.builder()
                        .includeSchemas(new RegularExpressionExclusionRule("(.*\\.)?(pg_catalog|information_schema)"))
                        .tableTypes("TABLE", "PARTITIONED TABLE", "FOREIGN TABLE", "VIEW", "MATERIALIZED VIEW")
                        .includeTables(new RegularExpressionExclusionRule("(.*\\.)?"
                                + Pattern.quote(VersionTable.DEFAULT.schema() + "." + VersionTable.DEFAULT.name())))
                        .includeAllRoutines()
                        .includeAllSequences()
                        .toOptions());
    }

    private Catalog crawl() {
        SchemaRetrievalOptions ways = SchemaCrawlerUtility.matchSchemaRetrievalOptions(source);
        SchemaRetrievalOptions own = SchemaRetrievalOptionsBuilder.builder(ways)
                .withInformationSchemaViews(InformationSchemaViewsBuilder.builder(ways.getInformationSchemaViews())
                        .withSql(InformationSchemaKey.TABLE_CONSTRAINTS, CONSTRAINTS)
                        .toOptions())
                .toOptions();
        return SchemaCrawlerUtility.getCatalog(source, own, options, new Config());
    }

    private List<Lint> lint() {
        try (Connection connection = database.dataSource().getConnection()) {
            return new LintRun(crawl()).lints(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("The scratch database of the final schema failed: " + e.getMessage(), e);
        }
    }

    private String describe(Catalog catalog) {
        StringWriter page = new StringWriter();
        SchemaCrawlerExecutable command = new SchemaCrawlerExecutable("schema");
        command.setSchemaCrawlerOptions(options);
        command.setDataSource(source);
        command.setCatalog(catalog);
        // Without the time, so that the same schema gives the same page.
        command.setAdditionalConfiguration(
                SchemaTextOptionsBuilder.builder().noInfo().toConfig());
        command.setOutputOptions(OutputOptionsBuilder.builder()
                .withOutputFormatValue("html")
                .withOutputWriter(page)
                .toOptions());
        command.execute();
        return page.toString();
    }
}
