package org.upgradetck.reports.redact;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.upgradetck.reports.SampleRun;
import org.upgradetck.reports.json.RunJson;
import org.upgradetck.reports.model.ConversationRecord;
import org.upgradetck.reports.model.EventRecord;
import org.upgradetck.reports.model.Expected;
import org.upgradetck.reports.model.Level;
import org.upgradetck.reports.model.Result;
import org.upgradetck.reports.model.Run;
import org.upgradetck.reports.model.TargetInfo;
import org.upgradetck.reports.model.Verdict;

class RedactionTest {

  private static final String BEARER = "Bearer opensesame-42";

  @Test
  void aRunWithoutSecretsStaysAsItIs() {
    assertThat(new Redaction(Set.of("not there", " ", "")).apply(SampleRun.run()))
        .isEqualTo(SampleRun.run());
  }

  @Test
  void noSecretIsLeftAnywhere() {
    Run sample = SampleRun.run();
    Run run =
        new Run(
            sample.tool(),
            new TargetInfo(
                "wss://ann:hunter22@host/chat?room=1&access_token=tok%3Den99#x",
                Map.of("header", "Authorization: " + BEARER),
                Map.of("server", "echoes opensesame-42")),
            sample.startedAt(),
            1,
            false,
            1,
            sample.cases(),
            sample.requirements(),
            List.of(
                new Result(
                    SampleRun.VERSION.id() + "#9",
                    SampleRun.VERSION.id(),
                    "9",
                    Level.MUST,
                    "RFC 6455 §4.4",
                    "title",
                    Verdict.FAIL,
                    "answered with " + BEARER,
                    List.of(
                        new Expected(
                            "not opensesame-42",
                            Level.MUST,
                            Optional.of(false),
                            Optional.of("saw tok=en99 and hunter22"))),
                    1,
                    List.of(
                        conversation(
                            "opensesame-42 noted",
                            "GET /chat?room=1&access_token=tok%3Den99 HTTP/1.1\r\nAuthorization: "
                                + BEARER
                                + "\r\n\r\n")))));

    Run redacted = new Redaction(Set.of(BEARER)).apply(run);

    String everything =
        new String(RunJson.toBytes(redacted), UTF_8) + octets(redacted.results().get(0), "sent");
    assertThat(everything).doesNotContain("opensesame", "hunter22", "tok%3Den99", "tok=en99");
    assertThat(redacted.target().uri()).isEqualTo("wss://***@host/chat?room=1&access_token=***#x");
    assertThat(redacted.target().settings()).containsEntry("header", "Authorization: ***");
    assertThat(redacted.target().choices()).containsEntry("server", "echoes ***");
    assertThat(redacted.results().get(0).reason()).isEqualTo("answered with ***");
    assertThat(octets(redacted.results().get(0), "sent"))
        .isEqualTo("GET /chat?room=1&access_token=*** HTTP/1.1\r\nAuthorization: ***\r\n\r\n");
  }

  @Test
  void aSecretSentOctetByOctetIsFound() {
    String request = "GET / HTTP/1.1\r\nX-Key: öpen-sesame\r\nCookie: id=abcdefgh\r\n\r\n";
    List<EventRecord> events = new ArrayList<>();
    for (byte octet : request.getBytes(UTF_8)) {
      events.add(new EventRecord(1, "sent", new byte[] {octet}, ""));
      events.add(new EventRecord(1, "received", new byte[] {'.'}, ""));
    }

    Result redacted =
        new Redaction(Set.of("öpen-sesame", "id=abcdefgh")).apply(result(events, events.size()));

    assertThat(octets(redacted, "sent"))
        .isEqualTo("GET / HTTP/1.1\r\nX-Key: ***\r\nCookie: ***\r\n\r\n");
    assertThat(octets(redacted, "received")).matches("\\.+");
    assertThat(redacted.conversations().get(0).events()).hasSameSizeAs(events);
  }

  @Test
  void octetsThatAreNoTextStayAsTheyAre() {
    byte[] octets = new byte[512];
    for (int i = 0; i < octets.length; i++) {
      octets[i] = (byte) i;
    }
    List<EventRecord> events = List.of(new EventRecord(1, "received", octets, ""));

    assertThat(new Redaction(Set.of("absent")).apply(result(events, octets.length)))
        .isEqualTo(result(events, octets.length));
  }

  @Test
  void whatIsKeptOfASecretThatWasCutOffIsNoHint() {
    List<EventRecord> events =
        List.of(new EventRecord(1, "received", "you sent open-ses".getBytes(UTF_8), ""));
    Redaction redaction = new Redaction(Set.of("open-sesame"));

    assertThat(octets(redaction.apply(result(events, 1_000)), "received"))
        .isEqualTo("you sent ***");
    assertThat(octets(redaction.apply(result(events, 17)), "received"))
        .isEqualTo("you sent open-ses");
  }

  @Test
  void otherFormsOfASecretAreFound() {
    String basic = Base64.getEncoder().encodeToString("ann:hunter22".getBytes(UTF_8));
    Redaction redaction =
        new Redaction(Set.of("id=abcdefgh; theme=dark", "a b&c"))
            .knowing(new TargetInfo("ws://ann:hunter22@host/", Map.of(), Map.of()));

    assertThat(reason(redaction, "echo abcdefgh")).isEqualTo("echo ***");
    assertThat(reason(redaction, "theme=dark")).isEqualTo("theme=dark");
    assertThat(reason(redaction, "/a+b%26c /a%20b%26c")).isEqualTo("/*** /***");
    assertThat(reason(redaction, "Basic " + basic)).isEqualTo("Basic ***");
  }

  @ParameterizedTest
  @CsvSource({
    "/?token=a1, /?token=***",
    "/?x=1&access_token=a1&y=2, /?x=1&access_token=***&y=2",
    "/?accessToken=a1#f, /?accessToken=***#f",
    "/?api-key=a1, /?api-key=***",
    "/?apikey=a1, /?apikey=***",
    "/?X-Amz-Signature=a1, /?X-Amz-Signature=***",
    "/?auth=a1&sig=b&password=c, /?auth=***&sig=***&password=***",
    "/?client_secret=a1 HTTP/1.1, /?client_secret=*** HTTP/1.1",
    "/?key=, /?key=",
    "/?monkey=a1&author=b&design=c, /?monkey=a1&author=b&design=c",
    "Sec-WebSocket-Key: dGhl==, Sec-WebSocket-Key: dGhl==",
    "permessage-deflate;server_max_window_bits=10, permessage-deflate;server_max_window_bits=10",
  })
  void parametersNamedLikeSecretsLoseTheirValues(String text, String redacted) {
    assertThat(reason(new Redaction(Set.of()), text)).isEqualTo(redacted);
  }

  @Test
  void overlappingSecretsAreOneMark() {
    assertThat(reason(new Redaction(Set.of("abcdef", "defghi", "cde")), "xabcdefghix"))
        .isEqualTo("x***x");
    assertThat(reason(new Redaction(Set.of("aa")), "baaab")).isEqualTo("b***b");
  }

  @Test
  void hostileOctetsDoNotMakeItSlow() {
    List<EventRecord> events =
        List.of(
            new EventRecord(1, "received", "?&=;#a".repeat(300_000).getBytes(UTF_8), ""),
            new EventRecord(2, "received", "?token".repeat(300_000).getBytes(UTF_8), ""));

    assertThat(octets(new Redaction(Set.of("absent")).apply(result(events, 3_600_000)), "received"))
        .hasSizeGreaterThan(1_000_000);
  }

  private static String reason(Redaction redaction, String reason) {
    return redaction
        .apply(SampleRun.result(SampleRun.VERSION, "9", Verdict.FAIL, reason, List.of()))
        .reason();
  }

  private static ConversationRecord conversation(String note, String sent) {
    return new ConversationRecord(
        "row",
        1,
        2,
        "fin",
        sent.length(),
        0,
        "",
        List.of(new EventRecord(1, "sent", sent.getBytes(UTF_8), note)));
  }

  private static Result result(List<EventRecord> events, long receivedTotal) {
    Result sample = SampleRun.passed(SampleRun.VERSION, "9");
    return new Result(
        sample.id(),
        sample.caseId(),
        sample.row(),
        sample.level(),
        sample.section(),
        sample.title(),
        sample.verdict(),
        "",
        List.of(),
        1,
        List.of(new ConversationRecord("row", 1, 2, "fin", 0, receivedTotal, "", events)));
  }

  private static String octets(Result result, String kind) {
    return result.conversations().get(0).events().stream()
        .filter(event -> event.kind().equals(kind))
        .map(event -> new String(event.bytes(), ISO_8859_1))
        .collect(Collectors.joining());
  }
}
