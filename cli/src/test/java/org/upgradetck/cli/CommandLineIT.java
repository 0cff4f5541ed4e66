package org.upgradetck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.upgradetck.reference.ReferenceServer;
import org.upgradetck.reports.json.RunJson;
import org.upgradetck.reports.model.Run;

/** What is typed, what is said, and what is left in the folder when things go wrong. */
@Timeout(120)
class CommandLineIT {

  @TempDir private Path folder = Path.of("");

  @Test
  void fileOfPatternsHoldsOneALine() throws Exception {
    Files.writeString(
        folder.resolve("wanted.txt"), "# two sections\nrfc6455/4.4/**\n\n  rfc9112/6.1/**\n");
    Files.writeString(folder.resolve("unwanted.txt"), "**#9\n**#255\n");

    Program.Ended ended =
        Program.run(folder, "--dry-run", "--select", "@wanted.txt", "--skip", "@unwanted.txt");

    assertThat(ended.code()).as(ended.err()).isZero();
    assertThat(ended.out().lines())
        .anyMatch(id -> id.startsWith("rfc6455/4.4/"))
        .anyMatch(id -> id.startsWith("rfc9112/6.1/"))
        .allMatch(id -> id.startsWith("rfc6455/4.4/") || id.startsWith("rfc9112/6.1/"))
        .noneMatch(id -> id.endsWith("#9") || id.endsWith("#255"));
  }

  @Test
  void mistypedCommandIsNoTarget() {
    Program.Ended ended = InProcess.run("lsit");

    assertThat(ended.code()).isEqualTo(3);
    assertThat(ended.err()).contains("Did you mean 'list'?");
  }

  @Test
  void mistypedOptionIsSuggested() {
    Program.Ended ended = InProcess.run("--slwo");

    assertThat(ended.code()).isEqualTo(3);
    assertThat(ended.err()).contains("'--slwo'", "--slow");
  }

  @Test
  void whatIsSaidOfATargetNeedsOne() {
    Program.Ended ended = InProcess.run("--subprotocol", "chat", "--insecure");

    assertThat(ended.code()).isEqualTo(3);
    assertThat(ended.err()).contains("--subprotocol, --insecure", "TARGET");
  }

  @Test
  void originAndFieldLinesStandInEveryRequestAndChangeNoVerdict() throws Exception {
    try (ReferenceServer server = ReferenceServer.start()) {
      Program.Ended ended =
          Program.run(
              folder,
              server.uri().toString(),
              "--origin",
              "http://allowed.example",
              "-H",
              "X-Of-The-User: 1",
              "--slow");

      assertThat(ended.code()).as(ended.out() + ended.err()).isZero();
    }
  }

  @Test
  void fieldLineThatIsNoneIsNotRepeated() {
    for (String header :
        List.of("hidden", "Not A Token: hidden", "X: hidden\r\nInjected: line", ": hidden")) {
      Program.Ended ended = InProcess.run("ws://127.0.0.1:1/", "-H", header);

      assertThat(ended.code()).isEqualTo(3);
      assertThat(ended.err()).contains("-H").doesNotContain("hidden");
    }
  }

  @Test
  void localeWithoutNamesGetsTheSameCharacters() throws Exception {
    Program.Ended ended =
        Program.finish(
            Program.start(
                folder,
                List.of(
                    "env",
                    "LC_ALL=C",
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-jar",
                    System.getProperty("upgrade-tck.jar"),
                    "--select",
                    "rfc6455/4.4/**")),
            folder);

    assertThat(ended.code()).isZero();
    assertThat(ended.out()).contains("✓ pass");
  }

  @Test
  void colourOnlyWhereItIsAskedFor() throws Exception {
    String[] run = {"--select", "rfc6455/4.4/**", "--color", "always"};

    assertThat(Program.run(folder, run).out()).contains("\u001b[");
    assertThat(Program.run(folder, run[0], run[1]).out()).doesNotContain("\u001b");
  }

  @Test
  void reportsOfTheRunBeforeAreForgotten() throws Exception {
    Program.run(folder, "--out", "out", "--select", "rfc6455/4.4/**");
    assertThat(folder.resolve("out/run.json")).exists();

    Program.run(folder, "--out", "out", "--select", "rfc6455/4.4/**", "--format", "markdown");

    assertThat(folder.resolve("out/run.json")).doesNotExist();
    assertThat(folder.resolve("out/report.md")).exists();
  }

  @Test
  void folderThatIsLostDuringTheRunIs5() throws Exception {
    Path out = folder.resolve("out");
    AtomicBoolean lost = new AtomicBoolean();
    try (CannedServer server =
        CannedServer.start(
            (connection, head) -> {
              if (lost.compareAndSet(false, true)) {
                Files.move(out, folder.resolve("elsewhere"));
                Files.writeString(out, "a file stands where the folder was");
              }
              CannedServer.send(connection, "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");
            })) {
      Program.Ended ended =
          Program.run(folder, server.uri(), "--out", "out", "--select", "rfc6455/4.4/**");

      assertThat(ended.code()).as(ended.out()).isEqualTo(5);
      assertThat(ended.err()).contains("Cannot write the reports").doesNotContain("\tat ");
    }
  }

  @Test
  void targetThatIsSilentDoesNotHoldAnInterruptionUp() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    try (CannedServer silent =
        CannedServer.start(
            (connection, head) -> {
              asked.countDown();
              connection.getInputStream().transferTo(OutputStream.nullOutputStream());
            })) {
      Process process =
          Program.start(folder, silent.uri(), "--out", "out", "--answer-within", "10m");
      assertThat(asked.await(30, TimeUnit.SECONDS)).isTrue();
      process.destroy();
      Program.Ended ended = Program.finish(process, folder);

      assertThat(ended.code()).as(ended.err()).isEqualTo(143);
      Run run = RunJson.read(folder.resolve("out/run.json"));
      assertThat(run.interrupted()).isTrue();
      assertThat(run.results()).isEmpty();
      assertThat(ended.out()).contains("interrupted: 0 rows");
    }
  }

  @Test
  void whatATargetSendsDoesNotActOnTheTerminal() throws Exception {
    String location = "/\u001b]0;owned\u0007?token=hidden";
    String redirection = "HTTP/1.1 302 Found\r\nLocation: " + location + "\r\n\r\n";
    try (CannedServer server =
        CannedServer.start((connection, head) -> CannedServer.send(connection, redirection))) {
      Program.Ended ended = Program.run(folder, server.uri(), "--select", "rfc6455/4.4/**");

      assertThat(ended.code()).isEqualTo(4);
      assertThat(ended.err()).contains("answered 302", "redirects to").doesNotContain("hidden");
      assertThat(ended.err() + ended.out()).doesNotContain("\u001b", "\u0007");
    }
  }
}
