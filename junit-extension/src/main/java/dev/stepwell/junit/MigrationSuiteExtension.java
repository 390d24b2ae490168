package dev.stepwell.junit;

import dev.stepwell.check.Verdict;
import dev.stepwell.revision.RevisionGraph;
import dev.stepwell.script.History;
import dev.stepwell.walk.WalkRecord;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.opentest4j.TestAbortedException;

/** Checks the configuration before the first test, and hands the results of the walk to tests. */
final class MigrationSuiteExtension implements BeforeAllCallback, ParameterResolver {

    private static final Set<Class<?>> TYPES =
            Set.of(MigrationVerdict.class, Verdict.class, WalkRecord.class, History.class, RevisionGraph.class);

    /** Made by JUnit. */
    MigrationSuiteExtension() {}

    @Override
    public void beforeAll(ExtensionContext context) {
        Suite.of(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return TYPES.contains(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Suite suite = Suite.of(context);
        Class<?> type = parameter.getParameter().getType();
        if (type == History.class) {
            return readable(suite.history());
        }
        if (type == RevisionGraph.class) {
            return readable(suite.history()).graph();
        }
        if (type == WalkRecord.class) {
            return readable(suite.verdict().walk());
        }
        return type == Verdict.class ? suite.verdict() : new MigrationVerdict(suite.verdict());
    }

    private static <T> T readable(Optional<T> value) {
        return value.orElseThrow(
                () -> new TestAbortedException("Not reached: the history cannot be read; see the test `graph`."));
    }
}
