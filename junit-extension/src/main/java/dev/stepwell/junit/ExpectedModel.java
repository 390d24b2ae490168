package dev.stepwell.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says more about the model that the final schema of a {@link MigrationSuite} is to match than {@link MigrationSuite#entities}
 * can.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Documented
public @interface ExpectedModel {

    /**
     * Where the model is.
     *
     * @return packages in which to look for entities; {@code unit:NAME} of a {@code META-INF/persistence.xml}; or one file,
     *     {@code schema.sql} or a snapshot in {@code schema.json}
     */
    String[] value() default {};

    /**
     * Settings of Hibernate.
     *
     * @return {@code hibernate.<name>=<value>}, as the application has it; {@code naming=spring} for the names that Spring Boot
     *     gives tables and columns
     */
    String[] settings() default {};

    /**
     * Whether what only the migrated schema has is a finding as well.
     *
     * @return false unless given
     */
    boolean extras() default false;

    /**
     * What may be extra.
     *
     * @return paths such as {@code public.audit_*}, or names without a schema; an asterisk stands for any characters
     */
    String[] allowedExtras() default {};
}
