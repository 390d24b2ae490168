package dev.stepwell.junit;

/** In suites that name a model. */
final class ModelInvocations extends FinalSchemaInvocations {

    /** Made by JUnit. */
    ModelInvocations() {}

    @Override
    boolean isAskedFor(Suite suite) {
        return suite.hasModel();
    }
}
