package org.upgradetck.suites.junit.session;

import java.util.List;
import java.util.Locale;
import org.upgradetck.reports.model.ConversationRecord;
import org.upgradetck.reports.model.EventRecord;
import org.upgradetck.reports.text.VisibleText;

/**
 * Conversations as text: every octet can be told, the ends of lines are seen, and nothing acts on a
 * terminal.
 */
public final class ConversationText {

  private ConversationText() {}

  /** All connections, one after the other; empty when there was none. */
  public static String of(List<ConversationRecord> conversations) {
    StringBuilder text = new StringBuilder();
    for (ConversationRecord conversation : conversations) {
      text.append(
          "=== %s: port %d to port %d, %d octets sent, %d received, end: %s\n"
              .formatted(
                  conversation.role(),
                  conversation.local(),
                  conversation.remote(),
                  conversation.sentTotal(),
                  conversation.receivedTotal(),
                  conversation.end()));
      conversation.events().forEach(event -> append(text, event));
      text.append('\n');
    }
    return text.toString();
  }

  private static void append(StringBuilder text, EventRecord event) {
    text.append(String.format(Locale.ROOT, "--- %.1f ms  %s", event.at(), event.kind()));
    if (!event.note().isEmpty()) {
      text.append("  ").append(VisibleText.of(event.note()));
    }
    text.append('\n');
    byte[] octets = event.bytes();
    for (byte octet : octets) {
      append(text, octet & 0xff);
    }
    if (octets.length > 0 && octets[octets.length - 1] != '\n') {
      text.append('\n');
    }
  }

  /** The line ends where the line ends, and is seen to; what is not ASCII is its number. */
  private static void append(StringBuilder text, int octet) {
    switch (octet) {
      case '\r' -> text.append("\\r");
      case '\n' -> text.append("\\n\n");
      case '\t' -> text.append("\\t");
      case '\\' -> text.append("\\\\");
      default -> {
        if (octet >= ' ' && octet < 0x7f) {
          text.append((char) octet);
        } else {
          text.append("\\x%02x".formatted(octet));
        }
      }
    }
  }
}
