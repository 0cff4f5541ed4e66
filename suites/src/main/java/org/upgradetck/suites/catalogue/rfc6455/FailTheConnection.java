package org.upgradetck.suites.catalogue.rfc6455;

import static org.upgradetck.suites.expect.Spoken.givesAFittingCode;
import static org.upgradetck.suites.language.Frames.frame;
import static org.upgradetck.suites.language.Frames.send;
import static org.upgradetck.suites.language.Frames.sendUnmasked;
import static org.upgradetck.suites.language.Words.openingHandshake;
import static org.upgradetck.suites.language.Words.should;

import org.upgradetck.fixtures.bytes.Bytes;
import org.upgradetck.fixtures.websocket.Frame;
import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.language.Chapter;
import org.upgradetck.suites.language.Spec;

/** RFC 6455, section 7.1.7: what a server says that fails a connection. */
public final class FailTheConnection extends Chapter {

  public FailTheConnection() {
    super(Spec.RFC6455, "7.1.7", "Fail the WebSocket Connection");
  }

  final Case failureIsGivenAFittingCode =
      should("A server that fails the connection and says why sends a Close whose code fits.")
          .covers("RFC6455-7.1.7-1", "RFC6455-5.1-3", "RFC6455-10.7-4")
          .given(openingHandshake())
          .when(
              sendUnmasked("unmasked-ping", Frame.ping(Bytes.latin1("not masked"))),
              send("rsv2-ping", "a Ping with RSV2", frame(0xA9, Bytes.latin1("x"))),
              send("opcode-3", "a frame of opcode 3", frame(0x83, Bytes.latin1("x"))),
              send("opcode-b", "a frame of opcode b", frame(0x8B, Bytes.latin1("x"))))
          .then(givesAFittingCode())
          .tagged("frames", "close")
          .provedBy(Mutant.FAILS_WITH_CODE_1011)
          .usually(
              "Every fault ends in the same handler, which reports an error of the server.",
              "Close with 1002 for what breaks the protocol.");
}
