package dev.stepwell.catalog;

import dev.stepwell.schema.ObjectKind;
import java.util.List;

/** Publications and subscriptions. */
final class ReplicationQueries {

    /** Since when publications list columns, filter rows and hold whole schemas. */
    private static final int PARTIAL_PUBLICATIONS = 150000;

    private static final int SUBSCRIPTION_ORIGINS = 160000;
    private static final int SUBSCRIPTION_FAILOVER = 170000;

    /** A boolean before 16. */
    private static final String STREAMING =
            "CASE s.substream::text WHEN 'p' THEN 'parallel' WHEN 't' THEN 'on' WHEN 'true' THEN 'on' ELSE 'off' END";

    private ReplicationQueries() {}

    static List<ObjectQuery> all(int version) {
        return List.of(publications(version), subscriptions(version));
    }

    private static ObjectQuery publications(int version) {
        boolean partial = version >= PARTIAL_PUBLICATIONS;
        ObjectQuery.Builder publications = ObjectQuery.of(ObjectKind.PUBLICATION, "pg_publication")
                .global("p.pubname", "p.oid")
                .property("owner", "pg_get_userbyid(p.pubowner)")
                .property("all tables", "{yes p.puballtables}")
                .property("operations", """
                        concat_ws(', ', CASE WHEN p.pubinsert THEN 'insert' END, CASE WHEN p.pubupdate THEN 'update' END,
                          CASE WHEN p.pubdelete THEN 'delete' END, CASE WHEN p.pubtruncate THEN 'truncate' END)""")
                .property("via partition root", "{yes p.pubviaroot}")
                .property("generated columns", "CASE to_jsonb(p) ->> 'pubgencols' WHEN 's' THEN 'stored' END")
                .property("tables", partial ? publishedTables(columns(), filter()) : publishedTables("''", "''"));
        if (partial) {
            publications.property("schemas", """
                    (SELECT string_agg({quoted sn.nspname}, ', ' ORDER BY sn.nspname)
                     FROM pg_publication_namespace s JOIN pg_namespace sn ON sn.oid = s.pnnspid WHERE s.pnpubid = p.oid)""");
        }
        return publications.from("FROM pg_publication p WHERE {own p.oid, pg_publication} AND {only p.oid}");
    }

    private static String publishedTables(String columns, String filter) {
        return """
            (SELECT string_agg({path tn.nspname, t.relname} || %s || %s, ', ' ORDER BY tn.nspname, t.relname)
             FROM pg_publication_rel r JOIN pg_class t ON t.oid = r.prrelid
             JOIN pg_namespace tn ON tn.oid = t.relnamespace WHERE r.prpubid = p.oid)""".formatted(columns, filter);
    }

    private static String columns() {
        return """
            coalesce((SELECT ' (' || string_agg({quoted a.attname}, ', ' ORDER BY a.attnum) || ')'
              FROM pg_attribute a WHERE a.attrelid = r.prrelid AND a.attnum = ANY (r.prattrs)), '')""";
    }

    private static String filter() {
        return "coalesce(' where (' || pg_get_expr(r.prqual, r.prrelid) || ')', '')";
    }

    /**
     * The connection is left out: it names another server, often with a password, and only superusers may read it. Hence
     * also no {@code to_jsonb} of the whole row.
     */
    private static ObjectQuery subscriptions(int version) {
        ObjectQuery.Builder subscriptions = ObjectQuery.of(ObjectKind.SUBSCRIPTION, "pg_subscription")
                .global("s.subname", "s.oid")
                .property("owner", "pg_get_userbyid(s.subowner)")
                .property("enabled", "{yes s.subenabled}")
                .property("slot", "s.subslotname")
                .property("synchronous commit", "s.subsynccommit")
                .property(
                        "publications",
                        "(SELECT string_agg({quoted p}, ', ' ORDER BY p) FROM unnest(s.subpublications) p)")
                .property("binary", "{yes s.subbinary}")
                .property("streaming", STREAMING);
        if (version >= PARTIAL_PUBLICATIONS) {
            subscriptions
                    .property("two phase", "{yes s.subtwophasestate <> 'd'}")
                    .property("disable on error", "{yes s.subdisableonerr}");
        }
        if (version >= SUBSCRIPTION_ORIGINS) {
            subscriptions
                    .property("password required", "{yes s.subpasswordrequired}")
                    .property("run as owner", "{yes s.subrunasowner}")
                    .property("origin", "s.suborigin");
        }
        if (version >= SUBSCRIPTION_FAILOVER) {
            subscriptions.property("failover", "{yes s.subfailover}");
        }
        return subscriptions.from("""
                        FROM pg_subscription s
                        WHERE s.subdbid = (SELECT d.oid FROM pg_database d WHERE d.datname = current_database())
                          AND {only s.oid}""");
    }
}
