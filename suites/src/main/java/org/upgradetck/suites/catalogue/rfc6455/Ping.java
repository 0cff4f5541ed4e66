package org.upgradetck.suites.catalogue.rfc6455;

import static org.upgradetck.suites.expect.AfterTheAnswer.framesUnmasked;
import static org.upgradetck.suites.expect.Answers.speaksWebSocket;
import static org.upgradetck.suites.language.Words.must;
import static org.upgradetck.suites.language.Words.openingHandshake;

import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.language.Chapter;
import org.upgradetck.suites.language.Spec;
import org.upgradetck.suites.language.Watch;

/** RFC 6455, section 5.5.2: the Ping, with which a connection proves that it speaks WebSocket. */
public final class Ping extends Chapter {

  public Ping() {
    super(Spec.RFC6455, "5.5.2", "Ping");
  }

  final Case connectionReallySwitches =
      must("After the 101 the connection speaks WebSocket: a Ping is answered with its Pong.")
          .covers(
              "RFC6455-5.5.2-1",
              "RFC6455-5.5.3-1",
              "RFC6455-4.2.2-27",
              "RFC6455-6.2-1",
              "RFC9110-15.2-2",
              "RFC2616-10.1.2-1")
          .given(openingHandshake().answered())
          .then(speaksWebSocket())
          .followedToTheEnd()
          .tagged("frames")
          .provedBy(Mutant.NEVER_REALLY_SWITCHES, Mutant.PONG_WITH_OTHER_OCTETS)
          .usually(
              "The 101 is written, but the HTTP parser stays in place, or the frame reader"
                  + " never gets to the socket.",
              "Hand the connection over to the WebSocket reader in the same step that writes"
                  + " the 101, and answer each Ping with a Pong of the same octets.");

  final Case serverNeverMasks =
      must("A server does not mask its frames.")
          .covers("RFC6455-5.1-4")
          .watching(Watch.EVERY_SWITCH)
          .then(framesUnmasked())
          .tagged("frames")
          .provedBy(Mutant.FRAMES_MASKED_BY_SERVER)
          .usually(
              "Code that was written for a client writes the server's frames.",
              "Leave the MASK bit and the masking key out of every frame that the server"
                  + " sends.");
}
