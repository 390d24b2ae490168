package dev.stepwell.ddl;

import dev.stepwell.schema.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Publications. */
final class PublicationWriter implements Writer {

    private static final Pattern NEXT_TABLE =
            Pattern.compile(", (?=(?:[^()\"]|\"[^\"]*\"|\\((?:[^()]|\\([^()]*\\))*\\))*$)");
    private static final Set<String> CONTENT = Set.of("tables", "schemas");

    @Override
    public List<ChangeStatement> create(SchemaObject publication) {
        boolean isOfAll = publication.property("all tables").orElse("").equals("yes");
        String content = isOfAll ? "ALL TABLES" : content(publication);
        return Alteration.sql("CREATE PUBLICATION " + publication.name().path()
                + (content.isEmpty() ? "" : " FOR " + content) + " WITH (" + options(publication) + ")");
    }

    private static String content(SchemaObject publication) {
        List<String> content = new ArrayList<>();
        publication.property("tables").ifPresent(tables -> content.add("TABLE " + tables(tables)));
        publication.property("schemas").ifPresent(schemas -> content.add("TABLES IN SCHEMA " + schemas));
        return String.join(", ", content);
    }

    /** The condition of each table stands in parentheses of its own. */
    private static String tables(String tables) {
        return List.of(NEXT_TABLE.split(tables, -1)).stream()
                .map(table -> table.replaceFirst(" where (?=\\()", " WHERE "))
                .collect(Collectors.joining(", "));
    }

    private static String options(SchemaObject publication) {
        List<String> options = new ArrayList<>();
        options.add(
                "publish = " + Texts.literal(publication.property("operations").orElse("")));
        options.add("publish_via_partition_root = "
                + publication.property("via partition root").orElse("").equals("yes"));
        TypeWriter.option(options, "publish_generated_columns", publication.property("generated columns"));
        return String.join(", ", options);
    }

    @Override
    public Alteration alter(String property, SchemaObject before, SchemaObject after) {
        String publication = "ALTER PUBLICATION " + after.name().path();
        Optional<String> value = after.property(property);
        return switch (property) {
            case "operations" ->
                Alteration.of(publication + " SET (publish = " + Texts.literal(value.orElse("")) + ")");
            case "via partition root" ->
                Alteration.of(publication + " SET (publish_via_partition_root = "
                        + value.orElse("").equals("yes") + ")");
            case "generated columns" ->
                Alteration.of(publication + " SET (publish_generated_columns = " + value.orElse("none") + ")");
            case "tables", "schemas" -> contents(property, publication, before, after);
            default -> Alteration.REMAKE;
        };
    }

    private static Alteration contents(String property, String publication, SchemaObject before, SchemaObject after) {
        String first = CONTENT.stream()
                .sorted()
                .filter(one -> !before.property(one).equals(after.property(one)))
                .findFirst()
                .orElse("");
        if (!property.equals(first)) {
            return Alteration.NOTHING;
        }
        String content = content(after);
        return content.isEmpty()
                ? Alteration.of(publication + " DROP "
                        + content(before).replaceAll(" \\([^,]*\\)| WHERE \\(.*?\\)(?=, |$)", ""))
                : Alteration.of(publication + " SET " + content);
    }
}
