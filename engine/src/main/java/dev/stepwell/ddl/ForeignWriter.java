package dev.stepwell.ddl;

import dev.stepwell.schema.SchemaObject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Foreign data wrappers, servers and user mappings. */
final class ForeignWriter implements Writer {

    private final Catalogue to;

    ForeignWriter(Catalogue to) {
        this.to = to;
    }

    @Override
    public List<ChangeStatement> create(SchemaObject object) {
        String name = SqlNames.of(object, to);
        String clauses =
                switch (object.name().kind()) {
                    case FOREIGN_DATA_WRAPPER ->
                        TableWriter.clause(
                                        " HANDLER ", object.property("handler").map(Texts::function), "")
                                + TableWriter.clause(
                                        " VALIDATOR ",
                                        object.property("validator").map(Texts::function),
                                        "");
                    case SERVER ->
                        TableWriter.clause(" TYPE ", object.property("type").map(Texts::literal), "")
                                + TableWriter.clause(
                                        " VERSION ", object.property("version").map(Texts::literal), "")
                                + TableWriter.clause(
                                        " FOREIGN DATA WRAPPER ", object.property("foreign data wrapper"), "");
                    default -> "";
                };
        return Alteration.sql("CREATE " + name + clauses + ForeignOptions.clause(object.property(Properties.OPTIONS)));
    }

    @Override
    public Optional<String> gap(SchemaObject object) {
        return ForeignOptions.gap(object.property(Properties.OPTIONS));
    }

    @Override
    public Alteration alter(String property, SchemaObject before, SchemaObject after) {
        String name = "ALTER " + SqlNames.of(after, to);
        Optional<String> value = after.property(property);
        return switch (property) {
            case Properties.OPTIONS -> ForeignOptions.alter(name, before.property(property), value);
            case "handler", "validator" -> {
                String word = property.toUpperCase(Locale.ROOT);
                yield Alteration.of(name
                        + value.map(function -> " " + word + " " + Texts.function(function))
                                .orElse(" NO " + word));
            }
            case "version" ->
                value.map(version -> Alteration.of(name + " VERSION " + Texts.literal(version)))
                        .orElse(Alteration.REMAKE);
            default -> Alteration.REMAKE;
        };
    }
}
