package dev.stepwell.cli;

import dev.stepwell.walk.StepListener;
import dev.stepwell.walk.StepRecord;
import java.io.PrintWriter;

/** One line on the terminal that says where the walk is. */
final class ProgressLine implements StepListener {

    private static final String CLEAR = "\r\u001B[K";

    private final PrintWriter terminal;
    private int steps;

    ProgressLine(PrintWriter terminal) {
        this.terminal = terminal;
    }

    @Override
    public void taken(StepRecord step) {
        steps++;
        terminal.print(CLEAR + "step " + steps + ": " + step.revision() + " "
                + step.pass().word());
        terminal.flush();
    }

    void done() {
        terminal.print(CLEAR);
        terminal.flush();
    }
}
