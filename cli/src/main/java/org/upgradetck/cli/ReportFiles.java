package org.upgradetck.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.upgradetck.reports.html.HtmlReport;
import org.upgradetck.reports.json.RunJson;
import org.upgradetck.reports.junit.JunitReport;
import org.upgradetck.reports.markdown.MarkdownReport;
import org.upgradetck.reports.model.Run;

/**
 * The reports of a run in a folder.
 *
 * @param folder the folder; it is there
 */
record ReportFiles(Path folder) {

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
   * @return its file
   * @throws IOException if it cannot be written
   */
  Path write(OutputOptions.Format format, Run run) throws IOException {
    Path file = folder.resolve(format.fileName());
    switch (format) {
      case html -> Files.writeString(file, HtmlReport.render(run), StandardCharsets.UTF_8);
      case json -> RunJson.write(run, file);
      case junit -> Files.write(file, JunitReport.toBytes(run));
      case markdown -> Files.writeString(file, MarkdownReport.render(run), StandardCharsets.UTF_8);
    }
    return file;
  }
}
