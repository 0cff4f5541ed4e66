package org.upgradetck.field;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.upgradetck.reports.comparison.Comparison;
import org.upgradetck.reports.html.ComparisonReport;
import org.upgradetck.reports.json.RunJson;
import org.upgradetck.reports.markdown.FaultList;
import org.upgradetck.reports.model.Result;
import org.upgradetck.reports.model.Run;

/**
 * What is published: the page that compares, a list of faults of each server, and the runs.
 *
 * @param folder where all of it goes
 */
record Publication(Path folder) {

  /** Writes everything. */
  void write(List<Measured> measured, List<Missing> missing) throws IOException {
    // What an earlier run left of other servers would stand beside a page that does not know them.
    Files.createDirectories(folder.resolve("runs"));
    Files.createDirectories(folder.resolve("faults"));
    empty(folder.resolve("runs"), "*.json.gz");
    empty(folder.resolve("faults"), "*.md");
    for (Measured one : measured) {
      writeRun(one);
      Files.writeString(
          folder.resolve(faults(one)), FaultList.render(heading(one), one.run()), UTF_8);
    }
    Comparison comparison =
        new Comparison(
            "Each in the ordinary set-up of its documentation.",
            measured.stream().map(Publication::column).toList(),
            missing.stream()
                .map(one -> new Comparison.Absent(one.setup().name(), one.why()))
                .toList());
    Files.writeString(folder.resolve("index.html"), ComparisonReport.render(comparison), UTF_8);
  }

  private static void empty(Path folder, String glob) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, glob)) {
      for (Path file : files) {
        Files.delete(file);
      }
    }
  }

  private void writeRun(Measured one) throws IOException {
    Path file = folder.resolve("runs").resolve(one.setup().id() + ".json.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(RunJson.toBytes(compact(one.run()).saying("server", heading(one))));
    }
  }

  /**
   * The run with the conversations of what there is to look at, and of nothing else: all of them
   * where a requirement is broken, that of the row where it is not.
   */
  private static Run compact(Run run) {
    return run.withResults(run.results().stream().map(Publication::compact).toList());
  }

  private static Result compact(Result result) {
    return switch (result.verdict()) {
      case FAIL -> result;
      case WARN, INCONCLUSIVE ->
          result.withConversations(
              result.conversations().stream().filter(each -> each.role().equals("row")).toList());
      case PASS, INFO, SKIP -> result.withConversations(List.of());
    };
  }

  private static Comparison.Column column(Measured one) {
    return new Comparison.Column(
        one.setup().id(),
        one.setup().name(),
        one.version(),
        one.behind(),
        one.setup().says(),
        Optional.of(one.setup().from()),
        Optional.of(faults(one)),
        one.run());
  }

  private static String faults(Measured one) {
    return "faults/" + one.setup().id() + ".md";
  }

  private static String heading(Measured one) {
    return one.setup().name()
        + " "
        + one.version()
        + one.behind().map(behind -> ", in front of " + behind).orElse("");
  }
}
