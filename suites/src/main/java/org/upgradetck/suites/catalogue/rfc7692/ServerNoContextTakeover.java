package org.upgradetck.suites.catalogue.rfc7692;

import static org.upgradetck.suites.expect.Agreed.deflateAnswersAnOffer;
import static org.upgradetck.suites.expect.Agreed.deflateWith;
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

/**
 * RFC 7692, section 7.1.1.1: the client asks the server to forget its window after each message.
 */
public final class ServerNoContextTakeover extends Chapter {

  public ServerNoContextTakeover() {
    super(Spec.RFC7692, "7.1.1.1", "server_no_context_takeover");
  }

  final Case takeoverOfTheServerIsGivenUpWhenAsked =
      must("A server that accepts an offer with server_no_context_takeover says it in its answer; it"
              + " is recommended that it accepts.")
          .covers("RFC7692-7.1.1.1-2", "RFC7692-7.1.1.1-3", "RFC7692-5-4")
          .given(openingHandshake())
          .when(
              header("Sec-WebSocket-Extensions")
                  .is(
                      row("alone", "permessage-deflate; server_no_context_takeover"),
                      row(
                          "with-client-takeover",
                          "permessage-deflate; server_no_context_takeover; client_no_context_takeover"),
                      row(
                          "behind-client-takeover",
                          "permessage-deflate; client_no_context_takeover; server_no_context_takeover"),
                      row(
                          "with-client-window",
                          "permessage-deflate; server_no_context_takeover; client_max_window_bits"),
                      row(
                          "as-second-offer",
                          "x-unknown, permessage-deflate; server_no_context_takeover")))
          .then(
              switched().orWarn(),
              deflateWith("server_no_context_takeover").orWarn(),
              deflateAnswersAnOffer())
          .needs(PERMESSAGE_DEFLATE)
          .tagged("extension", "permessage-deflate")
          .provedBy(Mutant.DEFLATE_TAKEOVER_UNACKNOWLEDGED, Mutant.DEFLATE_TAKEOVER_DECLINED)
          .usually(
              "The answer is the plain name of the extension, whatever was asked.",
              "Put into the answer what the offer asked for, and keep to it.");
}
