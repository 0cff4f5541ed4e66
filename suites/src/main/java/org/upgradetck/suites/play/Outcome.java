package org.upgradetck.suites.play;

import java.util.List;
import java.util.Optional;
import org.upgradetck.fixtures.bytes.Bytes;
import org.upgradetck.fixtures.http.Response;
import org.upgradetck.fixtures.wire.End;

/** What came of one request. */
public sealed interface Outcome {

  /** A 101, and what the connection did then. */
  record Accepted(List<Response> before, Response response, Switch after) implements Outcome {}

  /**
   * Any other final response that could be read.
   *
   * @param end how the connection stood when the response had been read
   * @param behind what came behind it, when octets had been sent behind the request
   */
  record Refused(List<Response> before, Response response, End end, Bytes behind)
      implements Outcome {

    /**
     * Whether the response broke off in a reset. A server that closes over octets it has not read
     * causes one, and it may take back what was sent before it (RFC 9112, section 9.6).
     */
    public boolean brokeOffInReset() {
      return end == End.RESET && !response.bodyComplete();
    }
  }

  /** Octets that never became a response. */
  record Garbled(String why, End end, long octets) implements Outcome {}

  /** Not one octet of an answer: the connection ended, or the time was over. */
  record Unanswered(End end) implements Outcome {}

  /** There was no connection. */
  record NotConnected(String why) implements Outcome {}

  /** An earlier request of the same connection had already ended it. */
  record NotReached(String why) implements Outcome {}

  /** The final response, when there is one. */
  default Optional<Response> answer() {
    if (this instanceof Accepted accepted) {
      return Optional.of(accepted.response());
    }
    if (this instanceof Refused refused) {
      return Optional.of(refused.response());
    }
    return Optional.empty();
  }

  /** The interim responses that came before the final one. */
  default List<Response> interim() {
    if (this instanceof Accepted accepted) {
      return accepted.before();
    }
    return this instanceof Refused refused ? refused.before() : List.of();
  }

  /** What the target did, in words that fit behind "the target". */
  default String inWords() {
    if (this instanceof Accepted) {
      return "answered 101";
    }
    if (this instanceof Refused refused) {
      return "answered "
          + refused.response().status()
          + (refused.response().bodyComplete() ? "" : " with a body that was never complete");
    }
    if (this instanceof Garbled garbled) {
      return "sent "
          + garbled.octets()
          + " octets that are no HTTP response ("
          + garbled.why()
          + ")";
    }
    if (this instanceof Unanswered unanswered) {
      return switch (unanswered.end()) {
        case FIN -> "closed the connection without an answer (FIN)";
        case RESET -> "reset the connection without an answer (RST)";
        default -> "was silent";
      };
    }
    if (this instanceof NotConnected notConnected) {
      return "could not be reached: " + notConnected.why();
    }
    return "was not asked: " + ((NotReached) this).why();
  }
}
