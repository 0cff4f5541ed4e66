package org.upgradetck.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
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
  private static final long MOST_OCTETS = 150_000;

  @TempDir private Path folder = Path.of("");
  private final Path into = Path.of(System.getProperty("pictures.into", ""));

  @Test
  void takesThemAll() throws Exception {
    Run run = RunJson.read(Path.of(System.getProperty("pictures.of", "")));
    Path file = Files.writeString(folder.resolve("report.html"), HtmlReport.render(run));
    String row = "#row=" + firstFailed(run).id().replace("#", "%23");
    try (Chromium chromium = Chromium.start()) {
      try (OpenPage report = open(chromium, file, WIDE, ColorScheme.LIGHT).at("")) {
        take(report, "report");
        report.all("#fix").evaluate("node => node.scrollIntoView()");
        take(report, "fix-first");
        report.at("#verdict=fail");
        report.all("#rows").evaluate("node => node.scrollIntoView()");
        take(report, "filtered");
        report.at("#requirements=broken");
        report.all("#requirements").evaluate("node => node.scrollIntoView()");
        take(report, "matrix");
      }
      for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        try (OpenPage report = open(chromium, file, WIDE, colours).at(row)) {
          report.all("details.row[open] .again").last().waitFor();
          // What stands fast over the page would stand in the middle of the picture.
          report.all(".filters").evaluate("node => (node.hidden = true)");
          write(
              report.all("details.row[open]").screenshot(),
              colours == ColorScheme.DARK ? "dark" : "row");
        }
      }
      try (OpenPage report = open(chromium, file, PHONE, ColorScheme.LIGHT).at("")) {
        take(report, "phone");
      }
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

  private void take(OpenPage report, String name) throws IOException {
    write(report.page().screenshot(), name);
  }

  private void write(byte[] png, String name) throws IOException {
    Path file = into.resolve(name + ".png");
    Picture.of(png).write(file);
    assertThat(Files.size(file)).as(name).isBetween(1L, MOST_OCTETS);
  }
}
