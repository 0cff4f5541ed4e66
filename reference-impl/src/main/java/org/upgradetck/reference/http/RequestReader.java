package org.upgradetck.reference.http;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Reads the heads of requests (RFC 9112 2.2 to 6).
 *
 * <p>Every line ends in CR LF. A recipient may take a bare LF for a line end; a strict one does
 * not, because two recipients that see different lines in one request are what smuggling lives on.
 */
public final class RequestReader {

  private final OctetReader in;
  private final int limit;
  private final ReadingDecisions decisions;
  private int octets;

  /** Reads heads of at most so many octets. */
  public RequestReader(OctetReader in, int limit, ReadingDecisions decisions) {
    this.in = in;
    this.limit = limit;
    this.decisions = decisions;
  }

  /**
   * The next request, or nothing when the peer has closed or stayed silent between two requests.
   *
   * @throws RefusedMessage when what came is not a request, or too large, or too late
   */
  public Optional<Request> read() throws IOException, RefusedMessage {
    octets = 0;
    in.newDeadline();
    try {
      return Optional.of(readHead());
    } catch (EndOfInput | SocketTimeoutException e) {
      if (octets == 0) {
        return Optional.empty();
      }
      throw e instanceof EndOfInput
          ? RefusedMessage.malformed("The request ends before its head does.")
          : new RefusedMessage(Status.REQUEST_TIMEOUT, "The request takes too long to arrive.");
    }
  }

  private Request readHead() throws IOException, RefusedMessage, EndOfInput {
    String first = line(Status.URI_TOO_LONG, true);
    for (int skipped = 0; first.isEmpty() && decisions.skipsEmptyLine(skipped); skipped++) {
      // Empty lines before a request-line are left over from a careless sender (RFC 9112 2.2).
      first = line(Status.URI_TOO_LONG, true);
    }
    RequestLine requestLine = RequestLine.parse(decisions.requestLine(first));
    Fields fields = fields();
    checkHost(requestLine, fields);
    return new Request(requestLine, fields, decisions.framing(requestLine.version(), fields));
  }

  private Fields fields() throws IOException, RefusedMessage, EndOfInput {
    List<Field> fields = new ArrayList<>();
    try {
      readFields(fields);
    } catch (EndOfInput e) {
      if (!decisions.endOfInputEndsTheHead()) {
        throw e;
      }
    }
    return new Fields(fields);
  }

  private void readFields(List<Field> fields) throws IOException, RefusedMessage, EndOfInput {
    for (String text = line(Status.HEAD_TOO_LARGE, false);
        !decisions.endsHead(text);
        text = line(Status.HEAD_TOO_LARGE, false)) {
      if (Grammar.isWhitespace(text.charAt(0))) {
        List<Field> changed = withIndented(fields, text);
        fields.clear();
        fields.addAll(changed);
      } else if (isFieldLine(text) || !decisions.skipsBrokenLines()) {
        Field last = field(text, decisions::nameBeforeColon, decisions::valueBehindColon);
        if (decisions.takesOneMore(fields.size())) {
          fields.add(last);
        }
        if (!in.hasBuffered() && decisions.headIsWholeAfter(last)) {
          break;
        }
      }
    }
  }

  private List<Field> withIndented(List<Field> before, String line) throws RefusedMessage {
    Optional<List<Field>> fields = decisions.withIndented(List.copyOf(before), line);
    if (fields.isEmpty()) {
      throw RefusedMessage.malformed("A field line begins with whitespace.");
    }
    return new ArrayList<>(fields.get());
  }

  private static boolean isFieldLine(String line) {
    int colon = line.indexOf(':');
    return colon > 0 && Grammar.isToken(line.substring(0, colon));
  }

  /** One field line: field-name ":" OWS field-value OWS (RFC 9112 5). */
  static Field field(String line) throws RefusedMessage {
    return field(line, UnaryOperator.identity(), Grammar::withoutOuterWhitespace);
  }

  private static Field field(
      String line, UnaryOperator<String> nameBeforeColon, UnaryOperator<String> valueBehindColon)
      throws RefusedMessage {
    int colon = line.indexOf(':');
    String name = colon < 0 ? "" : nameBeforeColon.apply(line.substring(0, colon));
    if (!Grammar.isToken(name)) {
      // This is also where whitespace before the colon ends (RFC 9112 5.1).
      throw RefusedMessage.malformed("A field line does not begin with a field name and a colon.");
    }
    return new Field(name, valueBehindColon.apply(line.substring(colon + 1)));
  }

  /** Exactly one valid Host, which only HTTP/1.0 may leave out (RFC 9112 3.2). */
  private void checkHost(RequestLine line, Fields fields) throws RefusedMessage {
    List<String> hosts = decisions.hostsToCheck(fields.lines("Host"));
    if (hosts.size() > 1) {
      throw RefusedMessage.malformed("There is more than one Host.");
    }
    if (hosts.isEmpty() && line.version().isAtLeast11()) {
      throw RefusedMessage.malformed("There is no Host.");
    }
    if (!hosts.stream().allMatch(Authority::isValid)) {
      throw RefusedMessage.malformed("Host is not a host and port.");
    }
  }

  private String line(Status tooLong, boolean isRequestLine)
      throws IOException, RefusedMessage, EndOfInput {
    StringBuilder text = new StringBuilder(64);
    int octet = next(tooLong);
    while (true) {
      if (octet == '\n' && decisions.takesBareLf()) {
        return text.toString();
      }
      if (octet == '\r') {
        int behind = next(tooLong);
        if (behind == '\n') {
          return text.toString();
        }
        if (isRequestLine || !decisions.takesBareCr()) {
          throw RefusedMessage.malformed("The head holds a CR without LF.");
        }
        text.append('\r');
        octet = behind;
      } else if (isRequestLine
          ? octet < 0x20 || octet > 0x7E
          : !decisions.mayStandInFieldLine(octet)) {
        // Judged octet by octet: a TLS hello or a frame is refused at once, not at its next LF.
        throw RefusedMessage.malformed("The head holds an octet that cannot stand there.");
      } else {
        text.append((char) octet);
        octet = next(tooLong);
      }
    }
  }

  private int next(Status tooLong) throws IOException, RefusedMessage, EndOfInput {
    if (octets > 0 && !in.hasBuffered() && !decisions.headMayComeInPieces()) {
      throw RefusedMessage.malformed("The head does not come in one piece.");
    }
    int octet = in.read();
    if (octet < 0) {
      throw new EndOfInput();
    }
    if (octets == 0) {
      // The silence between two requests does not count against the second.
      in.newDeadline();
    }
    if (++octets > limit) {
      throw new RefusedMessage(tooLong, "The head is longer than this server reads.");
    }
    return octet;
  }

  /** The peer has closed; whether that is a fault depends on what was read before. */
  private static final class EndOfInput extends Exception {
    private static final long serialVersionUID = 1L;

    EndOfInput() {
      super(null, null, false, false);
    }
  }
}
