package org.upgradetck.reports.markdown;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.upgradetck.reports.OutsideTool;
import org.upgradetck.reports.SampleComparison;
import org.upgradetck.reports.SampleRun;

class ComparisonMarkdownTest {

  private static final String COMPARISON = ComparisonMarkdown.render(SampleComparison.comparison());
  private static final String DIFFERENCE = DifferenceMarkdown.render(SampleComparison.difference());

  static List<String> both() {
    return List.of(COMPARISON, DIFFERENCE);
  }

  @Test
  void comparisonHasTheRunsAndTheCasesInWhichTheyDiffer() {
    assertThat(COMPARISON)
        .startsWith("# 3 runs side by side\n")
        .contains(
            """
            ## Where they differ

            3 of 7 cases; servers that never upgraded are left out of this count.

            | case | first | second | lost |
            |---|---|---|---|
            """,
            "| version never valid is refused naming the supported ones (must,"
                + " [RFC 6455 §4.4](https://www.rfc-editor.org/rfc/rfc6455#section-4.4))"
                + " | FAIL 5 | pass | inconclusive |\n");
  }

  @Test
  void differenceHasEachKindWithBothVerdicts() {
    assertThat(DIFFERENCE)
        .contains(
            "**1 broken, 5 fixed, 1 changed, 1 new, 1 gone, 12 the same.**\n",
            "two versions of the catalogue",
            "\n## Broken: 1\n",
            "<code>9</code>, <code>12</code>, <code>14</code>, <code>99</code> | fail: broken: the"
                + " handshake is refused | pass |\n",
            "| <code>1000</code> | not in the run | pass |\n",
            "| <code>many+lines</code> | pass | not in the run |\n");
  }

  @ParameterizedTest
  @MethodSource("both")
  void everyLineOfATableHasTheCellsOfItsHead(String report) {
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

  @ParameterizedTest
  @MethodSource("both")
  void rendererOfTheDialectMakesTextOfWhatTheTargetSent(String report) throws Exception {
    OutsideTool.Ended ended =
        new OutsideTool("cmark-gfm")
            .read(report, "--unsafe", "-e", "table", "-e", "autolink", "FILE");
    Document page = Jsoup.parse(ended.said());

    assertThat(ended.code()).as(ended.said()).isZero();
    assertThat(page.body().getAllElements().stream().map(Element::tagName))
        .isSubsetOf(
            "body", "h1", "h2", "p", "a", "code", "strong", "table", "thead", "tbody", "tr", "th",
            "td");
    assertThat(page.select("a").eachAttr("href"))
        .allMatch(address -> address.startsWith("https://www.rfc-editor.org/rfc/"));
    assertThat(page.select("table").size()).isGreaterThan(1);
    assertThat(page.text()).contains("<script>alert(1)</script>");
    assertThat(report.codePoints().filter(c -> c != '\n'))
        .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT);
    assertThat(report.getBytes(UTF_8)).hasSizeLessThan(MarkdownReport.MOST_OCTETS);
    assertThat(report).doesNotContain(SampleRun.ESCAPES);
  }
}
