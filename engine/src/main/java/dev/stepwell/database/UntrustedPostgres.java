package dev.stepwell.database;

/**
 * Any PostgreSQL, with scripts that nobody trusts: they run as a role that is no superuser and may neither run programs nor read or
 * write files of the server. Where the role that connects is a superuser, one is made for the time of the run, which owns the scratch
 * databases; where it has no such right, it will do. What needs a superuser fails, {@code CREATE EXTENSION} of what is not trusted
 * among it, and every reading of the schema is a whole one.
 */
public final class UntrustedPostgres implements PostgresProvider {
    private final PostgresProvider provider;

    /**
     * Distrusts scripts on some PostgreSQL.
     *
     * @param provider starts or reaches it
     */
    public UntrustedPostgres(PostgresProvider provider) {
        this.provider = provider;
    }

    @Override
    public PostgresServer start() {
        PostgresServer server = provider.start();
        try {
            if (server instanceof ManagedServer managed) {
                managed.distrustScripts();
                return server;
            }
            throw new IllegalStateException("Not one of the servers of this package: " + server);
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }
}
