package org.upgradetck.suites.catalogue.rfc9112;

import static org.upgradetck.suites.expect.AfterTheAnswer.closeWasAnnounced;
import static org.upgradetck.suites.expect.Answers.answeredCompletely;
import static org.upgradetck.suites.expect.Answers.oneOf;
import static org.upgradetck.suites.expect.Answers.outcome;
import static org.upgradetck.suites.language.Words.afterOnTheSameConnection;
import static org.upgradetck.suites.language.Words.header;
import static org.upgradetck.suites.language.Words.openingHandshake;
import static org.upgradetck.suites.language.Words.plainRequest;
import static org.upgradetck.suites.language.Words.should;

import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.language.Chapter;
import org.upgradetck.suites.language.Spec;

/** RFC 9112, section 9.6: how a connection ends. */
public final class TearDown extends Chapter {

  public TearDown() {
    super(Spec.RFC9112, "9.6", "Tear-down");
  }

  final Case endOfTheConnectionIsAnnounced =
      should("A server that ends the connection after an answer says so with Connection: close.")
          .covers("RFC9112-9.6-1", "RFC9112-9.3-1", "RFC9112-9.3-3")
          .given(openingHandshake())
          .when(
              afterOnTheSameConnection(
                  "refused-version", openingHandshake(), header("Sec-WebSocket-Version").is("99")),
              afterOnTheSameConnection(
                  "missing-key", openingHandshake(), header("Sec-WebSocket-Key").isMissing()),
              afterOnTheSameConnection("plain-get", plainRequest()))
          .then(
              oneOf(
                  outcome("goes on to answer on the same connection", answeredCompletely()),
                  outcome("announces the end", closeWasAnnounced())))
          .tagged("keep-alive")
          .provedBy(Mutant.CLOSES_WITHOUT_SAYING_SO, Mutant.SECOND_REQUEST_LOST)
          .usually(
              "The upgrade code ends the connection after a refusal without telling the HTTP"
                  + " layer.",
              "Send Connection: close with the answer, or leave the connection open.");
}
