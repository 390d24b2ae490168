package dev.stepwell.junit;

import java.util.stream.Stream;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;

/** The one invocation of a check of the final schema, in a suite that asks for it. */
final class FinalSchemaInvocation implements TestTemplateInvocationContext {

    private FinalSchemaInvocation() {}

    static Stream<TestTemplateInvocationContext> where(boolean wanted) {
        return wanted ? Stream.of(new FinalSchemaInvocation()) : Stream.empty();
    }

    @Override
    public String getDisplayName(int index) {
        return "final schema";
    }
}
