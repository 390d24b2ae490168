package dev.stepwell.crawl;

import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.ObjectName;
import java.io.Serializable;
import java.sql.Connection;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import schemacrawler.schema.Catalog;
import schemacrawler.schema.ForeignKey;
import schemacrawler.schema.Index;
import schemacrawler.schema.NamedObject;
import schemacrawler.schema.Table;
import schemacrawler.tools.lint.LintSeverity;
import schemacrawler.tools.lint.LinterRegistry;
import schemacrawler.tools.lint.Linters;
import schemacrawler.tools.lint.config.LinterConfig;
import schemacrawler.tools.lint.config.LinterConfigs;
import schemacrawler.tools.options.Config;

/** One run of SchemaCrawler's linters over a catalogue, and what they saw in our words. */
final class LintRun {

    private final Catalog catalog;

    LintRun(Catalog catalog) {
        this.catalog = catalog;
    }

    /** @param connection which SchemaCrawler asks for, and none of the rules uses */
    List<Lint> lints(Connection connection) {
        LinterConfigs configs = new LinterConfigs(new Config());
        for (LintRule rule : LintRule.values()) {
            configs.add(
                    new LinterConfig(rule.linter(), true, LintSeverity.medium, null, null, null, null, null, Map.of()));
        }
        Linters linters = new Linters(configs, false);
        linters.initialize(LinterRegistry.getLinterRegistry());
        linters.lint(catalog, connection);
        return linters.getLints().stream()
                .flatMap(sighting -> lint(sighting).stream())
                .sorted(Lint.ORDER)
                .toList();
    }

    private Optional<Lint> lint(schemacrawler.tools.lint.Lint<? extends Serializable> sighting) {
        Optional<LintRule> rule = LintRule.ofLinter(sighting.getLinterId());
        return rule.flatMap(known -> lint(known, sighting));
    }

    private Optional<Lint> lint(LintRule rule, schemacrawler.tools.lint.Lint<? extends Serializable> sighting) {
        Serializable value = sighting.getValue();
        if (value instanceof ForeignKey key) {
            return Optional.of(ofKey(rule, key));
        }
        if (value instanceof Index index) {
            return Optional.of(ofIndex(rule, index));
        }
        return value instanceof Collection<?> tables ? ofCycle(rule, tables) : ofTable(rule, sighting);
    }

    private static Lint ofKey(LintRule rule, ForeignKey key) {
        ObjectName table = name(key.getForeignKeyTable());
        List<String> columns = key.getColumnReferences().stream()
                .map(reference -> reference.getForeignKeyColumn().getName())
                .toList();
        return new Lint(rule, table.child(ObjectKind.CONSTRAINT, key.getName()), table, columns);
    }

    private static Lint ofIndex(LintRule rule, Index index) {
        ObjectName table = name(index.getParent());
        List<String> columns =
                index.getColumns().stream().map(NamedObject::getName).toList();
        return new Lint(rule, table.child(ObjectKind.INDEX, index.getName()), table, columns);
    }

    private static Optional<Lint> ofCycle(LintRule rule, Collection<?> tables) {
        List<ObjectName> names = tables.stream()
                .filter(Table.class::isInstance)
                .map(table -> name((Table) table))
                .sorted()
                .toList();
        return names.stream()
                .findFirst()
                .map(first -> new Lint(
                        rule, first, first, names.stream().map(ObjectName::path).toList()));
    }

    private Optional<Lint> ofTable(LintRule rule, schemacrawler.tools.lint.Lint<? extends Serializable> sighting) {
        return catalog.getTables().stream()
                .filter(table -> table.key().equals(sighting.getObjectKey()))
                .map(LintRun::name)
                .map(table -> new Lint(rule, table, table, List.of()))
                .findFirst();
    }

    private static ObjectName name(Table table) {
        return ObjectName.of(ObjectKind.TABLE, table.getSchema().getName(), table.getName());
    }
}
