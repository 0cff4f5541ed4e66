package org.upgradetck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.upgradetck.reference.ReferenceServer;
import org.upgradetck.reference.ServerOptions;
import org.upgradetck.reference.mutants.Mutant;

/** What documents and CI pieces tell people to run is run, with the built jar. */
@Timeout(180)
class CiPiecesIT {

  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @ValueSource(strings = {"docs/ci.md", "docs/verdicts.md"})
  void commandsOfTheDocumentsWork(String document) throws Exception {
    List<String> blocks = Documents.blocks(PublishedFiles.file(document), "sh");
    assertThat(blocks).isNotEmpty();
    try (ReferenceServer server = ReferenceServer.start();
        ReferenceServer other = ReferenceServer.start()) {
      for (String block : blocks) {
        Program.Ended ended =
            bash(
                block,
                Map.of(
                    "TARGET",
                    server.uri().toString(),
                    "OTHER",
                    other.uri().toString(),
                    // The commands are tried here, not the catalogue.
                    "UPGRADE_TCK_SELECT",
                    "rfc6455/4.4/**"));

        assertThat(ended.code()).as(block + ended.out() + ended.err()).isZero();
      }
    }
    assertThat(folder.resolve("upgrade-tck-report/report.html")).isNotEmptyFile();
  }

  @Test
  void stepOfTheActionWritesTheSummaryAndEndsWithTheExitCode() throws Exception {
    JsonNode action = new YAMLMapper().readTree(PublishedFiles.file("action.yml").toFile());
    JsonNode step = action.get("runs").get("steps").get(0);
    try (ReferenceServer faulty =
        ReferenceServer.start(
            ServerOptions.defaults().withDecisions(Mutant.VERSION_HIDDEN.decisions()))) {
      Map<String, String> environment = new HashMap<>();
      step.get("env")
          .properties()
          .forEach(
              each -> {
                String input = each.getValue().asText().replaceAll("^.*inputs\\.|\\s*}}$", "");
                environment.put(
                    each.getKey(), action.get("inputs").get(input).get("default").asText());
              });
      environment.put("UPGRADE_TCK_TARGET", faulty.uri().toString());
      environment.put("UPGRADE_TCK_SELECT", "rfc6455/4.4/**");
      environment.put("GITHUB_ACTION_PATH", folder.resolve("bin").toString());
      environment.put("GITHUB_STEP_SUMMARY", folder.resolve("summary.md").toString());
      environment.put("GITHUB_OUTPUT", folder.resolve("output").toString());

      Program.Ended ended = bash(step.get("run").asText(), environment);

      assertThat(ended.code()).as(ended.err()).isEqualTo(1);
      assertThat(folder.resolve("output")).hasContent("exit-code=1");
      assertThat(Files.readString(folder.resolve("summary.md"))).contains("**Not conformant.**");
      Files.delete(folder.resolve("output"));
      environment.put("UPGRADE_TCK_SELECT", "rfc9112/3.2/**");

      Program.Ended conformant = bash(step.get("run").asText(), environment);

      assertThat(conformant.code()).as(conformant.err()).isZero();
      assertThat(folder.resolve("output")).hasContent("exit-code=0");
      Files.delete(folder.resolve("output"));
      environment.put("UPGRADE_TCK_SELECT", "");
      environment.put("UPGRADE_TCK_PROFILE", "none");

      assertThat(bash(step.get("run").asText(), environment).code()).isEqualTo(3);
      assertThat(folder.resolve("output")).hasContent("exit-code=3");
    }
  }

  @Test
  void scriptOfTheTemplateRuns() throws Exception {
    JsonNode job =
        new YAMLMapper()
            .readTree(PublishedFiles.file("ci/gitlab.yml").toFile())
            .get(".upgrade-tck");
    String script =
        StreamSupport.stream(job.get("script").spliterator(), false)
            .map(JsonNode::asText)
            .collect(Collectors.joining("\n"));
    assertThat(job.has("allow_failure")).as("a target that never answered stops it").isFalse();
    Program.Ended ended = bash(script, Map.of("UPGRADE_TCK_PROFILE", "quick"));

    assertThat(ended.code()).as(ended.err()).isZero();
    for (JsonNode kept : job.get("artifacts").get("paths")) {
      assertThat(folder.resolve(kept.asText())).isDirectory();
    }
    assertThat(folder.resolve("upgrade-tck-report/junit.xml")).isNotEmptyFile();
  }

  private Program.Ended bash(String script, Map<String, String> environment) throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "there is no bash here");
    Path bin = Files.createDirectories(folder.resolve("bin"));
    Path program = bin.resolve("upgrade-tck");
    Files.writeString(
        program,
        "#!/bin/sh\nexec '%s' -XX:TieredStopAtLevel=1 -jar '%s' \"$@\"\n"
            .formatted(
                Path.of(System.getProperty("java.home"), "bin", "java"),
                System.getProperty("upgrade-tck.jar")));
    assertThat(program.toFile().setExecutable(true)).isTrue();
    Map<String, String> all = new HashMap<>(environment);
    all.put("PATH", bin + ":" + System.getenv("PATH"));
    // As the runners of GitHub start what says "shell: bash".
    return Program.finish(
        Program.start(
            folder, all, List.of("bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script)),
        folder);
  }
}
