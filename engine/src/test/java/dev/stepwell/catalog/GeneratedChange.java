package dev.stepwell.catalog;

import dev.stepwell.ddl.ChangeOptions;
import dev.stepwell.ddl.ChangeStatement;
import dev.stepwell.ddl.SchemaChange;
import dev.stepwell.diff.Difference;
import dev.stepwell.diff.SchemaDiff;
import dev.stepwell.schema.SchemaSnapshot;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * What came of the statements that are generated from one schema to another, and back.
 *
 * @param problems statements that failed, and differences that were left without a gap that says so
 * @param gaps what the statements are said not to do
 */
record GeneratedChange(List<String> problems, List<String> gaps) {

    /** Runs them in a database, one direction after the other; it must hold the first of both schemas. */
    static GeneratedChange run(
            Connection connection, SnapshotReader reader, SchemaSnapshot before, SchemaSnapshot after, String role)
            throws SQLException {
        SchemaChange change = SchemaChange.between(before, after, ChangeOptions.DEFAULT.runBy(role));
        GeneratedChange result = new GeneratedChange(new ArrayList<>(), new ArrayList<>());
        result.go("upgrade", change.upgrade(), connection, reader, after);
        result.go("downgrade", change.downgrade(), connection, reader, before);
        return result;
    }

    private void go(
            String direction, SchemaChange.Way way, Connection connection, SnapshotReader reader, SchemaSnapshot wanted)
            throws SQLException {
        way.gaps().forEach(gap -> gaps.add(direction + ": " + gap));
        for (ChangeStatement statement : way.statements()) {
            Savepoint savepoint = connection.setSavepoint();
            try (Statement session = connection.createStatement()) {
                session.execute(statement.sql());
            } catch (SQLException e) {
                connection.rollback(savepoint);
                problems.add(direction + ": " + e.getMessage() + "\n" + statement.sql());
            }
        }
        for (Difference difference : SchemaDiff.between(wanted, reader.read())) {
            boolean isSaid = way.gaps().stream()
                    .anyMatch(gap -> gap.object().equals(difference.object())
                            && (gap.property().isEmpty() || gap.property().equals(difference.property())));
            if (!difference.isColumnOrder() && !isSaid) {
                problems.add(direction + ": " + difference.describe());
            }
        }
    }
}
