package org.upgradetck.suites.catalogue.rfc6455;

import static org.upgradetck.suites.expect.Spoken.controlFramesWhole;
import static org.upgradetck.suites.expect.Spoken.failsTheConnection;
import static org.upgradetck.suites.language.Frames.frame;
import static org.upgradetck.suites.language.Frames.send;
import static org.upgradetck.suites.language.Words.must;
import static org.upgradetck.suites.language.Words.openingHandshake;

import org.upgradetck.fixtures.bytes.Bytes;
import org.upgradetck.fixtures.websocket.Frame;
import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.language.Chapter;
import org.upgradetck.suites.language.Spec;

/** RFC 6455, section 5.5: control frames are short and whole. */
public final class ControlFrames extends Chapter {

  public ControlFrames() {
    super(Spec.RFC6455, "5.5", "Control Frames");
  }

  final Case overlongOrSplitControlFramesAreNotServed =
      must("A control frame has at most 125 octets and is no fragment. A server sends none that is,"
              + " not even in answer to one; to one that breaks this the connection had better fail.")
          .covers("RFC6455-5.5-1")
          .given(openingHandshake())
          .when(
              send(
                  "ping-of-126", "a Ping of 126 octets", Frame.ping(Bytes.latin1("x".repeat(126)))),
              send(
                  "ping-of-65536",
                  "a Ping of 65536 octets",
                  Frame.ping(Bytes.latin1("x".repeat(65536)))),
              send(
                  "pong-of-126", "a Pong of 126 octets", Frame.pong(Bytes.latin1("x".repeat(126)))),
              send("ping-not-ended", "a Ping without FIN", frame(0x09, Bytes.latin1("x"))),
              send(
                  "ping-in-two",
                  "a Ping in two fragments",
                  frame(0x09, Bytes.latin1("x")),
                  frame(0x80, Bytes.latin1("y"))),
              send("pong-not-ended", "a Pong without FIN", frame(0x0A, Bytes.EMPTY)))
          .then(controlFramesWhole(), failsTheConnection().orWarn())
          .tagged("frames")
          .provedBy(Mutant.LONG_CONTROL_FRAME_SERVED, Mutant.CONTROL_FRAGMENT_SERVED)
          .usually(
              "Control frames take the path of data frames.",
              "Close with 1002 when a control frame is longer than 125 octets or lacks FIN.");
}
