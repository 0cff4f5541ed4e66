package org.upgradetck.reports.markdown;

import gg.jte.Content;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.upgradetck.reports.text.VisibleText;

/** Data as Markdown that shows it and does nothing else. */
final class Escaped {

  private static final int SHOWN = 300;
  private static final int NAMED = 20;

  /**
   * Whatever can open or close something in Markdown, in the HTML that Markdown lets through, or in
   * the dialects that make links of mentions and numbers.
   */
  private static final String ACTIVE = "&<>`*_[]\\|~$@#\"'{}";

  /** What the dialects make links of without any bracket. */
  private static final Pattern BARE_ADDRESS = Pattern.compile("(?i)(www)\\.|:(?=//)");

  private static final Pattern PLAIN_ADDRESS =
      Pattern.compile("https://[A-Za-z0-9./#?=%_-]{1,500}");

  private Escaped() {}

  /** As running text, on one line, cut if long. */
  static String text(String data) {
    StringBuilder escaped = new StringBuilder(data.length() + 16);
    VisibleText.of(data, SHOWN)
        .codePoints()
        .forEach(
            character -> {
              if (ACTIVE.indexOf(character) >= 0) {
                escaped.append("&#").append(character).append(';');
              } else {
                escaped.appendCodePoint(character);
              }
            });
    return BARE_ADDRESS
        .matcher(escaped)
        .replaceAll(found -> found.group(1) == null ? "&#58;" : found.group(1) + "&#46;");
  }

  /**
   * As code. An HTML element, because a span between backticks cannot hold a pipe in a table cell
   * and has no escape for a backtick.
   */
  static Content code(String data) {
    return output -> output.writeContent("<code>" + text(data) + "</code>");
  }

  /** A list of words as code, cut if long. */
  static Content codes(List<String> words) {
    String shown =
        words.stream()
            .limit(NAMED)
            .map(word -> "<code>" + text(word) + "</code>")
            .collect(Collectors.joining(", "));
    String rest = words.size() > NAMED ? " and " + (words.size() - NAMED) + " more" : "";
    return output -> output.writeContent(shown + rest);
  }

  /** A link; only its text if the address is none that we would write. */
  static Content link(String text, String address) {
    return PLAIN_ADDRESS.matcher(address).matches()
        ? output -> output.writeContent("[" + text(text) + "](" + address + ")")
        : output -> output.writeContent(text(text));
  }
}
