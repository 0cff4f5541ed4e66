package org.upgradetck.suites.catalogue.rfc6455;

import static org.upgradetck.suites.expect.Answers.switched;
import static org.upgradetck.suites.expect.Negotiated.aSubprotocol;
import static org.upgradetck.suites.expect.Negotiated.atMostOneSubprotocolOfThoseOffered;
import static org.upgradetck.suites.language.Feature.SUBPROTOCOL;
import static org.upgradetck.suites.language.Words.header;
import static org.upgradetck.suites.language.Words.must;
import static org.upgradetck.suites.language.Words.openingHandshake;
import static org.upgradetck.suites.language.Words.row;

import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.language.Chapter;
import org.upgradetck.suites.language.Spec;

/** RFC 6455, section 11.3.4: the field that offers and names subprotocols. */
public final class SecWebSocketProtocol extends Chapter {

  public SecWebSocketProtocol() {
    super(Spec.RFC6455, "11.3.4", "Sec-WebSocket-Protocol");
  }

  final Case offersOnSeveralLinesAreOneList =
      must("Offers on several lines mean the same as the one list that they join to.")
          .covers("RFC9110-5.2-1")
          .given(openingHandshake())
          .when(
              header("Sec-WebSocket-Protocol")
                  .is(
                      row("known-on-the-first", "{subprotocol}", "x-{random}"),
                      row("known-on-the-last", "x-{random}", "{subprotocol}"),
                      row("known-in-the-middle", "x-{random}", "{subprotocol}", "y-{random}"),
                      row(
                          "known-in-a-list",
                          "x-{random}, y-{random}",
                          "z-{random}, {subprotocol}")))
          .then(switched().orWarn(), atMostOneSubprotocolOfThoseOffered(), aSubprotocol().orWarn())
          .needs(SUBPROTOCOL)
          .tagged("subprotocol")
          .seenIn("FB32")
          .provedBy(Mutant.PROTOCOL_FIRST_LINE_ONLY, Mutant.PROTOCOL_LAST_LINE_ONLY);
}
