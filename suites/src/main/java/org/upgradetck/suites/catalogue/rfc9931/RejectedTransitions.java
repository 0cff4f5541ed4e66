package org.upgradetck.suites.catalogue.rfc9931;

import static org.upgradetck.suites.expect.AfterTheAnswer.connectionEndedBefore;
import static org.upgradetck.suites.expect.Answers.oneOf;
import static org.upgradetck.suites.expect.Answers.outcome;
import static org.upgradetck.suites.expect.Answers.sameOutcomeAsTheControlUnlessRefused;
import static org.upgradetck.suites.language.Words.afterOnTheSameConnection;
import static org.upgradetck.suites.language.Words.header;
import static org.upgradetck.suites.language.Words.must;
import static org.upgradetck.suites.language.Words.openingHandshake;
import static org.upgradetck.suites.language.Words.plainRequest;

import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.language.Chapter;
import org.upgradetck.suites.language.Spec;

/** RFC 9931, section 5: what becomes of a connection whose transition was rejected. */
public final class RejectedTransitions extends Chapter {

  public RejectedTransitions() {
    super(Spec.RFC9931, "5", "Operational Issues");
  }

  final Case handshakeMayBeRepeatedOnTheSameConnection =
      must("After a refused handshake, or a plain answer, a valid handshake on the same connection"
              + " is a request of its own: what came before does not show in its answer.")
          .covers("RFC9931-5-1", "RFC9931-3-2", "RFC9110-3.3-1", "RFC6455-1.3-7")
          .given(openingHandshake())
          .when(
              afterOnTheSameConnection(
                  "refused-version", openingHandshake(), header("Sec-WebSocket-Version").is("99")),
              afterOnTheSameConnection("plain-get", plainRequest()))
          .then(
              oneOf(
                  outcome(
                      "the same outcome as on a fresh connection",
                      sameOutcomeAsTheControlUnlessRefused()),
                  outcome("the connection was ended before", connectionEndedBefore())))
          .tagged("keep-alive")
          .seenIn("FB128")
          .provedBy(Mutant.STATE_LEAKS_WITHIN_CONNECTION)
          .usually(
              "What was found out about the first request stays with the connection.",
              "Begin every request with fresh state.");
}
