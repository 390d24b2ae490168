package dev.stepwell.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SeveritiesTest {

    private static final Finding INDEX = FindingBuilder.warning("online", "create-index")
            .classes(Set.of("blocking-lock"))
            .saying("It builds an index.");
    private static final Finding COLUMN = FindingBuilder.error("destructive", "drop-column")
            .classes(Set.of("data-loss", "irreversible", "backward-incompatible"))
            .saying("It drops a column.");

    @Test
    void failForWhatDestroysAndWarnOfTheRest() {
        assertThat(weighed(INDEX)).containsExactly(Severity.WARNING);
        assertThat(weighed(COLUMN)).containsExactly(Severity.ERROR);
    }

    @Test
    void areThoseOfTheHeaviestClass() {
        assertThat(weighed(COLUMN, "data-loss=info", "irreversible=off")).containsExactly(Severity.WARNING);
        assertThat(weighed(COLUMN, "backward-incompatible=error", "data-loss=off", "irreversible=off"))
                .containsExactly(Severity.ERROR);
        assertThat(weighed(INDEX, "blocking-lock=error")).containsExactly(Severity.ERROR);
    }

    @Test
    void leaveOutWhatHasNoClassLeft() {
        assertThat(weighed(INDEX, "blocking-lock=off")).isEmpty();
    }

    @Test
    void doNotRaiseWhatIsOnlyInformation() {
        Finding value = FindingBuilder.info("destructive", "add-enum-value")
                .classes(Set.of("irreversible"))
                .saying("It adds a value.");

        assertThat(weighed(value)).containsExactly(Severity.INFO);
    }

    @Test
    void leaveAloneWhatIsNoHazard() {
        assertThat(weighed(FindingBuilder.error("upgrade", "upgrade-failed").saying("It fails.")))
                .containsExactly(Severity.ERROR);
    }

    @Test
    void refuseWhatIsNotAClassOrALevel() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Severities.parse(List.of("blocking-lock")))
                .withMessage("severity is 'blocking-lock'. Write <class>=<level>, such as blocking-lock=error.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Severities.parse(List.of("locks=error")))
                .withMessage(
                        "severity names the class 'locks', and there is none of that name. The classes are data-loss,"
                                + " irreversible, backward-incompatible, data-dependent, blocking-lock, table-rewrite,"
                                + " transaction-misuse, security, weak-schema.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Severities.parse(List.of("data-loss=fatal")))
                .withMessage("severity names the level 'fatal'. Name error, warning, info or off.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Severities.parse(List.of("data-loss=info", "data-loss=off")))
                .withMessage("severity is given twice for data-loss. Leave one out.");
    }

    private static List<Severity> weighed(Finding finding, String... texts) {
        CheckResult result = CheckResult.of(HazardCheck.online(), List.of(finding));
        return Severities.parse(List.of(texts)).apply(List.of(result)).get(0).findings().stream()
                .map(Finding::severity)
                .toList();
    }
}
