package dev.stepwell.junit;

/** In suites that ask for lints. */
final class LintInvocations extends FinalSchemaInvocations {

    /** Made by JUnit. */
    LintInvocations() {}

    @Override
    boolean isAskedFor(Suite suite) {
        return suite.hasLints();
    }
}
