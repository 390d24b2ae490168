package dev.stepwell.database;

/** A PostgreSQL server on which scratch databases may be made. Safe for use by several threads. */
public interface PostgresServer extends AutoCloseable {
    /**
     * One line for people: what was taken, which version, and how long it needed.
     *
     * @return for example {@code embedded PostgreSQL 17.11, data in shared memory, ready in 240 ms}
     */
    String description();

    /**
     * The server's version as PostgreSQL numbers it ({@code server_version_num}).
     *
     * @return for example {@code 170011} for 17.11
     */
    int version();

    /**
     * Makes an empty database from {@code template0}.
     *
     * @param suite what the database is for; becomes part of its name, with every character that is not a letter, digit or underscore
     *     replaced
     * @return a database named {@code stepwell_<suite>_<random>}
     * @throws DatabaseException when the server refuses, has no space left, or is closed
     */
    ScratchDatabase create(String suite);

    /**
     * Makes a database with the contents of another one, after ending every connection to that other one. Settings and privileges of
     * the database itself ({@code ALTER DATABASE ... SET}, {@code GRANT ... ON DATABASE}) are not copied (PostgreSQL manual,
     * "CREATE DATABASE").
     *
     * @param source a database of this server
     * @param suite what the copy is for
     * @return the copy
     * @throws DatabaseException when the source is not a scratch database of this server, or as for {@link #create}
     */
    ScratchDatabase copy(ScratchDatabase source, String suite);

    /**
     * Begins to watch the roles of the server, which all its databases share.
     *
     * @return a watch to which every role of this moment is an old one
     * @throws DatabaseException when the server cannot be asked
     */
    RoleWatch watchRoles();

    /** Ends the server, or the connection to it, with all its scratch databases. Doing so twice is harmless. */
    @Override
    void close();
}
