package org.upgradetck.reports.terminal;

import java.util.ArrayList;
import java.util.List;
import org.upgradetck.reports.text.VisibleText;

/** Lines of text within a width, with or without colour. All text given to it is made visible. */
public final class Page {

  /** Code points of one text: a target may send a megabyte in one line. */
  private static final int MOST = 16_000;

  private final StringBuilder written = new StringBuilder();
  private final TerminalStyle style;

  /** An empty page. */
  public Page(TerminalStyle style) {
    this.style = style;
  }

  /** Something to write with its colour. */
  public record Word(String text, Ink ink) {

    static Word of(Mark mark) {
      return new Word(mark.sign() + " " + mark.word(), mark.ink());
    }

    static Word signOf(Mark mark) {
      return new Word(mark.sign(), mark.ink());
    }
  }

  /** Ends the line. */
  public void blankLine() {
    written.append('\n');
  }

  /** A line of its own, broken at the width, in one colour. */
  public void heading(int indent, Word word) {
    for (String line : wrap(VisibleText.of(word.text(), MOST), style.width() - indent)) {
      indent(indent);
      paint(word.ink(), line);
      written.append('\n');
    }
  }

  /**
   * A coloured word in a column, and beside the column a text that keeps its own left edge.
   *
   * @param indent columns before the word
   * @param column columns of the word, with the space that follows
   */
  public void item(int indent, Word word, int column, String text) {
    indent(indent);
    paint(word.ink(), word.text());
    int left = indent + Math.max(column, length(word.text()) + 1);
    int at = indent + length(word.text());
    for (String line : wrap(VisibleText.of(text, MOST), style.width() - left)) {
      indent(left - at);
      written.append(line).append('\n');
      at = 0;
    }
  }

  /** As {@link #item}, but never broken: something to copy. */
  public void unbrokenItem(int indent, Word word, int column, String text) {
    indent(indent);
    paint(word.ink(), word.text());
    indent(column - length(word.text()));
    written.append(VisibleText.of(text, MOST)).append('\n');
  }

  /** Goes on in the line. */
  public void append(String text) {
    written.append(VisibleText.of(text, MOST));
  }

  /** Goes on in the line. */
  public void append(Word word) {
    paint(word.ink(), VisibleText.of(word.text(), MOST));
  }

  @Override
  public String toString() {
    return written.toString();
  }

  private void indent(int columns) {
    written.append(" ".repeat(Math.max(0, columns)));
  }

  private void paint(Ink ink, String text) {
    written.append(style.colour() && !text.isEmpty() ? ink.on(text) : text);
  }

  /** Breaks at spaces; a word longer than a line is broken where the line ends. */
  private static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      String rest = word;
      if (!line.isEmpty() && length(line) + 1 + length(rest) > width) {
        lines.add(line.toString());
        line.setLength(0);
      } else if (!line.isEmpty()) {
        line.append(' ');
      }
      while (length(rest) > width) {
        int end = rest.offsetByCodePoints(0, width);
        lines.add(rest.substring(0, end));
        rest = rest.substring(end);
      }
      line.append(rest);
    }
    lines.add(line.toString());
    return lines;
  }

  private static int length(CharSequence text) {
    return Character.codePointCount(text, 0, text.length());
  }
}
