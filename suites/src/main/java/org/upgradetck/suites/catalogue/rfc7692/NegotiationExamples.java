package org.upgradetck.suites.catalogue.rfc7692;

import static org.upgradetck.suites.expect.Agreed.deflateAnswersAnOfferSaidOtherwise;
import static org.upgradetck.suites.expect.Answers.sameOutcomeAsTheControl;
import static org.upgradetck.suites.language.Feature.PERMESSAGE_DEFLATE;
import static org.upgradetck.suites.language.Words.disputed;
import static org.upgradetck.suites.language.Words.header;
import static org.upgradetck.suites.language.Words.openingHandshake;
import static org.upgradetck.suites.language.Words.row;

import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.language.Chapter;
import org.upgradetck.suites.language.Spec;

/** RFC 7692, section 5.2: values may be quoted. */
public final class NegotiationExamples extends Chapter {

  public NegotiationExamples() {
    super(Spec.RFC7692, "5.2", "Negotiation Examples");
  }

  private static final String FIELD = "Sec-WebSocket-Extensions";

  final Case quotedValueIsTheValue =
      disputed(
              "A quoted value of a parameter means what it means without its quotes.",
              "RFC 7692, section 5: a server may decline any offer.")
          .covers("RFC7692-5.2-1", "RFC6455-4.3-6", "RFC9110-5.6.4-1", "RFC9110-5.6.6-2")
          .given(
              openingHandshake()
                  .with(
                      header(FIELD)
                          .is(row("control", "permessage-deflate; server_max_window_bits=10"))))
          .when(
              header(FIELD)
                  .is(
                      row("quoted", "permessage-deflate; server_max_window_bits=\"10\""),
                      row("backslash", "permessage-deflate; server_max_window_bits=\"1\\0\""),
                      row("backslashes", "permessage-deflate; server_max_window_bits=\"\\1\\0\""),
                      row(
                          "beside-another",
                          "x-unknown; p=\"a\", permessage-deflate; server_max_window_bits=\"10\"")))
          .then(sameOutcomeAsTheControl(), deflateAnswersAnOfferSaidOtherwise().orFail())
          .needs(PERMESSAGE_DEFLATE)
          .tagged("extension", "permessage-deflate", "equality")
          .seenIn("FB48")
          .provedBy(Mutant.EXTENSION_QUOTES_KEPT)
          .usually(
              "The value is taken with its quotes.",
              "Remove the quotes and the backslashes before the value is read.");
}
