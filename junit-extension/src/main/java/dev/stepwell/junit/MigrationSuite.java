package dev.stepwell.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Names the history that a test class is about. The history is walked once, by the first test that needs it; tests can
 * have the results as parameters: {@link MigrationVerdict}, {@link dev.stepwell.check.Verdict},
 * {@link dev.stepwell.walk.WalkRecord}, {@link dev.stepwell.script.History},
 * {@link dev.stepwell.revision.RevisionGraph}, SchemaCrawler's {@code Catalog} of the final schema where SchemaCrawler is on
 * the class path, and in a {@link RevisionTemplate} the revision as
 * {@link dev.stepwell.revision.Revision} or {@link dev.stepwell.revision.RevisionId}.
 *
 * <p>The configuration parameter (or system property) {@code stepwell.revision} narrows a run to the named revisions,
 * with commas between them; a run fails for a suite that does not have one of them.
 *
 * <p>{@code stepwell.shard=3/8} walks the third of eight parts of the history: the tests of its revisions are run, and those about the
 * history as a whole in the last part.
 *
 * <p>Nested classes share the walk of the class around them, unless they have this annotation themselves.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Documented
@ExtendWith({MigrationSuiteExtension.class, CatalogParameter.class})
public @interface MigrationSuite {

    /**
     * Where the migrations are.
     *
     * @return a directory, or a place on the class path such as {@code classpath:db/migrations}
     */
    String location();

    /**
     * How the files are arranged.
     *
     * @return {@code native}, {@code paired} or {@code directory}; empty to recognise it from the files
     */
    String layout() default "";

    /**
     * On which PostgreSQL the history is walked, in the words of {@link dev.stepwell.database.PostgresSettings}: {@code "15"}, {@code
     * "container:postgis/postgis:17-3.5"}. With several, the history is walked on each, what only some of them find is a finding of its
     * own ({@code version-difference}), and parameters other than verdicts are those of the first. The configuration parameter or system
     * property {@code stepwell.postgres}, and after it the environment variable {@code STEPWELL_POSTGRES}, goes before the annotation.
     *
     * @return the first that can be had unless given
     */
    String[] postgres() default {};

    /**
     * Whether scripts may have all rights of the role that connects. If not, they run as a role that is no superuser and may neither
     * run programs nor read or write files of the server ({@link dev.stepwell.database.UntrustedPostgres}). {@code
     * stepwell.postgres.trusted=false} says the same for every suite.
     *
     * @return true unless given
     */
    boolean trusted() default true;

    /**
     * How long one script may take.
     *
     * @return seconds, at least one
     */
    long scriptTimeoutSeconds() default 120;

    /**
     * Entity classes that the final schema is to match, read with the Hibernate on the class path. {@link ExpectedModel} names
     * packages, persistence units and files, and says more.
     *
     * @return annotated classes; none to compare nothing
     */
    Class<?>[] entities() default {};

    /**
     * From which revision on the history is judged; what is before it is walked, and its tests are aborted. The
     * configuration parameter {@code stepwell.since}, with commas between several, takes its place.
     *
     * @return {@code <revision>} for all checks, {@code <check>=<revision>} for one
     */
    String[] since() default {};

    /**
     * The acceptance file. The configuration parameter {@code stepwell.accepted} takes its place.
     *
     * @return a path; empty to look for {@code stepwell-accepted.txt} among the migrations
     */
    String accepted() default "";

    /**
     * The file of the known findings, which fail nothing. The configuration parameter {@code stepwell.baseline} takes its
     * place; with {@code stepwell.baseline.write=true} the run makes the file where there is none, else removes from it
     * what is gone.
     *
     * @return a path; empty for none
     */
    String baseline() default "";

    /**
     * How much hazards weigh, by their classes: what destroys something fails ({@code data-loss}, {@code irreversible}),
     * the others warn unless it is said otherwise. The configuration parameter {@code stepwell.severity}, with commas
     * between several, takes its place, and after it the environment variable {@code STEPWELL_SEVERITY}.
     *
     * @return {@code <class>=<level>} each, such as {@code blocking-lock=error}; the levels are {@code error},
     *     {@code warning}, {@code info} and {@code off}
     */
    String[] severity() default {};

    /**
     * Whether SchemaCrawler's linters look at the final schema ({@link MigrationChecks#schemaLint}). SchemaCrawler must be on
     * the class path of the tests: {@code us.fatehi:schemacrawler-postgresql} and {@code us.fatehi:schemacrawler-lint}.
     *
     * @return true to look for foreign keys without an index, tables without a primary key, and their like
     */
    boolean lint() default false;
}
