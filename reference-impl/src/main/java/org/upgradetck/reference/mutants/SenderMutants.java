package org.upgradetck.reference.mutants;

import java.util.function.UnaryOperator;
import org.upgradetck.reference.Decisions;
import org.upgradetck.reference.http.Content;
import org.upgradetck.reference.http.Reply;
import org.upgradetck.reference.http.Reply.Response;
import org.upgradetck.reference.http.Request;

/** Faults in the values that a server writes (RFC 9110 5.6, 15.5). */
final class SenderMutants {

  private SenderMutants() {}

  static Decisions dateInAnObsoleteForm() {
    return answering(response -> response.replacing("Date", "Sun Nov  6 08:49:37 1994"));
  }

  static Decisions twoSpacesBeforeAValue() {
    return answering(response -> response.with("X-Note", " a"));
  }

  static Decisions challengeWithBadWhiteSpace() {
    return challenging("Basic realm =\"upgrade-tck\"");
  }

  static Decisions challengeWithNeedlessBackslash() {
    return challenging("Basic realm=\"upgrade\\-tck\"");
  }

  static Decisions errorsUnexplained() {
    return unexplained(4);
  }

  static Decisions serverErrorsUnexplained() {
    return unexplained(5);
  }

  private static Decisions unexplained(int statusClass) {
    return answering(
        response ->
            response.status().code() / 100 == statusClass
                ? response
                    .without("Content-Type")
                    .replacing("Content-Length", "0")
                    .with(Content.NONE)
                : response);
  }

  private static Decisions challenging(String challenge) {
    return answering(
        response ->
            response.fields().single("WWW-Authenticate").isPresent()
                ? response.replacing("WWW-Authenticate", challenge)
                : response);
  }

  private static Decisions answering(UnaryOperator<Response> change) {
    return new Decisions() {
      @Override
      public Reply answer(Request request, Reply reply) {
        return reply instanceof Response response ? change.apply(response) : reply;
      }
    };
  }
}
