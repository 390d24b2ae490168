package dev.stepwell.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the forms of a URL say. */
@SuppressWarnings("OrphanedFormatString") // percent signs are those of URLs
class DatabaseUrlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://app:s3cret@db.example.com:5433/shop",
                "postgres://app:s3cret@db.example.com:5433/shop",
                "POSTGRESQL://app:s3cret@db.example.com:5433/shop",
                "postgresql+asyncpg://app:s3cret@db.example.com:5433/shop",
                "postgresql+psycopg2://app:s3cret@db.example.com:5433/shop",
                "jdbc:postgresql://db.example.com:5433/shop?user=app&password=s3cret",
                "jdbc:postgresql://app:s3cret@db.example.com:5433/shop",
                "postgresql:///shop?host=db.example.com&port=5433&user=app&password=s3cret",
                "postgresql://?host=db.example.com&port=5433&user=app&password=s3cret&dbname=shop",
                "  postgresql://app:s3cret@db.example.com:5433/shop\n"
            })
    void isReadInEveryForm(String text) {
        DatabaseUrl url = Urls.parse(text);

        assertThat(url)
                .returns("db.example.com", DatabaseUrl::host)
                .returns(5433, DatabaseUrl::port)
                .returns("shop", DatabaseUrl::database)
                .returns("app", DatabaseUrl::user)
                .returns("s3cret", found -> found.password().orElseThrow())
                .returns("jdbc:postgresql://db.example.com:5433/shop", DatabaseUrl::jdbcUrl);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            value = {
                "postgresql:// -> postgresql://anna@localhost:5432/anna",
                "postgresql:///shop -> postgresql://anna@localhost:5432/shop",
                "postgresql://app@ -> postgresql://app@localhost:5432/app",
                "postgresql://db/ -> postgresql://anna@db:5432/anna",
                "postgresql://:5433/shop -> postgresql://anna@localhost:5433/shop",
                "jdbc:postgresql:shop -> postgresql://anna@localhost:5432/shop",
                "jdbc:postgresql:/ -> postgresql://anna@localhost:5432/anna",
                "jdbc:postgresql:///shop -> postgresql://anna@localhost:5432/shop",
                "postgresql://[::1]:5433/shop -> postgresql://anna@[::1]:5433/shop",
                "postgresql://[2001:db8::7]/shop -> postgresql://anna@[2001:db8::7]:5432/shop",
                "postgresql://a:1,b,[::1]:3/shop -> postgresql://anna@a:1,b:5432,[::1]:3/shop",
                "postgresql://db/shop?hostaddr=10.0.0.7 -> postgresql://anna@10.0.0.7:5432/shop",
                "postgresql://db/my%20shop%2Fold -> postgresql://anna@db:5432/my%20shop%2Fold",
                "postgresql://j%C3%BCrgen@db/shop -> postgresql://j%C3%BCrgen@db:5432/shop",
                "postgresql://user@azure@db/shop -> postgresql://user%40azure@db:5432/shop"
            })
    void fillsInWhatIsLeftOpen(String text, String whole) {
        assertThat(Urls.parse(text)).hasToString(whole);
    }

    @Test
    void decodesThePassword() {
        assertThat(Urls.parse("postgresql://app:p%40ss%3A%2F%3Fw+rd%25@db/shop").password())
                .contains("p@ss:/?w+rd%");
    }

    @Test
    void readsAPlusInJdbcParametersAsASpaceLikeTheDriver() {
        assertThat(Urls.parse("jdbc:postgresql://db/shop?user=app&password=two+words")
                        .password())
                .contains("two words");
    }

    @Test
    void givesLibpqParametersTheDriversNames() {
        assertThat(Urls.parse("postgresql://db/shop?sslmode=verify-full&sslrootcert=ca.pem&connect_timeout=3"
                                + "&application_name=night%20shift&options=-c%20search_path%3Dapp"
                                + "&target_session_attrs=read-write&client_encoding=UTF8")
                        .driverProperties())
                .isEqualTo(Map.of(
                        "sslmode", "verify-full",
                        "sslrootcert", "ca.pem",
                        "connectTimeout", "3",
                        "ApplicationName", "night shift",
                        "options", "-c search_path=app",
                        "targetServerType", "primary"));
    }

    @Test
    void handsTheParametersOfAJdbcUrlToTheDriver() {
        assertThat(Urls.parse("jdbc:postgresql://db/shop?user=app&password=x&ssl=true&loginTimeout=5")
                        .driverProperties())
                .isEqualTo(Map.of("ssl", "true", "loginTimeout", "5"));
    }

    @Test
    void leavesTheParametersOfAnotherDriverToIt() {
        assertThat(Urls.parse("postgresql+asyncpg://db/shop?ssl=require&prepared_statement_cache_size=0")
                        .driverProperties())
                .isEqualTo(Map.of("sslmode", "require"));
    }

    @Test
    void isToldFromTheNameOfAFile() {
        assertThat(DatabaseUrl.isUrl("postgres://db/shop")).isTrue();
        assertThat(DatabaseUrl.isUrl("jdbc:postgresql:shop")).isTrue();
        assertThat(DatabaseUrl.isUrl("mysql://db/shop")).isTrue();
        assertThat(DatabaseUrl.isUrl("schema/postgresql.json")).isFalse();
        assertThat(DatabaseUrl.isUrl("postgresql:schema.json")).isFalse();
    }
}
