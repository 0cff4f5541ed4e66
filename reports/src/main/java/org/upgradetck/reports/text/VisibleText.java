package org.upgradetck.reports.text;

/**
 * Text as it can be shown to a person: nothing in it acts on a terminal, hides, or changes the
 * direction of what stands beside it.
 *
 * <p>What a target sends reaches the reports as evidence. An escape sequence in a reason phrase
 * must be seen, not obeyed.
 */
public final class VisibleText {

  private static final int CONTROL_PICTURES = 0x2400;
  private static final char PICTURE_OF_DELETE = '\u2421';
  private static final int DELETE = 0x7f;

  private VisibleText() {}

  /**
   * The same text on one line, with every invisible character replaced: C0 controls and DEL by
   * their control pictures, all others (C1 controls, bidirectional and other format characters,
   * unusual spaces, line separators, lone surrogates, private and unassigned code points) by {@code
   * [U+202E]}.
   */
  public static String of(String text) {
    return of(text, Integer.MAX_VALUE);
  }

  /**
   * As {@link #of(String)}, but at most the first characters.
   *
   * @param most the greatest number of code points of {@code text} to show; when there are more, an
   *     ellipsis and the number of those left out follow
   */
  public static String of(String text, int most) {
    StringBuilder visible = new StringBuilder(Math.min(text.length(), most) + 16);
    int shown = 0;
    int at = 0;
    while (at < text.length() && shown < most) {
      int codePoint = text.codePointAt(at);
      append(visible, codePoint);
      at += Character.charCount(codePoint);
      shown++;
    }
    if (at < text.length()) {
      visible.append("… (+").append(text.codePointCount(at, text.length())).append(" characters)");
    }
    return visible.toString();
  }

  private static void append(StringBuilder visible, int codePoint) {
    if (codePoint < ' ') {
      visible.append((char) (CONTROL_PICTURES + codePoint));
    } else if (codePoint == DELETE) {
      visible.append(PICTURE_OF_DELETE);
    } else if (isShownAsItIs(codePoint)) {
      visible.appendCodePoint(codePoint);
    } else {
      visible.append(String.format("[U+%04X]", codePoint));
    }
  }

  private static boolean isShownAsItIs(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      case Character.SPACE_SEPARATOR -> codePoint == ' ';
      default -> true;
    };
  }
}
