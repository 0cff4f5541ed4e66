package org.upgradetck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.upgradetck.reference.ReferenceServer;

/** What the file and the environment say, and what is said of them when they are wrong. */
class ConfigurationTest {

  private static final String VERSIONS = "rfc6455/4.4/**";

  @TempDir private Path folder = Path.of("");

  @Test
  void printedConfigurationHoldsNoSecret() throws Exception {
    write(
        """
        credentials: Basic kept-secret
        header: ['Authorization Bearer kept-secret', 'X-Plain: shown']
        targets:
          one:
            target: ws://localhost:1/?token=kept-secret
            header: 'Authorization kept-secret'
            credentials: kept-secret
        """);
    Program.Ended ofFile = run(Map.of(), "--print-config");
    assertThat(ofFile.code()).as(ofFile.err()).isZero();
    assertThat(ofFile.out()).contains("one:", "X-Plain: shown").doesNotContain("kept-secret");
    Program.Ended ended =
        run(
            Map.of("UPGRADE_TCK_HEADER", "Cookie: id=kept-secret\nX-Plain: shown"),
            "ws://localhost:1/?token=kept-secret",
            "--print-config");

    assertThat(ended.code()).as(ended.err()).isZero();
    assertThat(ended.out()).contains("X-Plain: shown").doesNotContain("kept-secret");
  }

  @Test
  void whatIsNotKnownIs3AndSuggestsTheNearest() throws Exception {
    write("selct: x\n");
    assertThat(run(Map.of(), "--dry-run").err())
        .contains("upgrade-tck.yaml, line 1", "did you mean 'select'?");
    write("");
    Program.Ended variable = run(Map.of("UPGRADE_TCK_SELCT", "x"), "--dry-run");
    assertThat(variable.code()).isEqualTo(3);
    assertThat(variable.err()).contains("did you mean UPGRADE_TCK_SELECT?");
  }

  @Test
  void valueThatCannotBeReadIs3WithItsPlace() throws Exception {
    write("slow: true\nanswer-within: soon\n");
    Program.Ended ofAll = run(Map.of(), "--dry-run");
    assertThat(ofAll.code()).isEqualTo(3);
    assertThat(ofAll.err()).contains("upgrade-tck.yaml, line 2", "'soon' is no duration");
    assertThat(run(Map.of("UPGRADE_TCK_PARALLEL", "x"), "--answer-within", "1s").err())
        .contains("environment: UPGRADE_TCK_PARALLEL", "'x' is not an int");
    write("targets:\n  a:\n    target: ws://localhost:1/\n    quiet-for: soon\n");
    Program.Ended ofOne = run(Map.of());
    assertThat(ofOne.code()).isEqualTo(3);
    assertThat(ofOne.err()).contains("upgrade-tck.yaml, line 4", "'soon' is no duration");
    write("target: --slow\n");
    assertThat(run(Map.of()).err()).contains("upgrade-tck.yaml, line 1: a target begins with");
  }

  @Test
  void wordsThatAreFlagsElsewhereAreValuesHere() throws Exception {
    write("subprotocol: ['true']\norigin: 'false'\nslow: false\n");

    Program.Ended ended = run(Map.of(), "ws://localhost:1/", "--print-config");

    assertThat(ended.code()).as(ended.err()).isZero();
    assertThat(ended.out())
        .contains("subprotocol: true  # " + folder.resolve("upgrade-tck.yaml") + ", line 1")
        .contains("origin: false  # " + folder.resolve("upgrade-tck.yaml") + ", line 2")
        .contains("slow: false  # " + folder.resolve("upgrade-tck.yaml") + ", line 3");
  }

  /** "test" is nearly "list", and "prod" nearly "probe". */
  @Test
  void targetOfTheFileMayBeCalledNearlyAsACommand() throws Exception {
    try (ReferenceServer server = ReferenceServer.start()) {
      write(
          "targets: {test: '%s', Prod: '%1$s'}\nselect: '%s'\n".formatted(server.uri(), VERSIONS));

      Program.Ended ended =
          run(Map.of(), "test", "Prod", server.uri().toString(), "--out", folder.toString());

      assertThat(ended.code()).as(ended.err()).isZero();
      assertThat(ended.out()).contains("test: Conformant", "Prod: Conformant", "3 targets");
      Program.Ended slip = run(Map.of(), "Prdo");
      assertThat(slip.code()).isEqualTo(3);
      assertThat(slip.err()).contains("did you mean 'Prod'?");
      assertThat(run(Map.of(), "test", "--slwo").err()).contains("'--slwo'", "--slow");
      assertThat(run(Map.of(), "lsit", "--rows").err()).contains("Did you mean 'list'?");
      assertThat(run(Map.of(), "lsit", "--help").err()).contains("Did you mean 'list'?");
    }
  }

  @Test
  void profilesOfOnesOwnStandBesideTheReadyOnes() throws Exception {
    write(
        """
        profiles:
          release:
            select: ['rfc6455/4.4/**', 'rfc7692/**']
            skip: ['rfc7692/**']
        """);

    String own = run(Map.of("UPGRADE_TCK_PROFILE", "release"), "--dry-run").out();
    assertThat(own.lines()).isNotEmpty().allMatch(row -> row.startsWith("rfc6455/4.4/"));
    String quick = run(Map.of(), "--dry-run", "--profile", "quick", "--select", VERSIONS).out();
    assertThat(quick.lines()).hasSize(2);
    Program.Ended slip = run(Map.of(), "--profile", "relase");
    assertThat(slip.code()).isEqualTo(3);
    assertThat(slip.err()).contains("did you mean 'release'?");
  }

  private void write(String text) throws Exception {
    Files.writeString(folder.resolve("upgrade-tck.yaml"), text);
  }

  private Program.Ended run(Map<String, String> environment, String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    if (!all.contains("lsit")) {
      all.addAll(List.of("--config", folder.resolve("upgrade-tck.yaml").toString()));
    }
    return InProcess.run(environment, all.toArray(new String[0]));
  }
}
