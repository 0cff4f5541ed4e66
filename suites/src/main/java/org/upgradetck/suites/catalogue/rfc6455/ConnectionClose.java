package org.upgradetck.suites.catalogue.rfc6455;

import static org.upgradetck.suites.expect.AfterTheAnswer.closeAnswered;
import static org.upgradetck.suites.expect.AfterTheAnswer.connectionEndedAfterClose;
import static org.upgradetck.suites.language.Words.must;
import static org.upgradetck.suites.language.Words.openingHandshake;

import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.language.Chapter;
import org.upgradetck.suites.language.Spec;

/** RFC 6455, section 5.5.1: the closing handshake. */
public final class ConnectionClose extends Chapter {

  public ConnectionClose() {
    super(Spec.RFC6455, "5.5.1", "Close");
  }

  final Case closeIsAnsweredAndTheConnectionEnded =
      must("A Close is answered with a Close, and then the server ends the connection.")
          .covers("RFC6455-5.5.1-3", "RFC6455-5.5.1-4", "RFC6455-7.1.1-2")
          .given(openingHandshake())
          .then(closeAnswered(), connectionEndedAfterClose())
          .followedToTheEnd()
          .tagged("close")
          .provedBy(Mutant.CLOSE_UNANSWERED, Mutant.CLOSE_LEAVES_THE_CONNECTION_OPEN)
          .usually(
              "The application ends the session, or waits for the other side to end it,"
                  + " without going through the closing handshake.",
              "Answer a Close with a Close that has the same status code, then end the TCP"
                  + " connection from the server's side.");
}
