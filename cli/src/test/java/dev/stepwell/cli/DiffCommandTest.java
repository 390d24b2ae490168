package dev.stepwell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What {@code stepwell diff} prints, and how it ends. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DiffCommandTest {

    private static final String COMPARED = """
            Compared: every object of every user schema by PostgreSQL's own definition of it; owners, privileges, comments.
            Left out: rows, the state of sequences, members of extensions, the numbers in generated names.
            Renamed: what has the same content under another name, where only one thing on each side has it.
            """;

    private final TwoDatabases databases = new TwoDatabases();

    @BeforeAll
    void makesDatabases() throws SQLException {
        databases.run(
                "CREATE TABLE users (id int PRIMARY KEY, email varchar(50), age int); COMMENT ON TABLE users IS 'old'",
                "CREATE TABLE users (id int PRIMARY KEY, age int, email text); COMMENT ON TABLE users IS 'new'");
    }

    @AfterAll
    void endsTheServer() {
        databases.close();
    }

    @Test
    void endsWithZeroForEqualDatabases() {
        Run run = diff(databases.one(), databases.one());

        assertThat(databases.stable(run.out())).isEqualTo("""
                from  postgresql://app@db/one (PostgreSQL 17, 9 objects)
                to    postgresql://app@db/one (PostgreSQL 17, 9 objects)

                """ + COMPARED + "EQUAL.\n");
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
    }

    @Test
    void endsWithOneForOthers() {
        Run run = diff(databases.one(), databases.other());

        assertThat(databases.stable(run.out())).isEqualTo("""
                from  postgresql://app@db/one (PostgreSQL 17, 9 objects)
                to    postgresql://app@db/other (PostgreSQL 17, 9 objects)

                public.users
                  changed  table › column order: id, email, age → id, age, email
                  changed  table › comment: old → new
                  changed  column email › type: character varying(50) → text

                """ + COMPARED + "DIFFERENT: 3 differences (3 changed).\n");
        assertThat(run.status()).isEqualTo(1);
    }

    @Test
    void ignoresWhatItIsAskedTo() {
        Run run = diff(databases.one(), databases.other(), "--ignore", "column-order,comment");

        assertThat(databases.stable(run.out())).endsWith("""
                public.users
                  changed  column email › type: character varying(50) → text

                """ + COMPARED + """
                Ignored as asked: 1 column-order, 1 table-comment-changed.
                DIFFERENT: 1 difference (1 changed).
                """);
    }

    @Test
    void printsJson() {
        Run run = diff(databases.one(), databases.other(), "--ignore", "comment,column-order", "--format", "json");

        assertThat(databases.stable(run.out())).isEqualTo("""
                {
                  "schemaVersion" : 1,
                  "from" : {
                    "source" : "postgresql://app@db/one",
                    "postgresql" : 17,
                    "objects" : 9
                  },
                  "to" : {
                    "source" : "postgresql://app@db/other",
                    "postgresql" : 17,
                    "objects" : 9
                  },
                  "equal" : false,
                  "differences" : [ {
                    "path" : "public.users.email › type",
                    "kind" : "changed",
                    "code" : "column-type-changed",
                    "object" : "column",
                    "before" : "character varying(50)",
                    "after" : "text",
                    "message" : "public.users.email › type: character varying(50) → text"
                  } ],
                  "leftOut" : {
                    "version" : [ ],
                    "ignored" : [ {
                      "path" : "public.users › column order",
                      "kind" : "changed",
                      "code" : "column-order",
                      "object" : "table",
                      "before" : "id, email, age",
                      "after" : "id, age, email",
                      "message" : "public.users › column order: id, email, age → id, age, email"
                    }, {
                      "path" : "public.users › comment",
                      "kind" : "changed",
                      "code" : "table-comment-changed",
                      "object" : "table",
                      "before" : "old",
                      "after" : "new",
                      "message" : "public.users › comment: old → new"
                    } ]
                  }
                }
                """);
        assertThat(run.status()).isEqualTo(1);
    }

    @Test
    void comparesADatabaseWithAFile(@TempDir Path directory) {
        String file = directory.resolve("schema.json").toString();
        databases.stepwell("snapshot", "--url", databases.one(), "--output", file);

        assertThat(diff(file, databases.one()).status()).isZero();
        assertThat(diff(databases.one(), file).status()).isZero();
        assertThat(diff(file, file).status()).isZero();
        assertThat(diff(file, databases.other()).status()).isEqualTo(1);
    }

    @Test
    void saysWhatIsWrongWithAFile(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("schema.json"), "{\"formatVersion\": 7}");

        assertThat(diff(file.toString(), databases.one()))
                .isEqualTo(
                        new Run(
                                2,
                                "",
                                "stepwell: " + file + " has format version 7, and this Stepwell knows 1 to 1."
                                        + " Use the Stepwell that wrote it, or a later one; or write it again with this one.\n"));
        assertThat(diff(databases.one(), directory.toString()))
                .isEqualTo(new Run(
                        2,
                        "",
                        "stepwell: " + directory
                                + " is a directory. Name a file that `stepwell snapshot` has written.\n"));
    }

    @Test
    void readsBothSidesOnlyWhenBothCanBeRead() {
        assertThat(diff(databases.one(), "mysql://app:s3cret@db/shop").status()).isEqualTo(2);
        assertThat(diff("postgresql://app:s3cret@db:x/shop", databases.one()).err())
                .startsWith("stepwell: The port of the database URL is no number from 1 to 65535.")
                .doesNotContain("s3cret");
    }

    @Test
    void refusesToIgnoreWhatItDoesNotKnow() {
        assertThat(diff("a", "b", "--ignore", "owners").complaint())
                .isEqualTo("'owners' cannot be ignored; name column-order, owner, privileges, comment.");
    }

    private Run diff(String from, String to, String... options) {
        String[] arguments = new String[options.length + 5];
        arguments[0] = "diff";
        arguments[1] = "--from";
        arguments[2] = from;
        arguments[3] = "--to";
        arguments[4] = to;
        System.arraycopy(options, 0, arguments, 5, options.length);
        return databases.stepwell(arguments);
    }
}
