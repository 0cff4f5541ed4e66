package org.upgradetck.reports.transcript;

import java.util.List;
import java.util.Locale;
import org.upgradetck.reports.model.ConversationRecord;
import org.upgradetck.reports.model.EventRecord;
import org.upgradetck.reports.text.VisibleText;

/** Conversations as lines for people: {@code >} was sent, {@code <} was received. */
public final class TranscriptText {

  /** Enough for the exchange that matters; the stored run has all of it. */
  private static final int MOST_CHARACTERS = 8 * 1024;

  private final StringBuilder written = new StringBuilder();
  private final int most;

  private TranscriptText(int most) {
    this.most = most;
  }

  /** The lines, each with its LF, control octets as their pictures and all others as [ff]. */
  public static String of(List<ConversationRecord> conversations) {
    return of(conversations, MOST_CHARACTERS);
  }

  /** As {@link #of(List)}, cut after so many characters. */
  public static String of(List<ConversationRecord> conversations, int most) {
    TranscriptText text = new TranscriptText(most);
    conversations.forEach(text::conversation);
    return text.isFull()
        ? text.written.substring(0, most) + "…\n(cut; the stored run has all of it)\n"
        : text.written.toString();
  }

  private void conversation(ConversationRecord conversation) {
    line(
        String.format(
            Locale.ROOT,
            "%s, port %d to %d",
            conversation.role(),
            conversation.local(),
            conversation.remote()));
    for (EventRecord event : conversation.events()) {
      if (isFull()) {
        return;
      }
      event(event);
    }
    line("  at the end: " + conversation.end());
  }

  private void event(EventRecord event) {
    byte[] octets = event.bytes();
    String time = String.format(Locale.ROOT, "  %.2f ms ", event.at());
    line(
        (time + event.kind() + (octets.length == 0 ? "" : ", " + octets.length + " octets"))
            + (event.note().isEmpty() ? "" : ", " + event.note()));
    String sign =
        switch (event.kind()) {
          case "sent" -> "  > ";
          case "received" -> "  < ";
          default -> "    ";
        };
    StringBuilder visible = new StringBuilder();
    for (int i = 0; i < Math.min(octets.length, most); i++) {
      append(visible, octets[i] & 0xff);
      if (octets[i] == '\n') {
        line(sign + visible);
        visible.setLength(0);
      }
    }
    if (visible.length() > 0) {
      line(sign + visible);
    }
  }

  private static void append(StringBuilder visible, int octet) {
    if (octet < 0x80) {
      visible.append(VisibleText.of(Character.toString(octet)));
    } else {
      visible.append(String.format(Locale.ROOT, "[%02x]", octet));
    }
  }

  private void line(String text) {
    written.append(VisibleText.of(text)).append('\n');
  }

  private boolean isFull() {
    return written.length() > most;
  }
}
