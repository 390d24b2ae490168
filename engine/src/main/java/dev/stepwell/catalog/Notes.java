package dev.stepwell.catalog;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * What can be said of any object, and is stored apart from it: comments, security labels, on which extensions it
 * depends. Their rows name the object by identity and become a property of it.
 */
final class Notes {

    /**
     * The comments on PostgreSQL's own objects have lower OIDs, but that of the public schema belongs to users. Those on
     * row types go to the table, those on multiranges to the range.
     */
    private static final String COMMENTS = """
            SELECT %1$d, CASE WHEN r.oid IS NOT NULL THEN 'pg_class'::regclass ELSE d.classoid END::bigint,
              CASE WHEN r.oid IS NOT NULL THEN 'row type ' WHEN t.oid IS NOT NULL AND t.typtype = 'm' THEN 'multirange '
                ELSE '' END || 'comment', NULL, NULL,
              coalesce(r.oid, (SELECT m.rngtypid FROM pg_range m WHERE t.typtype = 'm' AND m.rngmultitypid = t.oid),
                d.objoid)::bigint, d.objsubid, d.description%2$s
            FROM pg_description d
            LEFT JOIN pg_type t ON t.oid = d.objoid AND d.classoid = 'pg_type'::regclass
            LEFT JOIN pg_class r ON r.oid = t.typrelid AND r.relkind <> 'c'
            WHERE (d.objoid >= 16384 OR d.classoid = 'pg_namespace'::regclass) AND {noted d.objoid}""";

    /** Of shared objects only subscriptions: the comment on a scratch database is its owner's mark. */
    private static final String SHARED_COMMENTS = """
            SELECT %1$d, d.classoid::bigint, 'comment', NULL, NULL, d.objoid::bigint, 0, d.description%2$s
            FROM pg_shdescription d WHERE d.classoid = 'pg_subscription'::regclass AND {only d.objoid}""";

    private static final String LABELS = """
            SELECT %1$d, l.classoid::bigint, 'security label', NULL, NULL, l.objoid::bigint, l.objsubid,
              string_agg(l.provider || ': ' || l.label, '; ' ORDER BY l.provider)%2$s
            FROM pg_seclabel l WHERE {noted l.objoid} GROUP BY l.classoid, l.objoid, l.objsubid""";

    private static final String SHARED_LABELS = """
            SELECT %1$d, l.classoid::bigint, 'security label', NULL, NULL, l.objoid::bigint, 0,
              string_agg(l.provider || ': ' || l.label, '; ' ORDER BY l.provider)%2$s
            FROM pg_shseclabel l WHERE {only l.objoid} GROUP BY l.classoid, l.objoid""";

    /** {@code ALTER ... DEPENDS ON EXTENSION}: the object is dropped with the extension, but no member of it. */
    private static final String EXTENSIONS = """
            SELECT %1$d, d.classid::bigint, 'depends on extension', NULL, NULL, d.objid::bigint, 0,
              string_agg({quoted e.extname}, ', ' ORDER BY e.extname)%2$s
            FROM pg_extension e
            JOIN pg_depend d ON d.refclassid = 'pg_extension'::regclass AND d.refobjid = e.oid AND d.deptype = 'x'
            WHERE {noted d.objid} GROUP BY d.classid, d.objid""";

    private static final String ROW_TYPES = """
            SELECT %1$d, 'pg_class'::regclass::bigint, 'row type privileges', NULL, NULL, t.typrelid::bigint, 0,
              {privileges t.typacl, 'T', t.typowner}%2$s
            FROM pg_type t WHERE t.typacl IS NOT NULL AND t.typrelid <> 0 AND {noted t.oid}""";

    private Notes() {}

    /** Number and padding of the rows are still to be put in. */
    static List<String> comments() {
        return List.of(COMMENTS, SHARED_COMMENTS);
    }

    /** Number and padding of the rows are still to be put in. */
    static List<String> others() {
        return List.of(LABELS, SHARED_LABELS, EXTENSIONS, ROW_TYPES);
    }

    static List<String> arms(int number, int width) {
        String padding = String.join("", Collections.nCopies(width - 1, ", NULL"));
        return Stream.concat(comments().stream(), others().stream())
                .map(query -> query.formatted(number, padding))
                .toList();
    }
}
