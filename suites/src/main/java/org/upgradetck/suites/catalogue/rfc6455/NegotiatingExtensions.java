package org.upgradetck.suites.catalogue.rfc6455;

import static org.upgradetck.suites.expect.Agreed.deflateAnswersAnOfferSaidOtherwise;
import static org.upgradetck.suites.expect.Agreed.deflateWith;
import static org.upgradetck.suites.expect.Agreed.extensionsWellFormed;
import static org.upgradetck.suites.expect.Agreed.noDeflate;
import static org.upgradetck.suites.expect.Agreed.noServerError;
import static org.upgradetck.suites.expect.Agreed.nothingAgreed;
import static org.upgradetck.suites.expect.Agreed.onlyWhatWasOffered;
import static org.upgradetck.suites.expect.Agreed.refusedOrClosed;
import static org.upgradetck.suites.expect.Answers.oneOf;
import static org.upgradetck.suites.expect.Answers.outcome;
import static org.upgradetck.suites.expect.Answers.refused;
import static org.upgradetck.suites.expect.Answers.sameOutcomeAsTheControl;
import static org.upgradetck.suites.expect.Answers.stillAcceptsTheControl;
import static org.upgradetck.suites.expect.Answers.switched;
import static org.upgradetck.suites.language.Feature.PERMESSAGE_DEFLATE;
import static org.upgradetck.suites.language.Words.disputed;
import static org.upgradetck.suites.language.Words.header;
import static org.upgradetck.suites.language.Words.may;
import static org.upgradetck.suites.language.Words.must;
import static org.upgradetck.suites.language.Words.openingHandshake;
import static org.upgradetck.suites.language.Words.row;

import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.language.Chapter;
import org.upgradetck.suites.language.Keyed;
import org.upgradetck.suites.language.Spec;
import org.upgradetck.suites.language.Variation;

/** RFC 6455, section 9.1: offers of extensions and what may be agreed of them. */
public final class NegotiatingExtensions extends Chapter {

  public NegotiatingExtensions() {
    super(Spec.RFC6455, "9.1", "Negotiating Extensions");
  }

  private static Variation offer(Keyed... offers) {
    return header("Sec-WebSocket-Extensions").is(offers);
  }

  final Case malformedListYieldsNoExtension =
      must("A list of extensions that breaks its grammar fails the connection; nothing that stands"
              + " in it is agreed to.")
          .covers("RFC6455-9.1-1")
          .given(openingHandshake())
          .when(
              offer(
                  row("semicolon-behind", "permessage-deflate;"),
                  row("semicolon-in-front", ";permessage-deflate"),
                  row("two-semicolons", "permessage-deflate;;server_no_context_takeover"),
                  row("semicolon-alone", ";"),
                  row("equals-alone", "="),
                  row("name-with-value", "permessage-deflate=1"),
                  row("value-without-name", "permessage-deflate; =1"),
                  row("equals-without-value", "permessage-deflate; server_no_context_takeover="),
                  row("quote-not-closed", "permessage-deflate; server_max_window_bits=\"10"),
                  row("quote-opened-only", "permessage-deflate; server_max_window_bits=\""),
                  row("text-behind-quote", "permessage-deflate; server_max_window_bits=\"10\"0"),
                  row("two-names", "permessage-deflate permessage-deflate"),
                  row("name-of-two-words", "permessage deflate"),
                  row("two-parameters", "permessage-deflate; server_no_context_takeover x"),
                  row("two-values", "permessage-deflate; server_max_window_bits=1 0"),
                  row("slash", "permessage-deflate/1"),
                  row("not-ascii", "permessage-deflat\u00e9"),
                  row("quoted-name", "\"permessage-deflate\""),
                  row("behind-an-unknown", "x-unknown, y;;z"),
                  row("long-quote-not-closed", "x; y=\"" + "\\c".repeat(1024))))
          .then(refusedOrClosed().orWarn(), nothingAgreed())
          .tagged("extension")
          .seenIn("FB55")
          .provedBy(Mutant.EXTENSIONS_READ_LENIENTLY, Mutant.EXTENSIONS_MALFORMED_IGNORED)
          .usually(
              "The list is split at commas and semicolons, and what does not fit is dropped.",
              "Parse the field by its grammar and answer 400 where it does not match.");

  final Case listWithoutElementNamesNothing =
      must("A list of extensions without any element offers nothing, so nothing is agreed to; not"
              + " even an empty list is answered.")
          .covers("RFC6455-9.1-7", "RFC6455-9-1")
          .given(openingHandshake())
          .when(
              offer(
                  row("empty", ""),
                  row("comma", ","),
                  row("commas", " , ,"),
                  row("two-empty-lines", "", "")))
          .then(noServerError().orWarn(), nothingAgreed())
          .tagged("extension")
          .seenIn("FB51", "FB54")
          .provedBy(Mutant.EXTENSIONS_EMPTY)
          .usually(
              "The empty list is split into one empty name, which is then looked up or echoed.",
              "Take a list without elements for no offer, or refuse it with 400.");

  final Case emptyMembersMeanNothing =
      disputed(
              "Empty members in a list of extensions mean nothing: the answer is that without them.",
              "RFC 7692, section 5: a server may decline any offer.")
          .covers("RFC9110-5.6.1.2-1")
          .given(openingHandshake().with(offer(row("control", "permessage-deflate, x-unknown"))))
          .when(
              offer(
                  row("in-front", ",permessage-deflate, x-unknown"),
                  row("behind", "permessage-deflate, x-unknown,"),
                  row("between", "permessage-deflate,,x-unknown"),
                  row("spaced", "permessage-deflate, , ,x-unknown"),
                  row("empty-line", "", "permessage-deflate, x-unknown")))
          .then(sameOutcomeAsTheControl())
          .tagged("extension", "equality")
          .provedBy(Mutant.EXTENSIONS_EMPTY_MEMBER_REFUSED)
          .usually(
              "A member of the list without a name is taken for a syntax error.",
              "Skip empty members when the list is read.");

  final Case severalLinesAreOneList =
      disputed(
              "Extensions offered on several lines are offered as if on one.",
              "RFC 7692, section 5: a server may decline any offer.")
          .covers("RFC6455-9.1-2", "RFC9110-5.2-1")
          .given(
              openingHandshake().with(offer(row("control", "x-first, permessage-deflate, x-last"))))
          .when(
              offer(
                  row("deflate-first", "permessage-deflate", "x-first, x-last"),
                  row("deflate-last", "x-first, x-last", "permessage-deflate"),
                  row("deflate-in-the-middle", "x-first", "permessage-deflate", "x-last"),
                  row(
                      "ten-lines-before",
                      "x-1",
                      "x-2",
                      "x-3",
                      "x-4",
                      "x-5",
                      "x-6",
                      "x-7",
                      "x-8",
                      "x-9",
                      "x-10",
                      "permessage-deflate")))
          .then(sameOutcomeAsTheControl(), onlyWhatWasOffered().orFail())
          .needs(PERMESSAGE_DEFLATE)
          .tagged("extension", "equality")
          .seenIn("FB50")
          .provedBy(Mutant.EXTENSIONS_FIRST_LINE_ONLY, Mutant.EXTENSIONS_LAST_LINE_ONLY)
          .usually(
              "Only one line of the field is looked up.",
              "Join all lines of the field with commas before the list is read.");

  final Case whiteSpaceAroundSemicolonsMeansNothing =
      disputed(
              "White space around the semicolons of an offer means nothing, and hides no parameter.",
              "RFC 7692, section 5: a server may decline any offer.")
          .covers("RFC7692-7.1.1.1-2", "RFC6455-9-2")
          .given(
              openingHandshake()
                  .with(offer(row("control", "permessage-deflate; server_no_context_takeover"))))
          .when(
              offer(
                  row("none", "permessage-deflate;server_no_context_takeover"),
                  row("space-before", "permessage-deflate ;server_no_context_takeover"),
                  row("space-around", "permessage-deflate ; server_no_context_takeover"),
                  row("tab", "permessage-deflate;\tserver_no_context_takeover"),
                  row("much", "permessage-deflate  \t ; \t  server_no_context_takeover")))
          .then(sameOutcomeAsTheControl(), deflateAnswersAnOfferSaidOtherwise().orFail())
          .needs(PERMESSAGE_DEFLATE)
          .tagged("extension", "equality")
          .seenIn("FB49")
          .provedBy(Mutant.EXTENSION_SPACE_HIDES_PARAMETER)
          .usually(
              "Names are cut out of the list without trimming both their ends.",
              "Trim spaces and tabs on both sides of each name.");

  final Case whiteSpaceAroundEqualsMayBeRead =
      may("White space around an equals sign was allowed by the grammar of RFC 6455 and is not by"
              + " that of HTTP today: a server may read the offer, decline it, or refuse it.")
          .covers("RFC6455-9.1-1")
          .given(
              openingHandshake()
                  .with(offer(row("control", "permessage-deflate; server_max_window_bits=10"))))
          .when(
              offer(
                  row("before", "permessage-deflate; server_max_window_bits =10"),
                  row("behind", "permessage-deflate; server_max_window_bits= 10"),
                  row("around", "permessage-deflate; server_max_window_bits = 10")))
          .then(
              oneOf(
                  outcome("reads it", deflateWith("server_max_window_bits")),
                  outcome("refuses the handshake", refused()),
                  outcome("declines", noDeflate())),
              deflateAnswersAnOfferSaidOtherwise().orFail())
          .needs(PERMESSAGE_DEFLATE)
          .tagged("extension", "choice")
          .seenIn("FB49")
          .provedBy(Mutant.EXTENSION_SPACE_AT_EQUALS_HIDES_PARAMETER)
          .usually(
              "The parameter is lost, and the offer accepted without it.",
              "Read the parameter, or decline the offer that it stands in.");

  final Case nothingInsideQuotesIsAnOffer =
      must("What stands inside of a quoted value is no offer, whatever it looks like.")
          .covers("RFC6455-9-1", "RFC6455-9.1-7")
          .given(openingHandshake())
          .when(
              offer(
                  row("behind-a-comma", "x-unknown; p=\"a,permessage-deflate\""),
                  row("between-commas", "x-unknown; p=\",permessage-deflate,\""),
                  row(
                      "with-parameters",
                      "x-unknown; p=\",permessage-deflate; client_max_window_bits,\""),
                  row("behind-a-quoted-quote", "x-unknown; p=\"\\\",permessage-deflate,\""),
                  row("in-the-second-value", "x-unknown; p=\"a\"; q=\", permessage-deflate ,\"")))
          .then(noServerError().orWarn(), nothingAgreed())
          .tagged("extension", "security")
          .seenIn("FB48")
          .provedBy(Mutant.EXTENSION_QUOTES_UNKNOWN)
          .usually(
              "The list is split at every comma, also at those inside of quotes.",
              "Read quoted strings as one value, with their backslashes.");

  final Case namesThatOnlyResembleAreNotTaken =
      must("An extension is known by its whole name; a name that only resembles it is another one.")
          .covers("RFC6455-9-1", "RFC6455-9.1-7")
          .given(openingHandshake())
          .when(
              offer(
                  row("longer", "permessage-deflate2"),
                  row("prefixed", "x-permessage-deflate"),
                  row("dotted", "permessage-deflate.x"),
                  row("shorter", "permessage"),
                  row("underscore", "permessage_deflate"),
                  row("x-prefix-and-parameter", "xpermessage-deflate; server_no_context_takeover")))
          .then(switched().orWarn(), nothingAgreed())
          .tagged("extension")
          .provedBy(Mutant.EXTENSION_NAME_PREFIX)
          .usually(
              "The field is searched for the text permessage-deflate.",
              "Split the list and compare whole names.");

  final Case namesOfTheLanguageAreNamesLikeOthers =
      must("A name that means something in the language of the server is an unknown extension like"
              + " any other.")
          .covers("RFC6455-9.1-7", "RFC6455-9-1")
          .given(openingHandshake())
          .when(
              offer(
                  row("constructor", "constructor"),
                  row("proto", "__proto__"),
                  row("proto-with-parameter", "x-unknown; __proto__=1"),
                  row("to-string", "toString"),
                  row("has-own-property", "hasOwnProperty"),
                  row("class", "class; __class__=1")))
          .then(switched().orWarn(), nothingAgreed(), stillAcceptsTheControl().orWarn())
          .tagged("extension", "security")
          .seenIn("FB54")
          .provedBy(Mutant.EXTENSIONS_ECHOED, Mutant.BUILT_IN_NAME_CRASHES)
          .usually(
              "Offers are looked up in an object that has inherited names.",
              "Keep what is known in a map that holds nothing else.");

  final Case nameInOtherLetterCaseMayBeTaken =
      may("Whether the names of extensions know letter case is not said: a server may take the name"
              + " for another one, or agree.")
          .covers("RFC6455-9.1-7")
          .given(openingHandshake())
          .when(
              offer(
                  row("upper", "PERMESSAGE-DEFLATE"),
                  row("capitals", "Permessage-Deflate"),
                  row("beside-an-unknown", "x-unknown, PerMessage-Deflate")))
          .then(
              oneOf(
                  outcome("takes it for another name", nothingAgreed()),
                  outcome("agrees", onlyWhatWasOffered())),
              extensionsWellFormed().orFail(),
              noServerError().orWarn())
          .tagged("extension", "choice")
          .provedBy(Mutant.EXTENSIONS_EMPTY)
          .usually(
              "Nothing has to be wrong here: the choice is recorded.",
              "Compare names as they are registered, octet by octet.");
}
