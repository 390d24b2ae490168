package dev.stepwell.junit;

import dev.stepwell.check.Finding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Puts the line of the script on top of the stack trace, where development tools make it a link. */
final class Frames {

    private Frames() {}

    static void pointAt(Finding finding, Throwable failure) {
        finding.file().ifPresent(file -> {
            String owner = finding.revision().map(Object::toString).orElse(finding.check());
            List<StackTraceElement> frames = new ArrayList<>();
            frames.add(new StackTraceElement("migration", owner, file, Math.max(1, finding.line())));
            frames.addAll(Arrays.asList(failure.getStackTrace()));
            failure.setStackTrace(frames.toArray(new StackTraceElement[0]));
        });
    }
}
