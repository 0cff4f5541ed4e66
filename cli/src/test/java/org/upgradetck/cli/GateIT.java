package org.upgradetck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.upgradetck.reference.ReferenceServer;
import org.upgradetck.reference.ServerOptions;
import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.reports.journal.Journal;
import org.upgradetck.reports.json.RunJson;
import org.upgradetck.reports.model.EventRecord;
import org.upgradetck.reports.model.Run;
import org.upgradetck.reports.model.Verdict;

/** Every exit code, from the built jar, and the files that a run leaves. */
@Timeout(120)
class GateIT {

  private static final String VERSIONS = "rfc6455/4.4/**";
  private static final long SIGINT = 1 << (2 - 1);

  @TempDir private Path folder = Path.of("");

  @Test
  void conformantServerIs0AndEverythingIsWritten() throws Exception {
    Program.Ended ended = Program.run(folder, "--out", "out", "--json", "copy.json");

    assertThat(ended.code()).as(ended.out() + ended.err()).isZero();
    assertThat(ended.err()).isEmpty();
    assertThat(ended.out()).doesNotContain("\r").doesNotContain("\u001b");
    assertThat(ended.out().lines().reduce((first, last) -> last).orElse(""))
        .contains("rows in", "pass", "Report: out");
    Run run = valid(folder.resolve("out/run.json"));
    assertThat(run.results()).extracting("verdict").containsOnly(Verdict.PASS, Verdict.INFO);
    assertThat(folder.resolve("copy.json")).hasSameTextualContentAs(folder.resolve("out/run.json"));
    assertThat(Journal.read(folder.resolve("out/run.jsonl")).results())
        .containsExactlyInAnyOrderElementsOf(run.results());
    assertThat(folder.resolve("out/report.html")).isNotEmptyFile();
    assertThat(folder.resolve("out/report.md")).isNotEmptyFile();
    assertThat(folder.resolve("out/junit.xml")).isNotEmptyFile();
  }

  @Test
  void conformantServerOverTlsIs0() throws Exception {
    Program.Ended ended = Program.run(folder, "run", "--tls", "--out", "out");

    assertThat(ended.code()).as(ended.out() + ended.err()).isZero();
    Run run = valid(folder.resolve("out/run.json"));
    assertThat(run.target().uri()).startsWith("wss://");
    assertThat(run.results())
        .filteredOn(result -> result.verdict() != Verdict.PASS)
        .filteredOn(result -> result.verdict() != Verdict.INFO)
        .allSatisfy(
            result -> {
              assertThat(result.verdict()).isEqualTo(Verdict.SKIP);
              assertThat(result.reason()).isEqualTo("the target is reached over TLS");
            });
  }

  @Test
  void brokenRequirementIs1() throws Exception {
    try (ReferenceServer server = mutant(Mutant.VERSION_HIDDEN)) {
      Program.Ended ended =
          Program.run(folder, server.uri().toString(), "--select", VERSIONS, "--out", "out");

      assertThat(ended.code()).as(ended.out()).isEqualTo(1);
      assertThat(ended.out()).contains("no Sec-WebSocket-Version", "RFC 6455", "section-4.4");
      assertThat(valid(folder.resolve("out/run.json")).exitCode()).isEqualTo(1);
    }
  }

  @Test
  void brokenRecommendationIs1OnlyWhereItIsAskedFor() throws Exception {
    try (ReferenceServer server = mutant(Mutant.CLOSES_WITHOUT_SAYING_SO)) {
      String uri = server.uri().toString();
      String select = "rfc9112/9.6/**";

      assertThat(Program.run(folder, uri, "--select", select).code()).isZero();
      assertThat(Program.run(folder, uri, "--select", select, "--fail-on", "should").code())
          .isEqualTo(1);
    }
  }

  @Test
  void patternThatMatchesNothingIs2() throws Exception {
    Program.Ended ended = Program.run(folder, "--select", "rfc9999/**");

    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err()).contains("No row matches 'rfc9999/**'");
    assertThat(folder.resolve("upgrade-tck-report")).doesNotExist();
  }

  static Stream<List<String>> badUsage() {
    return Stream.of(
        List.of("ws://localhost:1/a", "ws://localhost:1/b", "--json", "run.json"),
        List.of("ws://localhost:1/a", "ws://localhost:1/b", "--write-baseline", "one.yaml"),
        List.of("--baseline", "absent.yaml"),
        List.of("--adopt-new"),
        List.of("--profile", "cor"),
        List.of("--config", "absent.yaml"),
        List.of("localhost:8080/chat"),
        List.of("ftp://localhost/chat"),
        List.of("ws://user:secret@localhost/chat"),
        List.of("ws://localhost/chat#part"),
        List.of("ws://"),
        List.of("ws://localhost:99999/"),
        List.of("--answer-within", "soon"),
        List.of("--parallel", "0"),
        List.of("--fail-on", "never"),
        List.of("--format", "pdf"),
        List.of("-H", "no colon", "ws://localhost:1/"),
        List.of("--connect-to", "nowhere", "ws://localhost:1/"),
        List.of("--cacert", "absent.pem", "wss://localhost:1/"),
        List.of("--insecure", "--cacert", "x.pem", "wss://localhost:1/"),
        List.of("--select", "@absent.txt"),
        List.of("--out", "pom.xml/is/a/file"),
        List.of("serve", "--mutant", "accept-omited"),
        List.of("serve", "--variant", "octet-by-octett"),
        List.of("serve", "--variant", "octet-by-octet", "--mutant", "version-hidden"),
        List.of("serve", "--port", "70000"),
        List.of("list", "--rowz"));
  }

  @ParameterizedTest
  @MethodSource("badUsage")
  void badUsageIs3AndSaysWhatToDo(List<String> arguments) {
    Program.Ended ended = InProcess.run(arguments.toArray(new String[0]));

    assertThat(ended.code()).as(ended.err()).isEqualTo(3);
    assertThat(ended.err()).startsWith("upgrade-tck: ").doesNotContain("\tat ");
    assertThat(ended.err().lines().count()).isBetween(1L, 3L);
    assertThat(ended.out()).isEmpty();
  }

  @Test
  void unknownOptionIs3() throws Exception {
    Program.Ended ended = Program.run(folder, "--no-such-option");

    assertThat(ended.code()).isEqualTo(3);
    assertThat(ended.err()).startsWith("upgrade-tck: ").contains("--no-such-option");
  }

  @Test
  void unreachableTargetIs4AndTheReportIsWritten() throws Exception {
    int port;
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = taken.getLocalPort();
    }
    for (String uri :
        List.of("ws://127.0.0.1:" + port + "/chat", "ws://no-such-host.invalid/chat")) {
      Program.Ended ended = Program.run(folder, uri, "--out", "out");

      assertThat(ended.code()).isEqualTo(4);
      assertThat(ended.err()).contains("could not be reached").doesNotContain("\tat ");
      assertThat(valid(folder.resolve("out/run.json")).results())
          .extracting("verdict")
          .containsOnly(Verdict.INCONCLUSIVE);
    }
  }

  @Test
  void certificateThatIsNotTrustedIs4AndSaysWhatToDo() throws Exception {
    try (ReferenceServer server = ReferenceServer.start(ServerOptions.defaults().withTls(true))) {
      String uri = server.uri().toString();
      Program.Ended distrusted = Program.run(folder, uri, "--out", "out");

      assertThat(distrusted.code()).isEqualTo(4);
      assertThat(distrusted.err()).contains("--cacert", "--insecure");
      Files.writeString(folder.resolve("ca.pem"), server.certificatePem());
      assertThat(Program.run(folder, uri, "--cacert", "ca.pem", "--select", VERSIONS).code())
          .isZero();
      assertThat(Program.run(folder, uri, "--insecure", "--select", VERSIONS).code()).isZero();
    }
  }

  @Test
  void inconclusiveRowsMayBeAllowed() throws Exception {
    try (ReferenceServer server = mutant(Mutant.NEVER_REALLY_SWITCHES)) {
      String[] run = {server.uri().toString(), "--select", "rfc6455/4.4/**#99"};

      assertThat(Program.run(folder, run).code()).isEqualTo(4);
      assertThat(Program.run(folder, run[0], run[1], run[2], "--allow-inconclusive").code())
          .isZero();
    }
  }

  @Test
  void runInWhichNoRowAppliedIs4() throws Exception {
    try (ReferenceServer server = ReferenceServer.start()) {
      Program.Ended ended =
          Program.run(
              folder,
              server.uri().toString(),
              "--select",
              "rfc6455/4.2.2/known-subprotocol-is-agreed-to-alone");

      assertThat(ended.code()).as(ended.out()).isEqualTo(4);
      assertThat(ended.out()).contains("skip");
    }
  }

  @Test
  void ownErrorIs5() throws Exception {
    // The script alone, in a folder where there is nothing to build.
    Path script = Path.of("..", "upgrade-tck").toAbsolutePath().normalize();
    Files.copy(script, folder.resolve("upgrade-tck"));
    Program.Ended ended =
        Program.finish(
            Program.start(folder, List.of("sh", folder.resolve("upgrade-tck").toString())), folder);

    assertThat(ended.code()).isEqualTo(5);
    assertThat(ended.err()).contains("upgrade-tck: ");
    assertThat(ended.out()).isEmpty();
  }

  @Test
  void interruptedRunIs143AndKeepsWhatWasJudged() throws Exception {
    assertInterrupted(Process::destroy, 143);
  }

  /** Whoever builds in the background of a script has SIGINT ignored, and what it starts, too. */
  @Test
  void interruptedFromTheKeyboardIs130() throws Exception {
    assumeTrue(hearsTheKeyboard(), "SIGINT is ignored here, as in the background of a script");
    assertInterrupted(
        process ->
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor(),
        130);
  }

  private static boolean hearsTheKeyboard() throws IOException {
    Path status = Path.of("/proc/self/status");
    return !Files.exists(status)
        || Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("SigIgn:"))
            .map(line -> Long.parseUnsignedLong(line.substring("SigIgn:".length()).strip(), 16))
            .noneMatch(ignored -> (ignored & SIGINT) != 0);
  }

  /** Ends a program in some way. */
  @FunctionalInterface
  private interface Ending {
    void of(Process process) throws IOException, InterruptedException;
  }

  private void assertInterrupted(Ending ending, int code) throws Exception {
    try (ReferenceServer reference = ReferenceServer.start();
        // Refusals never come, so that rows hang while others are judged.
        CannedServer stuck =
            CannedServer.start(
                (connection, head) -> {
                  if (head.contains("Sec-WebSocket-Version: 13\r\n")
                      && head.contains("Sec-WebSocket-Key: ")) {
                    Relay.between(connection, head, reference.uri());
                  } else {
                    connection.getInputStream().transferTo(OutputStream.nullOutputStream());
                  }
                })) {
      Process process =
          Program.start(
              folder, stuck.uri(), "--out", "out", "--parallel", "1", "--answer-within", "2s");
      awaitLines(folder.resolve("out/run.jsonl"), 2, process);
      ending.of(process);
      Program.Ended ended = Program.finish(process, folder);

      assertThat(ended.code()).as(ended.out() + ended.err()).isEqualTo(code);
      Run run = valid(folder.resolve("out/run.json"));
      assertThat(run.interrupted()).isTrue();
      assertThat(run.results()).isNotEmpty();
    }
  }

  /** Waits until the journal of a run has that many lines: bounded by the life of the process. */
  private static void awaitLines(Path journal, int lines, Process process) throws Exception {
    while (!Files.exists(journal) || Files.readAllLines(journal).size() < lines) {
      if (process.waitFor(20, TimeUnit.MILLISECONDS)) {
        throw new AssertionError("ended before it had judged anything");
      }
    }
  }

  @Test
  void secretsStandInNoFile() throws Exception {
    try (ReferenceServer server = ReferenceServer.start()) {
      Program.Ended ended =
          Program.run(
              folder,
              server.uri() + "?access_token=kept-secret-in-the-query",
              "-H",
              "Authorization: Bearer kept-secret-in-a-field",
              "-H",
              "X-Visible: plain",
              "--out",
              "out");

      assertThat(ended.code()).as(ended.out()).isZero();
      assertThat(ended.out()).doesNotContain("kept-secret-in");
      String base64 =
          Base64.getEncoder()
              .encodeToString("Bearer kept-secret-in-a-field".getBytes(StandardCharsets.US_ASCII));
      try (Stream<Path> files = Files.list(folder.resolve("out"))) {
        assertThat(files)
            .hasSize(5)
            .allSatisfy(
                file ->
                    assertThat(Files.readString(file)).doesNotContain("kept-secret-in", base64));
      }
      assertThat(unpacked(Files.readString(folder.resolve("out/report.html"))))
          .contains("Authorization: ***", "Put what is secret in the place of ***.")
          .doesNotContain("kept-secret-in");
      Run run = valid(folder.resolve("out/run.json"));
      assertThat(run.results().get(0).conversations())
          .flatExtracting("events")
          .extracting(
              event -> new String(((EventRecord) event).bytes(), StandardCharsets.ISO_8859_1))
          .anyMatch(text -> text.contains("X-Visible: plain"))
          .noneMatch(text -> text.contains("kept-secret-in"));
    }
  }

  /** What the page unpacks when a row is opened. */
  private static String unpacked(String page) throws IOException {
    Matcher block = Pattern.compile("id=\"details\">([A-Za-z0-9+/=]+)<").matcher(page);
    assertThat(block.find()).isTrue();
    byte[] packed = Base64.getDecoder().decode(block.group(1));
    return new String(
        new InflaterInputStream(new ByteArrayInputStream(packed)).readAllBytes(),
        StandardCharsets.UTF_8);
  }

  @Test
  void helpVersionAndListsAre0() throws Exception {
    for (List<String> arguments :
        List.of(
            List.of("--help"),
            List.of("--version"),
            List.of("run", "--help"),
            List.of("list", "--rows"),
            List.of("list", "--format", "json", "--rows"),
            List.of("list", "--requirements"),
            List.of("serve", "--list-mutants"),
            List.of("serve", "--list-variants"),
            List.of("--dry-run", "--select", VERSIONS))) {
      Program.Ended ended = InProcess.run(arguments.toArray(new String[0]));

      assertThat(ended.code()).as(arguments + ended.err()).isZero();
      assertThat(ended.out()).isNotEmpty();
      assertThat(ended.err()).isEmpty();
    }
    JsonNode list =
        new ObjectMapper()
            .readTree(Program.run(folder, "list", "--format", "json", "--rows").out());
    assertThat(list).isNotEmpty();
    assertThat(list.get(0).get("rows")).isNotEmpty();
  }

  @Test
  void servesAMutantUntilItIsToldToStop() throws Exception {
    Process process = Program.start(folder, "serve", "--mutant", "version-hidden");
    try {
      awaitLines(folder.resolve("stdout"), 1, process);
      String uri = Files.readString(folder.resolve("stdout")).replace("listening on ", "").strip();
      Path other = Files.createDirectory(folder.resolve("other"));
      assertThat(Program.run(other, uri, "--select", VERSIONS).code()).isEqualTo(1);
    } finally {
      process.destroy();
    }
    assertThat(Program.finish(process, folder).code()).isEqualTo(143);
  }

  private static ReferenceServer mutant(Mutant mutant) throws IOException {
    return ReferenceServer.start(ServerOptions.defaults().withDecisions(mutant.decisions()));
  }

  /** Reads a run that has to fit the published schema. */
  private static Run valid(Path file) throws Exception {
    try (InputStream schema =
        RunJson.class.getResourceAsStream("/org/upgradetck/reports/run.schema.json")) {
      JsonSchema published = JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(schema);
      assertThat(published.validate(new ObjectMapper().readTree(file.toFile()))).isEmpty();
    }
    return RunJson.read(file);
  }
}
