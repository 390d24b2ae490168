package dev.stepwell.report;

import static dev.stepwell.check.Schemas.schema;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.check.Verdict;
import dev.stepwell.check.Walked;
import dev.stepwell.schema.SchemaSnapshot;
import dev.stepwell.walk.Pass;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JsonReportTest {

    @Test
    void holdsSourceStepsAndFindings() {
        Verdict verdict = Verdicts.verdict(
                Verdicts.walked(), Verdicts.result("round-trip", List.of(Verdicts.LEFT_BEHIND), Map.of()));

        assertThat(new JsonReport().render(verdict)).isEqualTo("""
                {
                  "schemaVersion" : 1,
                  "source" : {
                    "location" : "db",
                    "layout" : "native",
                    "revisions" : 1,
                    "server" : "PostgreSQL by hand",
                    "serverVersion" : 170000
                  },
                  "walk" : {
                    "millis" : 1234,
                    "steps" : [ {
                      "revision" : "a1",
                      "direction" : "upgrade",
                      "pass" : "first-upgrade",
                      "outcome" : "ok",
                      "millis" : 2,
                      "error" : null,
                      "restored" : null,
                      "blockedBy" : null
                    }, {
                      "revision" : "a1",
                      "direction" : "downgrade",
                      "pass" : "downgrade",
                      "outcome" : "ok",
                      "millis" : 2,
                      "error" : null,
                      "restored" : "identical",
                      "blockedBy" : null
                    }, {
                      "revision" : "a1",
                      "direction" : "upgrade",
                      "pass" : "second-upgrade",
                      "outcome" : "ok",
                      "millis" : 2,
                      "error" : null,
                      "restored" : "identical",
                      "blockedBy" : null
                    } ],
                    "branches" : [ ]
                  },
                  "checks" : [ {
                    "check" : "round-trip",
                    "outcome" : "failed",
                    "notJudged" : null,
                    "findings" : [ {
                      "revision" : "a1",
                      "direction" : "downgrade",
                      "code" : "left-behind",
                      "classes" : [ ],
                      "severity" : "error",
                      "path" : "public.users",
                      "message" : "The downgrade leaves table public.users behind.",
                      "before" : null,
                      "after" : "(id)",
                      "file" : "db/a1.down.sql",
                      "line" : 1,
                      "remedy" : "Add `DROP TABLE public.users` to the downgrade.",
                      "error" : null,
                      "acknowledged" : null,
                      "known" : false
                    } ]
                  } ],
                  "baseline" : null
                }
                """);
    }

    @Test
    void holdsTheStepsOfBranches() {
        SchemaSnapshot empty = schema();
        Walked walked = new Walked()
                .revision("a1", "SELECT up()", "")
                .revision("b1", "SELECT up()", "")
                .on("a1")
                .revision("b2", "SELECT up()", "")
                .on("b1", "b2")
                .revision("m", "", "");
        walked.order(
                        "b1",
                        "b2",
                        "m",
                        new Walked()
                                .ok("b1", Pass.BRANCH_ALONE, empty, empty)
                                .ok("b2", Pass.BRANCH_AFTER, empty, empty),
                        empty)
                .order("b2", "b1", null, new Walked(), empty);

        assertThat(new JsonReport().render(Verdicts.verdict(walked))).contains("""
                    "branches" : [ {
                      "first" : "b1",
                      "second" : "b2",
                      "merge" : "m",
                      "steps" : [ {
                        "revision" : "b1",
                        "direction" : "upgrade",
                        "pass" : "branch-alone",
                        "outcome" : "ok",
                        "millis" : 2,
                        "error" : null
                      }, {
                        "revision" : "b2",
                        "direction" : "upgrade",
                        "pass" : "branch-after",
                        "outcome" : "ok",
                        "millis" : 2,
                        "error" : null
                      } ]
                    }, {
                      "first" : "b2",
                      "second" : "b1",
                      "merge" : null,
                      "steps" : [ ]
                    } ]
                """);
    }

    @Test
    void holdsWhatTheServerSaid() {
        Verdict verdict = new Verdict(
                "db",
                Optional.empty(),
                Optional.empty(),
                List.of(Verdicts.result("upgrade", List.of(Verdicts.UPGRADE_FAILED), Map.of())));

        assertThat(new JsonReport().render(verdict)).isEqualTo("""
                {
                  "schemaVersion" : 1,
                  "source" : {
                    "location" : "db",
                    "layout" : null,
                    "revisions" : 0,
                    "server" : null,
                    "serverVersion" : null
                  },
                  "walk" : {
                    "millis" : null,
                    "steps" : [ ],
                    "branches" : [ ]
                  },
                  "checks" : [ {
                    "check" : "upgrade",
                    "outcome" : "failed",
                    "notJudged" : null,
                    "findings" : [ {
                      "revision" : "b2",
                      "direction" : "upgrade",
                      "code" : "upgrade-failed",
                      "classes" : [ ],
                      "severity" : "error",
                      "path" : "",
                      "message" : "The upgrade fails.",
                      "before" : null,
                      "after" : null,
                      "file" : "db/b2.sql",
                      "line" : 7,
                      "remedy" : "Correct the upgrade script.",
                      "error" : {
                        "sqlState" : "42P01",
                        "message" : "relation \\"users\\" does not exist",
                        "detail" : "It was never made.",
                        "hint" : "Make it.",
                        "statement" : "ALTER TABLE users\\n  DROP COLUMN x",
                        "file" : "db/b2.sql",
                        "line" : 7
                      },
                      "acknowledged" : null,
                      "known" : false
                    } ]
                  } ],
                  "baseline" : null
                }
                """);
    }
}
