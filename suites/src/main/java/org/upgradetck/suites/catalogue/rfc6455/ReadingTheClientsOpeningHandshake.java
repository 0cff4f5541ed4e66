package org.upgradetck.suites.catalogue.rfc6455;

import static org.upgradetck.suites.expect.Answers.answeredAsPlainHttp;
import static org.upgradetck.suites.expect.Answers.oneOf;
import static org.upgradetck.suites.expect.Answers.outcome;
import static org.upgradetck.suites.expect.Answers.refused;
import static org.upgradetck.suites.expect.Answers.refusedWith;
import static org.upgradetck.suites.expect.Answers.sameOutcomeAsTheControl;
import static org.upgradetck.suites.expect.Answers.sameOutcomeAsTheControlUnlessRefused;
import static org.upgradetck.suites.expect.Answers.stillAcceptsTheControl;
import static org.upgradetck.suites.expect.Negotiated.acceptOfSomethingSent;
import static org.upgradetck.suites.language.StartLines.httpVersionIsMissing;
import static org.upgradetck.suites.language.Words.disputed;
import static org.upgradetck.suites.language.Words.header;
import static org.upgradetck.suites.language.Words.manyUnknownFields;
import static org.upgradetck.suites.language.Words.method;
import static org.upgradetck.suites.language.Words.must;
import static org.upgradetck.suites.language.Words.openingHandshake;
import static org.upgradetck.suites.language.Words.requestTarget;
import static org.upgradetck.suites.language.Words.row;
import static org.upgradetck.suites.language.Words.should;

import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.language.Chapter;
import org.upgradetck.suites.language.Spec;
import org.upgradetck.suites.language.StartLines;

/** RFC 6455, section 4.2.1: what a server has to find in a request before it may switch. */
public final class ReadingTheClientsOpeningHandshake extends Chapter {

  public ReadingTheClientsOpeningHandshake() {
    super(Spec.RFC6455, "4.2.1", "Reading the Client's Opening Handshake");
  }

  final Case requestOfAnotherMethodIsNoHandshake =
      must("Only a GET is an opening handshake.")
          .covers("RFC6455-4.2.1-3", "RFC6455-1.6-1", "RFC9110-7.8-12")
          .given(openingHandshake())
          .when(
              method(
                  "POST",
                  "PUT",
                  "DELETE",
                  "OPTIONS",
                  "HEAD",
                  "FOO",
                  "PATCH",
                  "TRACE",
                  "QUERY",
                  "PROPFIND"))
          .then(
              oneOf(
                  outcome("is answered as the plain HTTP that it is", answeredAsPlainHttp()),
                  outcome("is refused as not implemented", refusedWith(501))))
          .tagged("method")
          .seenIn("FB16")
          .usually(
              "The upgrade is routed by its path, and nobody looks at the method.",
              "Answer any method but GET before the handshake is looked at, with 405 and Allow: GET.")
          .provedBy(Mutant.METHOD_UNCHECKED);

  final Case requestBelowHttp11IsNoHandshake =
      must("A version that is lower than HTTP/1.1, or none, makes a request no opening handshake.")
          .covers("RFC6455-4.2.1-4", "RFC9112-2.3-1")
          .given(openingHandshake())
          .when(
              StartLines.httpVersion(
                  row("http-0.9", "HTTP/0.9"),
                  row("http-0.0", "HTTP/0.0"),
                  row("http-0.1", "HTTP/0.1"),
                  row("no-minor", "HTTP/1"),
                  row("empty-minor", "HTTP/1."),
                  row("no-number", "HTTP/"),
                  row("name-alone", "HTTP"),
                  row("empty", "")),
              httpVersionIsMissing())
          .then(
              oneOf(
                  outcome("is refused", refused()),
                  outcome("is refused as not supported", refusedWith(505))))
          .tagged("http-version")
          .seenIn("FB18")
          .usually(
              "The request line is split into words, and the last one is never looked at.",
              "Read the version by its grammar, and answer 400 or 505 to all but HTTP/1.1 and what is"
                  + " higher.")
          .provedBy(Mutant.MAJOR_VERSION_IGNORED, Mutant.HTTP_VERSION_MISSING_ACCEPTED);

  final Case requestWithoutUpgradeIsNoHandshake =
      must("Without an Upgrade field that names websocket, a request is no opening handshake.")
          .covers("RFC6455-4.2.1-2", "RFC6455-4.2.1-9")
          .given(openingHandshake())
          .when(header("Upgrade").isMissing())
          .then(answeredAsPlainHttp())
          .tagged("upgrade")
          .seenIn("FB07", "FB129")
          .provedBy(Mutant.UPGRADE_UNCHECKED, Mutant.REFUSAL_BODY_CUT)
          .usually(
              "The route is taken for a WebSocket route by its path or by Sec-WebSocket-Key"
                  + " alone.",
              "Require Upgrade with the value websocket, and answer what lacks it as plain"
                  + " HTTP, best with 426.");

  final Case upgradeToSomethingElseIsNoHandshake =
      must("Only the value websocket as a whole makes a request an opening handshake.")
          .covers("RFC6455-4.2.1-9", "RFC9110-7.8-7", "RFC7540-3.2-3")
          .given(openingHandshake())
          .when(
              header("Upgrade")
                  .is(
                      row("foo", "foo-{random}"),
                      row("websockets", "websockets"),
                      row("xwebsocket", "xwebsocket"),
                      row("web-socket", "web-socket"),
                      row("h2c", "h2c"),
                      row("version-alone", "/13"),
                      row("websocket13", "websocket13"),
                      row("quoted", "\"websocket\""),
                      row("two-words", "web socket"),
                      row("empty", ""),
                      row("comma", ",")))
          .then(answeredAsPlainHttp())
          .tagged("upgrade")
          .seenIn("FB07")
          .provedBy(Mutant.UPGRADE_UNCHECKED, Mutant.UPGRADE_SUBSTRING)
          .usually(
              "Upgrade is looked for but not read, or websocket is searched for as a piece of"
                  + " its text.",
              "Split Upgrade at its commas and compare each member, as a whole and in any"
                  + " letter case, with websocket.");

  final Case upgradeTokenHasNoLetterCase =
      must("The value websocket and the option upgrade are the same in any letter case.")
          .covers(
              "RFC6455-4.2.1-10",
              "RFC6455-4.2.1-13",
              "RFC9110-7.6.1-1",
              "RFC6455-11.2-1",
              "RFC9110-7.8-4",
              "RFC9110-16.7-1")
          .given(openingHandshake())
          .when(
              header("Upgrade")
                  .is(
                      row("lower", "websocket"),
                      row("apache", "WebSocket"),
                      row("upper", "WEBSOCKET"),
                      row("mixed", "wEbSoCkEt"))
                  .across(
                      header("Connection")
                          .is(
                              row("capital", "Upgrade"),
                              row("lower", "upgrade"),
                              row("upper", "UPGRADE"),
                              row("mixed", "uPgRaDe"))))
          .then(sameOutcomeAsTheControl())
          .tagged("upgrade", "connection")
          .seenIn("FB03", "FB06")
          .provedBy(Mutant.UPGRADE_CASE_SENSITIVE, Mutant.CONNECTION_CASE_SENSITIVE)
          .usually(
              "The two values are compared as they are written in the examples.",
              "Compare websocket and upgrade without regard to letter case, by ASCII rules"
                  + " and not by those of a locale.");

  final Case requestWithoutConnectionOptionIsNoHandshake =
      must("Without the option upgrade in Connection, a request is no opening handshake.")
          .covers("RFC6455-4.2.1-12", "RFC9110-7.6.1-6", "RFC9110-5.1-4")
          .given(openingHandshake())
          .when(
              header("Connection").isMissing(),
              header("Connection").is("close", "keep-alive", "websocket"),
              header("Connection").is(row("empty", "")))
          .then(answeredAsPlainHttp())
          .tagged("connection")
          .seenIn("FB05", "FB89")
          .provedBy(Mutant.CONNECTION_UNCHECKED)
          .usually(
              "Connection is not read, since Upgrade seemed to say it all.",
              "Require the option upgrade in Connection and treat a request without it as"
                  + " plain HTTP.");

  final Case connectionOptionIsAWholeToken =
      must("Only the whole token upgrade is the option; a longer word that holds it is another.")
          .covers("RFC6455-4.2.1-12")
          .given(openingHandshake())
          .when(
              header("Connection")
                  .is(
                      row("not-upgrade", "notupgrade"),
                      row("xupgrade", "xupgrade"),
                      row("upgrades", "Upgrades"),
                      row("upgrade2", "Upgrade2"),
                      row("with-hyphen", "up-grade"),
                      row("upgrade-not", "upgrade-not"),
                      row("two-words", "up grade"),
                      row("in-a-list", "keep-alive, notupgrade")))
          .then(answeredAsPlainHttp())
          .tagged("connection")
          .seenIn("FB04")
          .provedBy(Mutant.CONNECTION_SUBSTRING, Mutant.CONNECTION_UNCHECKED)
          .usually(
              "The word upgrade is searched for anywhere in the text of the field.",
              "Split Connection at its commas, trim each member, and compare whole members.");

  final Case missingKeyIsRefused =
      must("A handshake without Sec-WebSocket-Key is refused.")
          .covers("RFC6455-4.2.1-2", "RFC6455-4.2.1-14", "RFC9110-15.5.1-1")
          .given(openingHandshake())
          .when(header("Sec-WebSocket-Key").isMissing())
          .then(refused())
          .tagged("key")
          .seenIn("FB19")
          .provedBy(
              Mutant.KEY_MISSING_ACCEPTED,
              Mutant.REFUSES_BY_HANGING_UP,
              Mutant.REFUSES_WITH_500,
              Mutant.REFUSES_WITH_200)
          .usually(
              "The key is used without a look at whether it is there: the hash is made over"
                  + " nothing, or the absence ends in an unhandled error.",
              "Check for Sec-WebSocket-Key first and answer 400 when it is absent.");

  private static final String NEED_NOT_DECODE =
      "RFC 6455, section 4.2.2: a server need not decode the key.";

  final Case keyThatIsNotSixteenOctetsIsRefused =
      disputed("A handshake whose key does not decode to 16 octets is refused.", NEED_NOT_DECODE)
          .covers("RFC6455-4.2.1-15", "RFC6455-4.2.2-8")
          .given(openingHandshake())
          .when(
              header("Sec-WebSocket-Key")
                  .is(
                      row("empty", ""),
                      row("a-word", "x"),
                      row("1-octet", "AA=="),
                      row("8-octets", "AAECAwQFBgc="),
                      row("15-octets", "AAECAwQFBgcICQoLDA0O"),
                      row("17-octets", "AAECAwQFBgcICQoLDA0ODxA="),
                      row("18-octets", "AAECAwQFBgcICQoLDA0ODxAR"),
                      row("20-octets", "AAECAwQFBgcICQoLDA0ODxAREhM="),
                      row("32-octets", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="),
                      row("64-octets", "AAECAwQF".repeat(10) + "AAECAw=="),
                      row("4-kib", "A".repeat(5460) + "AA==")))
          .then(refused(), acceptOfSomethingSent().orFail())
          .tagged("key")
          .seenIn("FB20")
          .provedBy(Mutant.KEY_LENGTH_UNCHECKED, Mutant.KEY_MENDED)
          .usually(
              "The text of the key is hashed and never decoded, so its length is not seen.",
              "Decode the key and refuse with 400 what does not give 16 octets; hash the text"
                  + " as it was sent.");

  final Case keyInAnotherAlphabetIsRefused =
      disputed(
              "A handshake whose key holds what the base64 alphabet does not is refused.",
              NEED_NOT_DECODE)
          .covers("RFC6455-4.2.1-15", "RFC4648-3.3-1")
          .given(openingHandshake())
          .when(
              header("Sec-WebSocket-Key")
                  .is(
                      row("url-alphabet", "-_-_-_-_-_-_-_-_-_-_-w=="),
                      row("asterisk", "AAECAwQFBgcI*QoLDA0ODw=="),
                      row("exclamation-marks", "!!!!!!!!!!!!!!!!!!!!!!=="),
                      row("inner-space", "AAECAwQFBgc ICQoLDA0ODw=="),
                      row("inner-tab", "AAECAwQFBgc\tICQoLDA0ODw=="),
                      row("percent-encoded-padding", "AAECAwQFBgcICQoLDA0ODw%3D%3D"),
                      row("not-ascii", "AAECAwQFBgcICQoLDA0OD\u00e9==")))
          .then(refused(), acceptOfSomethingSent().orFail())
          .tagged("key")
          .seenIn("FB20")
          .provedBy(Mutant.KEY_LENGTH_UNCHECKED, Mutant.KEY_IN_URL_ALPHABET_ACCEPTED)
          .usually(
              "The key is not decoded, or by a decoder that passes over characters outside"
                  + " its alphabet.",
              "Decode the key with a strict decoder of the standard base64 alphabet and"
                  + " refuse with 400 what it rejects.");

  final Case keyWithOtherPaddingIsRefused =
      disputed(
              "A handshake whose key is not padded as base64 pads 16 octets is refused.",
              NEED_NOT_DECODE)
          .covers("RFC6455-4.2.1-15")
          .given(openingHandshake())
          .when(
              header("Sec-WebSocket-Key")
                  .is(
                      row("none", "AAECAwQFBgcICQoLDA0ODw"),
                      row("one", "AAECAwQFBgcICQoLDA0ODw="),
                      row("three", "AAECAwQFBgcICQoLDA0ODw==="),
                      row("inside", "AAECAwQF==BgcICQoLDA0ODw"),
                      row("nothing-else", "====")))
          .then(refused(), acceptOfSomethingSent().orFail())
          .tagged("key")
          .seenIn("FB20")
          .provedBy(Mutant.KEY_LENGTH_UNCHECKED, Mutant.KEY_PADDING_UNCHECKED)
          .usually(
              "The key is not decoded, or by a decoder to which padding is optional.",
              "Require 24 characters, the last two of them =, before the key is taken.");

  final Case missingVersionIsRefused =
      must("A handshake without Sec-WebSocket-Version is refused.")
          .covers("RFC6455-4.2.1-16")
          .given(openingHandshake())
          .when(header("Sec-WebSocket-Version").isMissing())
          .then(refused())
          .tagged("version")
          .seenIn("FB28")
          .provedBy(Mutant.VERSION_MISSING_ACCEPTED)
          .usually(
              "A version is compared only if one is there.",
              "Treat an absent Sec-WebSocket-Version as one that is not spoken, and name 13"
                  + " in the refusal.");

  final Case malformedHandshakeIsAnsweredNotDropped =
      should(
              "Invalid data in a handshake is answered with a fitting HTTP status, and does no harm.")
          .covers("RFC6455-10.7-3", "RFC6455-4.2.1-2")
          .given(openingHandshake())
          .when(header("Sec-WebSocket-Key").isMissing(), header("Sec-WebSocket-Version").is("0xd"))
          .then(refused(), stillAcceptsTheControl())
          .exclusive()
          .tagged("robustness")
          .seenIn("FB19", "FB31", "FB82", "FB90")
          .provedBy(Mutant.HANDSHAKE_NEVER_RECOVERS, Mutant.REFUSES_BY_HANGING_UP)
          .usually(
              "The error of a parser goes through to the code that owns the connection, which"
                  + " drops it.",
              "Turn every error of the handshake into a 400 with Connection: close before the"
                  + " connection is ended.");

  final Case protocolVersionInUpgradeIsNoPartOfTheValue =
      disputed(
              "The value is websocket as a whole; with a protocol version behind it, it is another.",
              "RFC 9110, section 7.8: a protocol may have a version, and recipients compare the"
                  + " name of the protocol.")
          .covers("RFC6455-4.2.1-9", "RFC9110-7.8-3")
          .given(openingHandshake())
          .when(
              header("Upgrade")
                  .is(
                      row("thirteen", "websocket/13"),
                      row("eight", "WebSocket/8"),
                      row("nothing-behind-the-slash", "websocket/"),
                      row("space-before-the-slash", "websocket /13")))
          .then(answeredAsPlainHttp())
          .tagged("upgrade")
          .provedBy(Mutant.UPGRADE_VERSION_IGNORED)
          .usually(
              "Only the name of the protocol is compared, and what stands behind the slash is"
                  + " passed over.",
              "Compare the whole member with websocket, which was registered without a"
                  + " version.");

  final Case connectionOptionHasNoParameters =
      disputed(
              "A connection option is a bare token; what is none is not the option upgrade.",
              "RFC 9110, section 2.4: a recipient may try to make use of an invalid construct.")
          .covers("RFC6455-4.2.1-12", "RFC9110-7.6.1-1")
          .given(openingHandshake())
          .when(
              header("Connection")
                  .is(
                      row("parameter", "upgrade;q=1"),
                      row("quoted", "\"Upgrade\""),
                      row("comment", "(x) Upgrade"),
                      row("value", "Upgrade=1")))
          .then(answeredAsPlainHttp())
          .tagged("connection")
          .provedBy(Mutant.CONNECTION_PARAMETERS_IGNORED, Mutant.CONNECTION_UNCHECKED)
          .usually(
              "Each member is cut at a semicolon or freed of quotes before it is compared.",
              "Compare members of Connection as they stand: an option is a bare token.");

  final Case unknownFieldsAreIgnored =
      should("Fields that the server does not know change nothing about the handshake.")
          .covers("RFC6455-4.2.1-21", "RFC9110-5.1-2", "RFC6455-1.2-1")
          .given(openingHandshake())
          .when(
              header("Cookie").isAlso("a=b; c={random}"),
              header("User-Agent").isAlso("upgrade-tck"),
              header("Accept").isAlso("*/*"),
              header("Accept-Encoding").isAlso("gzip, deflate, br"),
              header("Accept-Language").isAlso("en-GB,en;q=0.5"),
              header("DNT").isAlso("1"),
              header("Pragma").isAlso("no-cache"),
              header("Cache-Control").isAlso("no-cache"),
              header("X-Unknown").isAlso("{random}"),
              header("Sec-WebSocket-Foo").isAlso("{random}"),
              header("Sec-WebSocket-Accept").isAlso("s3pPLMBiTxaQ9kYGzzhZRbK+xOo="),
              header("Sec-WebSocket-Key1").isAlso("4 @1  46546xW%0l 1 5"),
              header("HTTP2-Settings").isAlso("AAMAAABk"),
              manyUnknownFields())
          .then(
              oneOf(
                  outcome("takes them", sameOutcomeAsTheControlUnlessRefused()),
                  outcome("reads not so many", refusedWith(431))))
          .tagged("fields")
          .seenIn("FB106")
          .provedBy(
              Mutant.UNKNOWN_FIELD_REFUSED,
              Mutant.REPEATED_KEY_CRASHES,
              Mutant.REPEATED_KEY_GETS_ANOTHER_ACCEPT,
              Mutant.REPEATED_KEY_GETS_ANOTHER_SUBPROTOCOL,
              Mutant.REPEATED_KEY_GETS_OTHER_EXTENSIONS,
              Mutant.REPEATED_KEY_GETS_NO_FRAMES)
          .usually(
              "A list of allowed fields, or the code of another feature that reads the same"
                  + " field, stands in the way of the handshake.",
              "Read the fields of the handshake by name and let all others be.");

  final Case queryBelongsToTheResourceName =
      should(
              "A query is a part of the resource name: the server serves that resource, or says that"
                  + " it has none such.")
          .covers("RFC6455-4.2.1-6")
          .given(openingHandshake())
          .when(
              requestTarget(
                  row("one-parameter", "{path}{and}a=b"),
                  row("empty", "{path}{and}"),
                  row("percent-encoded", "{path}{and}a=b&c=%20d"),
                  row("uri-inside", "{path}{and}x=http://y/"),
                  row("question-mark-inside", "{path}{and}a=b?c"),
                  row("two-parameters", "{path}{and}a=b&c=d"),
                  row("slashes-inside", "{path}{and}a=/b/../c"),
                  row("encoded-number-sign", "{path}{and}a=%23b"),
                  row("marks", "{path}{and}a=-._~!$'()*+,;:@")))
          .then(
              oneOf(
                  outcome("takes it like the control", sameOutcomeAsTheControl()),
                  outcome("answers for another resource", answeredAsPlainHttp())))
          .tagged("request-target")
          .provedBy(Mutant.QUERY_CRASHES)
          .usually(
              "The request-target is compared with the path of the endpoint as one text.",
              "Cut the request-target at the first question mark, and look for the endpoint"
                  + " by the path before it.");
}
