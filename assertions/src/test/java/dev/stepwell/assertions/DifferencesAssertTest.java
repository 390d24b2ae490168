package dev.stepwell.assertions;

import static dev.stepwell.assertions.Failing.assertSays;
import static dev.stepwell.assertions.StepwellAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.assertions.RealVerdicts.Verdicts;
import dev.stepwell.diff.Difference;
import dev.stepwell.diff.Kind;
import dev.stepwell.diff.SchemaDiff;
import dev.stepwell.walk.Pass;
import dev.stepwell.walk.StepRecord;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RealVerdicts.class)
class DifferencesAssertTest {

    private List<Difference> differences;

    @BeforeEach
    void open(Verdicts verdicts) {
        StepRecord step = RealSteps.step(verdicts.broken(), "b2", Pass.FIRST_UPGRADE);
        differences = SchemaDiff.between(step.before(), step.after());
    }

    @Test
    void acceptsThatThereAreNone() {
        assertThat(List.<Difference>of()).isEmpty();
    }

    @Test
    void listsAllWhereNoneIsExpected() {
        assertSays(() -> assertThat(differences).isEmpty(), """
                Expected no difference, but there are 2:
                  column public.users.email was added: text
                  column public.users.role was added: text""");
    }

    @Test
    void countsThem() {
        assertThat(differences).hasSize(2);
        assertSays(() -> assertThat(differences).hasSize(1), """
                Expected 1 difference, but there are 2:
                  column public.users.email was added: text
                  column public.users.role was added: text""");
        assertSays(() -> assertThat(List.<Difference>of()).hasSize(2), "Expected 2 differences, but there are none.");
    }

    @Test
    void findsOneByPathAndKind() {
        assertThat(differences).contains("public.users.role", Kind.ADDED);
        assertSays(
                () -> assertThat(differences).contains("public.users.role", Kind.REMOVED),
                "Expected public.users.role to be removed, but there is no such difference. There are the differences"
                        + " public.users.role (added), public.users.email (added).");
    }

    @Test
    void standsBesideTheAssertionsOfAssertj() {
        assertThat(differences.size()).isEqualTo(2);
    }
}
