package org.upgradetck.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.upgradetck.reports.allure.AllureResults;
import org.upgradetck.reports.badge.Badge;
import org.upgradetck.reports.html.HtmlReport;
import org.upgradetck.reports.json.RunJson;
import org.upgradetck.reports.junit.JunitReport;
import org.upgradetck.reports.markdown.MarkdownReport;
import org.upgradetck.reports.model.Run;
import org.upgradetck.reports.tap.TapReport;

/**
 * The reports of a run in a folder.
 *
 * @param folder the folder; it is there
 */
record ReportFiles(Path folder) {

  private static final String BADGE_ENDPOINT = "badge.json";

  /**
   * Writes these reports.
   *
   * @throws CommandFailure if one cannot be written
   */
  void writeAll(Set<OutputOptions.Format> formats, Run run) throws CommandFailure {
    for (OutputOptions.Format format : formats) {
      try {
        write(format, run);
      } catch (IOException e) {
        throw new CommandFailure(
            ExitCode.OWN_ERROR, "Cannot write the reports in " + folder + ": " + e.getMessage(), e);
      }
    }
  }

  /**
   * Writes one report.
   *
   * @return its file, or its folder
   * @throws IOException if it cannot be written
   */
  Path write(OutputOptions.Format format, Run run) throws IOException {
    Path file = folder.resolve(format.fileName());
    switch (format) {
      case html -> Files.writeString(file, HtmlReport.render(run), StandardCharsets.UTF_8);
      case json -> RunJson.write(run, file);
      case junit -> Files.write(file, JunitReport.toBytes(run));
      case markdown -> Files.writeString(file, MarkdownReport.render(run), StandardCharsets.UTF_8);
      case tap -> Files.writeString(file, TapReport.render(run), StandardCharsets.UTF_8);
      case badge -> {
        Files.write(file, Badge.of(run).svg());
        Files.write(folder.resolve(BADGE_ENDPOINT), Badge.of(run).json());
      }
      case allure -> AllureResults.write(run, file);
    }
    return file;
  }

  /** The files that are written for a report, but for those in a folder of its own. */
  List<Path> of(OutputOptions.Format format) {
    Path file = folder.resolve(format.fileName());
    return switch (format) {
      case html, json, junit, markdown, tap -> List.of(file);
      case badge -> List.of(file, folder.resolve(BADGE_ENDPOINT));
      case allure -> List.of();
    };
  }

  /**
   * Deletes what was written for a report.
   *
   * @throws IOException if it cannot be deleted
   */
  void delete(OutputOptions.Format format) throws IOException {
    for (Path file : of(format)) {
      Files.deleteIfExists(file);
    }
    if (format == OutputOptions.Format.allure) {
      AllureResults.clear(folder.resolve(format.fileName()));
    }
  }
}
