package dev.stepwell.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.check.CheckResult;
import dev.stepwell.check.Finding;
import dev.stepwell.check.Severity;
import dev.stepwell.check.Verdict;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class JunitReportTest {

    @Test
    void hasACaseForEachCheckAndRevision() {
        assertThat(new JunitReport().render(Verdicts.broken())).isEqualTo("""
                <?xml version="1.0" encoding="UTF-8"?>
                <testsuites name="stepwell db" tests="5" failures="3" errors="0" skipped="1" time="1.234">
                  <testsuite name="single-head" tests="1" failures="1" errors="0" skipped="0" time="0.000">
                    <testcase classname="stepwell.single-head" name="history" time="0.000">
                      <failure message="The history has 2 heads." type="multiple-heads">  error multiple-heads: The history has 2 heads.
                    to do:  Merge them.
                </failure>
                    </testcase>
                  </testsuite>
                  <testsuite name="upgrade" tests="2" failures="1" errors="0" skipped="0" time="0.004">
                    <testcase classname="stepwell.upgrade" name="a1 change a1" time="0.002" file="db/a1.sql">
                    </testcase>
                    <testcase classname="stepwell.upgrade" name="b2 change b2" time="0.002" file="db/b2.sql">
                      <failure message="The upgrade fails." type="upgrade-failed">b2 change b2, upgrade
                db/b2.sql:7
                  error upgrade-failed: The upgrade fails.
                    server: relation &quot;users&quot; does not exist (SQLSTATE 42P01)
                    detail: It was never made.
                    hint:   Make it.
                    sql:    ALTER TABLE users DROP COLUMN x
                    to do:  Correct the upgrade script.
                </failure>
                    </testcase>
                  </testsuite>
                  <testsuite name="round-trip" tests="2" failures="1" errors="0" skipped="1" time="0.004">
                    <testcase classname="stepwell.round-trip" name="a1 change a1" time="0.004" file="db/a1.sql">
                      <failure message="The downgrade leaves table public.users behind." type="left-behind">a1 change a1, downgrade
                db/a1.down.sql:1
                  error left-behind: The downgrade leaves table public.users behind.
                    after:  (id)
                    to do:  Add `DROP TABLE public.users` to the downgrade.
                </failure>
                      <system-out>a1 change a1, downgrade
                db/a1.down.sql:1
                  info column-order: The downgrade puts the columns of table public.chats into another order.
                    before: id, name
                    after:  name, id
                </system-out>
                    </testcase>
                    <testcase classname="stepwell.round-trip" name="b2 change b2" time="0.000" file="db/b2.sql">
                      <skipped message="Not reached, because b2 change b2 fails."></skipped>
                    </testcase>
                  </testsuite>
                </testsuites>
                """);
    }

    @Test
    void skipsACheckThatWasNotRun() throws Exception {
        CheckResult notRun = new CheckResult("round-trip", "it holds", false, List.of(), Map.of());

        Element test = first(Verdicts.verdict(Verdicts.walked(), notRun), "skipped");

        assertThat(test.getAttribute("message")).isEqualTo("The check was not run.");
    }

    @Test
    void countsWhatElseFails() throws Exception {
        CheckResult two = Verdicts.result("round-trip", List.of(Verdicts.LEFT_BEHIND, Verdicts.LEFT_BEHIND), Map.of());

        assertThat(first(Verdicts.verdict(Verdicts.walked(), two), "failure").getAttribute("message"))
                .isEqualTo("The downgrade leaves table public.users behind. (and 1 more)");
    }

    @Test
    void keepsHostileNamesText() throws Exception {
        String name = "]]> </failure> \u0000\u001B[2J\uFFFE\uD83D\uDC18 \"a\nb\"";
        Finding finding = new Finding(
                "round-trip",
                "left-behind",
                Severity.ERROR,
                Optional.of(Verdicts.A1),
                Optional.empty(),
                name,
                "It leaves " + name + " behind.",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                "",
                Optional.empty(),
                Set.of(),
                Optional.empty());
        Verdict verdict =
                Verdicts.verdict(Verdicts.walked(), Verdicts.result("round-trip", List.of(finding), Map.of()));

        assertThat(first(verdict, "failure").getAttribute("message"))
                .isEqualTo("It leaves ]]> </failure> \uFFFD\uFFFD[2J\uFFFD\uD83D\uDC18 \"a\nb\" behind.");
    }

    private static Element first(Verdict verdict, String element) throws Exception {
        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(new JunitReport().render(verdict))));
        return (Element) document.getElementsByTagName(element).item(0);
    }
}
