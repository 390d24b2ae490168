package dev.stepwell.ddl;

import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.ObjectName;
import dev.stepwell.schema.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Takes from new objects what default privileges gave them, so that they end with exactly their own. */
final class DefaultGrants {

    private static final String FUNCTIONS = "functions";

    private static final Map<ObjectKind, String> KINDS = Map.ofEntries(
            Map.entry(ObjectKind.TABLE, "tables"),
            Map.entry(ObjectKind.FOREIGN_TABLE, "tables"),
            Map.entry(ObjectKind.VIEW, "tables"),
            Map.entry(ObjectKind.MATERIALIZED_VIEW, "tables"),
            Map.entry(ObjectKind.SEQUENCE, "sequences"),
            Map.entry(ObjectKind.FUNCTION, FUNCTIONS),
            Map.entry(ObjectKind.PROCEDURE, FUNCTIONS),
            Map.entry(ObjectKind.AGGREGATE, FUNCTIONS),
            Map.entry(ObjectKind.ENUM, "types"),
            Map.entry(ObjectKind.DOMAIN, "types"),
            Map.entry(ObjectKind.COMPOSITE_TYPE, "types"),
            Map.entry(ObjectKind.RANGE_TYPE, "types"),
            Map.entry(ObjectKind.BASE_TYPE, "types"),
            Map.entry(ObjectKind.SCHEMA, "schemas"));

    private static final Map<String, String> PUBLIC = Map.of(FUNCTIONS, "EXECUTE", "types", "USAGE");

    private final Catalogue from;
    private final Catalogue to;
    private final ChangeOptions options;

    DefaultGrants(Catalogue from, Catalogue to, ChangeOptions options) {
        this.from = from;
        this.to = to;
        this.options = options;
    }

    List<ChangeStatement> taken(SchemaObject object) {
        String kinds = KINDS.getOrDefault(object.name().kind(), "");
        // Nobody can have privileges on a type that is only a name.
        return kinds.isEmpty() || TypeWriter.isShell(object)
                ? List.of()
                : taken(kinds, object.name(), CommonProperties.wording(object.name()));
    }

    /** The same for the functions that come with a range type. */
    List<ChangeStatement> takenFromConstructors(SchemaObject range) {
        List<ChangeStatement> statements = new ArrayList<>();
        for (String function : TypeWriter.constructors(range)) {
            statements.addAll(taken(
                    FUNCTIONS,
                    range.name(),
                    (privileges, target) -> String.join(", ", privileges) + " ON FUNCTION " + function + target));
        }
        return statements;
    }

    private List<ChangeStatement> taken(String kinds, ObjectName object, Grants.Wording wording) {
        if (options.ignored().contains(Properties.PRIVILEGES)) {
            return List.of();
        }
        Set<String> grantees = new TreeSet<>();
        grantees(from, kinds, object, grantees);
        grantees(to, kinds, object, grantees);
        List<ChangeStatement> statements = new ArrayList<>();
        for (String grantee : grantees) {
            String role = Texts.role(grantee);
            statements.add(ChangeStatement.of("REVOKE " + wording.apply(List.of("ALL"), " FROM " + role)));
            String back = grantee.equals("PUBLIC")
                    ? PUBLIC.getOrDefault(kinds, "")
                    : grantee.equals(options.role()) ? "ALL" : "";
            if (!back.isEmpty()) {
                statements.add(ChangeStatement.of("GRANT " + wording.apply(List.of(back), " TO " + role)));
            }
        }
        return statements;
    }

    private void grantees(Catalogue catalogue, String kinds, ObjectName object, Set<String> grantees) {
        catalogue.objects().stream()
                .filter(one -> one.name().kind() == ObjectKind.DEFAULT_PRIVILEGES)
                .filter(one ->
                        one.name().schema().isEmpty() || one.name().schema().equals(object.schema()))
                .filter(one -> one.name().name().startsWith(kinds + " of ")
                        && (options.role().isEmpty()
                                || one.name().name().equals(kinds + " of " + Texts.quoted(options.role()))))
                .forEach(one -> grantees.addAll(
                        Grants.of(one.property(Properties.PRIVILEGES)).grantees()));
    }
}
