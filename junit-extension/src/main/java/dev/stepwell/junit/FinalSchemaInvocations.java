package dev.stepwell.junit;

import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;

/** One invocation of a check of the final schema in a suite that asks for the check, and none in others. */
abstract class FinalSchemaInvocations implements TestTemplateInvocationContextProvider {

    abstract boolean isAskedFor(Suite suite);

    @Override
    public final boolean supportsTestTemplate(ExtensionContext context) {
        return true;
    }

    @Override
    public final boolean mayReturnZeroTestTemplateInvocationContexts(ExtensionContext context) {
        return true;
    }

    @Override
    public final Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        return isAskedFor(Suite.of(context)) ? Stream.of(new Invocation()) : Stream.empty();
    }

    private static final class Invocation implements TestTemplateInvocationContext {

        @Override
        public String getDisplayName(int index) {
            return "final schema";
        }
    }
}
