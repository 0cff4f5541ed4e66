package org.upgradetck.suites.catalogue.rfc9110;

import static org.upgradetck.suites.expect.Answers.speaksWebSocket;
import static org.upgradetck.suites.expect.Answers.switched;
import static org.upgradetck.suites.language.Words.header;
import static org.upgradetck.suites.language.Words.must;
import static org.upgradetck.suites.language.Words.openingHandshake;
import static org.upgradetck.suites.language.Words.row;

import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.language.Chapter;
import org.upgradetck.suites.language.Spec;

/** RFC 9110, section 15.2.2: the switch right behind the 101. */
public final class SwitchingProtocols extends Chapter {

  public SwitchingProtocols() {
    super(Spec.RFC9110, "15.2.2", "101 Switching Protocols");
  }

  final Case newProtocolBeginsRightBehindThe101 =
      must("The new protocol begins right behind the empty line of the 101: the first octets there are"
              + " a frame.")
          .covers("RFC9110-15.2.2-1", "RFC6455-4.2.2-27", "RFC9110-15.2-2")
          .given(openingHandshake().answered())
          .when(
              header("Sec-WebSocket-Extensions")
                  .is(
                      row("extension-offered", "permessage-deflate"),
                      row("parameters-offered", "permessage-deflate; client_max_window_bits"),
                      row("unknown-offered", "x-unknown")))
          .then(switched().orWarn(), speaksWebSocket())
          .followedToTheEnd()
          .tagged("frames", "extension")
          .seenIn("FB67")
          .provedBy(Mutant.STRAY_LINE_BEHIND_101)
          .usually(
              "An empty line too many is written behind the fields.",
              "End the head of the 101 with one empty line and write frames from there.");
}
