package dev.stepwell.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stepwell.check.BaselineUse;
import dev.stepwell.check.CheckResult;
import dev.stepwell.check.Finding;
import dev.stepwell.check.Verdict;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules are those of the standard, section 3 (OASIS, SARIF 2.1.0). */
class SarifReportTest {

    @Test
    void holdsOneResultForEachFinding() throws Exception {
        JsonNode run = run(verdict(Verdicts.LEFT_BEHIND));

        assertThat(run.get("results").get(0).toPrettyString()).isEqualTo("""
                {
                  "ruleId" : "round-trip/left-behind",
                  "ruleIndex" : 0,
                  "level" : "error",
                  "message" : {
                    "text" : "a1 change a1, downgrade: The downgrade leaves table public.users behind. Add `DROP TABLE public.users` to the downgrade."
                  },
                  "locations" : [ {
                    "physicalLocation" : {
                      "artifactLocation" : {
                        "uri" : "db/a1.down.sql"
                      },
                      "region" : {
                        "startLine" : 1
                      }
                    },
                    "logicalLocations" : [ {
                      "fullyQualifiedName" : "public.users"
                    } ]
                  } ],
                  "partialFingerprints" : {
                    "finding/v1" : "%s"
                  },
                  "suppressions" : [ ],
                  "properties" : {
                    "check" : "round-trip",
                    "revision" : "a1",
                    "direction" : "downgrade",
                    "after" : "(id)"
                  }
                }""".formatted(fingerprint(run, 0)));
        assertThat(fingerprint(run, 0)).matches("[0-9a-f]{64}");
    }

    @Test
    void describesEachKindOfFindingOnce() throws Exception {
        JsonNode run = run(Verdicts.verdict(
                Verdicts.walked(),
                Verdicts.result(
                        "round-trip",
                        List.of(Verdicts.LEFT_BEHIND, Verdicts.LEFT_BEHIND, Verdicts.COLUMN_ORDER),
                        Map.of())));

        assertThat(run.at("/tool/driver").toPrettyString()).isEqualTo("""
                {
                  "name" : "Stepwell",
                  "rules" : [ {
                    "id" : "round-trip/left-behind",
                    "shortDescription" : {
                      "text" : "Left behind."
                    },
                    "fullDescription" : {
                      "text" : "The check round-trip passes when the claim of round-trip."
                    },
                    "help" : {
                      "text" : "The check round-trip passes when the claim of round-trip."
                    }
                  }, {
                    "id" : "round-trip/column-order",
                    "shortDescription" : {
                      "text" : "Column order."
                    },
                    "fullDescription" : {
                      "text" : "The check round-trip passes when the claim of round-trip."
                    },
                    "help" : {
                      "text" : "The check round-trip passes when the claim of round-trip."
                    }
                  } ]
                }""");
        assertThat(run.findValuesAsText("ruleIndex")).containsExactly("0", "0", "1");
        assertThat(run.findValuesAsText("level")).containsExactly("error", "error", "note");
    }

    @Test
    void saysWhatPostgresqlSaid() throws Exception {
        assertThat(run(Verdicts.broken()).findValues("message").toString())
                .contains(
                        "b2 change b2, upgrade: The upgrade fails. PostgreSQL said: relation \\\"users\\\" does not exist"
                                + " (SQLSTATE 42P01). Correct the upgrade script.");
    }

    @Test
    void placesWhatIsAboutNoFileInTheFolder() throws Exception {
        JsonNode location = run(Verdicts.broken()).at("/results/0/locations/0/physicalLocation");

        assertThat(location).hasToString("{\"artifactLocation\":{\"uri\":\"db/\"}}");
    }

    @Test
    void tellsWhatWasNotJudged() throws Exception {
        CheckResult notRun = new CheckResult("descent", "it holds", false, List.of(), Map.of());
        CheckResult notReached = Verdicts.result("upgrade", List.of(), Map.of(Verdicts.A1, Verdicts.B2));

        assertThat(run(Verdicts.verdict(Verdicts.walked(), notReached, notRun))
                        .at("/invocations/0/toolExecutionNotifications")
                        .findValuesAsText("text"))
                .containsExactly(
                        "The check upgrade did not reach a1 change a1, because b2 fails.",
                        "The check descent was not run.");
    }

    @Test
    void suppressesWhatIsAccepted() throws Exception {
        JsonNode result =
                run(verdict(Verdicts.LEFT_BEHIND.acknowledged("we know"))).at("/results/0");

        assertThat(result.get("suppressions")).hasToString("[{\"kind\":\"inSource\",\"justification\":\"we know\"}]");
        assertThat(result.has("baselineState")).isFalse();
    }

    @Test
    void comparesWithTheBaseline() throws Exception {
        List<CheckResult> results = List.of(Verdicts.result(
                "round-trip", List.of(Verdicts.known(Verdicts.LEFT_BEHIND), Verdicts.COLUMN_ORDER), Map.of()));
        Verdict verdict = verdict(Verdicts.LEFT_BEHIND).with(results, new BaselineUse("known.txt", false, List.of()));

        JsonNode run = run(verdict);

        assertThat(run.findValuesAsText("baselineState")).containsExactly("unchanged", "new");
        assertThat(run.at("/results/0/suppressions"))
                .hasToString("[{\"kind\":\"external\",\"justification\":\"It stands in the baseline.\"}]");
    }

    @Test
    void knowsAFindingAgainWhoseLineMoved() throws Exception {
        JsonNode run = run(Verdicts.broken());

        assertThat(fingerprint(run, 2)).isEqualTo(fingerprint(run(verdict(Verdicts.LEFT_BEHIND)), 0));
        assertThat(fingerprint(run, 2)).isNotEqualTo(fingerprint(run, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "db/a 1.sql, db/a%201.sql",
        "db/100%.sql, db/100%25.sql",
        "db/ü#?.sql, db/%C3%BC%23%3F.sql",
        "db\\a1.sql, db/a1.sql",
        "a:b/c.sql, ./a:b/c.sql",
        "/srv/db/a 1.sql, file:///srv/db/a%201.sql",
        "classpath:db/a 1.sql, classpath:db/a%201.sql"
    })
    void namesFilesAsReferences(String file, String uri) {
        assertThat(ArtifactUri.of(file)).isEqualTo(uri);
    }

    private static Verdict verdict(Finding finding) {
        return Verdicts.verdict(Verdicts.walked(), Verdicts.result("round-trip", List.of(finding), Map.of()));
    }

    private static String fingerprint(JsonNode run, int result) {
        return run.at("/results/" + result + "/partialFingerprints/finding~1v1").asText();
    }

    private static JsonNode run(Verdict verdict) throws Exception {
        JsonNode log = new ObjectMapper().readTree(new SarifReport().render(verdict));
        assertThat(log.get("version").asText()).isEqualTo("2.1.0");
        return log.at("/runs/0");
    }
}
