package dev.stepwell.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where what a URL leaves open comes from. */
class DatabaseUrlDefaultsTest {

    private final Path home;
    private final Path passwords;

    DatabaseUrlDefaultsTest(@TempDir Path home) throws IOException {
        this.home = home;
        passwords = Files.writeString(home.resolve(".pgpass"), """
                # host:port:database:user:password
                db:5433:*:app:on another port
                db:5432:sh\\:op:app:colon\\: and backslash\\\\
                db:*:shop:app:of the shop
                *:*:*:app:anywhere
                """);
        Files.setPosixFilePermissions(passwords, PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void takesTheVariablesOfLibpq() {
        Map<String, String> environment = Map.of(
                "PGHOST", "db.example.com",
                "PGPORT", "5433",
                "PGDATABASE", "shop",
                "PGUSER", "app",
                "PGPASSWORD", "s3cret",
                "PGSSLMODE", "require",
                "PGOPTIONS", "-c role=reader");

        assertThat(Urls.parse("postgresql://", environment))
                .hasToString("postgresql://app@db.example.com:5433/shop")
                .returns("s3cret", url -> url.password().orElseThrow())
                .returns(Map.of("sslmode", "require", "options", "-c role=reader"), DatabaseUrl::driverProperties);
    }

    @Test
    void prefersTheUrlToTheVariables() {
        Map<String, String> environment = Map.of(
                "PGHOST",
                "other",
                "PGPORT",
                "1",
                "PGDATABASE",
                "other",
                "PGUSER",
                "other",
                "PGPASSWORD",
                "other",
                "PGSSLMODE",
                "disable");

        assertThat(Urls.parse("postgresql://app:own@db:5433/shop?sslmode=require", environment))
                .hasToString("postgresql://app@db:5433/shop")
                .returns("own", url -> url.password().orElseThrow())
                .returns(Map.of("sslmode", "require"), DatabaseUrl::driverProperties);
    }

    @Test
    void takesAnEmptyVariableForNone() {
        assertThat(Urls.parse("postgresql://", Map.of("PGHOST", "", "PGPORT", "", "PGUSER", "")))
                .hasToString("postgresql://anna@localhost:5432/anna");
    }

    @Test
    void readsThePasswordFile() {
        assertThat(passwordOf("postgresql://app@db/shop")).isEqualTo("of the shop");
        assertThat(passwordOf("postgresql://app@db:5433/shop")).isEqualTo("on another port");
        assertThat(passwordOf("postgresql://app@elsewhere/x")).isEqualTo("anywhere");
        assertThat(passwordOf("postgresql://app@db/sh%3Aop")).isEqualTo("colon: and backslash\\");
        assertThat(passwordOf("postgresql://somebody@db/shop")).isEqualTo("(none)");
    }

    @Test
    void readsThePasswordFileThatIsNamed() throws IOException {
        Path other = Files.writeString(home.resolve("other"), "*:*:*:*:from the other file\n");
        Files.setPosixFilePermissions(other, PosixFilePermissions.fromString("rw-------"));

        assertThat(Urls.parse("postgresql://db/shop", Map.of("PGPASSFILE", other.toString()), home)
                        .password())
                .contains("from the other file");
        assertThat(Urls.parse("postgresql://db/shop?passfile=" + PercentCode.encoded(other.toString()), Map.of(), home)
                        .password())
                .contains("from the other file");
    }

    @Test
    void usesNoPasswordFileThatOthersMayRead() throws IOException {
        Files.setPosixFilePermissions(passwords, PosixFilePermissions.fromString("rw-r-----"));

        assertThat(passwordOf("postgresql://app@db/shop")).isEqualTo("(none)");
    }

    @Test
    void saysThatThePasswordFileIsNotUtf8() throws IOException {
        Files.write(passwords, new byte[] {'d', 'b', ':', (byte) 0xFC});

        assertThatThrownBy(() -> passwordOf("postgresql://app@db/shop"))
                .isInstanceOf(DatabaseException.class)
                .hasMessage("Cannot read the password file " + passwords + ": MalformedInputException."
                        + System.lineSeparator()
                        + "Make it readable for this user, in UTF-8, or give the password in PGPASSWORD.");
    }

    @Test
    void printsNoPassword() {
        DatabaseUrl url = Urls.parse("postgresql://app:s3cret@db/shop?sslpassword=s3cret");
        ConnectionDefaults defaults = new ConnectionDefaults(Map.of("PGPASSWORD", "s3cret"), home, "anna");

        assertThat(url + " " + defaults).isEqualTo("postgresql://app@db:5432/shop defaults of anna");
    }

    private String passwordOf(String url) {
        return Urls.parse(url, Map.of(), home).password().orElse("(none)");
    }
}
