import java.io.PrintStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Times how long it takes from the wish for a server to the answer to a first query; see {@code dev/providers}. */
final class StartUp {

    /** A server that runs. */
    interface Server extends AutoCloseable {
        String url();

        @Override
        void close() throws Exception;
    }

    /** Whatever starts one. */
    interface Starter {
        Server start() throws Exception;
    }

    /** Prints the first start of this JVM and the next one, each in milliseconds. */
    static void print(Starter starter, PrintStream out) throws Exception {
        out.println("first " + millis(starter));
        out.println("again " + millis(starter));
    }

    private static long millis(Starter starter) throws Exception {
        long begun = System.nanoTime();
        try (Server server = starter.start()) {
            ask(server.url(), "SELECT 1");
            return (System.nanoTime() - begun) / 1_000_000;
        }
    }

    static String ask(String url, String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private StartUp() {}
}
