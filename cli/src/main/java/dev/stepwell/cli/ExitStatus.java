package dev.stepwell.cli;

/** What the exit status says. Scripts depend on it. */
final class ExitStatus {

    static final int FINE = 0;
    static final int FINDINGS = 1;
    /** Wrong usage or configuration. */
    static final int USAGE = 2;
    /** No PostgreSQL, no connection, no space. */
    static final int ENVIRONMENT = 3;
    /** A defect of Stepwell itself, so that no script takes it for findings. */
    static final int DEFECT = 70;

    private ExitStatus() {}
}
