package dev.stepwell.cli;

import dev.stepwell.database.Secrets;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with the arguments, without the password of a URL among them. */
final class WrongUsage implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException thrown, String[] arguments) {
        CommandLine command = thrown.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(Secrets.masked(String.valueOf(thrown.getMessage())));
        if (command.getParent() == null) {
            // Whoever names no command, or none that exists, wants to know which there are.
            command.usage(err);
        } else if (!UnmatchedArgumentException.printSuggestions(thrown, err)) {
            err.println("`" + command.getCommandSpec().qualifiedName() + " --help` tells what there is.");
        }
        return ExitStatus.USAGE;
    }
}
