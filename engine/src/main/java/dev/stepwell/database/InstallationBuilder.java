package dev.stepwell.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Provides the binaries and prepares the data directory that every server starts from. */
final class InstallationBuilder {
    /** Names are compared byte by byte and alike on every machine, whatever the locales that it has. */
    private static final List<String> INITDB_OPTIONS =
            List.of("--no-sync", "--username=" + Installation.ROLE, "--encoding=UTF8", "--locale=C", "--auth=password");

    /**
     * Data lives no longer than the server, so that nothing is made durable. The password is sent in clear because only the loopback
     * interface listens; proving it by SCRAM instead would cost each connection 5 ms and the first one 100 ms. A long walk needs
     * ten connections, and many walks may share a server.
     */
    private static final String CONFIGURATION = """
            listen_addresses = '127.0.0.1'
            unix_socket_directories = ''
            max_connections = 300
            max_locks_per_transaction = 256
            dynamic_shared_memory_type = mmap
            fsync = off
            full_page_writes = off
            synchronous_commit = off
            wal_level = minimal
            max_wal_senders = 0
            min_wal_size = 32MB
            max_wal_size = 256MB
            checkpoint_timeout = 1h
            autovacuum = off
            jit = off
            timezone = 'UTC'
            log_timezone = 'UTC'
            lc_messages = 'C'
            log_min_messages = log
            log_min_error_statement = panic
            log_checkpoints = off
            """;

    private static final int PASSWORD_BYTES = 24;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Binaries binaries;
    private final ServerAccount account;
    private final RandomText random;

    InstallationBuilder(Binaries binaries, ServerAccount account, RandomText random) {
        this.binaries = binaries;
        this.account = account;
        this.random = random;
    }

    /** Names a directory for all that decides what is in it. */
    String key() {
        int settings = (INITDB_OPTIONS + CONFIGURATION).hashCode();
        String owner = account.isOther() ? "-" + account.user() : "";
        return "postgres-" + binaries.key() + "-%08x".formatted(settings) + owner;
    }

    Installation installation(Path directory) {
        return new Installation(directory, binaries.programs(directory));
    }

    void build(Installation target) throws IOException {
        binaries.provide(target.directory());
        writePassword(target);
        initialise(target);
        Files.writeString(target.template().resolve("postgresql.conf"), CONFIGURATION, StandardOpenOption.APPEND);
    }

    private void writePassword(Installation target) throws IOException {
        Path file = Files.createFile(
                target.passwordFile(),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, random.hex(PASSWORD_BYTES));
        account.own(file);
    }

    private void initialise(Installation target) throws IOException {
        Files.createDirectory(target.template());
        account.own(target.template());
        Path log = target.directory().resolve("initdb.log");
        List<String> initdb = new ArrayList<>(List.of(
                target.program("initdb").toString(),
                "--pgdata=" + target.template(),
                "--pwfile=" + target.passwordFile()));
        initdb.addAll(INITDB_OPTIONS);
        int status = Commands.run(account.command(initdb), log, PATIENCE);
        if (status != 0) {
            String said = Files.readString(log, StandardCharsets.UTF_8);
            throw EmbeddedProblems.notInitialised(status, said.strip());
        }
    }
}
