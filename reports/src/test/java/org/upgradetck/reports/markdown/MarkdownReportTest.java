package org.upgradetck.reports.markdown;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.upgradetck.reports.OutsideTool;
import org.upgradetck.reports.SampleRun;
import org.upgradetck.reports.model.CaseInfo;
import org.upgradetck.reports.model.Result;
import org.upgradetck.reports.model.Run;

class MarkdownReportTest {

  private final String report = MarkdownReport.render(SampleRun.run());

  @Test
  void beginsWithTheVerdictAndTheCounts() {
    assertThat(report)
        .startsWith(
            """
            # Conformance of <code>ws&#58;//127.0.0.1:8080/chat</code>

            **Not conformant.** 2 MUST requirements broken in 6 of 15 checks.

            | verdict | rows |
            |---|---:|
            | pass | 7 |
            | fail | 6 |
            | warn | 1 |
            | info | 1 |
            | skip | 1 |
            | inconclusive | 4 |

            Made by upgrade-tck 0.1.0 with catalogue 2026.1 on 2026-11-21T10:15:30.123Z, in 3214 ms.

            ## What the target chose

            | where the texts leave it open | choice |
            |---|---|
            | permessage-deflate | <code>declined</code> |
            """);
  }

  @Test
  void tellsWhatFailedByRequirement() {
    assertThat(report)
        .contains(
            """
            ### version never valid is refused naming the supported ones

            A server that does not speak the requested version refuses and names, in \
            Sec-WebSocket-Version, all the versions it does speak.

            - must, [RFC 6455 §4.4](https://www.rfc-editor.org/rfc/rfc6455#section-4.4)
            - case: <code>rfc6455/4.4/version-never-valid-is-refused-naming-the-supported-ones</code>
            - covers: <code>RFC6455-4.4-2</code>, <code>RFC6455-4.2.2-9</code>
            - seen in the field: <code>FB29</code>
            - usually: The value is compared as a number.
            - fix: Compare it as text.

            | rows | expected | actual |
            |---|---|---|
            | <code>9</code>, <code>12</code>, <code>14</code>, <code>99</code> | the handshake is \
            refused | <code>answered 101</code> |
            """);
  }

  @Test
  void tellsEveryVerdictThatNeedsAnAnswerInItsSection() {
    assertThat(report.lines().filter(line -> line.startsWith("## ")))
        .containsExactly(
            "## What the target chose",
            "## Settings",
            "## Failed",
            "## Warned",
            "## Could not be judged",
            "## Skipped",
            "## Sections",
            "## Requirements");
    assertThat(report)
        .contains(
            "- disputed: RFC 7230 §3.1.2 let it be left out\n",
            "rows <code>configured</code>: no subprotocol is configured; set --subprotocol NAME\n",
            "<code>15</code>: the control was refused: 403 ␛",
            "| [RFC 6455 4.2.2](https://www.rfc-editor.org/rfc/rfc6455#section-4.2.2) Sending the"
                + " Server&#39;s Opening Handshake | 2 | 4 | 1 | 1 | 0 | 1 | 1 | 0 |\n");
  }

  @Test
  void headingsAndTablesStandAlone() {
    List<String> lines = report.lines().toList();
    for (int i = 1; i < lines.size(); i++) {
      boolean tableBegins = lines.get(i).startsWith("|") && !lines.get(i - 1).startsWith("|");
      if (tableBegins || lines.get(i).startsWith("#")) {
        assertThat(lines.get(i - 1)).as("before %s", lines.get(i)).isEmpty();
      }
      if (tableBegins) {
        assertThat(lines.get(i + 1)).matches("\\|(-+:?\\|)+");
      }
    }
  }

  @Test
  void everyLineOfATableHasTheCellsOfItsHead() {
    int cells = 0;
    for (String line : report.lines().toList()) {
      if (line.startsWith("|")) {
        int here = line.length() - line.replace("|", "").length();
        assertThat(here).as(line).isEqualTo(cells == 0 ? here : cells);
        cells = here;
      } else {
        cells = 0;
      }
    }
  }

  @Test
  void whatTheTargetSentIsShownAndDoesNothing() {
    String withoutOurOwn =
        report
            .replaceAll("</?code>", "")
            .replaceAll("\\[RFC [0-9]+ §?[0-9.]+]\\(https://www\\.rfc-editor\\.org/[^)]*\\)", "");

    assertThat(withoutOurOwn)
        .doesNotContain("<", ">", "`", "[", "]", "@", "://", "![", "\\", "\r", "\0", "\u001b")
        .contains("&#60;script&#62;", "&#96;&#96;&#96;", "&#124; a &#124;", "&#64;everyone");
    assertThat(report.codePoints().filter(c -> c != '\n'))
        .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT);
    assertThat(Pattern.compile("(?m)^# ").matcher(report).results()).hasSize(1);
  }

  /**
   * As the summary of a build is rendered; raw HTML and all that the dialect adds is let through.
   */
  @Test
  void rendererOfTheDialectMakesTextOfWhatTheTargetSent() throws Exception {
    OutsideTool.Ended ended =
        new OutsideTool("cmark-gfm")
            .read(
                report, "--unsafe", "-e", "table", "-e", "autolink", "-e", "strikethrough", "FILE");
    Document page = Jsoup.parse(ended.said());

    assertThat(ended.code()).as(ended.said()).isZero();
    assertThat(page.body().getAllElements().stream().map(Element::tagName))
        .isSubsetOf(
            "body", "h1", "h2", "h3", "p", "ul", "li", "a", "code", "strong", "em", "table",
            "thead", "tbody", "tr", "th", "td");
    assertThat(page.select("a").eachAttr("href"))
        .isNotEmpty()
        .allMatch(address -> address.startsWith("https://www.rfc-editor.org/rfc/"));
    assertThat(page.select("strong").eachText()).containsExactly("Not conformant.");
    assertThat(page.select("h1")).hasSize(1);
    assertThat(page.select("table")).hasSizeGreaterThan(5);
    assertThat(page.select("td code").eachText())
        .anyMatch(text -> text.contains("<script>alert(1)</script> ]]> ``` `x` | a | **b** [l]("));
  }

  @Test
  void aForgedAddressIsNoLink() {
    CaseInfo of = SampleRun.VERSION;
    CaseInfo forged =
        new CaseInfo(
            of.id(),
            of.level(),
            of.specification(),
            of.section(),
            of.sectionTitle(),
            "javascript:alert(1)",
            of.title(),
            of.requirement(),
            of.requirements(),
            of.seenIn(),
            of.tags(),
            of.dispute(),
            of.usualCause(),
            of.usualFix());

    assertThat(MarkdownReport.render(with(List.of(forged), List.of(failed(1)))))
        .doesNotContain("javascript");
  }

  @Test
  void isNeverTooLargeForASummary() {
    List<CaseInfo> cases = new ArrayList<>();
    List<Result> results = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      results.add(failed(i));
    }

    String large = MarkdownReport.render(with(cases, results));

    assertThat(large.getBytes(UTF_8)).hasSizeLessThanOrEqualTo(MarkdownReport.MOST_OCTETS);
    assertThat(large).endsWith("the stored run holds everything._\n").contains("## Failed");
  }

  @Test
  void aRunWithoutResultsHasAReportToo() {
    assertThat(MarkdownReport.render(with(List.of(), List.of())))
        .contains("**Nothing judged.** No row applied to this target.")
        .doesNotContain("## Failed", "## Skipped");
  }

  private static Result failed(int i) {
    return SampleRun.failed(
        SampleRun.VERSION, "row-" + i, "x", i + ("\u202e" + SampleRun.MARKUP).repeat(10));
  }

  private static Run with(List<CaseInfo> cases, List<Result> results) {
    Run sample = SampleRun.run();
    return new Run(
        sample.tool(), sample.target(), sample.startedAt(), 1, false, 1, cases, List.of(), results);
  }
}
