package dev.stepwell.catalog;

import java.util.Collections;
import java.util.List;

/**
 * What can be said of any object, and is stored apart from it: comments and security labels. Their rows name the object
 * by identity and become a property of it.
 */
final class Notes {

    /**
     * The comments on PostgreSQL's own objects have lower OIDs, but that of the public schema belongs to users. Of shared
     * objects only subscriptions: the comment on a scratch database is its owner's mark.
     */
    private static final List<String> QUERIES = List.of("""
            SELECT %1$d, d.classoid::bigint, 'comment', NULL, NULL, d.objoid::bigint, d.objsubid, d.description%2$s
            FROM pg_description d
            WHERE (d.objoid >= 16384 OR d.classoid = 'pg_namespace'::regclass) AND {noted d.objoid}""", """
            SELECT %1$d, d.classoid::bigint, 'comment', NULL, NULL, d.objoid::bigint, 0, d.description%2$s
            FROM pg_shdescription d WHERE d.classoid = 'pg_subscription'::regclass AND {only d.objoid}""", """
            SELECT %1$d, l.classoid::bigint, 'security label', NULL, NULL, l.objoid::bigint, l.objsubid,
              string_agg(l.provider || ': ' || l.label, '; ' ORDER BY l.provider)%2$s
            FROM pg_seclabel l WHERE {noted l.objoid} GROUP BY l.classoid, l.objoid, l.objsubid""");

    private Notes() {}

    static List<String> arms(int number, int width) {
        String padding = String.join("", Collections.nCopies(width - 1, ", NULL"));
        return QUERIES.stream().map(query -> query.formatted(number, padding)).toList();
    }
}
