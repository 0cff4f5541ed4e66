package org.upgradetck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.upgradetck.reference.ReferenceServer;
import org.upgradetck.reference.ServerOptions;

/** {@code explain} and {@code probe}, from the built jar. */
@Timeout(120)
class ExplainAndProbeIT {

  private static final String VERSIONS =
      "rfc6455/4.4/version-never-valid-is-refused-naming-the-supported-ones";

  @TempDir private Path folder = Path.of("");

  @Test
  void caseAndRowAreExplainedFromWhatIsInTheJar() throws Exception {
    Program.Ended ended = Program.run(folder, "explain", VERSIONS, VERSIONS + "#255");

    assertThat(ended.code()).as(ended.err()).isZero();
    assertThat(ended.out())
        .contains("8 rows", "+ Sec-WebSocket-Version: 255\\r\\n", "FB29", "RFC 6455 §4.4")
        .doesNotContain("\u001b", "\r");
    assertThat(folder.resolve("upgrade-tck-report")).doesNotExist();
  }

  @Test
  void unknownIdIs2AndNoIdIs3() throws Exception {
    assertThat(Program.run(folder, "explain", "rfc6455/4.4/no-such-case").code()).isEqualTo(2);
    assertThat(Program.run(folder, "explain").code()).isEqualTo(3);
  }

  @Test
  void anyAnswerIs0() throws Exception {
    try (ReferenceServer server = ReferenceServer.start()) {
      String uri = server.uri().toString();

      Program.Ended accepted = Program.run(folder, "probe", uri, "--slow", "--then-send", "Grüße");
      assertThat(accepted.code()).as(accepted.err()).isZero();
      assertThat(accepted.out())
          .contains("101 Switching Protocols", "not masked", "frames       1");

      Program.Ended refused = Program.run(folder, "probe", uri, "-H", "Sec-WebSocket-Version: 9");
      assertThat(refused.code()).as(refused.err()).isZero();
      assertThat(refused.out()).contains("> Sec-WebSocket-Version: 9\\r\\n", "versions     13");
    }
  }

  @Test
  void rawOctetsComeFromAFileOrFromStandardInput() throws Exception {
    String request = "GET /plain HTTP/1.1\r\nHost: server.example\r\n\r\n";
    Files.writeString(folder.resolve("request"), request);
    try (ReferenceServer server = ReferenceServer.start()) {
      String uri = server.uri().toString();

      Program.Ended fromFile = Program.run(folder, "probe", uri, "--raw", "request");
      Process process = Program.start(folder, "probe", uri, "--raw", "-");
      try (OutputStream in = process.getOutputStream()) {
        in.write(request.getBytes(StandardCharsets.US_ASCII));
      }
      Program.Ended fromInput = Program.finish(process, folder);

      for (Program.Ended ended : new Program.Ended[] {fromFile, fromInput}) {
        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(ended.out()).contains("> GET /plain HTTP/1.1\\r\\n", "status       200");
      }
    }
  }

  @Test
  void targetIsReachedOverTlsWhenItIsTrusted() throws Exception {
    try (ReferenceServer server = ReferenceServer.start(ServerOptions.defaults().withTls(true))) {
      String uri = server.uri().toString();

      Program.Ended trusted = Program.run(folder, "probe", uri, "--insecure");
      assertThat(trusted.code()).as(trusted.err()).isZero();
      assertThat(trusted.out()).contains("TLS established: TLSv1.3", "101 Switching Protocols");

      Program.Ended untrusted = Program.run(folder, "probe", uri);
      assertThat(untrusted.code()).isEqualTo(4);
      assertThat(untrusted.err()).contains("--insecure");
    }
  }

  @Test
  void noAnswerIs4AndBadUsageIs3() throws Exception {
    try (CannedServer server = CannedServer.start((c, head) -> c.close())) {
      assertThat(Program.run(folder, "probe", server.uri()).code()).isEqualTo(4);
      assertThat(Program.run(folder, "probe", server.uri(), "--no-such-option").code())
          .isEqualTo(3);
    }
  }
}
