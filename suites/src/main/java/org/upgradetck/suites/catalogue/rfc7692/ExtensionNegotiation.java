package org.upgradetck.suites.catalogue.rfc7692;

import static org.upgradetck.suites.expect.Agreed.deflate;
import static org.upgradetck.suites.expect.Agreed.deflateAnswersAnOffer;
import static org.upgradetck.suites.expect.Agreed.noServerError;
import static org.upgradetck.suites.expect.Agreed.onlyWhatWasOffered;
import static org.upgradetck.suites.expect.Agreed.sameExtensionsAsTheControl;
import static org.upgradetck.suites.expect.Answers.switched;
import static org.upgradetck.suites.expect.Spoken.nothingCompressed;
import static org.upgradetck.suites.expect.WhereAgreed.whereNothingIsAgreed;
import static org.upgradetck.suites.language.Feature.ECHO;
import static org.upgradetck.suites.language.Feature.PERMESSAGE_DEFLATE;
import static org.upgradetck.suites.language.Frames.sendTexts;
import static org.upgradetck.suites.language.Words.header;
import static org.upgradetck.suites.language.Words.must;
import static org.upgradetck.suites.language.Words.openingHandshake;
import static org.upgradetck.suites.language.Words.row;
import static org.upgradetck.suites.language.Words.should;

import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.language.Chapter;
import org.upgradetck.suites.language.Spec;
import org.upgradetck.suites.language.Texts;

/** RFC 7692, section 5: which offer is accepted, and how. */
public final class ExtensionNegotiation extends Chapter {

  public ExtensionNegotiation() {
    super(Spec.RFC7692, "5", "Extension Negotiation");
  }

  private static final String FIELD = "Sec-WebSocket-Extensions";

  final Case nextOfferIsLookedAt =
      should("Where one offer of permessage-deflate has to be declined, the next one is looked at.")
          .covers("RFC7692-5-3", "RFC7692-7-1", "RFC7692-7-2", "RFC7692-7-3", "RFC7692-5-6")
          .given(openingHandshake())
          .when(
              header(FIELD)
                  .is(
                      row("unknown-name", "x-unknown; a=1, permessage-deflate"),
                      row("unknown-parameter", "permessage-deflate; x=1, permessage-deflate"),
                      row(
                          "window-too-small",
                          "permessage-deflate; server_max_window_bits=7, permessage-deflate"),
                      row(
                          "window-without-value",
                          "permessage-deflate; server_max_window_bits, permessage-deflate"),
                      row(
                          "flag-with-value",
                          "permessage-deflate; client_no_context_takeover=1, permessage-deflate"),
                      row(
                          "repeated-parameter",
                          "permessage-deflate; client_max_window_bits; client_max_window_bits,"
                              + " permessage-deflate"),
                      row(
                          "on-two-lines",
                          "permessage-deflate; server_max_window_bits=16",
                          "permessage-deflate"),
                      row(
                          "small-window",
                          "permessage-deflate; server_max_window_bits=8,"
                              + " permessage-deflate; client_max_window_bits"),
                      row("fifty-unknown", "x-unknown, ".repeat(50) + "permessage-deflate"),
                      row(
                          "ten-unsound",
                          "permessage-deflate; x, ".repeat(10) + "permessage-deflate")))
          .then(
              switched(),
              deflate(),
              onlyWhatWasOffered().orFail(),
              deflateAnswersAnOffer().orFail())
          .needs(PERMESSAGE_DEFLATE)
          .tagged("extension", "permessage-deflate")
          .seenIn("FB43", "FB50")
          .provedBy(Mutant.DEFLATE_FIRST_OFFER_ONLY, Mutant.EXTENSION_TWICE)
          .usually(
              "Only the first offer is read, or its fault ends the negotiation.",
              "Go through the offers in order and take the first that can be accepted.");

  final Case preferredOfferIsTaken =
      should("Of several offers that a server can accept it takes the one that stands first.")
          .covers("RFC7692-5-3", "RFC6455-9.1-6", "RFC7692-5-7")
          .given(
              openingHandshake()
                  .with(
                      header(FIELD)
                          .is(row("control", "permessage-deflate; server_no_context_takeover"))))
          .when(
              header(FIELD)
                  .is(
                      row(
                          "before-a-plain-one",
                          "permessage-deflate; server_no_context_takeover, permessage-deflate"),
                      row(
                          "before-a-window",
                          "permessage-deflate; server_no_context_takeover,"
                              + " permessage-deflate; server_max_window_bits=10"),
                      row(
                          "twice-the-same",
                          "permessage-deflate; server_no_context_takeover,"
                              + " permessage-deflate; server_no_context_takeover"),
                      row(
                          "on-two-lines",
                          "permessage-deflate; server_no_context_takeover",
                          "permessage-deflate"),
                      row(
                          "unknown-between",
                          "permessage-deflate; server_no_context_takeover, x-unknown,"
                              + " permessage-deflate; client_max_window_bits=9")))
          .then(
              switched(),
              sameExtensionsAsTheControl(),
              onlyWhatWasOffered().orFail(),
              deflateAnswersAnOffer().orFail())
          .needs(PERMESSAGE_DEFLATE)
          .tagged("extension", "permessage-deflate")
          .provedBy(
              Mutant.SECOND_OFFER_BRINGS_A_THIRD,
              Mutant.DEFLATE_LAST_OFFER_WINS,
              Mutant.EXTENSION_TWICE)
          .usually(
              "Later offers overwrite earlier ones in a map by name.",
              "Keep the offers in order and stop at the first that fits.");

  final Case nothingIsCompressedWithoutAgreement =
      must("Where no compression was agreed, messages go out as they are and RSV1 is not set.")
          .covers(
              "RFC7692-5-11", "RFC6455-5.2-1", "RFC6455-9.1-6", "RFC7692-6.1-2", "RFC6455-5.8-1")
          .given(openingHandshake())
          .when(
              header(FIELD).isMissing().and(sendTexts("not-offered", Texts.repetitive(4096))),
              header(FIELD)
                  .is(
                      row("unknown-offered", "x-unknown"),
                      row("unsound-offered", "permessage-deflate; server_max_window_bits=7"),
                      row("hidden-in-quotes", "x-unknown; p=\",permessage-deflate,\""))
                  .and(sendTexts("text", Texts.repetitive(4096))))
          .then(noServerError().orWarn(), whereNothingIsAgreed(nothingCompressed()))
          .needs(ECHO)
          .tagged("extension", "permessage-deflate", "frames")
          .seenIn("FB53")
          .provedBy(Mutant.COMPRESSES_UNAGREED)
          .usually(
              "What a connection compresses is decided by its settings, not by its 101.",
              "Compress only where the 101 that was sent names the extension.");
}
