package dev.stepwell.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.diff.DatabaseComparison;
import dev.stepwell.schema.ObjectIdentity;
import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.ObjectName;
import dev.stepwell.schema.SchemaObject;
import dev.stepwell.schema.SchemaSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ComparisonTextTest {

    private static final String COMPARED = """
            Compared: every object of every user schema by PostgreSQL's own definition of it; owners, privileges, comments.
            Left out: rows, the state of sequences, members of extensions, the numbers in generated names.
            Renamed: what has the same content under another name, where only one thing on each side has it.
            """;

    @Test
    void tellsTheSameChangeOfManyObjectsOnce() {
        assertThat(text(170000, tables("postgres", 6), 170000, tables("app", 6)))
                .isEqualTo("""
                from  one (PostgreSQL 17, 6 objects)
                to    other (PostgreSQL 17, 6 objects)

                6 objects: public.t0, public.t1, public.t2, public.t3 and 2 more
                  changed  owner: postgres → app

                """ + COMPARED + "DIFFERENT: 6 differences (6 changed).\n");
    }

    @Test
    void tellsAFewChangesOneByOne() {
        assertThat(text(170000, tables("postgres", 1), 170000, tables("app", 1)))
                .isEqualTo("""
                from  one (PostgreSQL 17, 1 object)
                to    other (PostgreSQL 17, 1 object)

                public.t0
                  changed  table › owner: postgres → app

                """ + COMPARED + "DIFFERENT: 1 difference (1 changed).\n");
    }

    @Test
    void saysThatTheServersAreOfOtherVersionsAndWhatThatExplains() {
        assertThat(text(140000, List.of(publicSchema("postgres")), 180000, List.of(publicSchema("pg_database_owner"))))
                .isEqualTo("""
                        from  one (PostgreSQL 14, 1 object)
                        to    other (PostgreSQL 18, 1 object)

                        """ + COMPARED + """
                        The servers are PostgreSQL 14 and 18: left out as coming from that alone: 1 schema-owner-changed.\
                         What else differs may come from it too.
                        EQUAL.
                        """);
    }

    @Test
    void saysThatTheVersionsExplainNothing() {
        assertThat(text(160000, tables("app", 1), 170000, tables("app", 1))).endsWith("""
                The servers are PostgreSQL 16 and 17: nothing that differs is known to come from that alone.\
                 What else differs may come from it too.
                EQUAL.
                """);
    }

    private static String text(int before, List<SchemaObject> one, int after, List<SchemaObject> other) {
        return new ComparisonText()
                .render(DatabaseComparison.of(
                        "one", SchemaSnapshot.of(before, one), "other", SchemaSnapshot.of(after, other), Set.of()));
    }

    private static List<SchemaObject> tables(String owner, int count) {
        List<SchemaObject> tables = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            tables.add(SchemaObject.of(
                    ObjectName.of(ObjectKind.TABLE, "public", "t" + i), ObjectIdentity.NONE, Map.of("owner", owner)));
        }
        return tables;
    }

    private static SchemaObject publicSchema(String owner) {
        return SchemaObject.of(
                ObjectName.global(ObjectKind.SCHEMA, "public"), ObjectIdentity.NONE, Map.of("owner", owner));
    }
}
