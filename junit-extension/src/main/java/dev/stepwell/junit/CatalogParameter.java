package dev.stepwell.junit;

import dev.stepwell.walk.NoFinalSchemaException;
import java.util.Arrays;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.opentest4j.TestAbortedException;

/** Hands the final schema to tests as SchemaCrawler sees it. Written without SchemaCrawler, which need not be there. */
final class CatalogParameter implements BeforeEachCallback, ParameterResolver {

    private static final String CATALOG = "schemacrawler.schema.Catalog";

    /** Made by JUnit. */
    CatalogParameter() {}

    /** JUnit takes whatever is thrown while it resolves parameters for a failure, so a test is aborted before that. */
    @Override
    public void beforeEach(ExtensionContext context) {
        if (Arrays.stream(context.getRequiredTestMethod().getParameterTypes()).anyMatch(CatalogParameter::isCatalog)) {
            requireReached(context);
        }
    }

    private static void requireReached(ExtensionContext context) {
        if (Suite.of(context).history().isEmpty()) {
            throw Unreadable.aborted();
        }
        try {
            catalog(context);
        } catch (NoFinalSchemaException e) {
            throw new TestAbortedException(e.getMessage(), e);
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return isCatalog(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return catalog(context);
    }

    private static boolean isCatalog(Class<?> type) {
        return type.getName().equals(CATALOG);
    }

    private static Object catalog(ExtensionContext context) {
        ServerChoice choice = ServerChoice.of(context).get(0);
        return Suite.of(context).catalog(() -> SharedServer.of(context, choice.words(), choice.provider()));
    }
}
