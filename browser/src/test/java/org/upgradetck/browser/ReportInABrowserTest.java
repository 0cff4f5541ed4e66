package org.upgradetck.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.upgradetck.reports.html.HtmlReport;
import org.upgradetck.reports.model.Run;

/** What a reader does with the report, from the disk and without a network. */
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(60)
class ReportInABrowserTest {

  private static final int MANY = 1_500;
  private static final int PHONE = 400;

  @TempDir private Path folder = Path.of("");
  private Chromium chromium;
  private Path usual;

  @BeforeAll
  void start(@TempDir Path shared) throws IOException {
    chromium = Chromium.start();
    usual = Files.writeString(shared.resolve("usual.html"), HtmlReport.render(Runs.usual()));
  }

  @AfterAll
  void stop() {
    // Where there is no Chromium, nothing was started.
    if (chromium != null) {
      chromium.close();
    }
  }

  @Test
  void beginsWithTheVerdictAndWhatToFixFirst() {
    try (OpenPage report = open(usual).at("")) {
      assertThat(report.all(".whole").textContent())
          .isEqualTo("Not conformant: 2 MUST requirements broken in 3 of 6 checks.");
      assertThat(report.all("#fix article h3").allTextContents().get(0))
          .isEqualTo("1. The requirement of " + Runs.VERSION + ". 2 rows");
      report.all("#fix article .keys a").first().click();
      assertThat(report.row(Runs.VERSION + "#9").getAttribute("open")).isNotNull();
    }
  }

  @Test
  void filtersByVerdictLevelTagAndTextAndWritesThemIntoTheAddress() {
    try (OpenPage report = open(usual).at("")) {
      report.all("button[data-verdict=fail]").click();
      assertThat(report.visibleRows().count()).isEqualTo(3);
      assertThat(report.all("#shown").textContent()).isEqualTo("3 of 8 rows");
      assertThat(report.all("#shown").getAttribute("role")).isEqualTo("status");
      report.all("#search").fill("empty");
      assertThat(report.visibleRows().count()).isEqualTo(1);
      report.waitForFragment("#verdict=fail&q=empty");
      report.all("#all").click();
      report.all("#level").selectOption("should");
      assertThat(report.visibleRows().count()).isEqualTo(2);
      report.waitForFragment("#level=should");
      report.all("#level").selectOption("");
      report.all("#tag").selectOption("key-is-refused");
      assertThat(report.visibleRows().count()).isEqualTo(3);
      report.waitForFragment("#tag=key-is-refused");
    }
  }

  @Test
  void showsWhatTheAddressAsksFor() {
    try (OpenPage report = open(usual).at("#verdict=warn,info&level=should&q=every-4")) {
      assertThat(report.visibleRows().count()).isEqualTo(1);
      assertThat(report.all("#level").inputValue()).isEqualTo("should");
      assertThat(report.all("#search").inputValue()).isEqualTo("every-4");
      assertThat(report.all("button[aria-pressed=true]").count()).isEqualTo(2);
    }
  }

  @Test
  void aDeepLinkOpensItsRow() {
    try (OpenPage report = open(usual).at("#row=" + Runs.VERSION + "%239")) {
      Locator row = report.row(Runs.VERSION + "#9");
      row.locator(".body .again").first().waitFor();

      assertThat(row.locator("mark.changed").allTextContents()).containsExactly("9");
      assertThat(row.locator("mark.deviates").allTextContents())
          .containsExactly("Sec-WebSocket-Version: 8CRLF\n");
      assertThat(row.locator(".octet.end").first().textContent()).isEqualTo("CR");
      assertThat(row.locator(".expectations .broken .actual").textContent())
          .isEqualTo("actual: Sec-WebSocket-Version: 8");
      assertThat(row.locator(".field").textContent())
          .contains("Hides its versions", "FB29; harms interoperability, high", "2019");
      assertThat(row.locator(".field a").getAttribute("href"))
          .isEqualTo("https://github.com/example/example/issues/1");
      assertThat(row.locator(".conversation[open]").last().textContent())
          .contains("At the end: the target ended the connection (FIN)", "0.20 ms");
      assertThat(row.locator(".body").textContent()).contains("A usual cause.", "A usual fix.");
      assertThat(report.page().evaluate("() => document.activeElement.parentElement.dataset.id"))
          .isEqualTo(Runs.VERSION + "#9");
    }
  }

  @Test
  void aRowThatABaselineAcceptsSaysSo() {
    try (OpenPage report = open(usual).at("#row=" + Runs.VERSION + "%2399")) {
      Locator row = report.row(Runs.VERSION + "#99");

      assertThat(row.locator("summary .note").first().textContent()).isEqualTo("accepted");
      row.locator(".body .again").first().waitFor();
      assertThat(row.locator(".body").textContent()).contains("accepted: line 3 of it");
    }
  }

  @Test
  void octetsAreShownInHexWhenAskedFor() {
    try (OpenPage report = open(usual).at("#row=" + Runs.VERSION + "%239")) {
      Locator sent = report.row(Runs.VERSION + "#9").locator(".conversation[open] .event.sent");
      sent.locator("button.hex").click();
      assertThat(sent.locator("pre").textContent()).startsWith("0000  47 45 54 20 2f 63 68 61 74");
      sent.locator("button.hex").click();
      assertThat(sent.locator("pre").textContent()).startsWith("GET /chat HTTP/1.1CR");
    }
  }

  @Test
  void commandsAreCopied() {
    try (OpenPage report = open(usual).at("#row=" + Runs.VERSION + "%239")) {
      Locator commands = report.row(Runs.VERSION + "#9").locator(".again");
      commands.nth(0).locator("button").click();
      report.page().waitForFunction("() => document.body.textContent.includes('Copied')");
      assertThat(report.clipboard())
          .startsWith("{ printf 'GET /chat HTTP/1.1\\r\\nHost: h.test:8080\\r\\n")
          .endsWith("sleep 3; } | nc -w 3 'h.test' 8080 | cat -v");
      commands.nth(1).locator("button").click();
      report
          .page()
          .waitForFunction(
              "async () => (await navigator.clipboard.readText()).startsWith('upgrade-tck ')");
      assertThat(report.clipboard()).endsWith("--select '" + Runs.VERSION + "#9'");
    }
  }

  @Test
  void whatNoCommandCanSendIsSavedAsAFileForProbe() throws IOException {
    Path pieces =
        Files.writeString(folder.resolve("pieces.html"), HtmlReport.render(Runs.sentInPieces()));
    try (OpenPage report = open(pieces).at("#row=" + Runs.VERSION + "%239")) {
      Locator row = report.row(Runs.VERSION + "#9");
      row.locator("a[download]").waitFor();
      Download saved = report.page().waitForDownload(() -> row.locator("a[download]").click());

      assertThat(saved.suggestedFilename()).isEqualTo("sent.raw");
      assertThat(Files.readString(saved.path())).isEqualTo("GET / HTTP/1.1\r\n\r\n");
      assertThat(row.locator(".again pre").first().textContent())
          .isEqualTo("upgrade-tck probe 'ws://h.test:8080/chat' --raw sent.raw");
    }
  }

  @Test
  void keysGoFromRowToRow() {
    try (OpenPage report = open(usual).at("#verdict=fail")) {
      Page page = report.page();
      page.keyboard().press("/");
      page.keyboard().type("refused");
      assertThat(report.visibleRows().count()).isEqualTo(3);
      page.keyboard().press("Escape");
      page.keyboard().press("j");
      page.keyboard().press("j");
      page.keyboard().press("k");
      page.keyboard().press("j");
      page.keyboard().press("Enter");
      Locator open = report.all("details.row[open]");
      assertThat(open.getAttribute("data-id")).isEqualTo(Runs.VERSION + "#99");
      report.waitForFragment("#verdict=fail&q=refused&row=" + Runs.VERSION + "%2399");
      page.keyboard().press("?");
      assertThat(report.all("#help").isVisible()).isTrue();
      page.keyboard().press("Escape");
      assertThat(report.all("#help").isVisible()).isFalse();
    }
  }

  @Test
  void requirementsAreFilteredByWhatBecameOfThem() {
    try (OpenPage report = open(usual).at("#requirements=excluded")) {
      assertThat(report.all(".ledger li[data-state]:visible").count()).isEqualTo(1);
      assertThat(report.all(".ledger li[data-state]:visible").textContent())
          .contains("RFC9110-6.6.1-2", "not observable from outside");
      report.all("button[data-state=broken]").click();
      assertThat(report.all(".ledger li[data-state]:visible").count()).isEqualTo(2);
      report.waitForFragment("#requirements=broken");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void axeFindsNothing(ColorScheme colours) throws IOException {
    String axe = resource("/axe.min.js");
    for (int width : List.of(1280, PHONE)) {
      try (OpenPage report =
          OpenPage.of(chromium.browser(), usual, width, colours)
              .at("#row=" + Runs.VERSION + "%239")) {
        report.all("details.row .again").first().waitFor();
        report
            .page()
            .evaluate("() => document.querySelectorAll('details').forEach((d) => (d.open = true))");
        report.page().evaluate(axe);
        Object found =
            report
                .page()
                .evaluate(
                    "async () => (await axe.run()).violations.flatMap((v) =>"
                        + " v.nodes.map((n) => v.id + ': ' + n.html.slice(0, 200)))");
        assertThat(found).as("at %d pixels", width).isEqualTo(List.of());
      }
    }
  }

  @Test
  void darkIsDark() {
    try (OpenPage report = OpenPage.of(chromium.browser(), usual, 1280, ColorScheme.DARK).at("")) {
      assertThat(report.page().evaluate("() => getComputedStyle(document.body).backgroundColor"))
          .isEqualTo("rgb(20, 23, 27)");
    }
  }

  @Test
  void paperHasTheVerdictAndTheFaultsAndNoControls() throws IOException {
    try (OpenPage report = open(usual).at("")) {
      report.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertThat(report.all(".whole").isVisible()).isTrue();
      assertThat(report.all("#fix article").first().isVisible()).isTrue();
      assertThat(report.all("button:visible, input:visible, select:visible").count()).isZero();
      assertThat(report.all("details.row:visible").count()).isZero();
      Path paper = folder.resolve("report.pdf");
      report
          .page()
          .evaluate(
              "() => addEventListener('beforeprint', () => (window.unfolded = document.querySelector('details.finding.warn').open && document.querySelector('.settings').open))");
      report.page().pdf(new Page.PdfOptions().setPath(paper).setFormat("A4"));
      assertThat(Files.readAllBytes(paper)).startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
      assertThat(report.page().evaluate("() => window.unfolded")).isEqualTo(true);
    }
  }

  @Test
  void aPhoneNeedsNotScrollSideways() {
    try (OpenPage report =
        OpenPage.of(chromium.browser(), usual, PHONE, ColorScheme.LIGHT)
            .at("#row=" + Runs.VERSION + "%239")) {
      report.all("details.row .again").first().waitFor();
      report
          .page()
          .evaluate("() => document.querySelectorAll('details').forEach((d) => (d.open = true))");
      assertThat(report.page().evaluate("() => document.documentElement.scrollWidth"))
          .isEqualTo(PHONE);
    }
  }

  /** How long it takes is said in the test's output, not judged: machines are noisy. */
  @Test
  void manyRowsAreThereAndFiltered(TestReporter says) throws IOException {
    Path large = written("large.html", Runs.large(MANY));
    assertThat(Files.size(large)).isLessThan(Runs.mostOctets());
    try (OpenPage report = open(large).at("")) {
      Object ready =
          report
              .page()
              .evaluate("() => performance.getEntriesByType('navigation')[0].domInteractive");
      Object filtered =
          report
              .page()
              .evaluate(
                  "() => { const begun = performance.now();"
                      + " document.querySelector('button[data-verdict=fail]').click();"
                      + " document.body.offsetHeight; return performance.now() - begun; }");
      assertThat(report.visibleRows().count()).isEqualTo(MANY / 50);
      says.publishEntry(MANY + " rows", ready + " ms until usable, " + filtered + " ms to filter");
    }
  }

  @Test
  void whatAHostileTargetSentDoesNothing() throws IOException {
    Path hostile = written("hostile.html", Runs.hostile());
    try (OpenPage report = open(hostile).at("#row=" + Runs.VERSION + "%239")) {
      report.all("details.row .again").first().waitFor();
      report
          .page()
          .evaluate("() => document.querySelectorAll('details').forEach((d) => (d.open = true))");
      report
          .page()
          .waitForFunction("() => document.querySelectorAll('details.row .again').length === 8");
      assertThat(report.page().evaluate("() => window.harmed")).isNull();
      assertThat(report.all("img, iframe, object, embed, [onerror], [style]").count()).isZero();
      assertThat(report.all("script").count()).isEqualTo(2);
      assertThat(
              report
                  .page()
                  .evaluate(
                      "() => [...document.links].filter((a) =>"
                          + " !/^(file:|blob:|https:..www.rfc-editor.org.|https:..github.com.example)/.test(a.href)).length"))
          .isEqualTo(0);
      Locator row = report.row(Runs.VERSION + "#9");
      assertThat(row.textContent())
          .contains("</script><script>window.harmed=1</script>", "[U+202E]txt.exe", "␛[2J")
          .doesNotContain("\u202e", "\u001b", "\u0000");
      assertThat(row.locator(".octet.odd").allTextContents()).contains("ff", "NUL", "ESC");
    }
  }

  @Test
  void aBrowserThatCannotUnpackSaysSo() {
    try (OpenPage report = open(usual)) {
      report.page().addInitScript("delete window.DecompressionStream");
      report.at("#row=" + Runs.VERSION + "%239");
      assertThat(report.row(Runs.VERSION + "#9").locator(".body").textContent())
          .contains("The requirement of " + Runs.VERSION, "run.json");
    }
  }

  private OpenPage open(Path file) {
    return OpenPage.of(chromium.browser(), file);
  }

  private Path written(String name, Run run) throws IOException {
    return Files.writeString(folder.resolve(name), HtmlReport.render(run));
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = ReportInABrowserTest.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException(name + " is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
