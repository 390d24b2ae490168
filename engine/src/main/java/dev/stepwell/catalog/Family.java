package dev.stepwell.catalog;

import dev.stepwell.schema.ObjectKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Objects that can be read one by one, by the system catalogue that they stand in; their parts are read with them. */
enum Family {
    RELATION(1259) {
        @Override
        List<ObjectQuery> queries(int version) {
            List<ObjectQuery> queries = new ArrayList<>(RelationQueries.all());
            queries.add(ColumnQueries.columns(version));
            queries.addAll(TablePartQueries.ofTables(version));
            queries.addAll(TableRuleQueries.ofTables());
            return queries;
        }

        @Override
        String mayHave(ObjectKind kind) {
            return switch (kind) {
                case TABLE -> "kinds ~ '[rp]'";
                case FOREIGN_TABLE -> "kinds ~ 'f'";
                case VIEW -> "kinds ~ 'v'";
                case MATERIALIZED_VIEW -> "kinds ~ 'm'";
                case SEQUENCE -> "kinds ~ 'S'";
                case COLUMN -> "kinds ~ '[rpfvm]'";
                case CONSTRAINT -> "kinds ~ '[rpf]'";
                case INDEX -> "parts ~ 'i'";
                case TRIGGER -> "parts ~ 't'";
                case RULE -> "parts ~ 'r'";
                case POLICY -> "parts ~ 'p'";
                case STATISTICS -> "parts ~ 's'";
                default -> "true";
            };
        }

        @Override
        String parts() {
            return """
                UNION ALL SELECT c.oid FROM pg_constraint c WHERE {only c.conrelid}
                UNION ALL SELECT i.indexrelid FROM pg_index i WHERE {only i.indrelid}
                UNION ALL SELECT t.oid FROM pg_trigger t WHERE {only t.tgrelid}
                UNION ALL SELECT r.oid FROM pg_rewrite r WHERE {only r.ev_class}
                UNION ALL SELECT p.oid FROM pg_policy p WHERE {only p.polrelid}
                UNION ALL SELECT s.oid FROM pg_statistic_ext s WHERE {only s.stxrelid}
                UNION ALL SELECT c.reltype FROM pg_class c WHERE {only c.oid} AND c.reltype <> 0""";
        }
    },
    TYPE(1247) {
        @Override
        List<ObjectQuery> queries(int version) {
            List<ObjectQuery> queries = new ArrayList<>(TypeQueries.all(version));
            queries.add(ColumnQueries.attributes());
            queries.add(TablePartQueries.domainConstraints());
            return queries;
        }

        @Override
        String mayHave(ObjectKind kind) {
            return switch (kind) {
                case ENUM -> "kinds ~ 'e'";
                case DOMAIN, CONSTRAINT -> "kinds ~ 'd'";
                case COMPOSITE_TYPE, ATTRIBUTE -> "kinds ~ 'c'";
                case RANGE_TYPE -> "kinds ~ 'r'";
                case BASE_TYPE -> "kinds ~ '[bp]'";
                default -> "true";
            };
        }

        @Override
        String parts() {
            return """
                UNION ALL SELECT c.oid FROM pg_constraint c WHERE {only c.contypid}
                UNION ALL SELECT t.typrelid FROM pg_type t WHERE {only t.oid} AND t.typrelid <> 0
                UNION ALL SELECT r.rngmultitypid FROM pg_range r WHERE {only r.rngtypid}""";
        }
    },
    ROUTINE(1255) {
        @Override
        List<ObjectQuery> queries(int version) {
            return RoutineQueries.all();
        }

        @Override
        String mayHave(ObjectKind kind) {
            return switch (kind) {
                case PROCEDURE -> "kinds ~ 'p'";
                case AGGREGATE -> "kinds ~ 'a'";
                default -> "kinds ~ '[fw]'";
            };
        }
    },
    SCHEMA(2615) {
        @Override
        List<ObjectQuery> queries(int version) {
            return List.of(DatabaseQueries.schemas());
        }
    },
    EXTENSION(3079) {
        @Override
        List<ObjectQuery> queries(int version) {
            return List.of(DatabaseQueries.extensions());
        }
    },
    CONSTRAINT(2606) {
        @Override
        List<ObjectQuery> queries(int version) {
            return List.of(TablePartQueries.constraints().byItself());
        }
    },
    TRIGGER(2620) {
        @Override
        List<ObjectQuery> queries(int version) {
            return List.of(TableRuleQueries.triggers().byItself());
        }
    },
    POLICY(3256) {
        @Override
        List<ObjectQuery> queries(int version) {
            return List.of(TableRuleQueries.policies().byItself());
        }
    };

    private final long catalog;

    Family(long catalog) {
        this.catalog = catalog;
    }

    /** The queries for a server; {@code version} as in {@code server_version_num}. */
    abstract List<ObjectQuery> queries(int version);

    /**
     * SQL for whether objects can be, or have, something of a kind, so that a query for it is worth while.
     *
     * @return a condition on the letters that {@link AffectedObjects#QUERY} gathers
     */
    String mayHave(ObjectKind kind) {
        return "true";
    }

    /** SQL that adds the OIDs of what belongs to the objects, since comments name them by their own. */
    String parts() {
        return "";
    }

    long catalog() {
        return catalog;
    }

    static Optional<Family> of(long catalog) {
        return Arrays.stream(values())
                .filter(family -> family.catalog == catalog)
                .findFirst();
    }
}
