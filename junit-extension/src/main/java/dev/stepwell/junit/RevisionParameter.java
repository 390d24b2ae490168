package dev.stepwell.junit;

import dev.stepwell.revision.Revision;
import dev.stepwell.revision.RevisionId;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.opentest4j.TestAbortedException;

/** Hands the revision of an invocation to the test method. */
final class RevisionParameter implements ParameterResolver {

    private final Optional<Revision> revision;

    RevisionParameter(Optional<Revision> revision) {
        this.revision = revision;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == RevisionId.class || type == Revision.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Revision known = revision.orElseThrow(
                () -> new TestAbortedException("Not reached: the history cannot be read; see the test `graph`."));
        return parameter.getParameter().getType() == RevisionId.class ? known.id() : known;
    }
}
