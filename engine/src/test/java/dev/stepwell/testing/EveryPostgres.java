package dev.stepwell.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

/**
 * A test that is run on PostgreSQL 14, 15, 16, 17 and 18. Its first parameter is a started
 * {@link dev.stepwell.database.PostgresServer}, which it shares with other tests and must not close.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest(name = "{0}", autoCloseArguments = false)
@ArgumentsSource(PostgresVersions.class)
public @interface EveryPostgres {}
