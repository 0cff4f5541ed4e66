package org.upgradetck.suites.catalogue.rfc7692;

import static org.upgradetck.suites.expect.Agreed.deflateAnswersAnOffer;
import static org.upgradetck.suites.expect.Answers.switched;
import static org.upgradetck.suites.language.Feature.PERMESSAGE_DEFLATE;
import static org.upgradetck.suites.language.Words.header;
import static org.upgradetck.suites.language.Words.must;
import static org.upgradetck.suites.language.Words.openingHandshake;
import static org.upgradetck.suites.language.Words.row;

import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.language.Chapter;
import org.upgradetck.suites.language.Spec;

/** RFC 7692, section 7.1.2.1: the client bounds the window of the server. */
public final class ServerMaxWindowBits extends Chapter {

  public ServerMaxWindowBits() {
    super(Spec.RFC7692, "7.1.2.1", "server_max_window_bits");
  }

  final Case windowOfTheServerIsTheOneOfferedOrSmaller =
      must("A server that accepts an offer with server_max_window_bits names the same or a smaller"
              + " window in its answer; otherwise it declines the offer.")
          .covers("RFC7692-7.1.2.1-2", "RFC7692-5-4", "RFC7692-7-4")
          .given(openingHandshake())
          .when(
              header("Sec-WebSocket-Extensions")
                  .is(
                      row("8", "permessage-deflate; server_max_window_bits=8"),
                      row("9", "permessage-deflate; server_max_window_bits=9"),
                      row("10", "permessage-deflate; server_max_window_bits=10"),
                      row("11", "permessage-deflate; server_max_window_bits=11"),
                      row("12", "permessage-deflate; server_max_window_bits=12"),
                      row("13", "permessage-deflate; server_max_window_bits=13"),
                      row("14", "permessage-deflate; server_max_window_bits=14"),
                      row("15", "permessage-deflate; server_max_window_bits=15"),
                      row(
                          "10-with-client-window",
                          "permessage-deflate; client_max_window_bits; server_max_window_bits=10"),
                      row(
                          "10-without-takeover",
                          "permessage-deflate; server_max_window_bits=10; server_no_context_takeover"),
                      row(
                          "10-or-any",
                          "permessage-deflate; server_max_window_bits=10, permessage-deflate")))
          .then(switched().orWarn(), deflateAnswersAnOffer())
          .needs(PERMESSAGE_DEFLATE)
          .tagged("extension", "permessage-deflate")
          .provedBy(
              Mutant.DEFLATE_SERVER_WINDOW_UNACKNOWLEDGED, Mutant.DEFLATE_SERVER_WINDOW_RAISED)
          .usually(
              "The window is fixed in the server, and the parameter is passed over.",
              "Decline the offer where the window cannot be had, or name it and keep to it.");
}
