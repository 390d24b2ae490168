package dev.stepwell.cli;

import dev.stepwell.database.EmbeddedPostgres;
import dev.stepwell.database.PostgresProvider;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

/**
 * One run of the command, in this process.
 *
 * @param status the exit status
 * @param out what it printed as its result
 * @param err what it said besides
 */
record Run(int status, String out, String err) {

    static final String HISTORIES = "src/test/resources/histories/";

    static Run of(String... arguments) {
        return with(new EmbeddedPostgres(), arguments);
    }

    static Run with(PostgresProvider provider, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = Main.run(provider, new PrintWriter(out), new PrintWriter(err), arguments);
        return new Run(status, out.toString(), err.toString());
    }

    /** In another directory, with these environment variables only, at a fixed moment. */
    static Run in(Path directory, Map<String, String> variables, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Clock clock = Clock.fixed(Instant.parse("2025-11-04T10:00:00Z"), ZoneOffset.UTC);
        Surroundings surroundings =
                new Surroundings(new EmbeddedPostgres(), variables, directory, clock, new Interruption());
        int status = Main.run(surroundings, new PrintWriter(out), new PrintWriter(err), arguments);
        return new Run(status, out.toString(), err.toString());
    }

    static Run in(Path directory, String... arguments) {
        return in(directory, Map.of(), arguments);
    }

    static Run verify(String history, String... options) {
        String[] arguments = new String[options.length + 3];
        arguments[0] = "verify";
        arguments[1] = "--dir";
        arguments[2] = HISTORIES + history;
        System.arraycopy(options, 0, arguments, 3, options.length);
        return of(arguments);
    }

    /** The report without what differs from run to run. */
    String report() {
        return out.replaceAll("and [0-9.]+ s on embedded .*", "and N s on PostgreSQL");
    }

    /** The first line of what it said. */
    String complaint() {
        return err.lines().findFirst().orElse("");
    }
}
