package org.upgradetck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.upgradetck.reference.ReferenceServer;
import org.upgradetck.reference.ServerOptions;
import org.upgradetck.reference.mutants.Mutant;

/** The file, the environment, several targets: from the built jar. */
@Timeout(180)
class ConfigurationIT {

  private static final String VERSIONS = "rfc6455/4.4/**";

  @TempDir private Path folder = Path.of("");

  @Test
  void commandLineWinsOverEnvironmentOverFileOverDefault() throws Exception {
    write(
        """
        answer-within: 1s
        quiet-for: 301ms
        fail-on: should
        select: 'rfc9112/**'
        """);
    Program.Ended ended =
        run(
            Map.of("UPGRADE_TCK_ANSWER_WITHIN", "2s", "UPGRADE_TCK_QUIET_FOR", "302ms"),
            "--answer-within",
            "3s",
            "--print-config");

    assertThat(ended.code()).as(ended.err()).isZero();
    assertThat(ended.out())
        .contains("answer-within: 3s  # command line")
        .contains("quiet-for: 302ms  # environment: UPGRADE_TCK_QUIET_FOR")
        .contains("fail-on: should  # upgrade-tck.yaml, line 3")
        .contains("deadline: 600s  # default");
  }

  @Test
  void baselineOfATargetThatShowedNothingIsNotWrittenAndThatIsSaid() throws Exception {
    try (ReferenceServer server = ReferenceServer.start()) {
      write("targets: {up: '%s', down: 'ws://localhost:1/'}\n".formatted(server.uri()));

      Program.Ended ended =
          run(Map.of(), "--select", VERSIONS, "--write-baseline", "b/{target}.yaml");

      assertThat(ended.code()).isEqualTo(4);
      assertThat(ended.err())
          .contains("up: wrote the baseline b/up.yaml")
          .contains("down: the baseline b/down.yaml was not written");
      assertThat(folder.resolve("b/up.yaml")).isNotEmptyFile();
      assertThat(folder.resolve("b/down.yaml")).doesNotExist();
    }
  }

  @Test
  void targetsOfTheFileAreRunSideBySideWithTheirOwnSettings() throws Exception {
    try (ReferenceServer sound = ReferenceServer.start();
        ReferenceServer faulty = mutant(Mutant.VERSION_HIDDEN)) {
      write(
          """
          select: ['rfc6455/4.4/**', 'rfc6455/4.2.2/known-subprotocol-*']
          baseline: '{target}.yaml'
          targets:
            sound:
              target: %s
              subprotocol: [chat]
            faulty: %s
          """
              .formatted(sound.uri(), faulty.uri()));
      for (String name : List.of("sound", "faulty")) {
        Files.writeString(folder.resolve(name + ".yaml"), "schema: 1\ncatalogue: 1\n");
      }

      Program.Ended ended = run(Map.of(), "--out", "out");

      assertThat(ended.code()).as(ended.err() + ended.out()).isEqualTo(1);
      assertThat(ended.out())
          .contains("sound: Conformant", "faulty: Not conformant", "2 targets: 1 conformant");
      assertThat(verdicts("sound")).containsOnly("pass", "info");
      assertThat(verdicts("faulty")).contains("fail", "skip");
      assertThat(folder.resolve("out/index.html")).isNotEmptyFile();
      assertThat(folder.resolve("out/faulty/report.html")).isNotEmptyFile();
      Program.Ended one = run(Map.of(), "sound", "--out", "one");
      assertThat(one.code()).as(one.err()).isZero();
    }
  }

  @Test
  void twentyTargetsSideBySide() throws Exception {
    List<ReferenceServer> servers = new ArrayList<>();
    try {
      for (int i = 0; i < 20; i++) {
        servers.add(i % 5 == 4 ? mutant(Mutant.VERSION_HIDDEN) : ReferenceServer.start());
      }
      List<String> arguments = new ArrayList<>(List.of("--out", "out", "--select", VERSIONS));
      servers.forEach(server -> arguments.add(server.uri().toString()));

      Program.Ended ended = run(Map.of(), arguments.toArray(new String[0]));

      assertThat(ended.code()).as(ended.err()).isEqualTo(1);
      assertThat(ended.out())
          .contains("20 targets: 16 conformant, 4 not as they have to be. Comparison: out");
      assertThat(ended.out().lines().filter(line -> line.contains("Not conformant"))).hasSize(4);
      try (Stream<Path> reports = Files.walk(folder.resolve("out"))) {
        assertThat(reports.filter(file -> file.endsWith("report.html"))).hasSize(20);
      }
    } finally {
      for (ReferenceServer server : servers) {
        server.close();
      }
    }
  }

  private List<String> verdicts(String target) throws Exception {
    JsonNode run =
        new ObjectMapper().readTree(folder.resolve("out/" + target + "/run.json").toFile());
    return run.get("results").findValuesAsText("verdict");
  }

  private void write(String text) throws Exception {
    Files.writeString(folder.resolve("upgrade-tck.yaml"), text);
  }

  private Program.Ended run(Map<String, String> environment, String... arguments) throws Exception {
    return Program.finish(Program.start(folder, environment, arguments), folder);
  }

  private static ReferenceServer mutant(Mutant mutant) throws Exception {
    return ReferenceServer.start(ServerOptions.defaults().withDecisions(mutant.decisions()));
  }
}
