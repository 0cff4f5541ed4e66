package org.upgradetck.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.upgradetck.reports.html.HtmlReport;
import org.upgradetck.reports.json.RunJson;
import org.upgradetck.reports.model.Result;
import org.upgradetck.reports.model.Run;
import org.upgradetck.reports.model.Verdict;

/** Takes the pictures of the documentation: see docs/images/make. */
@EnabledIfSystemProperty(named = "pictures.of", matches = ".+")
class PicturesTest {

  private static final int WIDE = 1100;
  private static final int PHONE = 400;
  private static final int MOST_OCTETS = 150_000;

  @TempDir private Path folder = Path.of("");
  private final Path into = Path.of(System.getProperty("pictures.into", ""));

  @Test
  void takesThemAll() throws Exception {
    Run run = RunJson.read(Path.of(System.getProperty("pictures.of", "")));
    Path file = Files.writeString(folder.resolve("report.html"), HtmlReport.render(run));
    String row = "#row=" + firstFailed(run).id().replace("#", "%23");
    try (Chromium chromium = Chromium.start()) {
      try (OpenPage report = open(chromium, file, WIDE, ColorScheme.LIGHT).at("")) {
        take(report, 800, "report");
        report.all("#fix").evaluate("node => node.scrollIntoView()");
        take(report, 800, "fix-first");
        report.at("#verdict=fail");
        report.all("#rows").evaluate("node => node.scrollIntoView()");
        take(report, 800, "filtered");
        report.at("");
        report.all("#requirements").evaluate("node => node.scrollIntoView()");
        take(report, 800, "matrix");
      }
      try (OpenPage report = open(chromium, file, WIDE, ColorScheme.LIGHT).at(row)) {
        Locator open = report.all("details.row[open]");
        open.locator(".again").first().waitFor();
        take(report, 1200, "row");
      }
      try (OpenPage report = open(chromium, file, WIDE, ColorScheme.DARK).at(row)) {
        report.all("details.row[open] .again").first().waitFor();
        take(report, 1200, "dark");
      }
      try (OpenPage report = open(chromium, file, PHONE, ColorScheme.LIGHT).at("")) {
        take(report, 900, "phone");
      }
    }
    for (String name :
        List.of("report", "fix-first", "filtered", "matrix", "row", "dark", "phone")) {
      assertThat(into.resolve(name + ".png")).isNotEmptyFile();
      assertThat(Files.size(into.resolve(name + ".png"))).as(name).isLessThan(MOST_OCTETS);
    }
  }

  private static Result firstFailed(Run run) {
    return run.results().stream()
        .filter(result -> result.verdict() == Verdict.FAIL)
        .findFirst()
        .orElseThrow();
  }

  private static OpenPage open(Chromium chromium, Path file, int width, ColorScheme colours) {
    return OpenPage.of(chromium.browser(), file, width, colours);
  }

  private void take(OpenPage report, int height, String name) {
    int width = report.page().viewportSize().width;
    report.page().setViewportSize(width, height);
    report
        .page()
        .screenshot(new Page.ScreenshotOptions().setPath(into.resolve(name + ".png")));
  }
}
