package dev.stepwell.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stepwell.database.PostgresServer;
import dev.stepwell.entity.ModelException.Code;
import dev.stepwell.entity.odd.FirstTwin;
import dev.stepwell.entity.odd.Moody;
import dev.stepwell.entity.odd.Ordered;
import dev.stepwell.entity.odd.Plain;
import dev.stepwell.entity.odd.Sale;
import dev.stepwell.entity.odd.SecondTwin;
import dev.stepwell.entity.odd.Threaded;
import dev.stepwell.entity.shop.Address;
import dev.stepwell.entity.shop.Customer;
import dev.stepwell.schema.SchemaSnapshot;
import dev.stepwell.testing.RealPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.Version;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is wrong with a model is told with the class that it is about, and what to do. */
@Tag("hibernate")
@ExtendWith(RealPostgres.class)
class ModelProblemsTest {

    private static final String ODD = "dev.stepwell.entity.odd.";
    private static final String HIBERNATE = "Hibernate " + Version.getVersionString();

    private final PostgresServer server;

    ModelProblemsTest(PostgresServer server) {
        this.server = server;
    }

    @Test
    void aClassThatIsNoEntity() {
        refuses(
                Model.Entities.of(FirstTwin.class, Plain.class),
                Code.NOT_MAPPED,
                "The class " + ODD + "Plain is named as an entity and has no annotation of JPA. Annotate it with"
                        + " @jakarta.persistence.Entity, or leave it out.");
    }

    @Test
    void aClassThatIsNotThere() {
        refuses(
                named(getClass().getClassLoader(), ODD + "Nobody"),
                Code.CLASS_MISSING,
                "There is no class " + ODD + "Nobody on the class path. Correct the name, or compile the class and name"
                        + " its folder with --class-path.");
    }

    @Test
    void aClassThatCannotBeLoaded() {
        ClassLoader broken = new ClassLoader(getClass().getClassLoader()) {
            @Override
            protected Class<?> findClass(String name) {
                return defineClass(name, new byte[] {1, 2, 3, 4}, 0, 4);
            }
        };

        ModelException problem = problem(named(broken, "com.example.Broken"));

        assertThat(problem.code()).isEqualTo(Code.CLASS_BROKEN);
        assertThat(problem)
                .hasMessageStartingWith("The class com.example.Broken cannot be loaded: java.lang.ClassFormatError: ")
                .hasMessageEndingWith(
                        ". Put on the class path what the class needs, compiled for this version of Java.");
    }

    @Test
    void aClassWithAnAttributeOfAClassThatIsNotThere() {
        String customer = Customer.class.getName();
        ClassLoader withoutAddress = new ClassLoader(getClass().getClassLoader()) {
            @Override
            protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
                if (name.equals(Address.class.getName())) {
                    throw new ClassNotFoundException(name);
                }
                return name.equals(customer) ? defined() : super.loadClass(name, resolve);
            }

            private Class<?> defined() throws ClassNotFoundException {
                try (InputStream content = getResourceAsStream(customer.replace('.', '/') + ".class")) {
                    byte[] code = Objects.requireNonNull(content).readAllBytes();
                    return defineClass(customer, code, 0, code.length);
                } catch (IOException e) {
                    throw new ClassNotFoundException(customer, e);
                }
            }
        };

        refuses(
                named(withoutAddress, customer),
                Code.CLASS_BROKEN,
                "The class " + customer + " cannot be loaded: java.lang.NoClassDefFoundError:"
                        + " dev/stepwell/entity/shop/Address. Put on the class path what the class needs, compiled for this"
                        + " version of Java.");
    }

    @Test
    void noHibernate() {
        refuses(
                named(ClassLoader.getPlatformClassLoader(), ODD + "FirstTwin"),
                Code.NO_MAPPER,
                "There is no Hibernate on the class path, without which the schema of entities is not known. Put"
                        + " org.hibernate.orm:hibernate-core 6.6 or later, as the application has it, on the class path of"
                        + " the tests, or name it with --class-path.");
    }

    @Test
    void aHibernateThatIsTooOld() {
        assertThatThrownBy(() -> Mapper.requireSupported("6.5.3.Final"))
                .hasMessage("The class path has Hibernate 6.5.3.Final, and entities are read with 6.6 or later. Upgrade"
                        + " Hibernate, or keep the expected schema in a file and name that: schema.sql, or what `stepwell"
                        + " snapshot` writes.");
        assertThatThrownBy(() -> Mapper.requireSupported("5.6.15.Final")).isInstanceOf(ModelException.class);
        Mapper.requireSupported(Version.getVersionString());
    }

    @Test
    void anAttributeOfATypeThatHibernateRejects() {
        ModelException problem = problem(Model.Entities.of(FirstTwin.class, Threaded.class));

        assertThat(problem.code()).isEqualTo(Code.MAPPING_REJECTED);
        assertThat(problem)
                .hasMessageStartingWith(HIBERNATE + " rejects the class " + ODD + "Threaded: ")
                .hasMessageContaining("java.lang.Thread")
                .hasMessageEndingWith(". Correct the mapping that the message is about.");
    }

    @Test
    void aColumnDefinitionThatPostgresRefuses() {
        refuses(
                Model.Entities.of(Moody.class),
                Code.STATEMENT_REFUSED,
                "PostgreSQL refuses a statement of " + HIBERNATE + " for " + ODD
                        + "Moody.mood: type \"moood\" does not exist (SQLSTATE 42704): create table moody (id bigint not"
                        + " null, mood moood, primary key (id)). Correct the columnDefinition, or create the type in a"
                        + " migration.");
    }

    @Test
    void aNameThatIsAReservedWord() {
        refuses(
                Model.Entities.of(Ordered.class),
                Code.RESERVED_WORD,
                "PostgreSQL refuses a statement of " + HIBERNATE + " for " + ODD
                        + "Ordered: syntax error at or near \"order\" (SQLSTATE 42601): create table order (id bigint not"
                        + " null, name varchar(255), primary key (id)). The name order is a reserved word of PostgreSQL:"
                        + " choose another, or have it quoted with hibernate.auto_quote_keyword=true.");
    }

    @Test
    void aSchemaThatDoesNotExist() {
        assertThat(new ModelDesk(server).drifts(Model.Entities.of(Sale.class), ""))
                .containsExactly(
                        "missing-schema: Schema shop is missing from the migrated schema.",
                        "missing-table: Table shop.sales (" + ODD + "Sale) is missing from the migrated schema.");
    }

    @Test
    void twoEntitiesOnOneTable() {
        assertThat(new ModelDesk(server)
                        .drifts(
                                Model.Entities.of(FirstTwin.class, SecondTwin.class),
                                "CREATE TABLE twins (id bigint PRIMARY KEY, name varchar(255))"))
                .singleElement()
                .asString()
                .matches("table-shared: The classes " + ODD + "(First|Second)Twin and " + ODD
                        + "(First|Second)Twin are both mapped to table public.twins.");
    }

    @Test
    void aPackageWithoutEntities() {
        refuses(
                new Model.Entities(
                        List.of(),
                        List.of("dev.stepwell.drift"),
                        Optional.empty(),
                        Map.of(),
                        getClass().getClassLoader()),
                Code.NO_ENTITIES,
                "There is no entity in package dev.stepwell.drift nor below it. Correct the name of the package, or put"
                        + " its classes on the class path.");
    }

    @Test
    void aPersistenceUnitThatIsNotThere() {
        refuses(
                new Model.Entities(
                        List.of(),
                        List.of(),
                        Optional.of("triplets"),
                        Map.of(),
                        getClass().getClassLoader()),
                Code.UNIT_MISSING,
                "There is no persistence unit 'triplets' on the class path. META-INF/persistence.xml has twins. Correct"
                        + " the name, or put the file on the class path.");
    }

    @Test
    void aStatementOfASchemaFileThatPostgresRefuses() {
        refuses(
                new Model.Sql("schema.sql", "CREATE TABLE a (id int);\n\nCREATE TABLE b (id integr);\n"),
                Code.STATEMENT_REFUSED,
                "PostgreSQL refuses a statement of schema.sql: type \"integr\" does not exist (SQLSTATE 42704): CREATE"
                        + " TABLE b (id integr). Correct line 3.");
    }

    @Test
    void aSchemaFileThatIsNotThere() {
        assertThatThrownBy(() -> new ModelWords(getClass().getClassLoader(), Path.of(""))
                        .parse(List.of("nowhere.sql"), Map.of()))
                .hasMessage(
                        "Cannot read the schema of the model in nowhere.sql: there is no such file. Name a file with"
                                + " the statements that make the schema, saved as UTF-8.");
    }

    @Test
    void aFileBesideEntities() {
        assertThatThrownBy(() -> new ModelWords(getClass().getClassLoader(), Path.of(""))
                        .parse(List.of("com.example.User", "schema.sql"), Map.of()))
                .hasMessage(
                        "A model is one file, or entities, and not both: com.example.User, schema.sql. Name one file,"
                                + " or classes, packages and units.");
    }

    private static Model.Entities named(ClassLoader loader, String... classes) {
        return new Model.Entities(List.of(classes), List.of(), Optional.empty(), Map.of(), loader);
    }

    private void refuses(Model model, Code code, String message) {
        ModelException problem = problem(model);
        assertThat(problem).hasMessage(message);
        assertThat(problem.code()).isEqualTo(code);
    }

    private ModelException problem(Model model) {
        SchemaSnapshot nothing = SchemaSnapshot.of(server.version(), List.of());
        ModelException problem =
                catchThrowableOfType(ModelException.class, () -> new ModelDesk(server).expected(model, nothing));
        assertThat(problem).isNotNull();
        return problem;
    }
}
