package dev.stepwell.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.database.PostgresServer;
import dev.stepwell.drift.DriftOptions;
import dev.stepwell.entity.odd.CamelCase;
import dev.stepwell.entity.odd.LongNamed;
import dev.stepwell.entity.odd.LowerCase;
import dev.stepwell.entity.odd.Reserved;
import dev.stepwell.entity.odd.UpperCase;
import dev.stepwell.entity.odd.View;
import dev.stepwell.entity.odd.WithCitext;
import dev.stepwell.schema.SnapshotFile;
import dev.stepwell.testing.RealPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.hibernate.Version;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Where models come from, and what may be said about names in them. */
@Tag("hibernate")
@ExtendWith(RealPostgres.class)
class ModelSourcesTest {

    private static final String ODD = "dev.stepwell.entity.odd.";
    private static final String CAMEL = "CREATE TABLE camel_case (id bigint PRIMARY KEY, full_name varchar(255))";

    private final ModelDesk desk;

    ModelSourcesTest(PostgresServer server) {
        this.desk = new ModelDesk(server);
    }

    @Test
    void namesOfSpring() {
        Model.Entities model = Model.Entities.of(CamelCase.class);

        assertThat(desk.drifts(model.settings(Map.of("naming", "spring")), CAMEL))
                .isEmpty();
        assertThat(desk.drifts(model, CAMEL))
                .containsExactly("missing-table: Table public.camelcase (" + ODD
                        + "CamelCase) is missing from the migrated schema.");
    }

    @Test
    void settingsOfHibernate() {
        Model.Entities model = Model.Entities.of(CamelCase.class)
                .settings(Map.of(
                        "hibernate.physical_naming_strategy",
                        "org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy"));

        assertThat(desk.drifts(model, CAMEL)).isEmpty();
    }

    @Test
    void aPersistenceUnitWithItsPropertiesAndWithoutItsConnection() {
        Model model = words("unit:twins");

        assertThat(desk.drifts(model, "CREATE SCHEMA family"))
                .containsExactly("missing-table: Table family.twins (" + ODD
                        + "FirstTwin) is missing from the migrated schema.");
    }

    @Test
    void aPackageOrAClassByName() {
        assertThat(desk.expected(words("dev.stepwell.entity.shop"), desk.migrated(""))
                        .source())
                .isEqualTo("4 entities, Hibernate " + Version.getVersionString());
        assertThat(desk.expected(words("dev.stepwell.entity.odd.Sale"), desk.migrated(""))
                        .source())
                .isEqualTo("1 entity, Hibernate " + Version.getVersionString());
    }

    @Test
    void extensionsAndTypesThatMigrationsMake() {
        assertThat(desk.drifts(Model.Entities.of(WithCitext.class), """
                        CREATE EXTENSION citext;
                        CREATE DOMAIN percentage AS integer CHECK (VALUE BETWEEN 0 AND 100);
                        CREATE TABLE accounts (id bigint PRIMARY KEY, email citext, discount percentage NOT NULL);
                        """))
                .containsExactly("column-required: Column public.accounts.discount (" + ODD
                        + "WithCitext.discount) may be empty in the model, and the migrated schema refuses that.");
    }

    @Test
    void aViewIsReadOnly() {
        String view = "CREATE VIEW totals AS SELECT 1::bigint AS id, ";

        assertThat(desk.drifts(Model.Entities.of(View.class), view + "2::bigint AS total"))
                .isEmpty();
        assertThat(desk.drifts(Model.Entities.of(View.class), view + "2 AS total"))
                .containsExactly("column-type: Column public.totals.total (" + ODD
                        + "View.total) is integer in the migrated schema and bigint in the model.");
    }

    @Test
    void aSchemaInSql() {
        Model model = new Model.Sql(
                "schema.sql",
                "CREATE TABLE a (id int); CREATE VIEW v AS SELECT id FROM a WHERE id > 1; CREATE TABLE b (id int)");

        assertThat(desk.drifts(model, "CREATE TABLE a (id int); CREATE VIEW v AS SELECT id FROM a WHERE id > 2;"))
                .containsExactly(
                        "missing-table: Table public.b is missing from the migrated schema.",
                        "object: View public.v has another definition in the migrated schema than in the model.");
    }

    @Test
    void aSnapshotOfAnotherDatabase(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("schema.json");
        SnapshotFile.write(desk.migrated("CREATE TABLE a (id int, name text)"), file);

        assertThat(desk.drifts(words(file.toString()), "CREATE TABLE a (id int)"))
                .containsExactly("missing-column: Column public.a.name is missing from the migrated schema.");
    }

    @Test
    void whatIsExtraOnRequest() {
        Model model = new Model.Sql("schema.sql", "CREATE TABLE a (id int)");
        String migrated = "CREATE TABLE a (id int, b int); CREATE TABLE audit_log (); CREATE INDEX x ON a (id);"
                + " CREATE SEQUENCE s;";

        assertThat(desk.drifts(model, migrated)).isEmpty();
        assertThat(desk.drifts(model, migrated, new DriftOptions(true, List.of("audit_*", "public.s"))))
                .containsExactly(
                        "extra: The migrated schema has column public.a.b, and the model does not.",
                        "extra: The migrated schema has index public.x, and the model does not.");
    }

    @Test
    void aNameThatIsCut() {
        assertThat(desk.drifts(
                        Model.Entities.of(LongNamed.class),
                        "CREATE TABLE long_named (id bigint PRIMARY KEY,"
                                + " the_address_to_which_invoices_are_sent_unless_the_customer_objects varchar(255))"))
                .containsExactly(
                        "name-cut: The name the_address_to_which_invoices_are_sent_unless_the_customer_objects of"
                                + " column public.long_named.the_address_to_which_invoices_are_sent_unless_the_customer_obje ("
                                + ODD + "LongNamed.address) is longer than 63 bytes, and PostgreSQL cuts it.");
    }

    @Test
    void namesThatAreReserved() {
        assertThat(desk.drifts(
                        Model.Entities.of(Reserved.class),
                        "CREATE TABLE \"user\" (id bigint PRIMARY KEY, metadata varchar(255))"))
                .containsExactly(
                        "name-reserved: The name of table public.\"user\" (" + ODD + "Reserved) is a reserved word of"
                                + " PostgreSQL, so that it must stand in double quotes in every statement.",
                        "name-reserved: The name of column public.\"user\".metadata (" + ODD
                                + "Reserved.notes) is a name"
                                + " that SQLAlchemy keeps for itself, so that no class of its can map it.");
    }

    @Test
    void namesThatQuotesAloneTellApart() {
        assertThat(desk.drifts(Model.Entities.of(UpperCase.class, LowerCase.class), """
                        CREATE TABLE alike (id bigint PRIMARY KEY, name varchar(255));
                        CREATE TABLE "Alike" (id bigint PRIMARY KEY, name varchar(255));
                        """))
                .singleElement()
                .asString()
                .contains("differ only in case");
    }

    @Test
    void aHibernateThatOnlyTheApplicationHas() throws IOException {
        try (URLClassLoader application = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
            Model model = new ModelWords(application, Path.of("")).parse(List.of(ODD + "CamelCase"), Map.of());

            assertThat(desk.expected(model, desk.migrated("")).source())
                    .isEqualTo("1 entity, Hibernate " + Version.getVersionString());
        }
    }

    private static URL[] classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(Files::exists)
                .map(ModelSourcesTest::url)
                .toArray(URL[]::new);
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Model words(String word) {
        return new ModelWords(ModelSourcesTest.class.getClassLoader(), Path.of("")).parse(List.of(word), Map.of());
    }
}
