package dev.stepwell.benchmarks;

import dev.stepwell.database.ScratchDatabase;
import java.time.Duration;
import schemacrawler.inclusionrule.RegularExpressionInclusionRule;
import schemacrawler.schema.Catalog;
import schemacrawler.schemacrawler.LimitOptionsBuilder;
import schemacrawler.schemacrawler.LoadOptionsBuilder;
import schemacrawler.schemacrawler.SchemaCrawlerOptions;
import schemacrawler.schemacrawler.SchemaCrawlerOptionsBuilder;
import schemacrawler.schemacrawler.SchemaInfoLevelBuilder;
import schemacrawler.tools.utility.SchemaCrawlerUtility;
import us.fatehi.utility.datasource.DatabaseConnectionSource;
import us.fatehi.utility.datasource.DatabaseConnectionSources;

/** Readings of a schema by SchemaCrawler: its standard level, of the schema public only, over pooled connections. */
final class Crawl {

    private final DatabaseConnectionSource source;
    private final SchemaCrawlerOptions options;

    Crawl(ScratchDatabase database) {
        source = DatabaseConnectionSources.fromDataSource(database.dataSource());
        options = SchemaCrawlerOptionsBuilder.newSchemaCrawlerOptions()
                .withLoadOptions(LoadOptionsBuilder.builder()
                        .withSchemaInfoLevel(SchemaInfoLevelBuilder.standard())
                        .toOptions())
                .withLimitOptions(LimitOptionsBuilder.builder()
                        .includeSchemas(new RegularExpressionInclusionRule(".*public"))
                        .toOptions());
    }

    Duration time() {
        long start = System.nanoTime();
        Catalog catalog = SchemaCrawlerUtility.getCatalog(source, options);
        Duration time = Duration.ofNanos(System.nanoTime() - start);
        if (catalog.getTables().isEmpty()) {
            throw new IllegalStateException("SchemaCrawler has seen no table.");
        }
        return time;
    }

    int tables() {
        return SchemaCrawlerUtility.getCatalog(source, options).getTables().size();
    }
}
