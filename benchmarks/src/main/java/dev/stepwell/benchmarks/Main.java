package dev.stepwell.benchmarks;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The measurements, each a command. */
@Command(
        name = "benchmarks",
        description = "Measures ratios of times taken in turns in one run. Give the machine to it alone.",
        subcommands = {
            WalkCommand.class,
            ReadingCommand.class,
            StepCommand.class,
            EffectsCommand.class,
            BesideCommand.class,
            HistoryCommand.class,
            CommandLine.HelpCommand.class
        },
        mixinStandardHelpOptions = true)
public final class Main implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before run()
    private CommandSpec spec;

    /** Made by picocli. */
    Main() {}

    /**
     * Runs one measurement and ends the JVM.
     *
     * @param arguments the command and its options
     */
    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(out, arguments));
    }

    static int run(PrintWriter out, String... arguments) {
        int status = new CommandLine(new Main())
                .setOut(out)
                .setStopAtPositional(true)
                .execute(arguments);
        out.flush();
        return status;
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Name a command; `help` lists them.");
    }
}
