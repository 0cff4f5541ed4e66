package org.upgradetck.reports.allure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.upgradetck.reports.OutsideTool;
import org.upgradetck.reports.SampleRun;
import org.upgradetck.reports.model.CaseInfo;
import org.upgradetck.reports.model.Gate;
import org.upgradetck.reports.model.Run;

class AllureResultsTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void write() throws IOException {
    AllureResults.write(SampleRun.run(), folder);
  }

  @Test
  void everyRowIsAResult() throws IOException {
    assertThat(results())
        .hasSize(SampleRun.results().size())
        .extracting(each -> each.path("fullName").asText())
        .doesNotHaveDuplicates()
        .contains(SampleRun.VERSION.id() + "#99");
    assertThat(results())
        .extracting(each -> each.path("historyId").asText())
        .doesNotHaveDuplicates();
  }

  @Test
  void statusesAreThoseOfEveryBuildServer() throws IOException {
    assertThat(statuses()).isEqualTo(Map.of("passed", 8, "failed", 6, "skipped", 2, "broken", 4));

    AllureResults.write(SampleRun.run().withGate(new Gate(true, true)), folder);

    assertThat(statuses()).isEqualTo(Map.of("passed", 8, "failed", 7, "skipped", 5));
  }

  @Test
  void resultHasItsPlaceItsLinkItsStepsAndItsConversation() throws IOException {
    JsonNode result = result("#99");

    assertThat(labels(result))
        .containsEntry("epic", "RFC 6455")
        .containsEntry(
            "feature", "RFC 6455 §4.4 Supporting Multiple Versions of WebSocket Protocol")
        .containsEntry("story", "version never valid is refused naming the supported ones")
        .containsEntry("severity", "critical");
    assertThat(labels(result("#absent"))).containsEntry("severity", "minor");
    assertThat(result.at("/links/0/url").asText())
        .isEqualTo("https://www.rfc-editor.org/rfc/rfc6455#section-4.4");
    assertThat(result.at("/statusDetails/message").asText())
        .isEqualTo("broken: the handshake is refused");
    assertThat(result.path("steps"))
        .extracting(step -> step.path("status").asText())
        .containsExactly("passed", "failed", "skipped");
    assertThat(result.path("stop").asLong() - result.path("start").asLong()).isEqualTo(12);
    assertThat(folder.resolve(result.at("/attachments/0/source").asText()))
        .content()
        .contains("GET /chat HTTP/1.1␍␊");
    assertThat(result("#configured").path("attachments")).isEmpty();
  }

  @Test
  void environmentSaysWhatWasTested() throws IOException {
    Properties environment = new Properties();
    environment.load(new StringReader(Files.readString(folder.resolve("environment.properties"))));

    assertThat(environment)
        .containsEntry("target", "ws://127.0.0.1:8080/chat")
        .containsEntry("catalogue", "2026.1")
        .containsEntry("chose: permessage-deflate", "declined");
  }

  @Test
  void sameRunGivesTheSameFolderAndNothingOfAnotherIsLeft() throws IOException {
    Map<String, String> before = contents();
    Files.writeString(folder.resolve("categories.json"), "[]");

    AllureResults.write(SampleRun.run(), folder);
    Map<String, String> again = contents();
    again.remove("categories.json");
    assertThat(again).isEqualTo(before);

    AllureResults.write(SampleRun.run().withResults(List.of()), folder);
    assertThat(contents()).containsOnlyKeys("categories.json", "environment.properties");
  }

  @Test
  void whatTheTargetSentIsVisibleTextAndBounded() throws IOException {
    Map<String, String> contents = contents();

    assertThat(contents.values())
        .allSatisfy(
            text ->
                assertThat(text.codePoints())
                    .noneMatch(
                        c ->
                            (Character.isISOControl(c) && c != '\n')
                                || Character.getType(c) == Character.FORMAT));
    assertThat(contents.values()).allMatch(text -> text.length() < 20_000);
    // Allure makes HTML of a description.
    assertThat(results()).noneMatch(each -> each.has("description") || each.has("descriptionHtml"));
  }

  @Test
  void aForgedAddressIsNoLink() throws IOException {
    var of = SampleRun.VERSION;
    var forged =
        new CaseInfo(
            of.id(),
            of.level(),
            of.specification(),
            of.section(),
            of.sectionTitle(),
            "javascript:alert(1)",
            of.title(),
            of.requirement(),
            of.requirements(),
            of.seenIn(),
            of.tags(),
            of.dispute(),
            of.usualCause(),
            of.usualFix());
    Run sample = SampleRun.run();
    AllureResults.write(
        new Run(
            sample.tool(),
            sample.target(),
            sample.startedAt(),
            1,
            false,
            1,
            List.of(forged),
            List.of(),
            List.of(SampleRun.failed(forged, "1", "says", "actual"))),
        folder);

    assertThat(results()).singleElement().matches(each -> each.path("links").isEmpty());
  }

  @Test
  void allureMakesItsReportOfIt(@TempDir Path elsewhere) throws Exception {
    Path report = elsewhere.resolve("report");

    OutsideTool.Ended ended =
        new OutsideTool("allure").run("generate", folder.toString(), "--output", report.toString());

    assertThat(ended.code()).as(ended.said()).isZero();
    JsonNode counts =
        JSON.readTree(report.resolve("widgets/summary.json").toFile()).path("statistic");
    assertThat(counts.path("passed").asInt()).isEqualTo(8);
    assertThat(counts.path("failed").asInt()).isEqualTo(6);
    assertThat(counts.path("skipped").asInt()).isEqualTo(2);
    assertThat(counts.path("broken").asInt()).isEqualTo(4);
    assertThat(report.resolve("data/behaviors.csv"))
        .content()
        .contains("RFC 6455 §4.4 Supporting Multiple Versions of WebSocket Protocol");
    try (Stream<Path> attachments = Files.list(report.resolve("data/attachments"))) {
      assertThat(attachments).hasSize(19);
    }
  }

  private List<JsonNode> results() throws IOException {
    List<JsonNode> results = new ArrayList<>();
    for (Map.Entry<String, String> file : contents().entrySet()) {
      if (file.getKey().endsWith("-result.json")) {
        results.add(JSON.readTree(file.getValue()));
      }
    }
    return results;
  }

  private JsonNode result(String endOfId) throws IOException {
    return results().stream()
        .filter(each -> each.path("fullName").asText().endsWith(endOfId))
        .findFirst()
        .orElseThrow();
  }

  private Map<String, Integer> statuses() throws IOException {
    Map<String, Integer> counts = new TreeMap<>();
    results().forEach(each -> counts.merge(each.path("status").asText(), 1, Integer::sum));
    return counts;
  }

  private static Map<String, String> labels(JsonNode result) {
    Map<String, String> labels = new TreeMap<>();
    result
        .path("labels")
        .forEach(each -> labels.put(each.path("name").asText(), each.path("value").asText()));
    return labels;
  }

  private Map<String, String> contents() throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        contents.put(String.valueOf(file.getFileName()), Files.readString(file, UTF_8));
      }
    }
    return contents;
  }
}
