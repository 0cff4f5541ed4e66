package org.upgradetck.suites.catalogue.rfc6455;

import static org.upgradetck.suites.expect.AfterTheAnswer.framesUnmasked;
import static org.upgradetck.suites.expect.Answers.speaksWebSocket;
import static org.upgradetck.suites.expect.Spoken.answersEachPing;
import static org.upgradetck.suites.language.Frames.sendPing;
import static org.upgradetck.suites.language.Words.must;
import static org.upgradetck.suites.language.Words.openingHandshake;

import org.upgradetck.fixtures.bytes.Bytes;
import org.upgradetck.fixtures.websocket.Frame;
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
          .seenIn("FB68")
          .provedBy(Mutant.NEVER_REALLY_SWITCHES, Mutant.PONG_WITH_OTHER_OCTETS)
          .usually(
              "The 101 is written, but the HTTP parser stays in place, or the frame reader"
                  + " never gets to the socket.",
              "Hand the connection over to the WebSocket reader in the same step that writes"
                  + " the 101, and answer each Ping with a Pong of the same octets.");

  final Case serverNeverMasks =
      must("A server does not mask its frames.")
          .covers("RFC6455-5.1-4")
          .watching(Watch.EVERY_FRAME)
          .then(framesUnmasked())
          .tagged("frames")
          .provedBy(Mutant.FRAMES_MASKED_BY_SERVER)
          .usually(
              "Code that was written for a client writes the server's frames.",
              "Leave the MASK bit and the masking key out of every frame that the server"
                  + " sends.");

  final Case everyPingIsAnsweredWithItsOctets =
      must("A Ping of any octets, up to 125 or none, is answered with a Pong of the same.")
          .covers("RFC6455-5.5.2-1", "RFC6455-5.5.3-1", "RFC6455-5.5.3-2")
          .given(openingHandshake())
          .when(
              sendPing("empty", Bytes.EMPTY),
              sendPing("one-octet", Bytes.of(0)),
              sendPing("longest", Bytes.latin1("0123456789".repeat(12) + "01234")),
              sendPing("no-text", Bytes.of(0xFF, 0xFE, 0x00, 0xC0, 0x80, 0xED, 0xA0, 0x80)),
              sendPing("like-a-close", Bytes.of(0x88, 0x02, 0x03, 0xE8)),
              sendPing(
                  "last-of-three",
                  Bytes.latin1("the third"),
                  Frame.ping(Bytes.latin1("first")),
                  Frame.ping(Bytes.latin1("second")),
                  Frame.ping(Bytes.latin1("the third"))))
          .then(answersEachPing())
          .tagged("frames")
          .provedBy(Mutant.LONG_PONG_CUT)
          .usually(
              "The payload is copied into a buffer that is too small, or read as text.",
              "Copy the octets of the Ping as they are.");
}
