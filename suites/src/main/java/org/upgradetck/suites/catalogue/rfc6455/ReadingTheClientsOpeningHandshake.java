package org.upgradetck.suites.catalogue.rfc6455;

import static org.upgradetck.suites.expect.Answers.answeredAsPlainHttp;
import static org.upgradetck.suites.expect.Answers.oneOf;
import static org.upgradetck.suites.expect.Answers.outcome;
import static org.upgradetck.suites.expect.Answers.refused;
import static org.upgradetck.suites.expect.Answers.refusedWith;
import static org.upgradetck.suites.expect.Answers.sameOutcomeAsTheControl;
import static org.upgradetck.suites.expect.Answers.stillAcceptsTheControl;
import static org.upgradetck.suites.language.Words.disputed;
import static org.upgradetck.suites.language.Words.header;
import static org.upgradetck.suites.language.Words.method;
import static org.upgradetck.suites.language.Words.must;
import static org.upgradetck.suites.language.Words.openingHandshake;
import static org.upgradetck.suites.language.Words.row;
import static org.upgradetck.suites.language.Words.should;

import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.language.Chapter;
import org.upgradetck.suites.language.Spec;

/** RFC 6455, section 4.2.1: what a server has to find in a request before it may switch. */
public final class ReadingTheClientsOpeningHandshake extends Chapter {

  public ReadingTheClientsOpeningHandshake() {
    super(Spec.RFC6455, "4.2.1", "Reading the Client's Opening Handshake");
  }

  final Case requestOfAnotherMethodIsNoHandshake =
      must("Only a GET is an opening handshake.")
          .covers("RFC6455-4.2.1-3")
          .given(openingHandshake())
          .when(method("POST", "PUT", "DELETE", "OPTIONS", "FOO"))
          .then(
              oneOf(
                  outcome("is answered as the plain HTTP that it is", answeredAsPlainHttp()),
                  outcome("is refused as not implemented", refusedWith(501))))
          .tagged("method")
          .seenIn("FB16")
          .provedBy(Mutant.METHOD_UNCHECKED);

  final Case requestWithoutUpgradeIsNoHandshake =
      must("Without an Upgrade field that names websocket, a request is no opening handshake.")
          .covers("RFC6455-4.2.1-2", "RFC6455-4.2.1-9")
          .given(openingHandshake())
          .when(header("Upgrade").isMissing())
          .then(answeredAsPlainHttp())
          .tagged("upgrade")
          .seenIn("FB07")
          .provedBy(Mutant.UPGRADE_UNCHECKED, Mutant.REFUSAL_BODY_CUT);

  final Case upgradeToSomethingElseIsNoHandshake =
      must("Only the value websocket as a whole makes a request an opening handshake.")
          .covers("RFC6455-4.2.1-9", "RFC9110-7.8-7")
          .given(openingHandshake())
          .when(
              header("Upgrade")
                  .is(
                      row("foo", "foo-{random}"),
                      row("websockets", "websockets"),
                      row("xwebsocket", "xwebsocket"),
                      row("web-socket", "web-socket"),
                      row("websocket13", "websocket13"),
                      row("quoted", "\"websocket\""),
                      row("two-words", "web socket"),
                      row("empty", ""),
                      row("comma", ",")))
          .then(answeredAsPlainHttp())
          .tagged("upgrade")
          .seenIn("FB07")
          .provedBy(Mutant.UPGRADE_UNCHECKED, Mutant.UPGRADE_SUBSTRING);

  final Case upgradeTokenHasNoLetterCase =
      must("The value websocket and the option upgrade are the same in any letter case.")
          .covers("RFC6455-4.2.1-10", "RFC6455-4.2.1-13", "RFC9110-7.6.1-1")
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
          .provedBy(Mutant.UPGRADE_CASE_SENSITIVE, Mutant.CONNECTION_CASE_SENSITIVE);

  final Case requestWithoutConnectionOptionIsNoHandshake =
      must("Without the option upgrade in Connection, a request is no opening handshake.")
          .covers("RFC6455-4.2.1-12", "RFC9110-7.6.1-6")
          .given(openingHandshake())
          .when(
              header("Connection").isMissing(),
              header("Connection").is("close", "keep-alive", "websocket"))
          .then(answeredAsPlainHttp())
          .tagged("connection")
          .seenIn("FB05")
          .provedBy(Mutant.CONNECTION_UNCHECKED);

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
          .provedBy(Mutant.CONNECTION_SUBSTRING, Mutant.CONNECTION_UNCHECKED);

  final Case missingKeyIsRefused =
      must("A handshake without Sec-WebSocket-Key is refused.")
          .covers("RFC6455-4.2.1-2", "RFC6455-4.2.1-14")
          .given(openingHandshake())
          .when(header("Sec-WebSocket-Key").isMissing())
          .then(refused())
          .tagged("key")
          .seenIn("FB19")
          .provedBy(
              Mutant.KEY_MISSING_ACCEPTED,
              Mutant.REFUSES_BY_HANGING_UP,
              Mutant.REFUSES_WITH_500,
              Mutant.REFUSES_WITH_200);

  final Case keyThatIsNotSixteenOctetsIsRefused =
      disputed(
              "A handshake whose key does not decode to 16 octets is refused.",
              "RFC 6455, section 4.2.2: a server need not decode the key.")
          .covers("RFC6455-4.2.1-15")
          .given(openingHandshake())
          .when(
              header("Sec-WebSocket-Key")
                  .is(
                      row("empty", ""),
                      row("one-octet", "eA=="),
                      row("15-octets", "AAECAwQFBgcICQoLDA0O"),
                      row("17-octets", "AAECAwQFBgcICQoLDA0ODxA="),
                      row("20-octets", "AAECAwQFBgcICQoLDA0ODxAREhM="),
                      row("no-base64", "!!!!!!!!!!!!!!!!!!!!!!=="),
                      row("url-alphabet", "-_-_-_-_-_-_-_-_-_-_-w=="),
                      row("no-padding", "AAECAwQFBgcICQoLDA0ODw"),
                      row("one-pad", "AAECAwQFBgcICQoLDA0ODw="),
                      row("a-word", "x")))
          .then(refused())
          .tagged("key")
          .seenIn("FB20")
          .provedBy(Mutant.KEY_LENGTH_UNCHECKED);

  final Case missingVersionIsRefused =
      must("A handshake without Sec-WebSocket-Version is refused.")
          .covers("RFC6455-4.2.1-16")
          .given(openingHandshake())
          .when(header("Sec-WebSocket-Version").isMissing())
          .then(refused())
          .tagged("version")
          .seenIn("FB28")
          .provedBy(Mutant.VERSION_MISSING_ACCEPTED);

  final Case malformedHandshakeIsAnsweredNotDropped =
      should(
              "Invalid data in a handshake is answered with a fitting HTTP status, and does no harm.")
          .covers("RFC6455-10.7-3", "RFC6455-4.2.1-2")
          .given(openingHandshake())
          .when(header("Sec-WebSocket-Key").isMissing(), header("Sec-WebSocket-Version").is("0xd"))
          .then(refused(), stillAcceptsTheControl())
          .exclusive()
          .tagged("robustness")
          .seenIn("FB19", "FB31", "FB82")
          .provedBy(Mutant.HANDSHAKE_NEVER_RECOVERS, Mutant.REFUSES_BY_HANGING_UP);
}
