package org.upgradetck.suites.catalogue.rfc6455;

import static org.upgradetck.suites.expect.Answers.acceptProvesTheKey;
import static org.upgradetck.suites.expect.Answers.all;
import static org.upgradetck.suites.expect.Answers.ofThe101;
import static org.upgradetck.suites.expect.Answers.onEveryConnection;
import static org.upgradetck.suites.expect.Answers.oneOf;
import static org.upgradetck.suites.expect.Answers.outcome;
import static org.upgradetck.suites.expect.Answers.refused;
import static org.upgradetck.suites.expect.Answers.refusedWith;
import static org.upgradetck.suites.expect.Answers.sameOutcomeAsTheControl;
import static org.upgradetck.suites.expect.Answers.sameOutcomeAsTheControlUnlessRefused;
import static org.upgradetck.suites.expect.Answers.switched;
import static org.upgradetck.suites.expect.Negotiated.aSubprotocol;
import static org.upgradetck.suites.expect.Negotiated.atMostOneSubprotocolOfThoseOffered;
import static org.upgradetck.suites.expect.Negotiated.noExtension;
import static org.upgradetck.suites.expect.Negotiated.noSubprotocol;
import static org.upgradetck.suites.expect.Negotiated.nothingUnasked;
import static org.upgradetck.suites.language.Feature.SUBPROTOCOL;
import static org.upgradetck.suites.language.Feature.TWO_SUBPROTOCOLS;
import static org.upgradetck.suites.language.Words.header;
import static org.upgradetck.suites.language.Words.may;
import static org.upgradetck.suites.language.Words.must;
import static org.upgradetck.suites.language.Words.onConnections;
import static org.upgradetck.suites.language.Words.openingHandshake;
import static org.upgradetck.suites.language.Words.row;

import java.util.Collections;
import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.language.Chapter;
import org.upgradetck.suites.language.Spec;

/** RFC 6455, section 4.2.2: the answer with which a server switches. */
public final class SendingTheServersOpeningHandshake extends Chapter {

  public SendingTheServersOpeningHandshake() {
    super(Spec.RFC6455, "4.2.2", "Sending the Server's Opening Handshake");
  }

  final Case answerNamesWebsocketInUpgrade =
      must("The 101 has an Upgrade field whose value is websocket and nothing else.")
          .covers("RFC6455-4.2.2-21", "RFC9110-7.8-5", "RFC9110-15.2.2-1", "RFC2616-14.42-2")
          .given(openingHandshake().answered())
          .then(ofThe101(header("Upgrade").equalsIgnoringCase("websocket")))
          .tagged("upgrade")
          .seenIn("FB60", "FB126")
          .provedBy(Mutant.UPGRADE_OMITTED)
          .usually(
              "Upgrade is left out of the answer, copied from the request, or removed by a"
                  + " proxy in front of the server.",
              "Send Upgrade: websocket as a constant, and let what stands in front forward"
                  + " it.");

  final Case answerListsUpgradeInConnection =
      must("The 101 has a Connection field that lists upgrade.")
          .covers("RFC6455-4.2.2-22")
          .given(openingHandshake().answered())
          .then(ofThe101(header("Connection").lists("upgrade")))
          .tagged("connection")
          .seenIn("FB60")
          .provedBy(Mutant.CONNECTION_OMITTED, Mutant.CONNECTION_KEEP_ALIVE)
          .usually(
              "The HTTP layer writes its own Connection field, such as keep-alive, over that"
                  + " of the upgrade.",
              "Send Connection: Upgrade in the 101, and let the HTTP layer add no other.");

  final Case acceptIsComputedOverTheKey =
      must("The 101 has one Sec-WebSocket-Accept: the base64 form of the SHA-1 hash over the text"
              + " of the key and the GUID of the protocol.")
          .covers(
              "RFC6455-4.2.2-8",
              "RFC6455-4.2.2-23",
              "RFC6455-4.2.2-24",
              "RFC6455-1.3-6",
              "RFC6455-11.3.3-1",
              "RFC4648-4-1",
              "RFC6455-4.2.1-1",
              "RFC6455-4.2.2-1",
              "RFC4648-3.1-1",
              "RFC4648-3.2-1",
              "RFC4648-3.5-1")
          .given(openingHandshake().answered())
          .when(
              header("Sec-WebSocket-Key")
                  .is(
                      row("published-sample", "dGhlIHNhbXBsZSBub25jZQ=="),
                      row("all-zero", "AAAAAAAAAAAAAAAAAAAAAA=="),
                      row("all-ones", "/////////////////////w=="),
                      row("counting", "AQIDBAUGBwgJCgsMDQ4PEA=="),
                      row("accept-with-plus", "AAAAAAAAAAAAAAAAAAAAFQ=="),
                      row("accept-with-slash", "AAAAAAAAAAAAAAAAAAAAAQ=="),
                      row("accept-begins-with-slash", "AAAAAAAAAAAAAAAAAAAACQ=="),
                      row("accept-of-letters-and-digits", "AAAAAAAAAAAAAAAAAAAAAw=="),
                      row("accept-ends-in-capital-a", "AAAAAAAAAAAAAAAAAAAACw=="),
                      row("accept-ends-in-capital-e", "AAAAAAAAAAAAAAAAAAAANw=="),
                      row("accept-ends-in-capital-i", "AAAAAAAAAAAAAAAAAAAACg=="),
                      row("accept-ends-in-capital-m", "AAAAAAAAAAAAAAAAAAAAJQ=="),
                      row("accept-ends-in-capital-q", "AAAAAAAAAAAAAAAAAAAAIw=="),
                      row("accept-ends-in-capital-u", "AAAAAAAAAAAAAAAAAAAABA=="),
                      row("accept-ends-in-capital-y", "AAAAAAAAAAAAAAAAAAAABQ=="),
                      row("accept-ends-in-c", "AAAAAAAAAAAAAAAAAAAAEQ=="),
                      row("accept-ends-in-g", "AAAAAAAAAAAAAAAAAAAAHQ=="),
                      row("accept-ends-in-k", "AAAAAAAAAAAAAAAAAAAAAg=="),
                      row("accept-ends-in-o", "AAAAAAAAAAAAAAAAAAAAHA=="),
                      row("accept-ends-in-s", "AAAAAAAAAAAAAAAAAAAADQ=="),
                      row("accept-ends-in-w", "AAAAAAAAAAAAAAAAAAAAIA=="),
                      row("accept-ends-in-0", "AAAAAAAAAAAAAAAAAAAACA=="),
                      row("accept-ends-in-4", "AAAAAAAAAAAAAAAAAAAABw=="),
                      row("accept-ends-in-8", "AAAAAAAAAAAAAAAAAAAALg=="),
                      row("random-1", "{key}"),
                      row("random-2", "{key}"),
                      row("random-3", "{key}"),
                      row("random-4", "{key}"),
                      row("random-5", "{key}"),
                      row("random-6", "{key}"),
                      row("random-7", "{key}"),
                      row("random-8", "{key}")))
          .then(switched().orWarn(), acceptProvesTheKey())
          .tagged("key")
          .seenIn("FB23", "FB126")
          .provedBy(
              Mutant.ACCEPT_OMITTED,
              Mutant.ACCEPT_OF_DECODED_KEY,
              Mutant.ACCEPT_CONSTANT,
              Mutant.ACCEPT_TWICE,
              Mutant.ACCEPT_URL_SAFE,
              Mutant.ACCEPT_UNPADDED,
              Mutant.ACCEPT_LAST_DIGIT_SHIFTED,
              Mutant.ACCEPT_ON_TWO_LINES,
              Mutant.KEY_OF_EQUAL_OCTETS_REFUSED)
          .usually(
              "The hash is made over the decoded key or over other white space than was sent,"
                  + " has a wrong GUID, or is printed as hexadecimal digits.",
              "Join the text of the key, trimmed, and 258EAFA5-E914-47DA-95CA-C5AB0DC85B11,"
                  + " hash it with SHA-1, and send the 20 octets in base64 with padding.");

  final Case keyWithStrayPadBitsIsTakenAsWrittenOrRefused =
      may("A key whose last digit has stray pad bits may be refused as base64 (RFC 4648, 3.5);"
              + " if it is taken, the Accept is computed over it as it was written.")
          .covers("RFC6455-4.2.2-8", "RFC4648-3.5-1")
          .given(openingHandshake())
          .when(
              header("Sec-WebSocket-Key")
                  .is(
                      row("erratum-3150", "AQIDBAUGBwgJCgsMDQ4PEC=="),
                      row("all-pad-bits", "AAAAAAAAAAAAAAAAAAAAAP==")))
          .then(
              oneOf(
                      outcome(
                          "accepts, with the Accept of the text as written",
                          sameOutcomeAsTheControl()),
                      outcome("refuses", refused()))
                  .orFail())
          .tagged("key")
          .provedBy(Mutant.ACCEPT_OF_REENCODED_KEY)
          .usually(
              "The key is decoded and encoded again, which clears the stray bits, before it"
                  + " is hashed.",
              "Hash the text of the key as it was sent.");

  final Case nothingIsAgreedThatWasNotOffered =
      must("Where nothing was offered, the 101 names neither a subprotocol nor an extension.")
          .covers(
              "RFC6455-4.2.2-13",
              "RFC6455-4.2.2-16",
              "RFC6455-4.2.2-17",
              "RFC6455-4.2.2-18",
              "RFC6455-9-1",
              "RFC6455-4.2.1-20")
          .given(openingHandshake().answered())
          .then(nothingUnasked())
          .tagged("subprotocol", "extension")
          .seenIn("FB35")
          .provedBy(Mutant.PROTOCOL_UNASKED, Mutant.EXTENSION_UNASKED)
          .usually(
              "The fields are sent whenever the server is configured with a subprotocol or an"
                  + " extension, whatever was offered.",
              "Send each field only when a member of the offer was chosen; leave it out"
                  + " otherwise, also as an empty value.");

  final Case unknownSubprotocolsAreNotEchoed =
      must("Where the server speaks none of the subprotocols offered, the 101 names none. What a"
              + " server is willing to speak cannot be seen from outside, so the echo of a single"
              + " made-up name only warns; a list, an empty value or another name fails.")
          .covers("RFC6455-4.2.2-12", "RFC6455-4.2.2-13", "RFC6455-4.2.2-25")
          .given(openingHandshake())
          .when(
              header("Sec-WebSocket-Protocol")
                  .is(
                      row("one", "x-{random}"),
                      row("several", "x-{random}, y-{random}, z-{random}"),
                      row("on-two-lines", "x-{random}", "y-{random}"),
                      row("a-hundred", "x-{random}, ".repeat(99) + "x-{random}"),
                      row("all-token-characters", "!#$%&'*+-.^_`|~0aZ{random}")))
          .then(
              oneOf(
                  outcome(
                      "switches without one",
                      switched().orWarn(),
                      atMostOneSubprotocolOfThoseOffered(),
                      noSubprotocol().orWarn()),
                  outcome("reads not so much", refusedWith(431))))
          .tagged("subprotocol")
          .seenIn("FB36", "FB37", "FB39")
          .provedBy(Mutant.PROTOCOL_ANY, Mutant.PROTOCOL_EMPTY, Mutant.PROTOCOL_LIST_ECHOED)
          .usually(
              "The offer is copied into the answer because browsers fail without one, or no"
                  + " list of subprotocols is configured.",
              "Choose from a list of subprotocols that the application speaks, and leave the"
                  + " field out when none of them was offered.");

  final Case knownSubprotocolIsAgreedToAlone =
      must("The subprotocol in the 101 is one single name of those offered. One that the"
              + " server speaks is worth agreeing to, wherever it stands in the list; it may"
              + " decline all.")
          .covers(
              "RFC6455-4.2.2-12",
              "RFC6455-4.2.2-14",
              "RFC6455-4.2.1-18",
              "RFC6455-11.3.4-2",
              "RFC6455-4.3-5")
          .given(openingHandshake())
          .when(
              header("Sec-WebSocket-Protocol")
                  .is(
                      row("alone", "{subprotocol}"),
                      row("first", "{subprotocol}, x-{random}"),
                      row("middle", "x-{random}, {subprotocol}, y-{random}"),
                      row("last", "x-{random}, y-{random}, {subprotocol}"),
                      row("no-space", "x-{random},{subprotocol}"),
                      row("tab", "x-{random}\t,\t{subprotocol}")))
          .then(switched().orWarn(), atMostOneSubprotocolOfThoseOffered(), aSubprotocol().orWarn())
          .needs(SUBPROTOCOL)
          .tagged("subprotocol")
          .seenIn("FB33", "FB34", "FB38")
          .provedBy(Mutant.PROTOCOL_LIST_ECHOED)
          .usually(
              "The whole list is compared with the name, the list is not trimmed, or it is"
                  + " echoed whole.",
              "Split the list at its commas, trim its members, and send the one that was"
                  + " chosen.");

  final Case subprotocolNamesHaveLetterCase =
      must("A subprotocol in another letter case is another name: it is not answered in the own.")
          .covers("RFC7936-2-1", "RFC6455-4.2.2-12")
          .given(openingHandshake())
          .when(header("Sec-WebSocket-Protocol").is(row("other", "{subprotocol-in-other-case}")))
          .then(switched().orWarn(), atMostOneSubprotocolOfThoseOffered())
          .needs(SUBPROTOCOL)
          .tagged("subprotocol")
          .provedBy(Mutant.PROTOCOL_OWN_SPELLING)
          .usually(
              "Names are compared without regard to letter case.",
              "Compare subprotocols octet by octet.");

  final Case unknownExtensionsAreNotEchoed =
      must("Where the server knows none of the extensions offered, the 101 names none.")
          .covers("RFC6455-4.2.2-16", "RFC6455-4.2.2-17", "RFC6455-9-1")
          .given(openingHandshake())
          .when(
              header("Sec-WebSocket-Extensions")
                  .is(
                      row("one", "x-{random}"),
                      row("with-parameters", "x-{random}; a=1; b=\"2\""),
                      row("several", "x-{random}, y-{random}; q"),
                      row("fifty", String.join(", ", Collections.nCopies(50, "x-{random}"))),
                      row("on-two-lines", "x-{random}", "y-{random}")))
          .then(switched().orWarn(), noExtension())
          .tagged("extension")
          .provedBy(Mutant.EXTENSIONS_ECHOED)
          .usually(
              "The offer of extensions is copied into the answer.",
              "Answer only with extensions that the server implements, and leave the field"
                  + " out otherwise.");

  final Case eachOfManyHandshakesAtOnceGetsItsOwnAnswer =
      must("Handshakes that overlap in time are answered each over its own key.")
          .covers("RFC6455-4.2.2-23")
          .given(openingHandshake())
          .when(onConnections(100))
          .then(onEveryConnection(sameOutcomeAsTheControlUnlessRefused()))
          .exclusive()
          .tagged("key", "concurrency")
          .seenIn("FB23")
          .provedBy(Mutant.STATE_LEAKS_BETWEEN_CONNECTIONS, Mutant.RIGHT_ON_THE_FIRST_CONNECTIONS)
          .usually(
              "State of one handshake, such as a hash object or a buffer, is shared between"
                  + " connections.",
              "Keep everything that belongs to a handshake in objects of its own.");

  final Case sameKeyGetsTheSameAccept =
      must("The Accept follows from the key alone; that a key is fresh is the client's duty, and no"
              + " server has to check it.")
          .covers("RFC6455-4.2.2-23")
          .given(openingHandshake())
          .when(
              header("Sec-WebSocket-Key")
                  .is(row("at-once", "AQIDBAUGBwgJCgsMDQ4PEA=="))
                  .and(onConnections(2)))
          .then(onEveryConnection(all(switched().orWarn(), acceptProvesTheKey())))
          .exclusive()
          .tagged("key", "concurrency")
          .provedBy(Mutant.ACCEPT_CONSTANT, Mutant.KEY_SEEN_BEFORE_REFUSED)
          .usually(
              "The Accept holds something besides the key, or keys are remembered and refused"
                  + " when they come again.",
              "Compute the Accept from the key of this request alone, and remember nothing.");

  final Case oneOfSeveralKnownSubprotocolsIsAgreedTo =
      must("Of several subprotocols that the server speaks it agrees to one at most, in whatever"
              + " order of preference; to decline all is allowed, but odd.")
          .covers("RFC6455-4.2.2-15", "RFC6455-4.2.2-14", "RFC6455-1.3-3")
          .given(openingHandshake())
          .when(
              header("Sec-WebSocket-Protocol")
                  .is(
                      row("both", "{subprotocol}, {other-subprotocol}"),
                      row("in-the-other-order", "{other-subprotocol}, {subprotocol}"),
                      row("on-two-lines", "{other-subprotocol}", "{subprotocol}")))
          .then(switched().orWarn(), atMostOneSubprotocolOfThoseOffered(), aSubprotocol().orWarn())
          .needs(TWO_SUBPROTOCOLS)
          .tagged("subprotocol")
          .seenIn("FB34")
          .provedBy(Mutant.PROTOCOL_LIST_ECHOED)
          .usually(
              "All names that both sides know go into the answer.",
              "Send one name, the first match by the preference of the server or of the"
                  + " client.");
}
