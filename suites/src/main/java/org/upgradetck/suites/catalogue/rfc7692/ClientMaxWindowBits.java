package org.upgradetck.suites.catalogue.rfc7692;

import static org.upgradetck.suites.expect.Agreed.deflateAnswersAnOffer;
import static org.upgradetck.suites.expect.Agreed.windowWithinTheHint;
import static org.upgradetck.suites.expect.Answers.switched;
import static org.upgradetck.suites.expect.Negotiated.noExtensionParameter;
import static org.upgradetck.suites.language.Feature.PERMESSAGE_DEFLATE;
import static org.upgradetck.suites.language.Words.header;
import static org.upgradetck.suites.language.Words.must;
import static org.upgradetck.suites.language.Words.openingHandshake;
import static org.upgradetck.suites.language.Words.row;

import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.language.Chapter;
import org.upgradetck.suites.language.Spec;

/** RFC 7692, section 7.1.2.2: the window that the client may be asked to keep to. */
public final class ClientMaxWindowBits extends Chapter {

  public ClientMaxWindowBits() {
    super(Spec.RFC7692, "7.1.2.2", "client_max_window_bits");
  }

  final Case windowOfTheClientIsNotLimitedUnasked =
      must("The answer has client_max_window_bits only where the offer had it.")
          .covers("RFC7692-7.1.2.2-4")
          .given(openingHandshake())
          .when(
              header("Sec-WebSocket-Extensions")
                  .is(
                      row("plain-offer", "permessage-deflate"),
                      row("other-parameter", "permessage-deflate; server_no_context_takeover")))
          .then(switched().orWarn(), noExtensionParameter("client_max_window_bits"))
          .needs(PERMESSAGE_DEFLATE)
          .tagged("extension", "permessage-deflate")
          .seenIn("FB46")
          .provedBy(Mutant.CLIENT_WINDOW_UNASKED)
          .usually(
              "The parameters of the answer are those of the server's configuration, whatever"
                  + " was offered.",
              "Send client_max_window_bits only when the offer that is accepted has it.");

  final Case windowOfTheClientIsANumberWithinTheHint =
      must("Where the answer has client_max_window_bits, it has a value from 8 to 15, and one that is"
              + " not greater than that of the offer.")
          .covers("RFC7692-7.1.2.2-2", "RFC7692-7.1.2.2-3", "RFC7692-7.1.2.2-5")
          .given(openingHandshake())
          .when(
              header("Sec-WebSocket-Extensions")
                  .is(
                      row("bare", "permessage-deflate; client_max_window_bits"),
                      row("8", "permessage-deflate; client_max_window_bits=8"),
                      row("9", "permessage-deflate; client_max_window_bits=9"),
                      row("10", "permessage-deflate; client_max_window_bits=10"),
                      row("11", "permessage-deflate; client_max_window_bits=11"),
                      row("12", "permessage-deflate; client_max_window_bits=12"),
                      row("13", "permessage-deflate; client_max_window_bits=13"),
                      row("14", "permessage-deflate; client_max_window_bits=14"),
                      row("15", "permessage-deflate; client_max_window_bits=15")))
          .then(switched().orWarn(), deflateAnswersAnOffer(), windowWithinTheHint())
          .needs(PERMESSAGE_DEFLATE)
          .tagged("extension", "permessage-deflate")
          .seenIn("FB46")
          .provedBy(Mutant.DEFLATE_CLIENT_WINDOW_MALFORMED, Mutant.DEFLATE_CLIENT_WINDOW_RAISED)
          .usually(
              "The parameter is echoed as it was offered, or answered from the settings.",
              "Answer with a number no greater than that of the offer, or leave the parameter out.");
}
