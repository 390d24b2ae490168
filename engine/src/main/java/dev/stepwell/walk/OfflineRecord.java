package dev.stepwell.walk;

import dev.stepwell.execution.ScriptError;
import dev.stepwell.revision.Heads;
import dev.stepwell.schema.SchemaSnapshot;
import java.util.Optional;

/**
 * What came of the SQL that {@code upgrade heads --sql} prints, on an empty database, beside what {@code upgrade heads} did
 * on another one.
 *
 * @param refusal why the live run did not end well, although the walk did; empty when it did
 * @param error what failed in the SQL; empty when it ran to its end
 * @param live the schema after the live run
 * @param offline the schema after the SQL
 * @param liveRows the version rows after the live run
 * @param offlineRows the version rows after the SQL
 */
public record OfflineRecord(
        Optional<String> refusal,
        Optional<ScriptError> error,
        SchemaSnapshot live,
        SchemaSnapshot offline,
        Heads liveRows,
        Heads offlineRows) {}
