package dev.stepwell.cli;

import dev.stepwell.database.DatabaseException;
import dev.stepwell.database.Secrets;
import dev.stepwell.entity.ModelException;
import dev.stepwell.execution.MigrationException;
import dev.stepwell.revision.RevisionException;
import dev.stepwell.revision.RevisionGraphException;
import dev.stepwell.script.HistoryException;
import dev.stepwell.walk.NoFinalSchemaException;
import dev.stepwell.walk.WalkException;
import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns what a command throws into a message and an exit status; a stack trace is for defects of our own only. */
final class Failures implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception thrown, CommandLine command, ParseResult parsed) {
        if (thrown instanceof DatabaseException || thrown instanceof WalkException) {
            return tell(command, parsed, thrown, ExitStatus.ENVIRONMENT);
        }
        if (thrown instanceof NoFinalSchemaException) {
            return tell(command, parsed, thrown, ExitStatus.FINDINGS);
        }
        if (thrown instanceof MigrationException failure) {
            return tell(
                    command,
                    parsed,
                    thrown,
                    failure.code().isEnvironment() ? ExitStatus.ENVIRONMENT : ExitStatus.FINDINGS);
        }
        if (thrown instanceof HistoryException
                || thrown instanceof RevisionException
                || thrown instanceof GraphFileException
                || thrown instanceof SettingsException
                || thrown instanceof ModelException
                || thrown instanceof RevisionGraphException
                || thrown instanceof IllegalArgumentException
                || thrown instanceof UncheckedIOException) {
            return tell(command, parsed, thrown, ExitStatus.USAGE);
        }
        command.getErr().println("stepwell: a defect of Stepwell itself; please report it with this trace:");
        thrown.printStackTrace(command.getErr());
        return ExitStatus.DEFECT;
    }

    private static int tell(CommandLine command, ParseResult parsed, Exception thrown, int status) {
        String message = Secrets.masked(String.valueOf(thrown.getMessage()));
        if (asksForJson(parsed)) {
            command.getOut().println(JsonText.of(ErrorJson.of(thrown, message)));
        } else {
            command.getErr().println("stepwell: " + message);
        }
        return status;
    }

    /** A report has a form of its own, in which no error has a place. */
    private static boolean asksForJson(ParseResult parsed) {
        ParseResult command = parsed;
        while (command.hasSubcommand()) {
            command = command.subcommand();
        }
        return command.matchedOptionValue("--format", null) == Format.JSON;
    }
}
