package org.upgradetck.reports.json;

import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;

/** Text that has a form in UTF-8. */
final class WellFormed {

  private final CharsetEncoder utf8 = StandardCharsets.UTF_8.newEncoder();

  /**
   * A lone surrogate has no form in UTF-8 and would end the writing of the whole document; it
   * becomes U+FFFD.
   */
  String of(String text) {
    if (utf8.canEncode(text)) {
      return text;
    }
    return text.codePoints()
        .map(codePoint -> Character.getType(codePoint) == Character.SURROGATE ? 0xFFFD : codePoint)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
