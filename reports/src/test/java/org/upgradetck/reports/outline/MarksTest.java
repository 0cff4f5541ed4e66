package org.upgradetck.reports.outline;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.upgradetck.reports.SampleRun;
import org.upgradetck.reports.model.ConversationRecord;
import org.upgradetck.reports.model.EventRecord;
import org.upgradetck.reports.model.Expected;
import org.upgradetck.reports.model.Level;
import org.upgradetck.reports.model.Result;
import org.upgradetck.reports.model.Verdict;

class MarksTest {

  private static final String REQUEST =
      "GET / HTTP/1.1\r\nHost: h\r\nSec-WebSocket-Version: 13\r\n\r\n";
  private static final String ANSWER =
      "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nupgrade: x\r\n\r\nUpgrade: no";

  @Test
  void withinALineOnlyWhatDiffersIsMarked() {
    assertThat(changed(REQUEST.replace("13", "99"))).containsExactly("changed 99");
    assertThat(changed(REQUEST.replace("GET", "POST"))).containsExactly("changed POS");
    assertThat(changed(REQUEST.replace("h\r", "\r"))).containsExactly("left-out [h]");
  }

  @Test
  void aLineMoreOrLessIsMarkedAsAWhole() {
    assertThat(changed(REQUEST.replace("Host", "X: y\r\nHost")))
        .containsExactly("changed X: y\r\n");
    assertThat(changed(REQUEST.replace("Host: h\r\n", "")))
        .containsExactly("left-out [Host: h\r\n]");
  }

  @Test
  void whatHasNothingInCommonWithItsControlIsNotMarked() {
    assertThat(changed(REQUEST)).isEmpty();
    assertThat(changed("\u0016\u0003\u0001")).isEmpty();
    assertThat(changed("GET / HT")).isEmpty();
    assertThat(Marks.of(row("x", "y", conversation("row", "sent", REQUEST)))).isEmpty();
  }

  @Test
  void manyLinesAreComparedInTime() {
    String many = "X: y\r\n".repeat(20_000);

    assertThat(changed(REQUEST.replace("Host", many + "Host"))).isNotEmpty();
  }

  @Test
  void theStatusLineIsMarkedWhereTheStatusDeviates() {
    assertThat(deviating("does not switch protocols", "answered 101"))
        .containsExactly("deviates HTTP/1.1 101 Switching Protocols\r\n");
    assertThat(deviating("does not switch protocols", "answered 500")).isEmpty();
  }

  @Test
  void theFieldIsMarkedThatTheWordsName() {
    assertThat(deviating("sends Upgrade once", "Upgrade: websocket, x"))
        .containsExactly("deviates Upgrade: websocket\r\n", "deviates upgrade: x\r\n");
    assertThat(deviating("refuses the upgrade", "it was done")).isEmpty();
  }

  @Test
  void whatIsMissingIsSaidWhereItShouldBe() {
    assertThat(deviating("sends Allow", "no Allow; answered 101"))
        .containsExactly("missing [no Allow]");
  }

  @Test
  void theEndIsMarkedWhereTheConnectionEnded() {
    EventRecord fin = new EventRecord(2, "fin", new byte[0], "");
    ConversationRecord ended = new ConversationRecord("row", 1, 2, "fin", 0, 0, "", List.of(fin));

    assertThat(Marks.of(row("answers", "closed the connection without an answer (FIN)", ended)))
        .containsExactly(new Mark(0, 0, 0, 0, Mark.Kind.DEVIATES, ""));
  }

  @Test
  void theHeadBehindAnInterimAnswerIsReadToo() {
    String both = "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 101 X\r\n\r\n";
    Result row = row("x", "answered 101", conversation("row", "received", both));

    assertThat(in(row, 0)).containsExactly("deviates HTTP/1.1 101 X\r\n");
  }

  private static List<String> changed(String request) {
    return in(
        row(
            "x",
            "y",
            conversation("control", "sent", REQUEST),
            conversation("row", "sent", request)),
        1);
  }

  private static List<String> deviating(String says, String actual) {
    return in(row(says, actual, conversation("row", "received", ANSWER)), 0);
  }

  /** The marks with the octets that they hold, or what they say is not there. */
  private static List<String> in(Result row, int conversation) {
    return Marks.of(row).stream()
        .peek(mark -> assertThat(mark.conversation()).isEqualTo(conversation))
        .map(
            mark -> {
              EventRecord event = row.conversations().get(conversation).events().get(mark.event());
              String octets = new String(event.bytes(), ISO_8859_1);
              String held = octets.substring(mark.from(), mark.to());
              return mark.kind().label() + " " + (held.isEmpty() ? "[" + mark.says() + "]" : held);
            })
        .toList();
  }

  private static Result row(String says, String actual, ConversationRecord... conversations) {
    Expected broken = new Expected(says, Level.MUST, Optional.of(false), Optional.of(actual));
    return SampleRun.result(SampleRun.VERSION, "9", Verdict.FAIL, "r", List.of(broken))
        .withConversations(List.of(conversations));
  }

  private static ConversationRecord conversation(String role, String kind, String octets) {
    EventRecord event = new EventRecord(1, kind, octets.getBytes(ISO_8859_1), "");
    return new ConversationRecord(role, 1, 2, "fin", 0, 0, "", List.of(event));
  }
}
