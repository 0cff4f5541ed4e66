package org.upgradetck.reference.http;

import java.util.List;
import java.util.Optional;

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

  /** Whether a LF without CR ends a line of the head: a recipient may take it so (RFC 9112 2.2). */
  default boolean takesBareLf() {
    return false;
  }

  /**
   * Whether one more empty line before the request-line is skipped: at least one is (9112 2.2).
   *
   * @param before how many were
   */
  default boolean skipsEmptyLine(int before) {
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

  /** Whether a line ends the head: only an empty one does (RFC 9112 2.1). */
  default boolean endsHead(String line) {
    return line.isEmpty();
  }

  /** Whether one more field line is taken into a section that holds so many: none gets lost. */
  default boolean takesOneMore(int fields) {
    return true;
  }

  /** The field name in what precedes the colon: exactly that (RFC 9112 5.1). */
  default String nameBeforeColon(String text) {
    return text;
  }

  /**
   * The section when a line begins with white space. Nothing: such a message is refused, for folded
   * values are obsolete (RFC 9112 5.2) and lines before the first field hide things (2.2).
   *
   * @param before the field lines in front of it
   * @param line the line
   */
  default Optional<List<Field>> withIndented(List<Field> before, String line) {
    return Optional.empty();
  }

  /** Whether a line that is no field line is passed over: no, the message is refused (2.2). */
  default boolean skipsBrokenLines() {
    return false;
  }

  /** Whether a head whose sender ended without its empty line is served: it is incomplete. */
  default boolean endOfInputEndsTheHead() {
    return false;
  }

  /** The digits of a chunk size: all of them (RFC 9112 7.1). */
  default String chunkSizeDigits(String digits) {
    return digits;
  }

  /** Whether a chunk may have extensions, which nobody looks at (RFC 9112 7.1.1). */
  default boolean ignoresChunkExtensions() {
    return true;
  }

  /** How the end of the content is found (RFC 9112 6.3). */
  default BodyFraming framing(HttpVersion version, Fields fields) throws RefusedMessage {
    return BodyFraming.of(version, fields);
  }

  /** Whether content is looked for behind this head: wherever it is announced (RFC 9112 6). */
  default boolean contentFollows(Request request) {
    return request.framing().announcesContent();
  }

  /** The Host lines that have to be exactly one, and valid: all that came (RFC 9112 3.2). */
  default List<String> hostsToCheck(List<String> lines) {
    return lines;
  }
}
