package org.upgradetck.suites.catalogue.rfc6455;

import static org.upgradetck.suites.expect.Spoken.answersTheClose;
import static org.upgradetck.suites.expect.Spoken.endsCleanly;
import static org.upgradetck.suites.language.Frames.frame;
import static org.upgradetck.suites.language.Frames.sendClose;
import static org.upgradetck.suites.language.Words.openingHandshake;
import static org.upgradetck.suites.language.Words.should;

import org.upgradetck.fixtures.bytes.Bytes;
import org.upgradetck.fixtures.websocket.Frame;
import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.language.Chapter;
import org.upgradetck.suites.language.Spec;

/** RFC 6455, section 7.1.1: how the TCP connection ends. */
public final class CloseTheConnection extends Chapter {

  public CloseTheConnection() {
    super(Spec.RFC6455, "7.1.1", "Close the WebSocket Connection");
  }

  final Case connectionEndsCleanly =
      should("After the closing handshake the server ends the TCP connection first, and cleanly.")
          .covers("RFC6455-7.1.1-1", "RFC6455-7.1.1-2")
          .given(openingHandshake())
          .when(
              sendClose("with-code", Frame.close(1000, "")),
              sendClose("without-body", frame(0x88, Bytes.EMPTY)))
          .then(answersTheClose(), endsCleanly())
          .followedToTheEnd()
          .tagged("close")
          .provedBy(Mutant.ENDS_WITH_RESET, Mutant.CLOSE_LEAVES_THE_CONNECTION_OPEN)
          .usually(
              "The socket is closed with octets unread, or told not to linger.",
              "Shut the output down, and read to the end before the socket is closed.");
}
