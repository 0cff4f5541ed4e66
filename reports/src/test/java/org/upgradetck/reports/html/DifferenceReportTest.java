package org.upgradetck.reports.html;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.util.Base64;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.upgradetck.reports.SampleComparison;
import org.upgradetck.reports.SampleRun;
import org.upgradetck.reports.comparison.Difference;
import org.upgradetck.reports.model.Run;

class DifferenceReportTest {

  private final String report = DifferenceReport.render(SampleComparison.difference());
  private final Document page = Jsoup.parse(report);

  @Test
  void isHtmlWithoutFaults() {
    Parser parser = Parser.htmlParser().setTrackErrors(20);

    Jsoup.parse(report, "", parser);

    assertThat(parser.getErrors()).isEmpty();
  }

  @Test
  void tellsWhatBecameOfTheRowsKindByKind() {
    assertThat(page.select(".whole").text())
        .isEqualTo("Worse. 1 broken, 5 fixed, 1 changed, 1 new, 1 gone, 12 the same.");
    assertThat(page.select("section.kind h2").eachText())
        .containsExactly("Broken", "Fixed", "Changed", "New", "Gone");
    assertThat(page.select("[data-kind=fixed] article .group"))
        .extracting(Element::text)
        .first()
        .asString()
        .startsWith("✗ fail → ✓ pass 9, 12, 14, 99 Earlier broken: the handshake is refused");
    assertThat(page.select("[data-kind=gone] .turn").text()).isEqualTo("✓ pass → not in the run");
    assertThat(page.select("[data-kind=broken] pre").text()).contains("GET /chat HTTP/1.1␍␊");
    assertThat(page.text()).contains("two versions of the catalogue");
  }

  @Test
  void whatIsPutInIsTextAndNothingElse() {
    assertThat(page.select("script")).hasSize(1);
    assertThat(page.select("[data-kind=broken] .deviation").text())
        .contains("<script>alert(1)</script>");
    assertThat(page.select("[onclick], [onerror], iframe, img, [src], link[rel=stylesheet]"))
        .isEmpty();
    assertThat(report.codePoints())
        .noneMatch(
            c ->
                (Character.isISOControl(c) && c != '\n')
                    || Character.getType(c) == Character.FORMAT
                    || Character.getType(c) == Character.SURROGATE);
  }

  @Test
  void usesItsOwnStylesAndScriptAndNothingElse() throws Exception {
    String policy = page.select("meta[http-equiv]").attr("content");

    assertThat(policy).startsWith("default-src 'none'").doesNotContain("unsafe");
    for (Element each : page.select("style, script")) {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(each.data().getBytes(UTF_8));
      assertThat(policy).contains("'sha256-" + Base64.getEncoder().encodeToString(digest) + "'");
    }
  }

  @Test
  void runThatDidNotChangeHasAPageToo() {
    Run run = SampleRun.run();
    Document same =
        Jsoup.parse(
            DifferenceReport.render(
                Difference.between(new Difference.Side("a", run), new Difference.Side("b", run))));

    assertThat(same.select(".whole").text()).startsWith("The same. 0 broken");
    assertThat(same.select("section.kind")).isEmpty();
  }
}
