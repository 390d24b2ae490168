package dev.stepwell.script;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What the header of an SQL revision declares, for a revision in Java. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface JavaRevision {

    /** The id. */
    String revision();

    /** What the revision is for. */
    String message();

    /** The ids of its parents: none for a base, several for a merge. */
    String[] revises() default {};

    /** When it was written, as {@code 2025-11-04T10:00:00Z}; empty when it does not say. */
    String created() default "";

    /** Names of the branch that starts here. */
    String[] labels() default {};

    /** Ids or labels of what must be up before. */
    String[] dependsOn() default {};

    /** Why there is no way back; empty when there is one. */
    String irreversible() default "";
}
