package dev.stepwell.ddl;

import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.ObjectName;
import dev.stepwell.schema.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Constraints of tables and domains. */
final class ConstraintWriter implements Writer {

    private static final String NOT_VALID = " NOT VALID";
    private static final String TRIGGERS = "triggers enabled";

    private final Catalogue from;
    private final Catalogue to;
    private final ChangeOptions options;

    ConstraintWriter(Catalogue from, Catalogue to, ChangeOptions options) {
        this.from = from;
        this.to = to;
        this.options = options;
    }

    static String definition(SchemaObject constraint) {
        return "CONSTRAINT " + Texts.quoted(constraint.name().name()) + " " + text(constraint);
    }

    static String text(SchemaObject constraint) {
        return constraint.property(Properties.DEFINITION).orElse("");
    }

    static boolean isForeignKey(SchemaObject constraint) {
        return text(constraint).startsWith("FOREIGN KEY");
    }

    static boolean isKey(SchemaObject constraint) {
        return text(constraint).startsWith("PRIMARY KEY") || text(constraint).startsWith("UNIQUE");
    }

    static boolean isCheck(SchemaObject constraint) {
        return text(constraint).startsWith("CHECK");
    }

    @Override
    public List<ChangeStatement> create(SchemaObject constraint) {
        String owner = owner(constraint.name(), to, isKey(constraint));
        String add = owner + " ADD " + definition(constraint);
        boolean isChecked = isForeignKey(constraint) || isCheck(constraint);
        boolean isNew = from.parent(constraint.name()).isEmpty();
        if (!options.safe() || !isChecked || isNew || add.endsWith(NOT_VALID) || add.endsWith(" NOT ENFORCED")) {
            return Alteration.sql(add);
        }
        return Alteration.sql(
                add + NOT_VALID,
                owner + " VALIDATE CONSTRAINT " + Texts.quoted(constraint.name().name()));
    }

    /** Keys of a partitioned table are made without those of its partitions, which have names of their own. */
    private static String owner(ObjectName constraint, Catalogue catalogue, boolean isKey) {
        boolean isOnly =
                isKey && !catalogue.heirs(parent(constraint, catalogue)).isEmpty();
        return SqlNames.isOfDomain(constraint, catalogue)
                ? "ALTER DOMAIN " + Texts.relation(constraint)
                : "ALTER TABLE " + (isOnly ? "ONLY " : "") + Texts.relation(constraint);
    }

    private static ObjectName parent(ObjectName constraint, Catalogue catalogue) {
        return catalogue.parent(constraint).map(SchemaObject::name).orElse(constraint);
    }

    @Override
    public List<ChangeStatement> drop(SchemaObject constraint, Catalogue catalogue) {
        return Alteration.sql(owner(constraint.name(), catalogue, false) + " DROP CONSTRAINT "
                + Texts.quoted(constraint.name().name()));
    }

    @Override
    public Map<String, String> settable(SchemaObject constraint) {
        return isForeignKey(constraint) ? Map.of(TRIGGERS, "yes") : Map.of(TRIGGERS, "");
    }

    @Override
    public Alteration alter(String property, SchemaObject before, SchemaObject after) {
        return switch (property) {
            case Properties.DEFINITION -> definition(before, after);
            case TRIGGERS -> triggers(after);
            case Properties.INHERITED_FROM ->
                isCheck(after) ? Inheritance.alter(before, after, from, to) : Alteration.NOTHING;
            default -> Alteration.REMAKE;
        };
    }

    private Alteration definition(SchemaObject before, SchemaObject after) {
        if (Inheritance.follows(Properties.DEFINITION, before, after, from, to)) {
            return Alteration.NOTHING;
        }
        String owner = owner(after.name(), to, false);
        String name = Texts.quoted(after.name().name());
        if (text(before).equals(text(after) + NOT_VALID)) {
            return Alteration.of(owner + " VALIDATE CONSTRAINT " + name);
        }
        List<String> clauses = List.of(" DEFERRABLE INITIALLY DEFERRED", " DEFERRABLE");
        if (isForeignKey(after)
                && !text(after).endsWith(NOT_VALID)
                && bare(before, clauses).equals(bare(after, clauses))) {
            return Alteration.of(owner + " ALTER CONSTRAINT " + name
                    + clauses.stream().filter(text(after)::endsWith).findFirst().orElse(" NOT DEFERRABLE"));
        }
        return Alteration.REMAKE;
    }

    private static String bare(SchemaObject constraint, List<String> clauses) {
        String text = text(constraint);
        for (String clause : clauses) {
            if (text.endsWith(clause)) {
                return text.substring(0, text.length() - clause.length());
            }
        }
        return text;
    }

    private static final String NO_WAY =
            "The triggers of a constraint are switched on and off for the whole table, by ALTER TABLE ... TRIGGER ALL.";

    /** Only all triggers of a table can be switched, those that users made among them. */
    private Alteration triggers(SchemaObject after) {
        Optional<String> state = after.property(TRIGGERS);
        List<SchemaObject> siblings =
                to.parent(after.name()).map(table -> to.children(table.name())).orElse(List.of());
        boolean isAlike = siblings.stream()
                .filter(other -> other.name().kind() == ObjectKind.CONSTRAINT)
                .filter(other -> other.property(TRIGGERS).isPresent() || isForeignKey(other))
                .allMatch(other -> other.property(TRIGGERS).equals(state));
        Optional<String> verb = verb(state);
        if (!isAlike || verb.isEmpty()) {
            return Alteration.impossible(NO_WAY);
        }
        List<ChangeStatement> statements = new ArrayList<>(
                Alteration.sql("ALTER TABLE " + Texts.relation(after.name()) + " " + verb.get() + " TRIGGER ALL"));
        siblings.stream()
                .filter(other -> other.name().kind() == ObjectKind.TRIGGER)
                .forEach(trigger -> statements.addAll(RuleWriter.enable(trigger, "TRIGGER")));
        return Alteration.of(statements);
    }

    private static Optional<String> verb(Optional<String> state) {
        return switch (state.orElse("yes")) {
            case "yes" -> Optional.of("ENABLE");
            case "no" -> Optional.of("DISABLE");
            default -> Optional.empty();
        };
    }
}
