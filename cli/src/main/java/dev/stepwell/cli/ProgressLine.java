package dev.stepwell.cli;

import dev.stepwell.walk.StepListener;
import dev.stepwell.walk.StepRecord;
import java.io.PrintWriter;

/** One line that says where the walk is, and is gone when it ends; only on a terminal. */
final class ProgressLine implements StepListener, AutoCloseable {

    private static final String CLEAR = "\r\u001B[K";

    private final PrintWriter terminal;
    private final boolean isWatched;
    private int steps;

    ProgressLine(PrintWriter terminal, boolean isWatched) {
        this.terminal = terminal;
        this.isWatched = isWatched;
    }

    @Override
    public void taken(StepRecord step) {
        steps++;
        print("step " + steps + ": " + step.revision() + " " + step.pass().word());
    }

    @Override
    public void close() {
        print("");
    }

    private void print(String text) {
        if (isWatched) {
            terminal.print(CLEAR + text);
            terminal.flush();
        }
    }
}
