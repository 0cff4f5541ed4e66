package org.upgradetck.reference.http;

/** The character classes that the other rules are built from (RFC 9110 5.5 and 5.6, RFC 5234). */
public final class Grammar {

  private static final String TCHAR_MARKS = "!#$%&'*+-.^_`|~";

  private Grammar() {}

  /** Whether the text is a token: one or more tchar (RFC 9110 5.6.2). */
  public static boolean isToken(String text) {
    return !text.isEmpty() && text.chars().allMatch(Grammar::isTchar);
  }

  /** Whether the octet may stand in a token (RFC 9110 5.6.2). */
  public static boolean isTchar(int octet) {
    return isAlpha(octet) || isDigit(octet) || (octet > 0 && TCHAR_MARKS.indexOf(octet) >= 0);
  }

  /** Whether the text is one or more decimal digits of ASCII. */
  public static boolean isDigits(String text) {
    return !text.isEmpty() && text.chars().allMatch(Grammar::isDigit);
  }

  /**
   * Whether the octet may stand in a field value: visible ASCII, obs-text, SP and HTAB. The other
   * control characters may be kept only where that is safe; here none is (RFC 9110 5.5).
   */
  public static boolean isFieldContent(int octet) {
    return octet == '\t' || (octet >= 0x20 && octet != 0x7F);
  }

  static boolean isAlpha(int octet) {
    return (octet >= 'a' && octet <= 'z') || (octet >= 'A' && octet <= 'Z');
  }

  static boolean isDigit(int octet) {
    return octet >= '0' && octet <= '9';
  }

  static boolean isHexDigit(int octet) {
    return Character.digit(octet, 16) >= 0 && octet < 0x80;
  }

  /** The text without the optional whitespace, SP and HTAB, at both ends (RFC 9110 5.6.3). */
  public static String withoutOuterWhitespace(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isWhitespace(text.charAt(from))) {
      from++;
    }
    while (to > from && isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  /** Whether the octet is SP or HTAB. */
  public static boolean isWhitespace(int octet) {
    return octet == ' ' || octet == '\t';
  }
}
