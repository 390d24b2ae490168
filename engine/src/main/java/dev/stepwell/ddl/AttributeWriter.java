package dev.stepwell.ddl;

import dev.stepwell.schema.SchemaObject;
import java.util.List;

/** Attributes of composite types. */
final class AttributeWriter implements Writer {

    @Override
    public List<ChangeStatement> create(SchemaObject attribute) {
        return Alteration.sql(type(attribute) + " ADD ATTRIBUTE " + TypeWriter.attribute(attribute) + " CASCADE");
    }

    private static String type(SchemaObject attribute) {
        return "ALTER TYPE " + Texts.relation(attribute.name());
    }

    @Override
    public List<ChangeStatement> drop(SchemaObject attribute, Catalogue from) {
        return Alteration.sql(type(attribute) + " DROP ATTRIBUTE "
                + Texts.quoted(attribute.name().name()) + " CASCADE");
    }

    @Override
    public Alteration alter(String property, SchemaObject before, SchemaObject after) {
        boolean isSecond = property.equals(Properties.TYPE)
                && !before.property(Properties.COLLATION).equals(after.property(Properties.COLLATION));
        return isSecond
                ? Alteration.NOTHING
                : Alteration.of(type(after) + " ALTER ATTRIBUTE "
                        + Texts.quoted(after.name().name()) + " TYPE " + ColumnText.type(after) + " CASCADE");
    }
}
