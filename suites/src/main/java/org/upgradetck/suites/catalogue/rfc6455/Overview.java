package org.upgradetck.suites.catalogue.rfc6455;

import static org.upgradetck.suites.expect.Spoken.failsTheConnection;
import static org.upgradetck.suites.language.Frames.masked;
import static org.upgradetck.suites.language.Frames.sendOctets;
import static org.upgradetck.suites.language.Frames.sendUnmasked;
import static org.upgradetck.suites.language.Words.must;
import static org.upgradetck.suites.language.Words.openingHandshake;

import org.upgradetck.fixtures.bytes.Bytes;
import org.upgradetck.fixtures.websocket.Frame;
import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.language.Chapter;
import org.upgradetck.suites.language.Spec;

/** RFC 6455, section 5.1: who masks frames. */
public final class Overview extends Chapter {

  public Overview() {
    super(Spec.RFC6455, "5.1", "Overview");
  }

  final Case unmaskedFrameClosesTheConnection =
      must("A server that gets a frame without a mask closes the connection.")
          .covers("RFC6455-5.1-2", "RFC6455-5.1-3", "RFC6455-7.1.7-1", "RFC6455-6.2-1")
          .given(openingHandshake())
          .when(
              sendUnmasked("ping", Frame.ping(Bytes.latin1("not masked"))),
              sendUnmasked("empty-ping", Frame.ping(Bytes.EMPTY)),
              sendUnmasked("pong", Frame.pong(Bytes.latin1("not masked"))),
              sendUnmasked("text", Frame.text("not masked")),
              sendUnmasked("binary", Frame.binary(Bytes.of(1, 2, 3))),
              sendUnmasked("empty-text", Frame.text("")),
              sendOctets(
                  "behind-a-masked-ping",
                  "a masked Ping, and one without a mask behind it",
                  masked(Frame.ping(Bytes.latin1("masked")))
                      .plus(Frame.ping(Bytes.latin1("not masked")).toBytes())))
          .then(failsTheConnection())
          .tagged("frames", "security")
          .provedBy(Mutant.UNMASKED_ACCEPTED)
          .usually(
              "The mask is applied where it is there, and its absence is not noticed.",
              "Close with 1002 when the mask bit of a frame is not set.");
}
