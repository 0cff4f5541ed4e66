package org.upgradetck.reference.http;

import java.util.Locale;
import java.util.Optional;

/**
 * A request-target in one of its four forms (RFC 9112 3.2).
 *
 * @param form which of the four
 * @param scheme the scheme of an absolute-form, in lower case
 * @param authority the host and port of an absolute-form or authority-form
 * @param path the path, at least "/" in origin-form and absolute-form
 * @param query the query without its question mark
 */
public record RequestTarget(
    Form form,
    Optional<String> scheme,
    Optional<String> authority,
    String path,
    Optional<String> query) {

  /** The four forms. */
  public enum Form {
    /** A path and perhaps a query: what goes to an origin server (RFC 9112 3.2.1). */
    ORIGIN,
    /** A whole URI; every server takes it (RFC 9112 3.2.2). */
    ABSOLUTE,
    /** Host and port, only for CONNECT (RFC 9112 3.2.3). */
    AUTHORITY,
    /** A single asterisk, only for OPTIONS (RFC 9112 3.2.4). */
    ASTERISK
  }

  private static final String SUB_DELIMS = "!$&'()*+,;=";
  private static final String UNRESERVED_MARKS = "-._~";

  /** Reads the target of a request with the given method. */
  static RequestTarget parse(String method, String text) throws RefusedMessage {
    if (method.equals("CONNECT")) {
      return authorityForm(text);
    }
    if (text.equals("*")) {
      return asteriskForm(method);
    }
    if (text.startsWith("/")) {
      return withPath(Form.ORIGIN, Optional.empty(), Optional.empty(), text);
    }
    return absoluteForm(text);
  }

  private static RequestTarget authorityForm(String text) throws RefusedMessage {
    if (!Authority.isValid(text)) {
      throw RefusedMessage.malformed("The target of CONNECT is not a host and port.");
    }
    return new RequestTarget(
        Form.AUTHORITY, Optional.empty(), Optional.of(text), "", Optional.empty());
  }

  private static RequestTarget asteriskForm(String method) throws RefusedMessage {
    if (!method.equals("OPTIONS")) {
      throw RefusedMessage.malformed("Only OPTIONS may have the target *.");
    }
    return new RequestTarget(
        Form.ASTERISK, Optional.empty(), Optional.empty(), "*", Optional.empty());
  }

  private static RequestTarget absoluteForm(String text) throws RefusedMessage {
    int colon = text.indexOf("://");
    String scheme = colon < 0 ? "" : text.substring(0, colon).toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw RefusedMessage.malformed("The target is neither a path nor an http or https URI.");
    }
    String rest = text.substring(colon + 3);
    int end = endOfAuthority(rest);
    String authority = rest.substring(0, end);
    // An http URI without a host names nothing (RFC 9110 4.2.1).
    if (!Authority.isValid(authority) || authority.isEmpty() || authority.startsWith(":")) {
      throw RefusedMessage.malformed("The target has no valid host and port.");
    }
    String pathAndQuery = rest.substring(end);
    return withPath(
        Form.ABSOLUTE,
        Optional.of(scheme),
        Optional.of(authority),
        pathAndQuery.startsWith("/") ? pathAndQuery : "/" + pathAndQuery);
  }

  private static int endOfAuthority(String text) {
    int end = 0;
    while (end < text.length() && text.charAt(end) != '/' && text.charAt(end) != '?') {
      end++;
    }
    return end;
  }

  private static RequestTarget withPath(
      Form form, Optional<String> scheme, Optional<String> authority, String text)
      throws RefusedMessage {
    int mark = text.indexOf('?');
    String path = mark < 0 ? text : text.substring(0, mark);
    Optional<String> query = mark < 0 ? Optional.empty() : Optional.of(text.substring(mark + 1));
    if (!isUriText(path, ":@/") || !isUriText(query.orElse(""), ":@/?")) {
      throw RefusedMessage.malformed("The target holds a character that no URI may hold there.");
    }
    return new RequestTarget(form, scheme, authority, path, query);
  }

  /** Whether all is unreserved, percent-encoded, sub-delims or one of the marks (RFC 3986 2). */
  static boolean isUriText(String text, String marks) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '%') {
        if (i + 2 >= text.length()
            || !Grammar.isHexDigit(text.charAt(i + 1))
            || !Grammar.isHexDigit(text.charAt(i + 2))) {
          return false;
        }
        i += 2;
      } else if (!Grammar.isAlpha(c)
          && !Grammar.isDigit(c)
          && UNRESERVED_MARKS.indexOf(c) < 0
          && SUB_DELIMS.indexOf(c) < 0
          && marks.indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }
}
