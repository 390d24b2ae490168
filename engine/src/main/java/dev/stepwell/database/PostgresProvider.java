package dev.stepwell.database;

/** One way to come by a PostgreSQL server: embedded binaries, a local installation, a container, a given URL. */
public interface PostgresProvider {
    /**
     * Starts or reaches a server and waits until it has answered a query.
     *
     * @return the server; whoever called closes it
     * @throws DatabaseException when this way leads to no server; its {@linkplain DatabaseException#code() code} says whether the
     *     way is not available here (such as {@link DatabaseException.Code#BINARIES_MISSING}) or failed
     */
    PostgresServer start();
}
