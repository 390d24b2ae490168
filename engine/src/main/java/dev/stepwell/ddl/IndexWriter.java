package dev.stepwell.ddl;

import dev.stepwell.schema.SchemaObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Indexes, those of constraints among them, which come and go with the constraint. */
final class IndexWriter implements Writer {

    private static final Pattern NAME = Pattern.compile("^CREATE (UNIQUE |)INDEX ");
    private static final Pattern WITH =
            Pattern.compile(" WITH \\((\\w+=(?:'(?:[^']|'')*'|[^',)]+)(?:, \\w+='?[^',)]*'?)*)\\)");
    private static final String TARGETS = "statistics targets";

    private final ChangeOptions options;
    private final Catalogue from;

    IndexWriter(Catalogue from, ChangeOptions options) {
        this.from = from;
        this.options = options;
    }

    @Override
    public List<ChangeStatement> create(SchemaObject index) {
        if (index.property(Properties.CONSTRAINT).isPresent()) {
            return List.of();
        }
        String sql = index.property(Properties.DEFINITION).orElse("");
        boolean isNew = from.parent(index.name()).isEmpty();
        boolean isPartitioned = sql.contains(" ON ONLY ");
        if (options.safe() && !isNew && !isPartitioned) {
            return List.of(ChangeStatement.alone(NAME.matcher(sql)
                    .replaceFirst("CREATE $1INDEX CONCURRENTLY ")
                    .replace(" null", " ")));
        }
        return Alteration.sql(sql);
    }

    @Override
    public List<ChangeStatement> drop(SchemaObject index, Catalogue catalogue) {
        if (index.property(Properties.CONSTRAINT).isPresent()) {
            return List.of();
        }
        return options.safe()
                        && !index.property(Properties.DEFINITION).orElse("").contains(" ON ONLY ")
                ? List.of(ChangeStatement.alone(
                        "DROP INDEX CONCURRENTLY " + index.name().path()))
                : Alteration.sql("DROP INDEX " + index.name().path());
    }

    @Override
    public Map<String, String> settable(SchemaObject index) {
        Map<String, String> settable = new HashMap<>(Map.of("clustered", "no", "tablespace", "", TARGETS, ""));
        if (index.property(Properties.DEFINITION).orElse("").contains(" ON ONLY ")) {
            settable.put("valid", index.property("valid").orElse("yes"));
        }
        return settable;
    }

    @Override
    public Alteration alter(String property, SchemaObject before, SchemaObject after) {
        String index = "ALTER INDEX " + after.name().path();
        Optional<String> value = after.property(property);
        return switch (property) {
            case Properties.DEFINITION -> definition(before, after);
            case "clustered" ->
                Alteration.of("ALTER TABLE " + Texts.relation(after.name())
                        + (value.orElse("").equals("yes")
                                ? " CLUSTER ON " + Texts.quoted(after.name().name())
                                : " SET WITHOUT CLUSTER"));
            case "tablespace" -> Alteration.of(index + " SET TABLESPACE " + value.orElse("pg_default"));
            case TARGETS -> targets(index, before, after);
            case "valid" -> valid(after);
            default -> Alteration.REMAKE;
        };
    }

    private Alteration valid(SchemaObject after) {
        boolean isMadeValid = after.property("valid").orElse("").equals("yes");
        return isMadeValid && after.property(Properties.DEFINITION).orElse("").contains(" ON ONLY ")
                ? Alteration.NOTHING
                : Alteration.REMAKE;
    }

    /** Storage parameters are part of the definition, but can be set. */
    private Alteration definition(SchemaObject before, SchemaObject after) {
        String old = before.property(Properties.DEFINITION).orElse("");
        String now = after.property(Properties.DEFINITION).orElse("");
        if (after.property(Properties.CONSTRAINT).isPresent()) {
            boolean isSame = without(old).equals(without(now));
            return isSame ? parameters(after, old, now) : Alteration.NOTHING;
        }
        return without(old).equals(without(now)) ? parameters(after, old, now) : Alteration.REMAKE;
    }

    private static String without(String definition) {
        return WITH.matcher(definition).replaceFirst("");
    }

    private static Alteration parameters(SchemaObject index, String before, String after) {
        return StorageParameters.alter("ALTER INDEX " + index.name().path(), "", with(before), with(after));
    }

    private static Optional<String> with(String definition) {
        Matcher with = WITH.matcher(definition);
        return with.find() ? Optional.of(with.group(1).replace("'", "")) : Optional.empty();
    }

    private static Alteration targets(String index, SchemaObject before, SchemaObject after) {
        Map<String, String> old = targets(before);
        Map<String, String> now = targets(after);
        TreeSet<String> columns = new TreeSet<>(old.keySet());
        columns.addAll(now.keySet());
        List<ChangeStatement> statements = new ArrayList<>();
        for (String column : columns) {
            String target = now.getOrDefault(column, "-1");
            if (!target.equals(old.getOrDefault(column, "-1"))) {
                statements.add(ChangeStatement.of(index + " ALTER COLUMN " + column + " SET STATISTICS " + target));
            }
        }
        return Alteration.of(statements);
    }

    private static Map<String, String> targets(SchemaObject index) {
        Map<String, String> targets = new HashMap<>();
        for (String target : Texts.list(index.property(TARGETS))) {
            String[] parts = target.split(": ", 2);
            targets.put(parts[0], parts[1]);
        }
        return targets;
    }
}
