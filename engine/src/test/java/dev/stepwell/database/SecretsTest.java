package dev.stepwell.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretsTest {

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            value = {
                "postgresql://app:s3cret@db/shop -> postgresql://app:***@db/shop",
                "Unknown option: 'postgres://app:s3/cr@et@db/shop' -> Unknown option: 'postgres://app:***@db/shop'",
                "postgresql+asyncpg://:s3cret@db -> postgresql+asyncpg://:***@db",
                "jdbc:postgresql://db/shop?user=app&password=s3cret&x=1 -> jdbc:postgresql://db/shop?user=app&password=***&x=1",
                "host=db PASSWORD=s3cret user=app -> host=db PASSWORD=*** user=app",
                "mysql://root:s3cret@db -> mysql://root:***@db"
            })
    void areMasked(String text, String masked) {
        assertThat(Secrets.masked(text)).isEqualTo(masked);
    }

    @Test
    void leaveOtherTextAsItIs() {
        String text = "Cannot connect to postgresql://app@db:5432/shop: FATAL: a@b, password authentication failed";

        assertThat(Secrets.masked(text)).isEqualTo(text);
        assertThat(Secrets.masked(Secrets.masked("postgresql://a:b@c?password=d")))
                .isEqualTo("postgresql://a:***@c?password=***");
    }
}
