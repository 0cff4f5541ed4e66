package org.upgradetck.suites.junit.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.upgradetck.reports.model.ConversationRecord;
import org.upgradetck.reports.model.EventRecord;

/** Every octet can be told, and none of them acts. */
class ConversationTextTest {

  @Test
  void showsLineEndsEscapesAndWhatIsNotAscii() {
    EventRecord sent = event("sent", "GET / HTTP/1.1\r\nX: \\ \t\u001b[31m\u0080\r\n\r\n");
    EventRecord received = event("received", "no line end");

    assertThat(ConversationText.of(List.of(conversation(sent, received))))
        .isEqualTo(
            """
            === row: port 5000 to port 80, 30 octets sent, 11 received, end: fin
            --- 1.5 ms  sent
            GET / HTTP/1.1\\r\\n
            X: \\\\ \\t\\x1b[31m\\x80\\r\\n
            \\r\\n
            --- 1.5 ms  received
            no line end

            """);
  }

  @Test
  void nothingWasSaid() {
    assertThat(ConversationText.of(List.of())).isEmpty();
  }

  private static ConversationRecord conversation(EventRecord... events) {
    return new ConversationRecord("row", 5000, 80, "fin", 30, 11, "", List.of(events));
  }

  private static EventRecord event(String kind, String octets) {
    return new EventRecord(1.5, kind, octets.getBytes(StandardCharsets.ISO_8859_1), "");
  }
}
