package org.upgradetck.reference.http;

import java.util.List;

/** What is decided while a request is read. */
public interface ReadingDecisions {

  /**
   * Whether a head may come in as many pieces as the transport likes: TCP keeps no message borders
   * (RFC 9112 2.2 parses a sequence of octets).
   */
  default boolean headMayComeInPieces() {
    return true;
  }

  /**
   * Whether a head that has come as far as this field line is taken for whole: never before its
   * empty line (RFC 9112 2.1, RFC 9110 5.3).
   */
  default boolean headIsWholeAfter(Field last) {
    return false;
  }

  /** Whether empty lines before the request-line are skipped: at least one is (RFC 9112 2.2). */
  default boolean skipsEmptyLines() {
    return true;
  }

  /** Whether an octet may stand in a field line (RFC 9110 5.5). */
  default boolean mayStandInFieldLine(int octet) {
    return Grammar.isFieldContent(octet);
  }

  /** Whether a CR that no LF follows is taken into the line: it ends in an error (RFC 9112 2.2). */
  default boolean takesBareCr() {
    return false;
  }

  /** The field value in what follows the colon: all but the white space around it (9112 5.1). */
  default String valueBehindColon(String text) {
    return Grammar.withoutOuterWhitespace(text);
  }

  /** The request-line in the first line: all of it, as it stands (RFC 9112 3). */
  default String requestLine(String first) {
    return first;
  }

  /** The Host lines that have to be exactly one, and valid: all that came (RFC 9112 3.2). */
  default List<String> hostsToCheck(List<String> lines) {
    return lines;
  }
}
