package dev.stepwell.assertions;

import dev.stepwell.schema.SchemaObject;
import java.util.List;
import java.util.regex.Pattern;

/** Assertions on an enum. Made by {@link SchemaSnapshotAssert#enumType}. */
public final class EnumAssert extends ObjectAssert<EnumAssert> {

    private static final Pattern LITERAL = Pattern.compile("'((?:[^']|'')*)'");

    EnumAssert(SchemaObject actual) {
        super(actual, EnumAssert.class);
    }

    /**
     * The values are exactly these, in this order.
     *
     * @param values their labels, unquoted
     * @return this
     */
    public EnumAssert hasValues(String... values) {
        List<String> present = LITERAL.matcher(property("labels").orElse(""))
                .results()
                .map(literal -> literal.group(1).replace("''", "'"))
                .toList();
        if (!present.equals(List.of(values))) {
            throw error(ShouldHaveValues.message(actual.name(), List.of(values), present));
        }
        return this;
    }
}
