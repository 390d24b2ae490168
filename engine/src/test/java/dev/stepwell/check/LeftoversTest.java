package dev.stepwell.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.diff.Code;
import dev.stepwell.diff.Difference;
import dev.stepwell.revision.RevisionId;
import dev.stepwell.schema.ObjectKind;
import dev.stepwell.schema.ObjectName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeftoversTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TABLE             |       | users     | DROP TABLE public.users
            VIEW              |       | Active    | DROP VIEW public."Active"
            MATERIALIZED_VIEW |       | totals    | DROP MATERIALIZED VIEW public.totals
            SEQUENCE          |       | numbers   | DROP SEQUENCE public.numbers
            ENUM              |       | mood      | DROP TYPE public.mood
            DOMAIN            |       | email     | DROP DOMAIN public.email
            FUNCTION          |       | f(text)   | DROP FUNCTION public.f(text)
            COLUMN            | users | role      | ALTER TABLE public.users DROP COLUMN role
            CONSTRAINT        | users | users_key | ALTER TABLE public.users DROP CONSTRAINT users_key
            INDEX             | users | ix_role   | DROP INDEX public.ix_role
            TRIGGER           | users | touch     | DROP TRIGGER touch ON public.users
            POLICY            | users | own rows  | DROP POLICY "own rows" ON public.users
            ATTRIBUTE         | pair  | x         | ALTER TYPE public.pair DROP ATTRIBUTE x
            """)
    void nameTheStatementThatTheDowngradeLacks(ObjectKind kind, String relation, String name, String statement) {
        ObjectName object = new ObjectName(kind, "public", relation == null ? "" : relation, name);
        Difference added = new Difference(Code.ADDED, object, "", null, "");

        Finding finding = Leftovers.finding("round-trip", RevisionId.of("a1"), new Evidence.Place("f.sql", 1), added);

        assertThat(finding.remedy()).isEqualTo("Add `" + statement + "` to the downgrade.");
    }
}
