package dev.stepwell;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The order of the packages, and what each of them may touch. */
class ArchitectureTest {

    private static final String ROOT = "dev.stepwell";

    /** Pure to edge: each package uses only those before it. */
    private static final List<String> ORDER = List.of(
            "revision",
            "schema",
            "diff",
            "ddl",
            "drift",
            "script",
            "database",
            "catalog",
            "execution",
            "entity",
            "hibernate",
            "rows",
            "effect",
            "walk",
            "crawl",
            "diagram",
            "hazard",
            "check",
            "report");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @TestFactory
    List<DynamicTest> packagesUseOnlyThoseBeforeThem() {
        return ORDER.stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> noClasses()
                        .that()
                        .resideInAPackage(ROOT + "." + name)
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(after(name))
                        .check(CLASSES)))
                .toList();
    }

    @Test
    void everyPackageHasItsPlaceInTheOrder() {
        String[] known = ORDER.stream().map(name -> ROOT + "." + name).toArray(String[]::new);
        classes()
                .that()
                .resideOutsideOfPackage(ROOT)
                .should()
                .resideInAnyPackage(known)
                .check(CLASSES);
    }

    @Test
    void nobodyImportsTheRoot() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT)
                .check(CLASSES);
    }

    @Test
    void packagesAreFreeOfCycles() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void onlyTheEdgesTalkToADatabase() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        ROOT + ".database",
                        ROOT + ".catalog",
                        ROOT + ".execution",
                        ROOT + ".entity",
                        ROOT + ".rows",
                        ROOT + ".effect",
                        ROOT + ".walk",
                        ROOT + ".crawl")
                // The façade takes the application's DataSource and only hands it on.
                .and()
                .doNotHaveFullyQualifiedName(ROOT + ".Migrator")
                // Reads the scratch database that it has upgraded.
                .and()
                .doNotHaveFullyQualifiedName(ROOT + ".Autogenerator")
                // Revisions in Java are given a connection by the package execution.
                .and()
                .doNotHaveFullyQualifiedName(ROOT + ".script.JavaMigration")
                .and()
                .doNotHaveFullyQualifiedName(ROOT + ".script.JavaCode")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql", "javax.sql", "org.postgresql..", "com.zaxxer..")
                .check(CLASSES);
    }

    @Test
    void publicTypesAreNotMadeForExtension() {
        classes().that().arePublic().should(ArchCondition.from(closed())).check(CLASSES);
    }

    private static String[] after(String name) {
        List<String> later = ORDER.subList(ORDER.indexOf(name) + 1, ORDER.size());
        return later.stream().map(next -> ROOT + "." + next).toArray(String[]::new);
    }

    private static DescribedPredicate<JavaClass> closed() {
        return DescribedPredicate.describe(
                "final, an enum, a record, an interface or sealed",
                type -> type.isInterface()
                        || type.isEnum()
                        || type.isRecord()
                        || type.getModifiers().contains(JavaModifier.FINAL)
                        || type.reflect().isSealed());
    }
}
