import dev.stepwell.database.ConnectionPurpose;
import dev.stepwell.database.DatabaseException;
import dev.stepwell.database.PostgresProvider;
import dev.stepwell.database.PostgresServer;
import dev.stepwell.database.PostgresSettings;
import dev.stepwell.database.ScratchDatabase;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/**
 * Times a server of Stepwell, and runs a suite on it: {@code OurServer WORDS SUITE...}. {@code guest} stands for a server of
 * somebody else, on which a role has CREATEDB and nothing more.
 */
final class OurServer implements TestExecutionListener {
    private static final String GUEST = "guest";
    private static final int ABSENT = 3;

    private final List<String> servers = new ArrayList<>();

    public static void main(String[] arguments) throws Exception {
        String[] suites = List.of(arguments).subList(1, arguments.length).toArray(String[]::new);
        boolean isSound;
        try {
            isSound = arguments[0].equals(GUEST) ? asGuest(suites) : on(arguments[0], suites);
        } catch (DatabaseException e) {
            System.out.println("absent " + e.getMessage().lines().findFirst().orElse(""));
            System.exit(ABSENT);
            return;
        }
        System.exit(isSound ? 0 : 1);
    }

    private static boolean asGuest(String... suites) throws Exception {
        try (PostgresServer host = PostgresSettings.standard().provider("embedded").start();
                ScratchDatabase inside = host.create("host")) {
            try (Connection connection = inside.connect(ConnectionPurpose.SCRIPTS);
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE ROLE guest LOGIN CREATEDB PASSWORD 'guest'");
            }
            System.setProperty("stepwell.postgres.user", GUEST);
            System.setProperty("stepwell.postgres.password", GUEST);
            boolean isSound = on(inside.jdbcUrl().replace(inside.name(), "postgres"), suites);
            String left = "SELECT count(*) FROM pg_database WHERE datdba = 'guest'::regrole";
            return isSound && StartUp.ask(url(inside), left).equals("0");
        }
    }

    private static boolean on(String words, String... suites) throws Exception {
        PostgresProvider provider = PostgresSettings.standard().provider(words);
        StartUp.print(() -> new Started(provider.start()), System.out);
        System.setProperty(PostgresSettings.PROPERTY, words);
        return new OurServer().run(suites);
    }

    private boolean run(String... suites) {
        LauncherDiscoveryRequestBuilder request = LauncherDiscoveryRequestBuilder.request();
        for (String suite : suites) {
            request.selectors(DiscoverySelectors.selectClass(suite));
        }
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        LauncherDiscoveryRequest all = request.build();
        LauncherFactory.create().execute(all, summary, this);
        summary.getSummary().printFailuresTo(new PrintWriter(System.err, true));
        long failed = summary.getSummary().getTotalFailureCount() + summary.getSummary().getTestsAbortedCount();
        long succeeded = summary.getSummary().getTestsSucceededCount();
        System.out.println("server " + servers.stream().findFirst().orElse(""));
        System.out.println("tests " + succeeded + " " + failed);
        return failed == 0 && succeeded > 0;
    }

    @Override
    public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
        String server = entry.getKeyValuePairs().get("PostgreSQL");
        if (server != null) {
            servers.add(server);
        }
    }

    private static String url(ScratchDatabase database) {
        String url = database.jdbcUrl();
        return url + (url.contains("?") ? "&" : "?") + "user=" + database.user() + "&password=" + database.password();
    }

    private record Started(PostgresServer server, ScratchDatabase database) implements StartUp.Server {

        Started(PostgresServer server) {
            this(server, server.create("started"));
        }

        @Override
        public String url() {
            return OurServer.url(database);
        }

        @Override
        public void close() {
            database.close();
            server.close();
        }
    }
}
