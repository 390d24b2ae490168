package dev.stepwell.junit;

import dev.stepwell.revision.Revision;
import dev.stepwell.revision.RevisionId;
import java.util.Optional;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands the revision of an invocation to the test method, and aborts an invocation that has none. */
final class RevisionParameter implements BeforeEachCallback, ParameterResolver {

    private final Optional<Revision> revision;

    RevisionParameter(Optional<Revision> revision) {
        this.revision = revision;
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        if (revision.isEmpty()) {
            throw Unreadable.aborted();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == RevisionId.class || type == Revision.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Revision known = revision.orElseThrow(Unreadable::aborted);
        return parameter.getParameter().getType() == RevisionId.class ? known.id() : known;
    }
}
