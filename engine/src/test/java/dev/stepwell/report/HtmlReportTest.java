package dev.stepwell.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.check.Finding;
import dev.stepwell.check.Severity;
import dev.stepwell.check.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HtmlReportTest {

    @Test
    void beginsWithTheVerdict() {
        assertThat(lines(Verdicts.broken()))
                .containsSubsequence(
                        "<title>FAILED: 3 of 3 checks. db</title>",
                        "<body class=\"failed\">",
                        "<p class=\"verdict\">FAILED: 3 of 3 checks.</p>",
                        "<h1>db</h1>",
                        "<p>2 revisions, layout native, walked in 4 steps and 1.2 s on PostgreSQL by hand</p>");
        assertThat(lines(Verdicts.sound()))
                .contains("<body class=\"passed\">", "<p class=\"verdict\">PASSED: 2 checks.</p>");
    }

    @Test
    void showsEachCheckWithItsOutcome() {
        assertThat(lines(Verdicts.broken()))
                .containsSubsequence(
                        "<tr class=\"failed\">",
                        "<a href=\"#findings\" data-check=\"round-trip\">round-trip</a>",
                        "<td class=\"outcome\">failed</td>",
                        "<td>",
                        "<span>1 error in 1 revision (not reached: b2)</span>");
    }

    @Test
    void showsTheEvidenceOfAFinding() {
        assertThat(new HtmlReport().render(Verdicts.broken())).contains("""
                        <section class="group">
                          <h3>b2 change b2</h3>
                          <article class="finding error" data-weight="error" data-check="upgrade">
                            <h4>
                              <span class="badge">error</span>
                              <span>The upgrade fails.</span>
                            </h4>
                            <p class="place">upgrade › upgrade-failed · upgrade · db/b2.sql:7</p>
                            <dl>
                              <dt>server</dt>
                              <dd>
                                <pre>relation &quot;users&quot; does not exist (SQLSTATE 42P01)</pre>
                              </dd>
                              <dt>detail</dt>
                              <dd>
                                <pre>It was never made.</pre>
                              </dd>
                              <dt>hint</dt>
                              <dd>
                                <pre>Make it.</pre>
                              </dd>
                              <dt>statement</dt>
                              <dd>
                                <pre>ALTER TABLE users
                  DROP COLUMN x</pre>
                              </dd>
                              <dt>to do</dt>
                              <dd>
                                <span>Correct the upgrade script.</span>
                              </dd>
                            </dl>
                          </article>
                        </section>
                """.stripTrailing());
    }

    @Test
    void showsBeforeAndAfterLineByLineWhereBothAreLong() {
        Finding finding = finding("public.f", "BEGIN\n  one;\nEND", "BEGIN\n  two;\nEND");

        assertThat(lines(verdict(finding)))
                .containsSubsequence(
                        "<dd class=\"change\">",
                        "<span>  BEGIN</span>",
                        "<del>-   one;</del>",
                        "<ins>+   two;</ins>",
                        "<span>  END</span>");
    }

    @Test
    void putsWhatPeopleShallTypeIntoCode() {
        assertThat(lines(Verdicts.broken()))
                .containsSubsequence(
                        "<span>Add </span>", "<code>DROP TABLE public.users</code>", "<span> to the downgrade.</span>");
    }

    @Test
    void settlesWhatIsAccepted() {
        assertThat(lines(verdict(Verdicts.LEFT_BEHIND.acknowledged("we know"))))
                .contains(
                        "<article class=\"finding settled\" data-weight=\"settled\" data-check=\"round-trip\">",
                        "<dt>accepted because</dt>",
                        "<span>we know</span>");
    }

    @Test
    void keepsHostileNamesText() {
        String name = "</pre><script>alert(1)</script><img src=x onerror='x'>\u0007\"&amp;";

        String page = new HtmlReport().render(verdict(finding(name, name, "`" + name)));

        assertThat(page)
                .doesNotContain("<script>alert", "<img")
                .contains("&lt;/pre&gt;&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x"
                        + " onerror=&#39;x&#39;&gt;\uFFFD&quot;&amp;amp;");
    }

    @Test
    void loadsNothingFromElsewhere() {
        assertThat(new HtmlReport().render(Verdicts.broken()))
                .contains("content=\"default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;; script-src"
                        + " &#39;unsafe-inline&#39;\"")
                .doesNotContain("http:", "https:", " src=", "url(", "@import", "<link");
    }

    @Test
    void hasFiltersOnlyWhereThereIsSomethingToFilter() {
        assertThat(new HtmlReport().render(Verdicts.sound()))
                .doesNotContain("<form")
                .contains("<p>None.</p>");
        assertThat(lines(Verdicts.broken()))
                .containsSubsequence(
                        "<input type=\"checkbox\" name=\"weight\" value=\"error\" checked=\"\">",
                        "<span>3 errors</span>",
                        "<span>1 info</span>",
                        "<option value=\"single-head\">single-head</option>");
    }

    @Test
    void tellsHowEachStepEnded() {
        assertThat(lines(Verdicts.broken()))
                .containsSubsequence(
                        "<th scope=\"row\">a1 change a1</th>",
                        "<td class=\"ok\" title=\"\">2 ms</td>",
                        "<th scope=\"row\">b2 change b2</th>",
                        "<td class=\"failed\" title=\"relation &quot;users&quot; does not exist\">failed</td>");
    }

    private static List<String> lines(Verdict verdict) {
        return new HtmlReport().render(verdict).lines().map(String::strip).toList();
    }

    private static Verdict verdict(Finding finding) {
        return Verdicts.verdict(Verdicts.walked(), Verdicts.result("round-trip", List.of(finding), Map.of()));
    }

    private static Finding finding(String path, String before, String after) {
        return new Finding(
                "round-trip",
                "changed",
                Severity.ERROR,
                Optional.of(Verdicts.A1),
                Optional.empty(),
                path,
                "The downgrade changes it.",
                Optional.of(before),
                Optional.of(after),
                Optional.of("db/a1.sql"),
                3,
                "",
                Optional.empty(),
                Set.of(),
                Optional.empty());
    }
}
