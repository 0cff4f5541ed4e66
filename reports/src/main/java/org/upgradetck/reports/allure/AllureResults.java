package org.upgradetck.reports.allure;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Collectors;
import org.upgradetck.reports.model.Result;
import org.upgradetck.reports.model.Run;
import org.upgradetck.reports.outline.CaseOutcome;
import org.upgradetck.reports.outline.Outline;
import org.upgradetck.reports.text.VisibleText;
import org.upgradetck.reports.transcript.TranscriptText;

/**
 * A run as a folder of results that Allure 2 makes its report of: a result for each row with its
 * conversations attached, and the target as the environment. The names of the files follow from the
 * run and the row, so the same run gives the same folder.
 */
public final class AllureResults {

  private static final int SHOWN = 600;
  private static final String ENVIRONMENT = "environment.properties";
  private static final JsonFactory JSON = new JsonFactory();

  private AllureResults() {}

  /**
   * Writes the results in place of earlier ones.
   *
   * @param folder where; it is made if it is not there
   * @throws IOException if something cannot be written
   */
  public static void write(Run run, Path folder) throws IOException {
    Files.createDirectories(folder);
    clear(folder);
    for (CaseOutcome outcome : Outline.of(run).cases().toList()) {
      for (Result result : outcome.results()) {
        write(run, outcome, result, folder);
      }
    }
    Files.writeString(folder.resolve(ENVIRONMENT), environment(run), UTF_8);
  }

  /**
   * Deletes the results in a folder, and nothing else that may be in it.
   *
   * @throws IOException if one of them cannot be deleted
   */
  public static void clear(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(folder, "{*-result.json,*-attachment.txt," + ENVIRONMENT + "}")) {
      for (Path file : files) {
        Files.delete(file);
      }
    }
  }

  private static void write(Run run, CaseOutcome outcome, Result result, Path folder)
      throws IOException {
    String uuid = uuid(run.startedAt() + " " + run.target().uri() + " " + result.id());
    String attachment = uuid + "-attachment.txt";
    Path file = folder.resolve(uuid + "-result.json");
    try (JsonGenerator json = JSON.createGenerator(file.toFile(), JsonEncoding.UTF8)) {
      json.setPrettyPrinter(new DefaultPrettyPrinter());
      new AllureResult(json, run, outcome.info(), result).write(uuid, attachment);
    }
    if (!result.conversations().isEmpty()) {
      Files.writeString(
          folder.resolve(attachment), TranscriptText.of(result.conversations()), UTF_8);
    }
  }

  /** An id that is the same whenever it is made of the same. */
  static String uuid(String of) {
    return UUID.nameUUIDFromBytes(of.getBytes(UTF_8)).toString();
  }

  private static String environment(Run run) throws IOException {
    Properties environment = new Properties();
    environment.put("target", VisibleText.of(run.target().uri(), SHOWN));
    environment.put("tool", VisibleText.of(run.tool().name() + " " + run.tool().version(), SHOWN));
    environment.put("catalogue", VisibleText.of(run.tool().catalogue(), SHOWN));
    run.target().settings().forEach((name, value) -> put(environment, "setting: " + name, value));
    run.target().choices().forEach((name, value) -> put(environment, "chose: " + name, value));
    StringWriter written = new StringWriter();
    environment.store(written, null);
    // The first line is the time of writing, by which no two runs would be the same.
    return written
        .toString()
        .lines()
        .filter(line -> !line.startsWith("#"))
        .sorted()
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static void put(Properties environment, String name, String value) {
    environment.put(VisibleText.of(name, SHOWN), VisibleText.of(value, SHOWN));
  }
}
