package org.upgradetck.cli.probe;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.upgradetck.cli.probe.Traffic.Item;
import org.upgradetck.cli.probe.Traffic.Note;
import org.upgradetck.cli.probe.Traffic.Octets;
import org.upgradetck.cli.wire.FrameWords;
import org.upgradetck.cli.wire.OctetLines;
import org.upgradetck.fixtures.bytes.Bytes;
import org.upgradetck.fixtures.websocket.FrameReading;
import org.upgradetck.reports.terminal.Ink;
import org.upgradetck.reports.terminal.Page;
import org.upgradetck.reports.terminal.Page.Word;
import org.upgradetck.reports.terminal.TerminalStyle;

/** A probe as text for a terminal: both sides octet for octet, and what can be read off. */
public final class ProbeText {

  /** Columns of the time and of the sign of the direction. */
  private static final int MARGIN = 13;

  private static final int FACT_COLUMN = 13;

  /** Octets of each side that are shown; the JSON holds all that were kept. */
  private static final int SHOWN = 16 * 1024;

  /** Frames of each side that are shown. */
  private static final int FRAMES_SHOWN = 200;

  private static final int HEX_ROW = 16;

  private final Page page;
  private final int width;
  private final boolean hex;
  private final Counter own = new Counter();
  private final Counter theirs = new Counter();

  private ProbeText(TerminalStyle style, boolean hex) {
    this.page = new Page(style);
    this.width = style.width() - MARGIN;
    this.hex = hex;
  }

  /** Octets of one side told so far. */
  private static final class Counter {
    private int told;
    private long untold;
    private int frames;
  }

  /**
   * The text.
   *
   * @param hex whether all octets are shown in hexadecimal, not only those behind the switch
   * @return lines, each with its LF
   */
  public static String render(Probed probed, TerminalStyle style, boolean hex) {
    ProbeText text = new ProbeText(style, hex);
    Traffic traffic = Traffic.of(probed);
    traffic.items().forEach(text::item);
    text.untold("sent", text.own.untold);
    text.untold("received", probed.receivedTotal() - text.theirs.told);
    text.page.blankLine();
    Fact.of(probed, traffic)
        .forEach(
            fact -> text.page.item(0, new Word(fact.name(), Ink.FAINT), FACT_COLUMN, fact.words()));
    return text.page.toString();
  }

  private void item(Item item) {
    if (item instanceof Note note) {
      margin(note.at(), "  ", Ink.FAINT);
      page.append(new Word(note.words(), Ink.FAINT));
      page.blankLine();
      return;
    }
    Octets octets = (Octets) item;
    Counter counter = octets.ours() ? own : theirs;
    int shown = Math.min(octets.bytes().length(), SHOWN - counter.told);
    counter.untold += octets.bytes().length() - shown;
    if (shown == 0) {
      return;
    }
    Bytes bytes = octets.bytes().slice(0, shown);
    String sign = octets.ours() ? "> " : "< ";
    Ink ink = octets.ours() ? Ink.CYAN : Ink.GREEN;
    margin(octets.at(), sign, ink);
    boolean begun = true;
    for (String line : hex || octets.framed() ? hexRows(bytes, counter.told) : lines(bytes)) {
      if (!begun) {
        continued(sign, ink);
      }
      begun = false;
      page.append(line);
      page.blankLine();
    }
    counter.told += shown;
    if (octets.writes() > 1) {
      continued("  ", Ink.FAINT);
      page.append(
          new Word(
              "("
                  + octets.writes()
                  + " writes of one octet, until "
                  + time(octets.until()).strip()
                  + " ms)",
              Ink.FAINT));
      page.blankLine();
    }
    for (FrameReading frame : octets.frames()) {
      counter.frames++;
      if (counter.frames > FRAMES_SHOWN) {
        break;
      }
      page.item(MARGIN, new Word("=", ink), 2, FrameWords.of(frame));
    }
  }

  /** Text as lines; one that is wider than the page goes on in the next, its end marks its end. */
  private List<String> lines(Bytes bytes) {
    List<String> lines = new ArrayList<>();
    for (Bytes line : OctetLines.of(bytes)) {
      StringBuilder shown = new StringBuilder();
      for (int i = 0; i < line.length(); i++) {
        String octet = line.slice(i, i + 1).visible();
        if (shown.length() + octet.length() > width) {
          lines.add(shown.toString());
          shown.setLength(0);
        }
        shown.append(octet);
      }
      lines.add(shown.toString());
    }
    return lines;
  }

  private static List<String> hexRows(Bytes bytes, int offset) {
    List<String> rows = new ArrayList<>();
    for (int from = 0; from < bytes.length(); from += HEX_ROW) {
      StringBuilder row = new StringBuilder(String.format(Locale.ROOT, "%04x ", offset + from));
      StringBuilder text = new StringBuilder();
      for (int i = from; i < from + HEX_ROW; i++) {
        if (i < bytes.length()) {
          int octet = bytes.at(i);
          row.append(String.format(Locale.ROOT, " %02x", octet));
          text.append(octet >= ' ' && octet < 0x7f ? (char) octet : '.');
        } else {
          row.append("   ");
        }
      }
      rows.add(row + "  " + text);
    }
    return rows;
  }

  private void untold(String what, long octets) {
    if (octets > 0) {
      page.append(
          new Word(
              " ".repeat(MARGIN)
                  + octets
                  + " more octets were "
                  + what
                  + "; --format json has more of them.",
              Ink.FAINT));
      page.blankLine();
    }
  }

  private void margin(Duration at, String sign, Ink ink) {
    page.append(new Word(time(at) + "  ", Ink.FAINT));
    page.append(new Word(sign, ink));
  }

  private void continued(String sign, Ink ink) {
    page.append(" ".repeat(MARGIN - 2));
    page.append(new Word(sign, ink));
  }

  /** Milliseconds in nine columns. */
  private static String time(Duration at) {
    return String.format(Locale.ROOT, "%9.1f", at.toNanos() / 1e6);
  }
}
