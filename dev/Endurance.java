import dev.stepwell.database.EmbeddedPostgres;
import dev.stepwell.database.GivenServer;
import dev.stepwell.database.PostgresServer;
import dev.stepwell.database.ScratchDatabase;
import dev.stepwell.script.History;
import dev.stepwell.script.HistoryReader;
import dev.stepwell.script.Location;
import dev.stepwell.walk.StepListener;
import dev.stepwell.walk.StepRecord;
import dev.stepwell.walk.WalkRecord;
import dev.stepwell.walk.WalkSettings;
import dev.stepwell.walk.Walker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Walks a history many times, in a row and at once, and looks for what is left behind; see {@code dev/endurance}. */
class Endurance {

    private static final int AT_ONCE = 20;

    private final PostgresServer host;
    private final ScratchDatabase inside;
    private final History history;
    private String steps = "";

    Endurance(PostgresServer host, History history) {
        this.host = host;
        this.inside = host.create("endurance");
        this.history = history;
    }

    public static void main(String[] arguments) throws Exception {
        int walks = Integer.parseInt(arguments[0]);
        History history = HistoryReader.read(Location.parse(arguments[1]), Optional.empty());
        boolean sound;
        try (PostgresServer host = new EmbeddedPostgres().start()) {
            sound = new Endurance(host, history).run(walks);
        }
        Thread.sleep(1000);
        long children = ProcessHandle.current().descendants().count();
        System.out.println("processes after the end: " + children);
        System.exit(sound && children == 0 ? 0 : 1);
    }

    private boolean run(int walks) throws Exception {
        one();
        Map<String, Long> before = state("before");
        for (int i = 1; i <= walks; i++) {
            one();
            if (i % 50 == 0) {
                state("after " + i + " in a row");
            }
        }
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            all.add(threads.submit(() -> {
                one();
                return null;
            }));
        }
        for (Future<?> walk : all) {
            walk.get();
        }
        threads.shutdown();
        Thread.sleep(1000);
        Map<String, Long> after = state("after " + AT_ONCE + " at once");
        return Stream.of("databases", "sessions", "roles", "locks", "processes").allMatch(what -> before.get(what).equals(after.get(what)))
                && after.get("files") <= before.get("files") + 5
                && after.get("heap MB") <= before.get("heap MB") + 16;
    }

    /** On a connection of its own to the server, as a JVM of its own would have it. */
    private void one() {
        GivenServer given = GivenServer.at(inside.jdbcUrl()).user(inside.user()).password(inside.password());
        try (PostgresServer server = given.start()) {
            WalkRecord walk = new Walker(server, WalkSettings.of("endurance"), StepListener.NONE).walk(history);
            same(String.join(" ", walk.steps().stream().map(Endurance::words).toList()));
        }
    }

    private static String words(StepRecord step) {
        return step.revision() + " " + step.pass() + " " + step.outcome();
    }

    private synchronized void same(String record) {
        if (!steps.isEmpty() && !steps.equals(record)) {
            throw new IllegalStateException("A walk has gone otherwise than the one before:\n" + steps + "\n" + record);
        }
        steps = record;
    }

    private Map<String, Long> state(String when) throws Exception {
        System.gc();
        Thread.sleep(200);
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        Map<String, Long> state = new java.util.LinkedHashMap<>();
        state.put("databases", ask("SELECT count(*) FROM pg_database"));
        state.put("sessions", ask("SELECT count(*) FROM pg_stat_activity WHERE backend_type = 'client backend'"));
        state.put("roles", ask("SELECT count(*) FROM pg_roles"));
        state.put("locks", ask("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'"));
        state.put("processes", ProcessHandle.current().children().count());
        state.put("files", files());
        state.put("threads", (long) Thread.activeCount());
        state.put("heap MB", (runtime.totalMemory() - runtime.freeMemory()) >> 20);
        System.out.println(when + ": " + state);
        return state;
    }

    private static long files() throws IOException {
        try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
            return open.count();
        }
    }

    private long ask(String query) throws Exception {
        try (Connection connection = DriverManager.getConnection(inside.jdbcUrl(), inside.user(), inside.password());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
