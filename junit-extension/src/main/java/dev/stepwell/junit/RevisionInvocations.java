package dev.stepwell.junit;

import dev.stepwell.revision.Revision;
import dev.stepwell.script.History;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;

/** One invocation for each revision, named by its id and message. */
final class RevisionInvocations implements TestTemplateInvocationContextProvider {

    /** Made by JUnit. */
    RevisionInvocations() {}

    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return true;
    }

    /** A short history may have fewer revisions than there are shards. */
    @Override
    public boolean mayReturnZeroTestTemplateInvocationContexts(ExtensionContext context) {
        return Suite.of(context).isShard();
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        Suite suite = Suite.of(context);
        Optional<History> history = suite.history();
        if (history.isEmpty()) {
            return Stream.of(new Invocation(Optional.empty()));
        }
        return history.get().graph().upgradeOrder().stream()
                .filter(revision -> suite.judges(revision.id()))
                .map(revision -> new Invocation(Optional.of(revision)));
    }

    /** Without a revision when the history cannot be read, so that the test is reported instead of being lost. */
    private record Invocation(Optional<Revision> revision) implements TestTemplateInvocationContext {

        @Override
        public String getDisplayName(int index) {
            return revision.map(known -> (known.id() + " " + known.message()).strip())
                    .orElse("(the history cannot be read)");
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(new RevisionParameter(revision));
        }
    }
}
