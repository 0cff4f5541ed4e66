package org.upgradetck.reports.outline;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.upgradetck.reports.SampleRun;
import org.upgradetck.reports.model.ConversationRecord;
import org.upgradetck.reports.model.EventRecord;
import org.upgradetck.reports.model.Result;
import org.upgradetck.reports.model.TargetInfo;

class ReproductionTest {

  private static final String REQUEST = "GET /chat HTTP/1.1\r\nHost: h\r\n\r\n";
  private static final byte[] PING = {(byte) 0x89, (byte) 0x81, 1, 2, 3, 4, 5};
  private static final byte[] CLOSE = {(byte) 0x88, (byte) 0x80, 1, 2, 3, 4};
  private static final byte[] PONG = {(byte) 0x8a, 1, 5};
  private static final TargetInfo TARGET = target("ws://h:8080/chat");

  @Test
  void oneRequestIsPrintedIntoNc() {
    assertThat(of(TARGET, sent(REQUEST), received("HTTP/1.1 400 Bad Request\r\n\r\n")))
        .isEqualTo(
            new Reproduction(
                Optional.of(
                    "{ printf 'GET /chat HTTP/1.1\\r\\nHost: h\\r\\n\\r\\n'; sleep 3; }"
                        + " | nc -w 3 'h' 8080 | cat -v"),
                ""));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "ws://h/,          nc -w 3 'h' 80",
        "ws://[::1]:81/,   nc -w 3 '::1' 81",
        "wss://h.test/,    openssl s_client -quiet -no_ign_eof -connect 'h.test:443'"
            + " -servername 'h.test'",
        "https://127.0.0.1:8443/, openssl s_client -quiet -no_ign_eof -connect '127.0.0.1:8443'"
      })
  void theClientIsTheOneForTheScheme(String uri, String client) {
    assertThat(of(target(uri), sent(REQUEST)).command().orElseThrow())
        .endsWith("; } | " + client + " | cat -v");
  }

  @Test
  void connectsWhereTheRunConnected() {
    TargetInfo target =
        new TargetInfo("wss://name.test/", Map.of("connect-to", "10.0.0.1:9443"), Map.of());

    assertThat(of(target, sent(REQUEST)).command().orElseThrow())
        .contains("-connect '10.0.0.1:9443' -servername 'name.test'");
  }

  @Test
  void noLetterOfTheRequestIsACommandToOpenssl() {
    assertThat(of(target("wss://h/"), sent("CONNECT h:1 HTTP/1.1\r\n\r\n")).command().orElseThrow())
        .contains("| timeout 10 openssl s_client -quiet -connect");
  }

  @Test
  void whatWeSayByeWithIsLeftOut() {
    assertThat(
            of(
                    TARGET,
                    sent(REQUEST),
                    received("HTTP/1.1 101 X\r\n\r\n"),
                    event("sent", PING),
                    event("received", PONG),
                    event("sent", CLOSE))
                .command()
                .orElseThrow())
        .startsWith("{ printf 'GET /chat HTTP/1.1\\r\\nHost: h\\r\\n\\r\\n'; sleep 3; }");
  }

  @Test
  void aPingThatNobodyAnswersIsSentToo() {
    assertThat(
            of(TARGET, sent(REQUEST), received("HTTP/1.1 101 X\r\n\r\n"), event("sent", PING))
                .command()
                .orElseThrow())
        .contains("'; sleep 1; printf '\\211\\201\\001\\002\\003\\004\\005'; sleep 3; }");
  }

  @Test
  void saysWhyThereIsNone() {
    assertThat(of(TARGET, sent("GET "), sent("/ HTTP/1.1\r\n\r\n")))
        .isEqualTo(none("It was sent in pieces, and their timing matters."));
    assertThat(of(TARGET)).isEqualTo(none("Nothing was sent."));
    assertThat(of(TARGET, sent(REQUEST), event("half-closed", new byte[0])))
        .isEqualTo(none("Our side of the connection was closed in the middle."));
    assertThat(of(TARGET, sent(REQUEST), event("send-failed", new byte[0])))
        .isEqualTo(none("The connection ended before all was sent."));
    assertThat(of(TARGET, sent("x".repeat(9000))))
        .isEqualTo(none("It takes more octets than go into a command."));
    assertThat(of(target("not an address"), sent(REQUEST)))
        .isEqualTo(none("The address of the target is none that a command could use."));
    Result row = row(List.of(conversation(), conversation()));
    assertThat(Reproduction.of(TARGET, row)).isEqualTo(none("It takes 2 connections."));
    assertThat(Reproduction.of(TARGET, row(List.of())).command()).isEmpty();
  }

  @Test
  void octetsThatWereNotKeptCannotBeSent() {
    ConversationRecord cut =
        new ConversationRecord("row", 1, 2, "fin", 99, 0, "", List.of(sent(REQUEST)));

    assertThat(Reproduction.of(TARGET, row(List.of(cut))).command()).isEmpty();
  }

  @Test
  void saysWhereToPutASecret() {
    EventRecord redacted = sent("GET / HTTP/1.1\r\nCookie: ***\r\n\r\n");
    ConversationRecord longer =
        new ConversationRecord("row", 1, 2, "fin", 99, 0, "", List.of(redacted));

    for (Reproduction each :
        List.of(of(TARGET, redacted), Reproduction.of(TARGET, row(List.of(longer))))) {
      assertThat(each.command().orElseThrow()).contains("Cookie: ***");
      assertThat(each.says()).isEqualTo("Put what is secret in the place of ***.");
    }
  }

  @Test
  void theBundledServerIsToBeStartedFirst() {
    TargetInfo bundled = new TargetInfo("ws://h:1/", Map.of("target", "bundled"), Map.of());

    assertThat(of(bundled, sent(REQUEST)).says()).endsWith("upgrade-tck serve --port 1");
  }

  @Test
  void aHostileAddressStaysOneWord() {
    assertThat(of(target("ws://h:1/$(reboot)'"), sent(REQUEST)).command().orElse(""))
        .doesNotContain("reboot");
    assertThat(of(target("ws://a';reboot;'/"), sent(REQUEST)).command()).isEmpty();
  }

  @Test
  void aShellPrintsTheOctetsAsTheyWere() throws Exception {
    byte[] all = new byte[512];
    for (int i = 0; i < all.length; i++) {
      all[i] = (byte) (i < 256 ? i : 511 - i);
    }
    for (byte[] octets :
        List.of(
            all,
            "-n %s %% \\r \\0 '\"$(x)`y`!".getBytes(ISO_8859_1),
            "\\055".getBytes(ISO_8859_1))) {
      Process shell =
          new ProcessBuilder("/bin/sh", "-c", "printf '" + Reproduction.format(octets) + "'")
              .start();
      byte[] printed = shell.getInputStream().readAllBytes();

      assertThat(shell.waitFor(10, TimeUnit.SECONDS)).isTrue();
      assertThat(printed).isEqualTo(octets);
    }
  }

  private static Reproduction of(TargetInfo target, EventRecord... events) {
    return Reproduction.of(target, row(List.of(conversation(events))));
  }

  private static Reproduction none(String why) {
    return new Reproduction(Optional.empty(), why);
  }

  private static Result row(List<ConversationRecord> conversations) {
    ConversationRecord control = conversation(sent("GET /control HTTP/1.1\r\n\r\n"));
    List<ConversationRecord> all = new ArrayList<>(conversations);
    all.add(
        0,
        new ConversationRecord(
            "control", 1, 2, "fin", control.sentTotal(), 0, "", control.events()));
    return SampleRun.failed(SampleRun.VERSION, "9", "says", "actual").withConversations(all);
  }

  private static ConversationRecord conversation(EventRecord... events) {
    long sent =
        Arrays.stream(events)
            .filter(each -> each.kind().equals("sent"))
            .mapToLong(each -> each.bytes().length)
            .sum();
    return new ConversationRecord("row", 1, 2, "fin", sent, 0, "", List.of(events));
  }

  private static EventRecord sent(String text) {
    return event("sent", text.getBytes(ISO_8859_1));
  }

  private static EventRecord received(String text) {
    return event("received", text.getBytes(ISO_8859_1));
  }

  private static EventRecord event(String kind, byte[] octets) {
    return new EventRecord(1, kind, octets, "");
  }

  private static TargetInfo target(String uri) {
    return new TargetInfo(uri, Map.of(), Map.of());
  }
}
