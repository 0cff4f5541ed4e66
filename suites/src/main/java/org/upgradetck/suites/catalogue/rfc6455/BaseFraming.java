package org.upgradetck.suites.catalogue.rfc6455;

import static org.upgradetck.suites.expect.Agreed.noServerError;
import static org.upgradetck.suites.expect.Spoken.failsTheConnection;
import static org.upgradetck.suites.expect.Spoken.framesInShortestForm;
import static org.upgradetck.suites.expect.WhereAgreed.whereNothingIsAgreed;
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

/** RFC 6455, section 5.2: the bits of a frame. */
public final class BaseFraming extends Chapter {

  public BaseFraming() {
    super(Spec.RFC6455, "5.2", "Base Framing Protocol");
  }

  final Case reservedBitWithoutMeaningFailsTheConnection =
      must("A reserved bit that no agreed extension gives a meaning fails the connection.")
          .covers("RFC6455-5.2-1", "RFC6455-7.1.7-1", "RFC7692-5-13")
          .given(openingHandshake())
          .when(
              send("rsv1-ping", "a Ping with RSV1", frame(0xC9, Bytes.latin1("x"))),
              send("rsv1-text", "text with RSV1", frame(0xC1, Bytes.latin1("x"))),
              send("rsv2-ping", "a Ping with RSV2", frame(0xA9, Bytes.latin1("x"))),
              send("rsv2-text", "text with RSV2", frame(0xA1, Bytes.latin1("x"))),
              send("rsv3-ping", "a Ping with RSV3", frame(0x99, Bytes.latin1("x"))),
              send("rsv3-text", "text with RSV3", frame(0x91, Bytes.latin1("x"))),
              send("all-ping", "a Ping with all reserved bits", frame(0xF9, Bytes.latin1("x"))),
              send("all-text", "text with all reserved bits", frame(0xF1, Bytes.latin1("x"))))
          .then(failsTheConnection())
          .tagged("frames", "extension")
          .provedBy(Mutant.RESERVED_BIT_IGNORED)
          .usually(
              "The first octet of a frame is masked down to FIN and opcode.",
              "Close with 1002 when a bit is set that nothing agreed on gives a meaning.");

  final Case offerAloneGivesNoMeaningToABit =
      must("An extension that was offered but not agreed to gives no meaning to a reserved bit.")
          .covers("RFC6455-5.2-1", "RFC6455-9.1-6", "RFC7692-5-11")
          .given(openingHandshake())
          .when(
              header("Sec-WebSocket-Extensions")
                  .is(
                      row("unknown", "x-unknown"),
                      row("unsound", "permessage-deflate; server_max_window_bits=7"),
                      row("unknown-parameter", "permessage-deflate; x"))
                  .and(send("text", "text with RSV1", frame(0xC1, Bytes.latin1("x")))))
          .then(noServerError().orWarn(), whereNothingIsAgreed(failsTheConnection()))
          .tagged("frames", "extension")
          .provedBy(Mutant.RESERVED_BIT_IGNORED)
          .usually(
              "Whether RSV1 is allowed depends on the offer, not on the answer.",
              "Let the 101 that was sent decide which bits have a meaning.");

  final Case unknownOpcodeFailsTheConnection =
      must("A frame of an opcode that has no meaning fails the connection.")
          .covers("RFC6455-5.2-2", "RFC6455-7.1.7-1")
          .given(openingHandshake())
          .when(
              send("opcode-3", "a frame of opcode 3", frame(0x83, Bytes.latin1("x"))),
              send("opcode-4", "a frame of opcode 4", frame(0x84, Bytes.latin1("x"))),
              send("opcode-5", "a frame of opcode 5", frame(0x85, Bytes.latin1("x"))),
              send("opcode-6", "a frame of opcode 6", frame(0x86, Bytes.latin1("x"))),
              send("opcode-7", "a frame of opcode 7", frame(0x87, Bytes.latin1("x"))),
              send("opcode-b", "a frame of opcode b", frame(0x8B, Bytes.latin1("x"))),
              send("opcode-c", "a frame of opcode c", frame(0x8C, Bytes.latin1("x"))),
              send("opcode-d", "a frame of opcode d", frame(0x8D, Bytes.latin1("x"))),
              send("opcode-e", "a frame of opcode e", frame(0x8E, Bytes.latin1("x"))),
              send("opcode-f", "a frame of opcode f", frame(0x8F, Bytes.latin1("x"))))
          .then(failsTheConnection())
          .tagged("frames")
          .provedBy(Mutant.UNKNOWN_OPCODE_IGNORED)
          .usually(
              "Frames of other opcodes are skipped.",
              "Close with 1002 when the opcode is none of the six.");

  final Case lengthsAreInTheirShortestForm =
      must("A server writes the length of a frame in as few octets as possible.")
          .covers("RFC6455-5.2-3")
          .watching(Watch.EVERY_FRAME)
          .then(framesInShortestForm())
          .tagged("frames")
          .provedBy(Mutant.LENGTH_NOT_SHORTEST)
          .usually(
              "One form of the length is used for all frames.",
              "Use 7 bits up to 125, 16 bits up to 65535, and 64 bits beyond.");
}
