package dev.stepwell.cli;

import dev.stepwell.database.PostgresProvider;
import dev.stepwell.database.PostgresSettings;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command {@code stepwell}. */
@Command(
        name = "stepwell",
        description = "Walks PostgreSQL schema migrations down and up again, and says which do not restore the schema.",
        subcommands = {
            InitCommand.class,
            RevisionCommand.class,
            MergeCommand.class,
            HistoryCommand.class,
            HeadsCommand.class,
            BranchesCommand.class,
            ShowCommand.class,
            UpgradeCommand.class,
            DowngradeCommand.class,
            CurrentCommand.class,
            StampCommand.class,
            CheckCommand.class,
            LockCommand.class,
            PlanCommand.class,
            VerifyCommand.class,
            ReportCommand.class,
            SnapshotCommand.class,
            DiffCommand.class,
            AutoComplete.GenerateCompletion.class,
            CommandLine.HelpCommand.class
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public final class Main implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before run()
    private CommandSpec spec;

    /** Made by picocli. */
    Main() {}

    /**
     * Runs one command and ends the JVM.
     *
     * @param arguments the command and its options; the exit status is one of {@link ExitStatus}
     */
    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(out, err, arguments));
    }

    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        PostgresSettings settings = PostgresSettings.standard();
        return run(() -> settings.provider(String.join(",", settings.words())).start(), out, err, arguments);
    }

    static int run(PostgresProvider provider, PrintWriter out, PrintWriter err, String... arguments) {
        return run(Surroundings.ofProcess(provider), out, err, arguments);
    }

    static int run(Surroundings surroundings, PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine commands = new CommandLine(new Main(), new Commands(surroundings))
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler(new Failures())
                .setParameterExceptionHandler(new WrongUsage())
                .setCaseInsensitiveEnumValuesAllowed(true);
        int status = commands.execute(arguments);
        out.flush();
        err.flush();
        surroundings.interruption().end();
        return status;
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Name a command; `stepwell help` lists them.");
    }
}
