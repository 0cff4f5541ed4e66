package org.upgradetck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.upgradetck.reference.ReferenceServer;
import org.upgradetck.reference.ServerOptions;
import org.upgradetck.reference.mutants.Mutant;

/** A release gate over its years: what is accepted, and what is no longer. */
@Timeout(120)
class BaselineIT {

  private static final String CASE =
      "rfc6455/4.4/version-never-valid-is-refused-naming-the-supported-ones";

  @TempDir private Path folder = Path.of("");

  /** passes/fails × listed/not. */
  @Test
  void fourOutcomes() throws Exception {
    Path empty = baseline("empty.yaml", 1, List.of());
    Path listed = baseline("listed.yaml", 1, List.of(line("9", "fail")));
    try (ReferenceServer sound = ReferenceServer.start();
        ReferenceServer faulty = mutant(Mutant.VERSION_HIDDEN)) {
      assertThat(fromJar(sound, "9", empty).code()).as("passes, not listed").isZero();
      assertThat(fromJar(faulty, "9", empty).code()).as("fails, not listed").isEqualTo(1);
      assertThat(fromJar(faulty, "9", listed).code()).as("fails, listed").isZero();
      Program.Ended stale = fromJar(sound, "9", listed);
      assertThat(stale.code()).as("passes, listed").isEqualTo(1);
      assertThat(stale.out()).contains(CASE + "#9", "delete line 4 of listed.yaml");
    }
  }

  @Test
  void worseThanListedIsNamedWithTheLineToChange() throws Exception {
    Path listed = baseline("b.yaml", 1, List.of(line("9", "warn")));
    try (ReferenceServer faulty = mutant(Mutant.VERSION_HIDDEN)) {
      Program.Ended ended = run(faulty, "9", listed);

      assertThat(ended.code()).isEqualTo(1);
      assertThat(ended.out()).contains("change line 4 of", "b.yaml to fail");
    }
  }

  @Test
  void rowsThatWereLeftOutAreNeverStale() throws Exception {
    Path listed = baseline("b.yaml", 1, List.of(line("9", "fail"), line("99", "fail")));
    try (ReferenceServer faulty = mutant(Mutant.VERSION_HIDDEN)) {
      assertThat(run(faulty, "9", listed).code()).isZero();
    }
  }

  @Test
  void unknownRowIs3WithASuggestion() throws Exception {
    Path listed = baseline("b.yaml", 1, List.of(line("9x", "fail")));
    try (ReferenceServer sound = ReferenceServer.start()) {
      Program.Ended ended = run(sound, "9", listed);

      assertThat(ended.code()).isEqualTo(3);
      assertThat(ended.err()).contains("b.yaml, line 4", "did you mean '" + CASE + "#9'?");
    }
  }

  @Test
  void rowsNewerThanTheBaselineAreNotScoredUntilTheyAreAdopted() throws Exception {
    Path old = baseline("old.yaml", 0, List.of());
    try (ReferenceServer faulty = mutant(Mutant.VERSION_HIDDEN)) {
      Program.Ended ended = run(faulty, "9", old);

      assertThat(ended.code()).isZero();
      assertThat(ended.out()).contains("not scored", "--adopt-new");
      assertThat(run(faulty, "9", old, "--adopt-new").code()).isEqualTo(1);
    }
  }

  @Test
  void whatIsWrittenIsAcceptedWithItsReasons() throws Exception {
    try (ReferenceServer faulty = mutant(Mutant.VERSION_HIDDEN)) {
      String[] write = {
        faulty.uri().toString(), "--select", "rfc6455/4.4/**", "--write-baseline", "b.yaml"
      };
      assertThat(Program.run(folder, write).code()).isZero();
      Path file = folder.resolve("b.yaml");
      String first = Files.readString(file);
      assertThat(first.lines().filter(line -> line.contains("verdict: fail"))).hasSize(17);
      assertThat(first.lines().filter(line -> line.contains("row:"))).isSorted();
      Files.writeString(
          file,
          first.replace(
              "#9\", verdict: fail, reason: \"\"", "#9\", verdict: fail, reason: \"ticket 7\""));
      assertThat(
              Program.run(
                      folder,
                      faulty.uri().toString(),
                      "--select",
                      "rfc6455/4.4/**",
                      "--baseline",
                      "b.yaml")
                  .code())
          .isZero();
      assertThat(Program.run(folder, write).code()).isZero();
      assertThat(Files.readString(file)).contains("ticket 7");
      Files.copy(folder.resolve("upgrade-tck-report/junit.xml"), folder.resolve("junit.xml"));
      assertThat(Files.readString(folder.resolve("junit.xml")))
          .contains("failures=\"0\"")
          .contains("accepted by line");
    }
  }

  @Test
  void nothingIsWrittenWhereNothingWasShown() throws Exception {
    try (CannedServer refuses =
        CannedServer.start(
            (connection, head) ->
                CannedServer.repeat(
                    connection, head, "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"))) {
      Program.Ended ended =
          InProcess.run(
              refuses.uri(),
              "--select",
              CASE,
              "--write-baseline",
              folder.resolve("b.yaml").toString(),
              "--out",
              folder.resolve("out").toString());

      assertThat(ended.code()).isEqualTo(4);
      assertThat(ended.err()).contains("b.yaml was not written");
      assertThat(folder.resolve("b.yaml")).doesNotExist();
    }
  }

  @Test
  void whatCannotBeWrittenIsFoundBeforeTheRun() throws Exception {
    Path listed = baseline("gone.yaml", 1, List.of("  - {row: rfc1/1/gone#x, verdict: fail}\n"));
    Files.createDirectory(folder.resolve("a-folder"));
    try (ReferenceServer sound = ReferenceServer.start()) {
      for (String file : List.of("gone.yaml", "a-folder", "gone.yaml/b.yaml")) {
        Program.Ended ended =
            InProcess.run(
                sound.uri().toString(),
                "--select",
                CASE,
                "--write-baseline",
                folder.resolve(file).toString(),
                "--out",
                folder.resolve("out").toString());

        assertThat(ended.code()).as(ended.err()).isEqualTo(3);
        assertThat(ended.err()).contains("aseline " + folder.resolve(file));
      }
    }
    assertThat(Files.readString(listed)).endsWith("rfc1/1/gone#x, verdict: fail}\n");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void couldNotBeJudgedThisTimeIs4AndNotStale() throws Exception {
    Path listed = baseline("b.yaml", 1, List.of(line("99", "fail")));
    try (ReferenceServer unswitched = mutant(Mutant.NEVER_REALLY_SWITCHES)) {
      assertThat(run(unswitched, "99", listed).code()).isEqualTo(4);
      Path open = baseline("open.yaml", 1, List.of(line("99", "inconclusive")));
      assertThat(run(unswitched, "99", open).code()).isZero();
    }
  }

  private Program.Ended run(ReferenceServer server, String row, Path baseline, String... more) {
    List<String> arguments = arguments(server, row, baseline.toString());
    arguments.addAll(List.of("--out", folder.resolve("out").toString()));
    arguments.addAll(List.of(more));
    return InProcess.run(arguments.toArray(new String[0]));
  }

  private Program.Ended fromJar(ReferenceServer server, String row, Path baseline)
      throws Exception {
    String name = baseline.getFileName().toString();
    return Program.run(folder, arguments(server, row, name).toArray(new String[0]));
  }

  private static List<String> arguments(ReferenceServer server, String row, String baseline) {
    return new ArrayList<>(
        List.of(server.uri().toString(), "--select", CASE + "#" + row, "--baseline", baseline));
  }

  private static String line(String row, String verdict) {
    return "  - {row: \"" + CASE + "#" + row + "\", verdict: " + verdict + "}\n";
  }

  private Path baseline(String name, int catalogue, List<String> lines) throws Exception {
    return Files.writeString(
        folder.resolve(name),
        "schema: 1\ncatalogue: "
            + catalogue
            + (lines.isEmpty() ? "\n" : "\nrows:\n" + String.join("", lines)));
  }

  private static ReferenceServer mutant(Mutant mutant) throws Exception {
    return ReferenceServer.start(ServerOptions.defaults().withDecisions(mutant.decisions()));
  }
}
