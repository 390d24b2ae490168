package dev.stepwell.junit;

import dev.stepwell.check.Verdict;
import dev.stepwell.revision.RevisionGraph;
import dev.stepwell.script.History;
import dev.stepwell.walk.WalkRecord;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Checks the configuration before the first test, and hands the results of the walk to tests. */
final class MigrationSuiteExtension implements BeforeAllCallback, BeforeEachCallback, ParameterResolver {

    private static final Set<Class<?>> OF_ANY_HISTORY = Set.of(MigrationVerdict.class, Verdict.class);
    private static final Set<Class<?>> OF_READABLE_HISTORY =
            Set.of(WalkRecord.class, History.class, RevisionGraph.class);

    /** Made by JUnit. */
    MigrationSuiteExtension() {}

    @Override
    public void beforeAll(ExtensionContext context) {
        Suite.of(context);
    }

    /** JUnit takes whatever is thrown while it resolves parameters for a failure, so a test is aborted before that. */
    @Override
    public void beforeEach(ExtensionContext context) {
        boolean needsHistory = Arrays.stream(context.getRequiredTestMethod().getParameterTypes())
                .anyMatch(OF_READABLE_HISTORY::contains);
        if (needsHistory && Suite.of(context).history().isEmpty()) {
            throw Unreadable.aborted();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return OF_ANY_HISTORY.contains(type) || OF_READABLE_HISTORY.contains(type);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Suite suite = Suite.of(context);
        Class<?> type = parameter.getParameter().getType();
        if (type == MigrationVerdict.class) {
            return new MigrationVerdict(suite::verdict, context::publishReportEntry);
        }
        if (type == Verdict.class) {
            return suite.verdict();
        }
        if (type == WalkRecord.class) {
            return suite.verdict().walk().orElseThrow(Unreadable::aborted);
        }
        History history = suite.history().orElseThrow(Unreadable::aborted);
        return type == History.class ? history : history.graph();
    }
}
