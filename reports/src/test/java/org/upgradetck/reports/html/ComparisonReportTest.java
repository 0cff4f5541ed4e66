package org.upgradetck.reports.html;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.InflaterInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.upgradetck.reports.OutsideTool;
import org.upgradetck.reports.SampleComparison;
import org.upgradetck.reports.SampleRun;
import org.upgradetck.reports.comparison.Comparison;
import org.upgradetck.reports.model.Run;
import org.upgradetck.reports.model.TargetInfo;
import org.upgradetck.reports.model.Verdict;

class ComparisonReportTest {

  private static final String HOSTILE = "<script>alert(1)</script>\"'&" + SampleRun.BIDI;

  private final Run all = SampleRun.run();
  private final Run passes =
      all.withResults(
          all.results().stream().filter(each -> each.verdict() == Verdict.PASS).toList());
  private final String report =
      ComparisonReport.render(
          new Comparison(
              "As it is. " + HOSTILE,
              List.of(column("first", "First", passes), column("second", HOSTILE, all)),
              List.of(new Comparison.Absent("Third", HOSTILE))));
  private final Document page = Jsoup.parse(report);

  private static Comparison.Column column(String id, String name, Run run) {
    return new Comparison.Column(
        id,
        name,
        "1.0",
        Optional.of("what is behind it"),
        "as it is documented",
        Optional.of("javascript:alert(1)"),
        Optional.of("faults/" + id + ".md"),
        run);
  }

  @Test
  void isHtmlWithoutFaults() {
    Parser parser = Parser.htmlParser().setTrackErrors(20);

    Jsoup.parse(report, "", parser);

    assertThat(parser.getErrors()).isEmpty();
  }

  @Test
  void hasAColumnForEachTargetAndALineForEachCase() {
    assertThat(page.select("table.matrix thead th").eachText()).containsExactly("first", "second");
    assertThat(page.select("tr[data-c]"))
        .hasSize((int) all.results().stream().map(each -> each.caseId()).distinct().count())
        .allSatisfy(line -> assertThat(line.children()).hasSize(3));
    assertThat(page.select("table.servers tbody tr")).hasSize(3);
    assertThat(page.select("tr.absent").text()).contains("Third", "not measured");
  }

  @Test
  void targetThatNeverUpgradedIsSaidTo() {
    TargetInfo behindAProxy =
        new TargetInfo("ws://x/", Map.of(), Map.of(TargetInfo.LOST_UPGRADE, "lost " + HOSTILE));
    Run lost =
        new Run(
            all.tool(),
            behindAProxy,
            all.startedAt(),
            1,
            false,
            4,
            all.cases(),
            List.of(),
            all.results());
    Comparison comparison = new Comparison("", List.of(column("lost", "Lost", lost)), List.of());

    assertThat(Jsoup.parse(ComparisonReport.render(comparison)).select(".setup strong").text())
        .startsWith("Never upgraded: lost <script>");
    assertThat(page.select(".setup strong")).isEmpty();
  }

  @Test
  void cellSaysWhatCameOfTheCaseAndHowOften() {
    String id = SampleRun.VERSION.id();
    var cells = page.expectFirst("tr[data-c='" + id + "']").select("td");
    long failed =
        all.results().stream()
            .filter(each -> each.caseId().equals(id) && each.verdict() == Verdict.FAIL)
            .count();

    assertThat(failed).isPositive();
    assertThat(cells.get(1).className()).isEqualTo("fail");
    assertThat(cells.get(1).select("a").attr("href")).isEqualTo("#cell=second/" + id);
    assertThat(cells.get(1).text()).contains("✗").endsWith(Long.toString(failed));
  }

  @Test
  void whatStandsBehindACellIsPackedInThePage() throws Exception {
    String packed = page.expectFirst("script[data-details='second']").data();
    JsonNode details =
        new ObjectMapper()
            .readTree(
                new InflaterInputStream(
                    new ByteArrayInputStream(Base64.getDecoder().decode(packed))));
    JsonNode group = details.path(SampleRun.VERSION.id()).path(0);

    assertThat(group.path(0).asText()).isEqualTo("fail");
    assertThat(group.path(1)).isNotEmpty();
    assertThat(group.path(3).path(0).path(0).asText()).isNotEmpty();
  }

  @Test
  void whatIsPutInIsTextAndNothingElse() {
    assertThat(page.select("script"))
        .allMatch(script -> script.hasAttr("data-details") || !script.data().contains("alert(1)"));
    assertThat(page.select("table.servers tbody th").eachText())
        .anyMatch(name -> name.startsWith("<script>alert(1)</script>"));
    assertThat(report).doesNotContain(SampleRun.BIDI).doesNotContain("javascript:");
  }

  @Test
  void usesItsOwnStylesAndScriptAndNothingElse() throws Exception {
    String policy = page.select("meta[http-equiv]").attr("content");

    assertThat(policy).startsWith("default-src 'none'");
    for (var style : page.select("style")) {
      assertThat(policy).contains(hash(style.data()));
    }
    assertThat(policy).contains(hash(page.expectFirst("script:not([data-details])").data()));
    assertThat(page.select("[src], link[rel=stylesheet]")).isEmpty();
  }

  private static String hash(String text) throws Exception {
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
    return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
  }

  /**
   * The address holds what is shown, so the page as it is loaded with one is what a click gives.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "             | first,second,lost | 4 | 4 of 7 cases",
        "show=diff    | first,second,lost | 3 | 3 of 7 cases",
        "show=all     | first,second,lost | 7 | 7 of 7 cases",
        "show=all&by=second | second,first,lost | 7 | 7 of 7 cases, nearest first to second",
        "show=diff&by=lost&q=version | lost,first,second | 1 | 1 of 7 cases, nearest first to lost",
        "show=<b>&by=nobody&server=' | first,second,lost | 4 | 4 of 7 cases",
      })
  void columnsAreSortedAndCasesFilteredByTheAddress(
      @Nullable String state, String columns, int lines, String says, @TempDir Path folder)
      throws Exception {
    Path file = folder.resolve("comparison.html");
    Files.writeString(file, ComparisonReport.render(SampleComparison.comparison()), UTF_8);

    OutsideTool.Ended ended =
        new OutsideTool("chromium")
            .run(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--user-data-dir=" + folder.resolve("profile"),
                "--dump-dom",
                file.toUri() + "#" + (state == null ? "" : state));
    Document shown = Jsoup.parse(ended.said());

    List<String> heads = List.of(columns.split(",", -1));
    assertThat(ended.code()).as(ended.said()).isZero();
    assertThat(shown.select("thead th[data-s]").eachAttr("data-s"))
        .containsExactlyElementsOf(heads);
    assertThat(shown.select("tr[data-c]:not([hidden])")).hasSize(lines);
    assertThat(shown.expectFirst("#shown").text()).isEqualTo(says);
    // Every cell went with its head.
    for (Element line : shown.select("tr[data-c]")) {
      for (Element name : line.select("td i")) {
        Element cell = name.closest("td");
        assertThat(name.text()).isEqualTo(heads.get(line.select("td").indexOf(cell)));
      }
    }
  }

  @Test
  void needsSomethingToCompare() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Comparison("", List.of(), List.of()));
  }
}
