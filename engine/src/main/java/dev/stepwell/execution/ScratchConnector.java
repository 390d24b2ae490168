package dev.stepwell.execution;

import dev.stepwell.database.ConnectionPurpose;
import dev.stepwell.database.ScratchDatabase;
import java.sql.Connection;

/**
 * The way to a scratch database, for what is otherwise done to users' databases.
 *
 * @param database the database
 */
public record ScratchConnector(ScratchDatabase database) implements DatabaseConnector {

    @Override
    public Connection connect() {
        return database.connect(ConnectionPurpose.SCRIPTS);
    }

    @Override
    public String description() {
        return database.url();
    }
}
