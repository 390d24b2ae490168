package dev.stepwell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.database.ConnectionPurpose;
import dev.stepwell.database.PostgresServer;
import dev.stepwell.database.ScratchDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * Follows one page: {@code <!-- sample: users -->} copies a sample into the project in place of another,
 * {@code <!-- without: ID ID -->} takes revisions out of it, {@code <!-- database: SQL -->} stands for what others did to the
 * database, a block {@code ```sql migrations/a.sql} is saved as that file, one {@code ```java shop/User.java} is compiled into
 * {@code classes}, and in a block {@code ```console} each line {@code $ stepwell ...} is run; {@code $ NAME=URL stepwell ...} has
 * the database in that variable, and not in {@code DATABASE_URL}.
 */
final class GuideRun implements AutoCloseable {

    private static final Path SAMPLES = Path.of("../sample-migrations/src/main/resources/db");
    private static final Pattern SAMPLE = Pattern.compile("<!-- sample: (\\S+) -->");
    private static final Pattern REMOVE = Pattern.compile("<!-- without: (.*) -->");
    private static final Pattern DATABASE = Pattern.compile("<!-- database: (.*) -->");
    private static final Pattern FILE = Pattern.compile("```(?:sql|properties|text|java) (\\S+)");
    private static final Pattern COMMAND = Pattern.compile("\\$ (?:(\\w+)=(\\S+)://\\S+ )?stepwell (.*)");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    private final Path project;
    private final ScratchDatabase database;
    private final List<String> printed = new ArrayList<>();

    GuideRun(PostgresServer server, Path project) {
        this.project = project;
        this.database = server.create("guide");
    }

    /** The page with what its commands really print. */
    String follow(String page) throws IOException, SQLException {
        boolean inConsole = false;
        List<String> file = new ArrayList<>();
        String target = "";
        for (String line : page.lines().toList()) {
            Matcher begin = FILE.matcher(line);
            boolean ends = line.equals("```");
            if (inConsole && !ends) {
                console(line);
                continue;
            }
            printed.add(line);
            if (begin.matches()) {
                target = begin.group(1);
                file.clear();
            } else if (ends && !target.isEmpty()) {
                save(target, file);
                target = "";
            } else if (!target.isEmpty()) {
                file.add(line);
            }
            inConsole = line.equals("```console");
            prepare(line);
        }
        return String.join("\n", printed) + "\n";
    }

    private void prepare(String line) throws IOException, SQLException {
        Matcher sample = SAMPLE.matcher(line);
        if (sample.matches()) {
            copy(SAMPLES.resolve(sample.group(1)));
        }
        Matcher without = REMOVE.matcher(line);
        if (without.matches()) {
            for (String id : without.group(1).split(" ", -1)) {
                remove(name -> name.startsWith(id));
            }
        }
        Matcher sql = DATABASE.matcher(line);
        if (sql.matches()) {
            try (Connection connection = database.connect(ConnectionPurpose.SCRIPTS);
                    Statement statement = connection.createStatement()) {
                statement.execute(sql.group(1));
            }
        }
    }

    /** What the page shows as output is dropped: the command says it anew. */
    private void console(String line) {
        Matcher command = COMMAND.matcher(line);
        if (!command.matches()) {
            return;
        }
        printed.add(line);
        String[] arguments = WORD.matcher(command.group(3))
                .results()
                .map(word -> word.group(1) != null ? word.group(1) : word.group(2))
                .toArray(String[]::new);
        Map<String, String> environment = command.group(1) == null
                ? Map.of("DATABASE_URL", url("postgresql"))
                : Map.of(command.group(1), url(command.group(2)));
        Run run = Run.in(project, environment, arguments);
        clean(run.err() + run.out()).lines().forEach(printed::add);
        if (run.status() != 0) {
            printed.add("[exit status " + run.status() + "]");
        }
    }

    private String clean(String text) {
        String place = database.jdbcUrl().substring("jdbc:postgresql://".length());
        return text.replace(place, "localhost/shop")
                .replace(database.user() + "@localhost", "app@localhost")
                .replace(project + "/", "")
                .replaceAll("and [0-9.]+ s on .*", "and N s on PostgreSQL")
                .stripTrailing();
    }

    private void save(String name, List<String> lines) throws IOException {
        Path path = project.resolve(name);
        Files.createDirectories(path.getParent());
        Files.writeString(path, String.join("\n", lines) + "\n");
        if (name.endsWith(".java")) {
            compile(path);
        }
    }

    private void compile(Path source) throws IOException {
        Path classes = Files.createDirectories(project.resolve("classes"));
        int status = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-proc:none",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-d",
                        classes.toString(),
                        source.toString());
        assertThat(status).as(source.toString()).isZero();
    }

    private void remove(Predicate<String> unwanted) throws IOException {
        try (Stream<Path> files = Files.list(project.resolve("migrations"))) {
            for (Path file : files.filter(
                            path -> unwanted.test(path.getFileName().toString()))
                    .toList()) {
                Files.delete(file);
            }
        }
    }

    private void copy(Path sample) throws IOException {
        Path target = Files.createDirectories(project.resolve("migrations"));
        remove(name -> true);
        try (Stream<Path> files = Files.list(sample)) {
            for (Path file : files.toList()) {
                Files.copy(file, target.resolve(file.getFileName()));
            }
        }
    }

    private String url(String scheme) {
        return scheme + "://" + database.user() + ":" + database.password() + "@"
                + database.jdbcUrl().substring("jdbc:postgresql://".length());
    }

    @Override
    public void close() {
        database.close();
    }
}
