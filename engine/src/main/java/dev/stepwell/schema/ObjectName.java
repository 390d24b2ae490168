package dev.stepwell.schema;

/**
 * The name of an object in a catalogue, unique within a snapshot. Parts that a kind does not use are empty.
 *
 * @param kind what it names
 * @param schema the schema that holds the object; empty for schemas themselves and for database-wide objects
 * @param relation the table, view or type that the object belongs to; empty unless {@link ObjectKind#isChild}
 * @param name the object's own name, unquoted; for kinds with a signature the rendered form, such as
 *     {@code f(integer, text)} or {@code integer AS text}
 */
public record ObjectName(ObjectKind kind, String schema, String relation, String name)
        implements Comparable<ObjectName> {

    /**
     * The name of a schema, or of an object of the whole database.
     *
     * @param kind for example {@link ObjectKind#SCHEMA} or {@link ObjectKind#EXTENSION}
     * @param name its name
     * @return the name
     */
    public static ObjectName global(ObjectKind kind, String name) {
        return new ObjectName(kind, "", "", name);
    }

    /**
     * The name of an object that stands in a schema on its own.
     *
     * @param kind for example {@link ObjectKind#TABLE}
     * @param schema the schema
     * @param name its name
     * @return the name
     */
    public static ObjectName of(ObjectKind kind, String schema, String name) {
        return new ObjectName(kind, schema, "", name);
    }

    /**
     * The name of something that belongs to this object.
     *
     * @param childKind for example {@link ObjectKind#COLUMN}
     * @param childName its name
     * @return the name, with this object as its relation
     */
    public ObjectName child(ObjectKind childKind, String childName) {
        return new ObjectName(childKind, schema, name, childName);
    }

    /**
     * The path for people: {@code public.orders.total}, identifiers quoted where PostgreSQL needs it (SQL Syntax,
     * Identifiers and Key Words). Indexes and statistics are named by their schema, as in SQL.
     *
     * @return the path; never empty
     */
    public String path() {
        StringBuilder path = new StringBuilder();
        if (!schema.isEmpty()) {
            path.append(Identifiers.quoted(schema)).append('.');
        }
        if (!relation.isEmpty() && kind != ObjectKind.INDEX && kind != ObjectKind.STATISTICS) {
            path.append(Identifiers.quoted(relation)).append('.');
        }
        return path.append(kind.isRendered() ? name : Identifiers.quoted(name)).toString();
    }

    /**
     * Canonical order: database-wide objects, then schema by schema, kind by kind; a table (view, type) is directly
     * followed by what belongs to it.
     */
    @Override
    public int compareTo(ObjectName other) {
        // Written out, since snapshots compare names more than anything else.
        int order = compare(home(), other.home());
        if (order == 0 && kind != other.kind) {
            order = kind.group().compareTo(other.kind.group());
        }
        if (order == 0) {
            order = compare(head(), other.head());
        }
        if (order == 0 && kind != other.kind) {
            order = Boolean.compare(kind.isChild(), other.kind.isChild());
            order = order != 0 ? order : kind.compareTo(other.kind);
        }
        return order != 0 ? order : name.compareTo(other.name);
    }

    /** Names that were read together share what they have in common, so that most that are equal are the same. */
    @SuppressWarnings("ReferenceEquality")
    private static int compare(String one, String other) {
        return one == other ? 0 : one.compareTo(other);
    }

    /**
     * Kind and path, as messages name the object.
     *
     * @return for example {@code column public.orders.total}
     */
    @Override
    public String toString() {
        return kind.word() + " " + path();
    }

    /** What a table has in common with all that belongs to it, and with nothing else: its own name, as far as order goes. */
    ObjectName family() {
        return new ObjectName(kind.group(), schema, "", head());
    }

    private String home() {
        return kind == ObjectKind.SCHEMA ? name : schema;
    }

    private String head() {
        return relation.isEmpty() ? name : relation;
    }
}
