package dev.stepwell.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stepwell.database.DatabaseUrlException.Code;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** URLs that cannot be used, and those that somebody made to do harm. */
@SuppressWarnings("OrphanedFormatString") // percent signs are those of URLs
class DatabaseUrlProblemsTest {

    private static final String FORM =
            " Write postgresql://USER@HOST:PORT/DATABASE or jdbc:postgresql://HOST:PORT/DATABASE?user=USER.";
    private static final String ENCODING =
            FORM + " In a user or password write %40 for @, %3A for :, %2F for /, %3F for ? and %25 for %.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "shop",
                "mysql://app:s3cret@db/shop",
                "jdbc:mysql://db/shop",
                "postgresql:shop",
                "postgresql+://db/shop",
                "host=db password=s3cret",
                "https://db.example.com"
            })
    void refusesWhatIsNoUrlOfPostgresqlWithoutRepeatingIt(String text) {
        assertProblem(text, Code.NOT_A_URL, "The text given is no URL of a PostgreSQL database." + FORM);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://db:port/shop",
                "postgresql://db:0/shop",
                "postgresql://db:65536/shop",
                "postgresql://db:-1/shop",
                "postgresql://db:99999999999999999999/shop",
                "postgresql://db/shop?port=54x2",
                "postgresql://app:pa/ss@db/shop",
                "postgresql://app:p?ss@db/shop"
            })
    void refusesPortsThatAreNone(String text) {
        DatabaseUrlException thrown = refusal(text);

        assertThat(thrown.code()).isEqualTo(Code.MALFORMED);
        assertThat(thrown.getMessage()).endsWith(ENCODING).doesNotContain("pa/", "ss@", "54x2");
    }

    @Test
    void saysWhatIsWrongWithAPort() {
        assertProblem(
                "postgresql://db:port/shop",
                Code.MALFORMED,
                "The port of the database URL is no number from 1 to 65535." + ENCODING);
    }

    @Test
    void seesAPasswordThatIsNotEncoded() {
        assertProblem(
                "postgresql://app:12/ss@db/shop",
                Code.MALFORMED,
                "The database's name in the URL has a / or @ in it." + ENCODING);
        assertProblem(
                "postgresql://app:12?ss@db/shop",
                Code.MALFORMED,
                "Behind the ? of the database URL something is no NAME=VALUE." + ENCODING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://db%2Fother%3Fuser%3Droot/shop",
                "postgresql://a b/shop",
                "postgresql://db;drop/shop",
                "postgresql://db%0Ahost/shop",
                "postgresql://[::1/shop",
                "postgresql://::1/shop"
            })
    void refusesHostsThatWouldReadAsSomethingElse(String text) {
        assertThat(refusal(text).code()).isEqualTo(Code.MALFORMED);
    }

    @Test
    void keepsTheDatabaseOutOfTheDriversParameters() {
        assertThat(Urls.parse("postgresql://db/shop%3Fuser=root%26x%3D1#part").jdbcUrl())
                .isEqualTo("jdbc:postgresql://db:5432/shop%3Fuser%3Droot%26x%3D1%23part");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            value = {
                "postgresql://app:100%@db/shop -> In the password of the database URL a percent sign is not followed by two"
                        + " hexadecimal digits. Write %25 for a percent sign.",
                "postgresql://db/shop%zz -> In the database of the database URL a percent sign is not followed by two"
                        + " hexadecimal digits. Write %25 for a percent sign.",
                "postgresql://app%00@db/shop -> The user of the database URL contains %00. Take it out.",
                "postgresql://j%FCrgen@db/shop -> The user of the database URL is not UTF-8 once its percent signs are"
                        + " decoded. Encode its characters as UTF-8, an ü as %C3%BC for example."
            })
    void saysWhichPartIsWronglyEncoded(String text, String message) {
        assertProblem(text, Code.MALFORMED, message);
    }

    @Test
    void refusesControlCharacters() {
        assertProblem(
                "postgresql://db/shop\nx",
                Code.MALFORMED,
                "The database URL has a line break or another control character in it." + ENCODING);
        assertProblem(
                "postgresql://db/%1B[2Jshop",
                Code.MALFORMED, "The database in the database URL has a control character in it." + ENCODING);
    }

    @Test
    void cannotUseSocketsWithoutAFile() {
        assertProblem(
                "postgresql:///shop?host=%40abstract",
                Code.UNSUPPORTED,
                "The host is a Unix socket without a file, which Java programs cannot connect through."
                        + " Name the directory of a socket, or a host that the server listens on, such as localhost.");
    }

    @Test
    void cannotChooseBetweenASocketAndHosts() {
        assertProblem(
                "postgresql://%2Frun%2Fpostgresql,db/shop",
                Code.UNSUPPORTED,
                "The database URL names several hosts, and the directory of a Unix socket among them."
                        + " Name the socket alone, or hosts only.");
    }

    @Test
    void readsNoServiceFiles() {
        assertThatThrownBy(() -> Urls.parse("postgresql://", Map.of("PGSERVICE", "shop")))
                .hasMessage("A service is named (service=... or PGSERVICE), but service files are not read."
                        + " Write host, port, database and user into the URL, and unset PGSERVICE.");
        assertThat(refusal("postgresql:///?service=shop").code()).isEqualTo(Code.UNSUPPORTED);
    }

    @Test
    void namesAParameterThatItDoesNotKnow() {
        assertProblem(
                "postgresql://db/shop?sslmod=require",
                Code.PARAMETER,
                "The database URL has the parameter 'sslmod', which has no meaning here. Take it out; known are host, port,"
                        + " dbname, user, password, passfile, application_name, channel_binding, connect_timeout, gssencmode,"
                        + " krbsrvname, options, sslcert, sslkey, sslmode, sslnegotiation, sslpassword, sslrootcert,"
                        + " target_session_attrs.");
        assertProblem(
                "postgresql://db/shop?target_session_attrs=writable",
                Code.PARAMETER,
                "target_session_attrs has a value that is unknown."
                        + " Give it one of any, read-write, read-only, primary, standby, prefer-standby.");
    }

    @Test
    void saysThatAVariableCannotBeUsed() {
        assertThatThrownBy(() -> Urls.parse("postgresql:///shop", Map.of("PGPORT", "54x2")))
                .hasMessage(
                        "PGHOST or PGPORT, which stand in for what the database URL leaves open, cannot be used."
                                + " Write host and port into the URL, and unset them or give them a host and a number from 1 to 65535.");
    }

    @Test
    void readsOrRefusesWhateverIsThrownAtIt() {
        String alphabet = "postgresql://jdbc:@:/?&=%20,[]+#\\ \"'ü\u0000\n";
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder(i % 2 == 0 ? "postgresql://" : "jdbc:postgresql:");
            random.ints(random.nextInt(30), 0, alphabet.length()).forEach(c -> text.append(alphabet.charAt(c)));
            try {
                assertThat(Urls.parse(text.toString()).jdbcUrl()).startsWith("jdbc:postgresql://");
            } catch (DatabaseUrlException e) {
                assertThat(e.remedy()).as(text.toString()).isNotEmpty();
            }
        }
    }

    private static void assertProblem(String text, Code code, String message) {
        DatabaseUrlException thrown = refusal(text);
        assertThat(thrown).hasMessage(message).returns(code, DatabaseUrlException::code);
        assertThat(thrown.problem() + " " + thrown.remedy()).isEqualTo(message);
    }

    private static DatabaseUrlException refusal(String text) {
        DatabaseUrlException thrown = catchThrowableOfType(DatabaseUrlException.class, () -> Urls.parse(text));
        assertThat(thrown).as(text).isNotNull();
        assertThat(thrown.getMessage()).doesNotContain("s3cret");
        return thrown;
    }
}
