package org.upgradetck.suites.catalogue.rfc7692;

import static org.upgradetck.suites.expect.Agreed.deflateAnswersAnOffer;
import static org.upgradetck.suites.expect.Agreed.noDeflate;
import static org.upgradetck.suites.expect.Agreed.noServerError;
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
import org.upgradetck.suites.language.Watch;

/** RFC 7692, section 7: offers that have to be declined, and answers that may be given. */
public final class PermessageDeflate extends Chapter {

  public PermessageDeflate() {
    super(Spec.RFC7692, "7", "The \"permessage-deflate\" Extension");
  }

  private static final String FIELD = "Sec-WebSocket-Extensions";

  final Case invalidValueIsDeclined =
      must("An offer of permessage-deflate with a parameter whose value is not valid is declined.")
          .covers("RFC7692-7-2", "RFC7692-7.1.2.1-2", "RFC6455-9-2")
          .given(openingHandshake())
          .when(
              header(FIELD)
                  .is(
                      row(
                          "server-window-without-value",
                          "permessage-deflate; server_max_window_bits"),
                      row("server-window-0", "permessage-deflate; server_max_window_bits=0"),
                      row("server-window-7", "permessage-deflate; server_max_window_bits=7"),
                      row("server-window-16", "permessage-deflate; server_max_window_bits=16"),
                      row("server-window-08", "permessage-deflate; server_max_window_bits=08"),
                      row("server-window-015", "permessage-deflate; server_max_window_bits=015"),
                      row("server-window-8.0", "permessage-deflate; server_max_window_bits=8.0"),
                      row("server-window-plus-8", "permessage-deflate; server_max_window_bits=+8"),
                      row("server-window-minus-8", "permessage-deflate; server_max_window_bits=-8"),
                      row("server-window-1e1", "permessage-deflate; server_max_window_bits=1e1"),
                      row("server-window-0x-a", "permessage-deflate; server_max_window_bits=0xA"),
                      row("server-window-abc", "permessage-deflate; server_max_window_bits=abc"),
                      row("server-window-266", "permessage-deflate; server_max_window_bits=266"),
                      row(
                          "server-window-wraps-in-an-int",
                          "permessage-deflate; server_max_window_bits=4294967306"),
                      row(
                          "server-window-wraps-in-a-long",
                          "permessage-deflate; server_max_window_bits=18446744073709551626"),
                      row(
                          "server-window-with-apostrophe",
                          "permessage-deflate; server_max_window_bits=1'0"),
                      row("client-window-0", "permessage-deflate; client_max_window_bits=0"),
                      row("client-window-7", "permessage-deflate; client_max_window_bits=7"),
                      row("client-window-16", "permessage-deflate; client_max_window_bits=16"),
                      row("client-window-08", "permessage-deflate; client_max_window_bits=08"),
                      row("client-window-plus-8", "permessage-deflate; client_max_window_bits=+8"),
                      row("client-window-minus-9", "permessage-deflate; client_max_window_bits=-9"),
                      row("client-window-abc", "permessage-deflate; client_max_window_bits=abc"),
                      row("client-window-265", "permessage-deflate; client_max_window_bits=265"),
                      row(
                          "client-window-wraps-in-an-int",
                          "permessage-deflate; client_max_window_bits=4294967305"),
                      row("server-takeover-1", "permessage-deflate; server_no_context_takeover=1"),
                      row("server-takeover-0", "permessage-deflate; server_no_context_takeover=0"),
                      row(
                          "server-takeover-true",
                          "permessage-deflate; server_no_context_takeover=true"),
                      row(
                          "server-takeover-false",
                          "permessage-deflate; server_no_context_takeover=false"),
                      row("client-takeover-1", "permessage-deflate; client_no_context_takeover=1"),
                      row("client-takeover-0", "permessage-deflate; client_no_context_takeover=0"),
                      row(
                          "client-takeover-true",
                          "permessage-deflate; client_no_context_takeover=true"),
                      row(
                          "client-takeover-false",
                          "permessage-deflate; client_no_context_takeover=false")))
          .then(switched().orWarn(), noDeflate())
          .needs(PERMESSAGE_DEFLATE)
          .tagged("extension", "permessage-deflate")
          .seenIn("FB43", "FB45")
          .provedBy(
              Mutant.DEFLATE_WINDOW_UNCHECKED,
              Mutant.DEFLATE_FLAG_VALUE_IGNORED,
              Mutant.DEFLATE_BAD_OFFER_REFUSED)
          .usually(
              "The number is parsed leniently or cut into range, or its error ends the handshake.",
              "Compare the text with 8 to 15 and decline the offer, not the handshake, otherwise.");

  final Case quotedValueThatIsNoTokenIsDeclined =
      must("A quoted value that is no token is valid for no parameter of permessage-deflate.")
          .covers("RFC7692-7-2", "RFC6455-9.1-1")
          .given(openingHandshake())
          .when(
              header(FIELD)
                  .is(
                      row("server-window-empty", "permessage-deflate; server_max_window_bits=\"\""),
                      row("client-window-empty", "permessage-deflate; client_max_window_bits=\"\""),
                      row(
                          "server-window-two-numbers",
                          "permessage-deflate; server_max_window_bits=\"1 0\""),
                      row(
                          "server-window-spaced",
                          "permessage-deflate; server_max_window_bits=\" 10\""),
                      row(
                          "server-window-and-more",
                          "permessage-deflate; server_max_window_bits=\"10,permessage-deflate,\""),
                      row("flag-empty", "permessage-deflate; server_no_context_takeover=\"\""),
                      row("flag-comma", "permessage-deflate; client_no_context_takeover=\",\"")))
          .then(noServerError().orWarn(), noDeflate())
          .needs(PERMESSAGE_DEFLATE)
          .tagged("extension", "permessage-deflate")
          .seenIn("FB43", "FB48")
          .provedBy(
              Mutant.DEFLATE_WINDOW_UNCHECKED,
              Mutant.DEFLATE_FLAG_VALUE_IGNORED,
              Mutant.EXTENSION_QUOTES_UNKNOWN)
          .usually(
              "The value is read as a number with a default for what is none.",
              "Decline the offer, or refuse the handshake, as RFC 6455, section 9.1, has it.");

  final Case unknownParameterIsDeclined =
      must("An offer of permessage-deflate with a parameter that it does not have is declined.")
          .covers("RFC7692-7-1", "RFC6455-9-2")
          .given(openingHandshake())
          .when(
              header(FIELD)
                  .is(
                      row("x", "permessage-deflate; x"),
                      row("x-with-value", "permessage-deflate; x=1"),
                      row("max-window-bits", "permessage-deflate; max_window_bits=10"),
                      row(
                          "server-max-windows-bits",
                          "permessage-deflate; server_max_windows_bits=10"),
                      row("server-max-window-bit", "permessage-deflate; server_max_window_bit=10"),
                      row("max-inflate-ratio", "permessage-deflate; max_inflate_ratio=5"),
                      row("compression-level", "permessage-deflate; compression_level=9"),
                      row("no-context-takeover", "permessage-deflate; no_context_takeover"),
                      row(
                          "behind-a-sound-one",
                          "permessage-deflate; server_no_context_takeover; x"),
                      row(
                          "before-a-sound-one",
                          "permessage-deflate; x; server_no_context_takeover")))
          .then(switched().orWarn(), noDeflate())
          .needs(PERMESSAGE_DEFLATE)
          .tagged("extension", "permessage-deflate")
          .seenIn("FB44")
          .provedBy(Mutant.DEFLATE_UNKNOWN_PARAMETER_ACCEPTED, Mutant.DEFLATE_BAD_OFFER_REFUSED)
          .usually(
              "Only the known parameters are looked up, and the others are not noticed.",
              "Go through all parameters and decline at the first unknown one.");

  final Case repeatedParameterIsDeclined =
      must("An offer of permessage-deflate in which a parameter stands twice is declined.")
          .covers("RFC7692-7-3", "RFC6455-9-2")
          .given(openingHandshake())
          .when(
              header(FIELD)
                  .is(
                      row(
                          "server-takeover",
                          "permessage-deflate; server_no_context_takeover; server_no_context_takeover"),
                      row(
                          "client-takeover",
                          "permessage-deflate; client_no_context_takeover; client_no_context_takeover"),
                      row(
                          "server-window-equal",
                          "permessage-deflate; server_max_window_bits=10; server_max_window_bits=10"),
                      row(
                          "server-window-falling",
                          "permessage-deflate; server_max_window_bits=12; server_max_window_bits=10"),
                      row(
                          "server-window-rising",
                          "permessage-deflate; server_max_window_bits=10; server_max_window_bits=12"),
                      row(
                          "client-window-bare",
                          "permessage-deflate; client_max_window_bits; client_max_window_bits"),
                      row(
                          "client-window-bare-and-value",
                          "permessage-deflate; client_max_window_bits; client_max_window_bits=10"),
                      row(
                          "client-window-different",
                          "permessage-deflate; client_max_window_bits=10; client_max_window_bits=12"),
                      row(
                          "apart",
                          "permessage-deflate; server_no_context_takeover; client_max_window_bits; server_no_context_takeover")))
          .then(switched().orWarn(), noDeflate())
          .needs(PERMESSAGE_DEFLATE)
          .tagged("extension", "permessage-deflate")
          .seenIn("FB45")
          .provedBy(Mutant.DEFLATE_REPEATED_PARAMETER_ACCEPTED, Mutant.DEFLATE_BAD_OFFER_REFUSED)
          .usually(
              "Parameters are put into a map, where the last one wins.",
              "Keep them in a list and decline what stands there twice.");

  final Case agreementIsSoundInItself =
      must("Where a 101 agrees to permessage-deflate, its parameters exist, have valid values, stand"
              + " there once, and answer an offer that was made.")
          .covers("RFC7692-7-6", "RFC7692-5-4", "RFC7692-5-6", "RFC7692-7.1.2.2-5", "RFC7692-7-4")
          .watching(Watch.EVERY_101_WITH_EXTENSIONS)
          .then(deflateAnswersAnOffer())
          .tagged("extension", "permessage-deflate")
          .seenIn("FB44", "FB46")
          .provedBy(
              Mutant.DEFLATE_CLIENT_WINDOW_MALFORMED,
              Mutant.DEFLATE_FLAG_ANSWERED_WITH_VALUE,
              Mutant.CLIENT_WINDOW_UNASKED)
          .usually(
              "The element of the offer is echoed with changes.",
              "Write the element from the parameters that were agreed.");
}
