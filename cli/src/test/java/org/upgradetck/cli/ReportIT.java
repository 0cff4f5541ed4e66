package org.upgradetck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.upgradetck.reference.ReferenceServer;
import org.upgradetck.reference.ServerOptions;
import org.upgradetck.reference.mutants.Mutant;

/** The reports that a run leaves, and the same again from what it stored. */
@Timeout(120)
class ReportIT {

  @TempDir private Path folder = Path.of("");

  @Test
  void storedRunGivesTheSameReportsAgain() throws Exception {
    Path out = folder.resolve("out");
    try (ReferenceServer server =
        ReferenceServer.start(
            ServerOptions.defaults().withDecisions(Mutant.VERSION_HIDDEN.decisions()))) {
      Program.Ended run =
          Program.run(
              folder, server.uri().toString(), "--select", "rfc6455/4.4/**", "--out", "out");
      assertThat(run.code()).as(run.err()).isEqualTo(1);
      assertThat(run.out()).contains("Report: out/report.html\n");
    }

    Program.Ended again = Program.run(folder, "report", "out/run.json", "--out", "again/here");

    assertThat(again.code()).as(again.err()).isZero();
    assertThat(again.err()).isEmpty();
    assertThat(again.out().lines())
        .containsExactly("again/here/report.html", "again/here/junit.xml", "again/here/report.md");
    for (String name : List.of("report.html", "junit.xml", "report.md")) {
      assertThat(folder.resolve("again/here").resolve(name))
          .isNotEmptyFile()
          .hasSameBinaryContentAs(out.resolve(name));
    }
    assertThat(out.resolve("report.html")).content().contains("no Sec-WebSocket-Version");
    assertThat(out.resolve("junit.xml")).content().contains("<failure message=\"");
  }

  @Test
  void reportStandsBesideTheRunUnlessAnotherPlaceIsNamed() throws Exception {
    Program.run(folder, "--select", "rfc6455/4.4/**", "--out", "out", "--format", "json");
    assertThat(folder.resolve("out/report.html")).doesNotExist();

    Program.Ended ended = Program.run(folder, "report", "out/run.json", "--format", "html,text");

    assertThat(ended.code()).as(ended.err()).isZero();
    assertThat(ended.out()).startsWith("out/report.html\n").contains("✓ pass", "rows in");
    assertThat(folder.resolve("out/report.html")).isNotEmptyFile();
    assertThat(folder.resolve("out/junit.xml")).doesNotExist();
  }

  @Test
  void everyFormatIsWrittenByARunAndAgainFromWhatItStored() throws Exception {
    List<String> files =
        List.of("report.html", "junit.xml", "report.md", "report.tap", "badge.svg", "badge.json");
    String formats = "html,junit,markdown,tap,badge,allure";
    Program.run(
        folder, "--select", "rfc6455/4.4/**", "--out", "out", "--format", formats + ",json");

    Program.Ended again =
        Program.run(folder, "report", "out/run.json", "--out", "again", "--format", formats);

    assertThat(again.code()).as(again.err()).isZero();
    assertThat(again.out().lines())
        .contains("again/report.tap", "again/badge.svg", "again/allure-results");
    for (String name : files) {
      assertThat(folder.resolve("again").resolve(name))
          .isNotEmptyFile()
          .hasSameBinaryContentAs(folder.resolve("out").resolve(name));
    }
    assertThat(folder.resolve("out/badge.json")).content().contains("\"conformant\"");
    assertThat(namesIn("again/allure-results"))
        .isEqualTo(namesIn("out/allure-results"))
        .hasSizeGreaterThan(10);

    Program.run(folder, "--select", "rfc6455/4.4/**", "--out", "out", "--format", "json");
    assertThat(namesIn("out")).containsExactly("allure-results", "run.json", "run.jsonl");
    assertThat(namesIn("out/allure-results")).isEmpty();
  }

  private List<String> namesIn(String place) throws Exception {
    try (Stream<Path> files = Files.list(folder.resolve(place))) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }

  @Test
  void warningsFailOnABuildServerOnlyWhereItIsAskedFor() throws Exception {
    try (ReferenceServer server =
        ReferenceServer.start(
            ServerOptions.defaults().withDecisions(Mutant.CLOSES_WITHOUT_SAYING_SO.decisions()))) {
      String[] run = {server.uri().toString(), "--select", "rfc9112/9.6/**", "--out", "out"};

      Program.run(folder, run);
      assertThat(folder.resolve("out/junit.xml"))
          .content()
          .contains("<skipped message=\"warning: ")
          .doesNotContain("<failure");
    }

    Program.run(folder, "report", "out/run.json", "--format", "junit", "--fail-on", "should");
    assertThat(folder.resolve("out/junit.xml")).content().contains("<failure message=\"warning: ");
  }

  static Stream<List<String>> unusable() {
    return Stream.of(
        List.of("report"),
        List.of("report", "absent.json"),
        List.of("report", "."),
        List.of("report", "broken.json"),
        List.of("report", "other.json"),
        List.of("report", "newer.json"),
        List.of("report", "newer.json", "--format", "pdf"));
  }

  @ParameterizedTest
  @MethodSource("unusable")
  void whatIsNoRunIs3AndSaysWhy(List<String> arguments) throws Exception {
    Files.writeString(folder.resolve("broken.json"), "{\"schema\": 1, \u001b[2J");
    Files.writeString(folder.resolve("other.json"), "[1, 2, 3]");
    Files.writeString(folder.resolve("newer.json"), "{\"schema\": 2}");

    Program.Ended ended = Program.run(folder, arguments.toArray(new String[0]));

    assertThat(ended.code()).as(ended.err()).isEqualTo(3);
    assertThat(ended.err())
        .startsWith("upgrade-tck: ")
        .contains(arguments.size() == 2 ? arguments.get(1) : "")
        .doesNotContain("\tat ", "\u001b");
    assertThat(ended.err().lines().count()).isBetween(1L, 3L);
    assertThat(ended.out()).isEmpty();
    assertThat(folder.resolve("report.html")).doesNotExist();
  }

  @Test
  void placeThatCannotBeWrittenIs3() throws Exception {
    Program.run(folder, "--select", "rfc6455/4.4/**", "--out", "out");

    Program.Ended ended =
        Program.run(folder, "report", "out/run.json", "--out", "out/run.json/inside");

    assertThat(ended.code()).isEqualTo(3);
    assertThat(ended.err()).contains("out/run.json/inside", "--out").doesNotContain("\tat ");
  }
}
