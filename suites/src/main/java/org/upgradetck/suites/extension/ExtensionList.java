package org.upgradetck.suites.extension;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the list of Sec-WebSocket-Extensions (RFC 6455, section 9.1). White space between the parts
 * and empty members are let through: RFC 6455 takes both from the grammar of RFC 2616, and what a
 * sender must not do there is judged elsewhere.
 */
public final class ExtensionList {

  private static final String SEPARATORS = "()<>@,;:\\\"/[]?={} \t";

  private final String text;
  private int next;

  private ExtensionList(String text) {
    this.text = text;
  }

  /**
   * The elements over all lines of the field.
   *
   * @param lines the values of the lines
   * @return nothing when the list breaks its grammar; an empty list breaks it too
   */
  public static Optional<List<ExtensionElement>> of(List<String> lines) {
    return new ExtensionList(String.join(",", lines)).read();
  }

  private Optional<List<ExtensionElement>> read() {
    List<ExtensionElement> elements = new ArrayList<>();
    while (!atEnd()) {
      if (skip(',')) {
        continue;
      }
      Optional<ExtensionElement> element = element();
      if (element.isEmpty() || (!atEnd() && !skip(','))) {
        return Optional.empty();
      }
      elements.add(element.get());
    }
    return elements.isEmpty() ? Optional.empty() : Optional.of(elements);
  }

  private Optional<ExtensionElement> element() {
    String name = token();
    List<ExtensionElement.Parameter> parameters = new ArrayList<>();
    while (skip(';')) {
      String parameter = token();
      Optional<String> value = Optional.empty();
      if (skip('=')) {
        value = peek() == '"' ? quoted() : Optional.of(token()).filter(v -> !v.isEmpty());
        if (value.isEmpty()) {
          return Optional.empty();
        }
      }
      if (parameter.isEmpty()) {
        return Optional.empty();
      }
      parameters.add(new ExtensionElement.Parameter(parameter, value));
    }
    return name.isEmpty() ? Optional.empty() : Optional.of(new ExtensionElement(name, parameters));
  }

  /** A token, empty where there is none. */
  private String token() {
    peek();
    int start = next;
    while (next < text.length() && isTokenCharacter(text.charAt(next))) {
      next++;
    }
    return text.substring(start, next);
  }

  private Optional<String> quoted() {
    StringBuilder value = new StringBuilder();
    for (next++; next < text.length(); next++) {
      char c = text.charAt(next);
      if (c == '"') {
        next++;
        return Optional.of(value.toString());
      }
      if (c == '\\' && ++next == text.length()) {
        break;
      }
      value.append(text.charAt(next));
    }
    return Optional.empty();
  }

  private static boolean isTokenCharacter(char c) {
    return c > 0x20 && c < 0x7F && SEPARATORS.indexOf(c) < 0;
  }

  private boolean skip(char wanted) {
    if (peek() != wanted) {
      return false;
    }
    next++;
    return true;
  }

  private boolean atEnd() {
    return peek() == 0 && next == text.length();
  }

  /** The next character that is not white space, left unread; NUL at the end. */
  private char peek() {
    while (next < text.length() && (text.charAt(next) == ' ' || text.charAt(next) == '\t')) {
      next++;
    }
    return next < text.length() ? text.charAt(next) : 0;
  }
}
