package dev.stepwell.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypeChangeTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            integer | bigint
            smallint | integer
            integer | numeric
            integer | numeric(10,0)
            numeric(10,2) | numeric(14,2)
            numeric(10,2) | numeric(12,4)
            character varying(50) | character varying(80)
            character varying(50) | text
            text | character varying
            uuid | text
            timestamp without time zone | timestamp with time zone
            timestamp(3) without time zone | date
            json | jsonb
            real | double precision
            """)
    void keepsEveryValueOfANarrowerType(String from, String to) {
        assertThat(TypeChange.keepsEveryValue(from, to)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            bigint | integer
            text | character varying(200)
            character varying(50) | character varying(20)
            numeric(14,2) | numeric(10,2)
            numeric | integer
            text | integer
            integer | numeric(5,0)
            mood | other_mood
            integer | integer[]
            text | uuid
            """)
    void mayLoseOrRefuseOneElsewhere(String from, String to) {
        assertThat(TypeChange.keepsEveryValue(from, to)).isFalse();
    }
}
