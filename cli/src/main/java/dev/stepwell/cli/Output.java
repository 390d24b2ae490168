package dev.stepwell.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Where the result of a command goes, and in which form. */
final class Output {

    @Option(names = "--format", paramLabel = "FORMAT", description = "text or json; text unless given.")
    private Format format = Format.TEXT;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // set by picocli before the command is called
    private CommandSpec command;

    /** Made by picocli. */
    Output() {}

    boolean isJson() {
        return format == Format.JSON;
    }

    /** Prints the result in the form that was asked for. */
    void print(Supplier<String> text, Supplier<? extends JsonNode> json) {
        if (isJson()) {
            out().println(JsonText.of(json.get()));
        } else {
            out().print(text.get());
        }
        out().flush();
    }

    PrintWriter out() {
        return command.commandLine().getOut();
    }

    PrintWriter err() {
        return command.commandLine().getErr();
    }
}
