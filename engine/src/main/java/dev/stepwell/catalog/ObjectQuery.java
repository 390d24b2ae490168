package dev.stepwell.catalog;

import dev.stepwell.schema.ObjectKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * How objects of one kind are read.
 *
 * @param kind what the rows are
 * @param catalog the system catalogue that their OIDs belong to
 * @param key SQL expressions for schema, relation, name, OID and column number
 * @param properties what is read of each object, by name
 * @param from the rest of the query, from its FROM on
 */
record ObjectQuery(ObjectKind kind, String catalog, List<String> key, List<Property> properties, String from) {

    /**
     * A property of an object.
     *
     * @param name what it is called
     * @param expression SQL for its value; null where it is not set
     */
    record Property(String name, String expression) {}

    ObjectQuery {
        key = List.copyOf(key);
        // In the order in which an object holds them.
        properties =
                properties.stream().sorted(Comparator.comparing(Property::name)).toList();
    }

    static Builder of(ObjectKind kind, String catalog) {
        return new Builder(kind, catalog);
    }

    /** The same objects, of which only names and identities are read. */
    ObjectQuery withoutProperties() {
        return new ObjectQuery(kind, catalog, key, List.of(), from);
    }

    /** The same query, told what to read by the objects themselves and not by what they are part of. */
    ObjectQuery byItself() {
        return new ObjectQuery(
                kind, catalog, key, properties, from.replaceAll("\\{only [^}]*}", "{only " + key.get(3) + "}"));
    }

    /**
     * The query as one arm of the union of all.
     *
     * @param number what its rows are marked with
     * @param width number of properties that every arm returns
     */
    String arm(int number, int width) {
        List<String> columns = new ArrayList<>();
        columns.add(Integer.toString(number));
        columns.add("'%s'::regclass::oid::bigint".formatted(catalog));
        key.subList(0, 3).forEach(part -> columns.add(part + "::text"));
        columns.add(key.get(3) + "::bigint");
        columns.add(key.get(4) + "::integer");
        properties.forEach(property -> columns.add("(" + property.expression() + ")::text"));
        columns.addAll(Collections.nCopies(width - properties.size(), "NULL::text"));
        return "SELECT " + String.join(", ", columns) + "\n" + from;
    }

    static final class Builder {

        private final ObjectKind kind;
        private final String catalog;
        private final List<Property> properties = new ArrayList<>();
        private List<String> key = List.of();

        private Builder(ObjectKind kind, String catalog) {
            this.kind = kind;
            this.catalog = catalog;
        }

        /** An object of the whole database. */
        Builder global(String name, String oid) {
            return key("''", "''", name, oid, "0");
        }

        /** An object that stands in a schema on its own. */
        Builder named(String schema, String name, String oid) {
            return key(schema, "''", name, oid, "0");
        }

        Builder key(String... expressions) {
            key = Arrays.asList(expressions);
            return this;
        }

        Builder property(String name, String expression) {
            properties.add(new Property(name, expression));
            return this;
        }

        /** The two properties that nearly everything in a schema has. */
        Builder owned(String owner, String acl, String aclType) {
            return property("owner", "pg_get_userbyid(%s)".formatted(owner))
                    .property(Privileges.PROPERTY, "{privileges %s, %s, %s}".formatted(acl, aclType, owner));
        }

        ObjectQuery from(String from) {
            return new ObjectQuery(kind, catalog, key, properties, from);
        }
    }
}
