package dev.stepwell.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.catalog.SnapshotReader;
import dev.stepwell.database.ConnectionPurpose;
import dev.stepwell.database.PostgresServer;
import dev.stepwell.database.ScratchDatabase;
import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.ObjectName;
import dev.stepwell.schema.SchemaSnapshot;
import dev.stepwell.testing.EveryPostgres;
import dev.stepwell.testing.PostgresVersions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The same script on servers of different major versions. */
@ExtendWith(PostgresVersions.class)
class VersionRulesTest {

    private static final Set<String> NOTHING = Set.of();

    @EveryPostgres
    void leaveNothingToTellOfOneScript(PostgresServer server, PostgresVersions versions)
            throws SQLException, IOException {
        SchemaSnapshot before = made(server);
        List<String> told = new ArrayList<>();
        for (String major : new String[] {"14", "15", "16", "17", "18"}) {
            SchemaSnapshot after = made(versions.server(major));
            DatabaseComparison comparison = DatabaseComparison.of("one", before, "other", after, NOTHING);
            comparison
                    .differences()
                    .forEach(difference ->
                            told.add(before.majorVersion() + " and " + major + ": " + difference.describe()));
        }

        assertThat(told).isEmpty();
    }

    @Test
    void leaveOutOnlyWhatTheyExplain() {
        assertThat(explained("public", "owner", "postgres", "app")).isFalse();
        assertThat(explained("public", "owner", "postgres", "pg_database_owner"))
                .isTrue();
        assertThat(explained("app", "owner", "postgres", "pg_database_owner")).isFalse();
        assertThat(explained("public", "privileges", "PUBLIC: CREATE, USAGE; app: USAGE", "PUBLIC: USAGE"))
                .isFalse();
        assertThat(new VersionRules(17, 17).explain(schema("public", "owner", "postgres", "pg_database_owner")))
                .isFalse();
    }

    private static boolean explained(String schema, String property, String before, String after) {
        boolean forward = new VersionRules(14, 18).explain(schema(schema, property, before, after));
        assertThat(new VersionRules(18, 14).explain(schema(schema, property, after, before)))
                .isEqualTo(forward);
        return forward;
    }

    private static Difference schema(String schema, String property, String before, String after) {
        return new Difference(Code.CHANGED, ObjectName.global(ObjectKind.SCHEMA, schema), property, before, after);
    }

    private static SchemaSnapshot made(PostgresServer server) throws SQLException, IOException {
        try (ScratchDatabase database = server.create("versions");
                InputStream script =
                        Objects.requireNonNull(VersionRulesTest.class.getResourceAsStream("every-version.sql"));
                Connection connection = database.connect(ConnectionPurpose.SCRIPTS);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
            try (SnapshotReader reader = new SnapshotReader(connection)) {
                return reader.read();
            } finally {
                connection.rollback();
            }
        }
    }
}
