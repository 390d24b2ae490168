package dev.stepwell.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.database.ConnectionPurpose;
import dev.stepwell.database.ScratchDatabase;
import dev.stepwell.schema.Identifiers;
import dev.stepwell.testing.RealPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Paths in properties are quoted by the server, those of objects are not: both must come to the same. */
@ExtendWith(RealPostgres.class)
class QuotingTest {

    /** Reserved since PostgreSQL 16 or 17. */
    private static final Set<String> LATER = Set.of(
            "json",
            "json_array",
            "json_arrayagg",
            "json_exists",
            "json_object",
            "json_objectagg",
            "json_query",
            "json_scalar",
            "json_serialize",
            "json_table",
            "json_value",
            "merge_action",
            "system_user");

    @Test
    void isThatOfTheServer(ScratchDatabase database) throws SQLException {
        Map<String, String> quoted = new TreeMap<>();
        try (Connection connection = database.connect(ConnectionPurpose.READING);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT name, quote_ident(name) FROM (SELECT word FROM"
                        + " pg_get_keywords() UNION VALUES ('a'), ('_1'), ('1a'), ('a$'), ('A'), ('a b'), ('a\"b'), ('ö'),"
                        + " (''), ('a.b')) AS names (name)")) {
            while (rows.next()) {
                quoted.put(rows.getString(1), rows.getString(2));
            }
        }

        Map<String, String> different = quoted.keySet().stream()
                .filter(name -> !Identifiers.quoted(name).equals(quoted.get(name)))
                .collect(Collectors.toMap(name -> name, Identifiers::quoted));
        assertThat(different.keySet()).isSubsetOf(LATER);
        assertThat(quoted).hasSizeGreaterThan(400);
    }
}
