package org.upgradetck.reference.handshake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.upgradetck.reference.http.Fields;
import org.upgradetck.reference.http.Grammar;

/**
 * Reads Sec-WebSocket-Extensions: 1#extension, each a token and parameters behind semicolons (RFC
 * 6455 9.1).
 *
 * <p>Whitespace around ";" and "=" is let through, because RFC 6455 takes its grammar from RFC 2616
 * where it is implied. A quoted value that is no token after unquoting breaks a rule of its own
 * (RFC 6455 9.1); the list is readable all the same, so it is left to the extension to decline it.
 */
public final class ExtensionList {

  /** The field name. */
  public static final String FIELD = "Sec-WebSocket-Extensions";

  private static final int END = -1;

  private final String text;
  private int next;

  private ExtensionList(String text) {
    this.text = text;
  }

  /**
   * The offers in the order of the client's preference, over all lines of the field; none when the
   * field is absent.
   *
   * @return nothing when the field breaks its grammar
   */
  public static Optional<List<ExtensionOffer>> of(Fields fields) {
    if (!fields.has(FIELD)) {
      return Optional.of(List.of());
    }
    return of(fields.combined(FIELD));
  }

  /**
   * The offers of one value of the field.
   *
   * @return nothing when it breaks its grammar
   */
  public static Optional<List<ExtensionOffer>> of(String value) {
    try {
      return Optional.of(new ExtensionList(value).offers());
    } catch (SyntaxFault e) {
      return Optional.empty();
    }
  }

  private List<ExtensionOffer> offers() throws SyntaxFault {
    List<ExtensionOffer> offers = new ArrayList<>();
    while (peek() != END) {
      if (!skip(',')) {
        offers.add(offer());
        if (peek() != END && !skip(',')) {
          throw new SyntaxFault();
        }
      }
    }
    if (offers.isEmpty()) {
      throw new SyntaxFault();
    }
    return offers;
  }

  private ExtensionOffer offer() throws SyntaxFault {
    String name = token();
    List<ExtensionOffer.Parameter> parameters = new ArrayList<>();
    while (skip(';')) {
      String parameter = token();
      parameters.add(
          new ExtensionOffer.Parameter(
              parameter, skip('=') ? Optional.of(value()) : Optional.empty()));
    }
    return new ExtensionOffer(name, parameters);
  }

  private String value() throws SyntaxFault {
    return peek() == '"' ? quoted() : token();
  }

  private String token() throws SyntaxFault {
    peek();
    int start = next;
    while (next < text.length() && Grammar.isTchar(text.charAt(next))) {
      next++;
    }
    if (start == next) {
      throw new SyntaxFault();
    }
    return text.substring(start, next);
  }

  /** A quoted-string; a backslash stands for the octet behind it (RFC 9110 5.6.4). */
  private String quoted() throws SyntaxFault {
    StringBuilder value = new StringBuilder();
    for (next++; next < text.length(); next++) {
      char c = text.charAt(next);
      if (c == '"') {
        next++;
        return value.toString();
      }
      if (c == '\\' && ++next == text.length()) {
        break;
      }
      value.append(text.charAt(next));
    }
    throw new SyntaxFault();
  }

  private boolean skip(char wanted) {
    if (peek() != wanted) {
      return false;
    }
    next++;
    return true;
  }

  /** The next character that is not whitespace, left unread. */
  private int peek() {
    while (next < text.length() && Grammar.isWhitespace(text.charAt(next))) {
      next++;
    }
    return next < text.length() ? text.charAt(next) : END;
  }

  private static final class SyntaxFault extends Exception {
    private static final long serialVersionUID = 1L;

    SyntaxFault() {
      super(null, null, false, false);
    }
  }
}
