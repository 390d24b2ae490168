package dev.stepwell.catalog;

import dev.stepwell.database.PostgresServer;
import dev.stepwell.testing.PostgresVersions;
import java.io.IOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Runs every case on every version of PostgreSQL that has it, two versions at a time. */
final class DdlResults implements AutoCloseable {

    static final List<String> VERSIONS = List.of("14", "15", "16", "17", "18");

    private final ExecutorService workers = Executors.newFixedThreadPool(2);
    private final Map<String, CompletableFuture<Map<String, DdlResult>>> results = new HashMap<>();

    DdlResults(PostgresVersions servers) throws IOException {
        List<DdlCase> cases = DdlCase.all();
        for (String version : VERSIONS) {
            results.put(
                    version,
                    CompletableFuture.supplyAsync(() -> run(servers.server(version), version, cases), workers));
        }
    }

    DdlResult of(String version, DdlCase ddl) {
        return Objects.requireNonNull(of(version).get(ddl.name()), ddl.name());
    }

    Map<String, DdlResult> of(String version) {
        return Objects.requireNonNull(results.get(version), version).join();
    }

    private static Map<String, DdlResult> run(PostgresServer server, String version, List<DdlCase> cases) {
        Map<String, DdlResult> byName = new HashMap<>();
        try (DdlLab lab = new DdlLab(server)) {
            for (DdlCase ddl : cases) {
                if (ddl.isIn(Integer.parseInt(version))) {
                    byName.put(ddl.name(), run(lab, ddl));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return byName;
    }

    private static DdlResult run(DdlLab lab, DdlCase ddl) {
        try {
            return lab.run(ddl);
        } catch (SQLException e) {
            throw new IllegalStateException(ddl.name(), e);
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
