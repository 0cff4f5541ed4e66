package org.upgradetck.reference;

import java.util.Optional;
import org.upgradetck.reference.deflate.Agreement;
import org.upgradetck.reference.http.Reply.Response;

/** What becomes of a request that could be read. */
sealed interface Outcome {

  /** What the server would answer. */
  Response response();

  /**
   * An ordinary answer of HTTP.
   *
   * @param response the answer
   */
  record Answered(Response response) implements Outcome {}

  /**
   * A handshake refused.
   *
   * @param response the answer
   */
  record Refused(Response response) implements Outcome {}

  /**
   * A handshake accepted.
   *
   * @param response the 101
   * @param agreement how messages are compressed behind it, if they are
   */
  record Accepted(Response response, Optional<Agreement> agreement) implements Outcome {}
}
