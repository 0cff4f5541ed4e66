package org.upgradetck.suites.catalogue.rfc6455;

import static org.upgradetck.suites.expect.Spoken.goesOn;
import static org.upgradetck.suites.language.Frames.send;
import static org.upgradetck.suites.language.Words.must;
import static org.upgradetck.suites.language.Words.openingHandshake;

import org.upgradetck.fixtures.bytes.Bytes;
import org.upgradetck.fixtures.websocket.Frame;
import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.language.Chapter;
import org.upgradetck.suites.language.Spec;

/** RFC 6455, section 5.5.3: the Pong. */
public final class Pong extends Chapter {

  public Pong() {
    super(Spec.RFC6455, "5.5.3", "Pong");
  }

  final Case unaskedPongIsTakenWithoutAWord =
      must("A Pong may come that nobody asked for; the connection goes on.")
          .covers("RFC6455-5.5.3-2")
          .given(openingHandshake())
          .when(
              send("empty", "an empty Pong", Frame.pong(Bytes.EMPTY)),
              send("with-octets", "a Pong", Frame.pong(Bytes.latin1("nobody asked"))),
              send("longest", "a Pong of 125 octets", Frame.pong(Bytes.latin1("x".repeat(125)))),
              send(
                  "three",
                  "three Pongs",
                  Frame.pong(Bytes.EMPTY),
                  Frame.pong(Bytes.latin1("a")),
                  Frame.pong(Bytes.of(0, 0xFF))))
          .then(goesOn())
          .tagged("frames")
          .provedBy(Mutant.UNASKED_PONG_REFUSED)
          .usually(
              "A Pong is matched against a Ping that is taken to be there.",
              "Do nothing for a Pong that was not waited for.");
}
