package dev.stepwell.ddl;

import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.SchemaObject;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Triggers and rules, whose definitions PostgreSQL prints as statements. */
final class RuleWriter implements Writer {

    private final Catalogue from;
    private final Catalogue to;

    RuleWriter(Catalogue from, Catalogue to) {
        this.from = from;
        this.to = to;
    }

    @Override
    public List<ChangeStatement> create(SchemaObject object) {
        return Alteration.sql(object.property(Properties.DEFINITION).orElse("").replaceFirst(";$", ""));
    }

    @Override
    public Map<String, String> settable(SchemaObject object) {
        return Map.of(Properties.ENABLED, "yes");
    }

    @Override
    public Alteration alter(String property, SchemaObject before, SchemaObject after) {
        return switch (property) {
            case Properties.ENABLED ->
                Alteration.of(enable(after, SqlNames.word(after.name().kind())));
            case Properties.INHERITED_FROM -> inherited(before, after);
            default -> Alteration.REMAKE;
        };
    }

    /** A trigger of a partition is a copy of that of its parent. */
    private Alteration inherited(SchemaObject before, SchemaObject after) {
        return before.name().kind() == ObjectKind.TRIGGER
                        && (Inheritance.isPartition(before, from) || Inheritance.isPartition(after, to))
                ? Alteration.NOTHING
                : Alteration.REMAKE;
    }

    static List<ChangeStatement> enable(SchemaObject object, String word) {
        String state =
                switch (object.property(Properties.ENABLED).orElse("yes").toLowerCase(Locale.ROOT)) {
                    case "no" -> "DISABLE ";
                    case "always" -> "ENABLE ALWAYS ";
                    case "on replicas" -> "ENABLE REPLICA ";
                    default -> "ENABLE ";
                };
        return Alteration.sql("ALTER TABLE " + Texts.relation(object.name()) + " " + state + word + " "
                + Texts.quoted(object.name().name()));
    }
}
