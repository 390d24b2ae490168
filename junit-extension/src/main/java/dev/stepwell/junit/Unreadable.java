package dev.stepwell.junit;

import org.opentest4j.TestAbortedException;

/** What happens to tests of a history whose files cannot be read: one fails and says why, the others point at it. */
final class Unreadable {

    private Unreadable() {}

    static TestAbortedException aborted() {
        return new TestAbortedException("Not reached: the history cannot be read; see the test `graph`.");
    }
}
