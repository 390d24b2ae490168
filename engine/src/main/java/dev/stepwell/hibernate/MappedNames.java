package dev.stepwell.hibernate;

import dev.stepwell.drift.MappedColumn;
import dev.stepwell.drift.MappedTable;
import dev.stepwell.drift.WrittenName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.mapping.Collection;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Component;
import org.hibernate.mapping.IndexedCollection;
import org.hibernate.mapping.Join;
import org.hibernate.mapping.OneToMany;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.RootClass;
import org.hibernate.mapping.Table;
import org.hibernate.mapping.Value;

/** Which class and attribute stand behind each table and column that Hibernate has mapped. */
final class MappedNames {

    private final Metadata metadata;
    private final WrittenName defaultSchema;
    /** By table and owner, in the order of the classes. */
    private final Map<Owned, List<MappedColumn>> tables = new LinkedHashMap<>();

    private record Owned(Table table, String entity) {}

    /**
     * @param defaultSchema where tables are that name no schema
     */
    MappedNames(Metadata metadata, String defaultSchema) {
        this.metadata = metadata;
        this.defaultSchema = new WrittenName(defaultSchema, true);
    }

    List<MappedTable> tables() {
        metadata.getEntityBindings().forEach(this::entity);
        metadata.getCollectionBindings().forEach(this::collection);
        List<MappedTable> mapped = new ArrayList<>();
        tables.forEach((owned, columns) -> mapped.add(new MappedTable(
                schema(owned.table()), written(owned.table().getNameIdentifier()), owned.entity(), columns)));
        return mapped;
    }

    private WrittenName schema(Table table) {
        Identifier named = table.getSchemaIdentifier();
        return named != null ? written(named) : defaultSchema;
    }

    private static WrittenName written(Identifier identifier) {
        return new WrittenName(identifier.getText(), identifier.isQuoted());
    }

    private void entity(PersistentClass entity) {
        String name = entity.getClassName();
        columns(entity.getTable(), entity);
        if (entity instanceof RootClass root && root.getDiscriminator() != null) {
            value(root.getDiscriminator(), entity, name, true);
        }
        value(entity.getKey(), entity, key(entity), true);
        Optional.ofNullable(entity.getIdentifierProperty())
                .ifPresent(property -> value(property.getValue(), entity, name + "." + property.getName(), true));
        entity.getProperties().forEach(property -> property(property, entity, name));
        for (Join join : entity.getJoins()) {
            value(join.getKey(), entity, key(entity), true);
            join.getProperties().forEach(property -> property(property, entity, name));
        }
    }

    private static String key(PersistentClass entity) {
        Property identifier = entity.getIdentifierProperty();
        return identifier == null ? entity.getClassName() : entity.getClassName() + "." + identifier.getName();
    }

    private void property(Property property, PersistentClass entity, String path) {
        value(property.getValue(), entity, path + "." + property.getName(), property.isInsertable());
    }

    private void value(Value value, PersistentClass entity, String attribute, boolean written) {
        if (value instanceof Component component) {
            component
                    .getProperties()
                    .forEach(part -> value(
                            part.getValue(), entity, attribute + "." + part.getName(), written && part.isInsertable()));
        } else if (!(value instanceof Collection) && value.getTable() != null) {
            add(columns(value.getTable(), entity), value, attribute, written);
        }
    }

    /** A table that a subclass shares with its superclass belongs to that. */
    private List<MappedColumn> columns(Table table, PersistentClass entity) {
        PersistentClass owner = entity;
        while (owner.getSuperclass() != null && owner.getSuperclass().getTable().equals(table)) {
            owner = owner.getSuperclass();
        }
        return columns(table, owner.getClassName());
    }

    private List<MappedColumn> columns(Table table, String owner) {
        return table.isPhysicalTable() && !table.isView()
                ? tables.computeIfAbsent(new Owned(table, owner), none -> new ArrayList<>())
                : new ArrayList<>();
    }

    private static void add(List<MappedColumn> columns, Value value, String attribute, boolean written) {
        for (Column column : value.getColumns()) {
            WrittenName name = new WrittenName(column.getName(), column.isQuoted());
            if (columns.stream().noneMatch(known -> known.name().equals(name))) {
                columns.add(new MappedColumn(name, attribute, written));
            }
        }
    }

    private void collection(Collection collection) {
        if (collection.isInverse()) {
            return;
        }
        String role = collection.getRole();
        if (collection.getElement() instanceof OneToMany many) {
            PersistentClass child = many.getAssociatedClass();
            add(columns(collection.getKey().getTable(), child), collection.getKey(), role, true);
            return;
        }
        List<MappedColumn> columns = columns(collection.getCollectionTable(), role);
        add(columns, collection.getKey(), role, true);
        element(columns, collection.getElement(), role);
        if (collection instanceof IndexedCollection indexed && indexed.getIndex() != null) {
            add(columns, indexed.getIndex(), role, true);
        }
    }

    private static void element(List<MappedColumn> columns, Value element, String role) {
        if (element instanceof Component component) {
            component.getProperties().forEach(part -> element(columns, part.getValue(), role + "." + part.getName()));
        } else {
            add(columns, element, role, true);
        }
    }
}
