package org.upgradetck.suites.catalogue.rfc7692;

import static org.upgradetck.suites.expect.Spoken.failsTheConnection;
import static org.upgradetck.suites.expect.Spoken.reservedBitsAsAgreed;
import static org.upgradetck.suites.language.Feature.PERMESSAGE_DEFLATE;
import static org.upgradetck.suites.language.Frames.frame;
import static org.upgradetck.suites.language.Frames.send;
import static org.upgradetck.suites.language.Words.header;
import static org.upgradetck.suites.language.Words.must;
import static org.upgradetck.suites.language.Words.openingHandshake;
import static org.upgradetck.suites.language.Words.row;

import org.upgradetck.fixtures.bytes.Bytes;
import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.language.Chapter;
import org.upgradetck.suites.language.Spec;
import org.upgradetck.suites.language.Watch;

/** RFC 7692, section 6.1: RSV1 marks the first frame of a compressed message and nothing else. */
public final class Framing extends Chapter {

  public Framing() {
    super(Spec.RFC7692, "6.1", "Compression");
  }

  private static final Bytes HELLO = Bytes.of(0xf2, 0x48, 0xcd, 0xc9, 0xc9, 0x07, 0x00);

  final Case misplacedCompressedBitFailsTheConnection =
      must("Where compression is agreed, RSV1 on a control frame, or on a frame that does not begin a"
              + " message, fails the connection.")
          .covers("RFC7692-6.1-1", "RFC7692-6.1-3", "RFC6455-5.2-1", "RFC6455-7.1.7-1")
          .given(
              openingHandshake()
                  .with(header("Sec-WebSocket-Extensions").is(row("offer", "permessage-deflate"))))
          .when(
              send("ping", "a Ping with RSV1", frame(0xC9, Bytes.latin1("x"))),
              send("empty-ping", "an empty Ping with RSV1", frame(0xC9, Bytes.EMPTY)),
              send("pong", "a Pong with RSV1", frame(0xCA, Bytes.latin1("x"))),
              send(
                  "last-fragment",
                  "a last fragment with RSV1 behind a first one without",
                  frame(0x01, Bytes.latin1("He")),
                  frame(0xC0, Bytes.latin1("llo"))),
              send(
                  "middle-fragment",
                  "a fragment with RSV1 behind a first one without, and the end of it to come",
                  frame(0x01, Bytes.latin1("He")),
                  frame(0x40, Bytes.latin1("llo"))),
              send(
                  "compressed-last-fragment",
                  "a last fragment with RSV1 behind a first one with it",
                  frame(0x41, HELLO.slice(0, 3)),
                  frame(0xC0, HELLO.from(3))),
              send("rsv2-text", "text with RSV1 and RSV2", frame(0xE1, HELLO)),
              send("rsv3-ping", "a Ping with RSV3", frame(0x99, Bytes.latin1("x"))))
          .then(failsTheConnection())
          .needs(PERMESSAGE_DEFLATE)
          .tagged("permessage-deflate", "frames")
          .provedBy(Mutant.COMPRESSED_BIT_IGNORED, Mutant.RESERVED_BIT_IGNORED)
          .usually(
              "RSV1 is allowed on every frame as soon as the extension is agreed.",
              "Allow RSV1 on the first frame of a data message only.");

  final Case reservedBitsAreSetOnlyAsAgreed =
      must("A server sets RSV1 on the first frame of a message that it compresses as agreed, and sets"
              + " reserved bits nowhere else.")
          .covers("RFC7692-6.1-1", "RFC7692-6.1-2", "RFC7692-4-1", "RFC6455-5.2-1", "RFC7692-5-11")
          .watching(Watch.EVERY_FRAME)
          .then(reservedBitsAsAgreed())
          .tagged("permessage-deflate", "frames")
          .seenIn("FB53")
          .provedBy(Mutant.PONG_WITH_RESERVED_BIT)
          .usually(
              "One bit for compression is kept for a connection and put on all its frames.",
              "Set RSV1 where a compressed message begins.");
}
