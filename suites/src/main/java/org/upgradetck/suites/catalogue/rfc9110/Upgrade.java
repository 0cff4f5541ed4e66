package org.upgradetck.suites.catalogue.rfc9110;

import static org.upgradetck.suites.expect.AfterTheAnswer.connectionEndedBefore;
import static org.upgradetck.suites.expect.AfterTheAnswer.nothingBehindTheAnswerBefore;
import static org.upgradetck.suites.expect.AfterTheAnswer.sameStatusAsTheControl;
import static org.upgradetck.suites.expect.Answers.answeredAsPlainHttp;
import static org.upgradetck.suites.expect.Answers.answeredCompletely;
import static org.upgradetck.suites.expect.Answers.notSwitched;
import static org.upgradetck.suites.expect.Answers.oneOf;
import static org.upgradetck.suites.expect.Answers.outcome;
import static org.upgradetck.suites.expect.Answers.sameOutcomeAsTheControlUnlessRefused;
import static org.upgradetck.suites.expect.Negotiated.switchesToWebsocketAlone;
import static org.upgradetck.suites.expect.Negotiated.upgradeListedInConnection;
import static org.upgradetck.suites.expect.OtherProtocols.ignoresTheUpgradeOrMakesIt;
import static org.upgradetck.suites.expect.OtherProtocols.noServerError;
import static org.upgradetck.suites.expect.OtherProtocols.switchesOnlyToWhatWasAskedFor;
import static org.upgradetck.suites.language.Feature.PLAIN_RESOURCE;
import static org.upgradetck.suites.language.PostedContent.postInChunks;
import static org.upgradetck.suites.language.PostedContent.postWithLength;
import static org.upgradetck.suites.language.Words.afterOnTheSameConnection;
import static org.upgradetck.suites.language.Words.disputed;
import static org.upgradetck.suites.language.Words.header;
import static org.upgradetck.suites.language.Words.httpVersion;
import static org.upgradetck.suites.language.Words.must;
import static org.upgradetck.suites.language.Words.openingHandshake;
import static org.upgradetck.suites.language.Words.plainResource;
import static org.upgradetck.suites.language.Words.requestTarget;
import static org.upgradetck.suites.language.Words.row;
import static org.upgradetck.suites.language.Words.should;

import java.util.stream.Stream;
import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.language.Chapter;
import org.upgradetck.suites.language.Given;
import org.upgradetck.suites.language.Spec;
import org.upgradetck.suites.language.Variation;
import org.upgradetck.suites.language.Watch;

/** RFC 9110, section 7.8: the field that asks for another protocol. */
public final class Upgrade extends Chapter {

  public Upgrade() {
    super(Spec.RFC9110, "7.8", "Upgrade");
  }

  final Case websocketMayStandAmongOtherProtocols =
      should(
              "Upgrade is a list of protocols. A server that switches names the one it switches to,"
                  + " and only that; it may also ignore the field.")
          .covers("RFC6455-4.2.1-11", "RFC9110-7.8-3", "RFC9110-7.8-7", "RFC7230-6.7-1")
          .given(openingHandshake())
          .when(
              header("Upgrade")
                  .is(
                      row("first", "websocket, foo/1"),
                      row("last", "foo/1, websocket"),
                      row("behind-h2c", "h2c, websocket"),
                      row("on-two-lines", "foo/1", "websocket"),
                      row("first-of-two-lines", "websocket", "foo/1"),
                      row("h2c-on-a-line-before", "h2c", "websocket"),
                      row("behind-a-hundred", "foo/1, ".repeat(100) + "websocket")))
          .then(sameOutcomeAsTheControlUnlessRefused(), switchesToWebsocketAlone().orFail())
          .tagged("upgrade")
          .seenIn("FB08")
          .provedBy(Mutant.UPGRADE_ECHOED, Mutant.UPGRADE_WHOLE_VALUE)
          .usually(
              "The whole value is compared with websocket, or it is copied into the answer.",
              "Split Upgrade at its commas, look for websocket among the members, and answer"
                  + " with Upgrade: websocket.");

  final Case unknownProtocolsAreIgnoredOnAPlainResource =
      disputed(
              "A server that knows none of the protocols goes on as if Upgrade were not there.",
              "RFC 9110, section 7.8: a server may ignore Upgrade, and no text forbids it to refuse the"
                  + " request instead.")
          .covers("RFC9110-7.8-2", "RFC9110-7.8-18")
          .given(plainResource())
          .when(
              header("Upgrade")
                  .is(
                      row("foo", "foo/1"),
                      row("irc", "IRC/6.9"),
                      row("several", "foo/1, bar/2"),
                      row("a-word", "x"))
                  .and(header("Connection").is(row("upgrade", "Upgrade"))))
          .then(notSwitched().orFail(), answeredCompletely(), sameStatusAsTheControl())
          .needs(PLAIN_RESOURCE)
          .tagged("upgrade")
          .seenIn("FB91")
          .provedBy(Mutant.UNKNOWN_UPGRADE_REFUSED)
          .usually(
              "Any Upgrade field is handed to the upgrade code, which refuses what it does"
                  + " not know.",
              "Go on as plain HTTP when none of the protocols is known.");

  final Case otherProtocolsAreIgnoredOnAPlainResourceOrSwitchedTo =
      disputed(
              "Whatever protocol is asked for on a plain resource, the request is answered as though"
                  + " it were not, or that very protocol is switched to.",
              "RFC 9110, section 7.8: a server may ignore Upgrade, and no text forbids it to refuse the"
                  + " request instead.")
          .covers("RFC9110-7.8-2", "RFC9110-7.8-7", "RFC9110-7.8-18")
          .given(plainResource())
          .when(
              header("Upgrade")
                  .is(
                      row("http-2.0", "HTTP/2.0"),
                      row("http-3.0", "HTTP/3.0"),
                      row("h2-14", "h2-14"),
                      row("connect-udp", "connect-udp"),
                      row("connect-ip", "connect-ip"),
                      row("webtransport", "webtransport"),
                      row("on-two-lines", "foo/1", "x{random}/2"))
                  .and(header("Connection").is(row("upgrade", "Upgrade"))),
              header("Upgrade")
                  .is(row("connect-udp-with-capsules", "connect-udp"))
                  .and(header("Connection").is(row("upgrade", "Upgrade")))
                  .and(header("Capsule-Protocol").is(row("yes", "?1"))))
          .then(ignoresTheUpgradeOrMakesIt())
          .needs(PLAIN_RESOURCE)
          .tagged("upgrade")
          .seenIn("FB91")
          .usually(
              "A library in front of the application takes every Upgrade for one that it must"
                  + " answer.",
              "Pass a request on as plain HTTP when its Upgrade names nothing that is known.")
          .provedBy(
              Mutant.UNKNOWN_UPGRADE_REFUSED,
              Mutant.UPGRADE_GRANTED_UNNAMED,
              Mutant.UPGRADE_RETURNED_IN_VAIN);

  final Case otherProtocolsAreNotTakenForWebsocket =
      must("A request that has all of an opening handshake but asks for another protocol is not"
              + " switched to WebSocket.")
          .covers("RFC9110-7.8-7", "RFC9110-7.8-5", "RFC6455-4.2.1-9")
          .given(openingHandshake())
          .when(
              header("Upgrade")
                  .is(
                      row("http-2.0", "HTTP/2.0"),
                      row("http-3.0", "HTTP/3.0"),
                      row("h2", "h2"),
                      row("tls-1.0", "TLS/1.0"),
                      row("tls-1.2", "TLS/1.2, HTTP/1.1"),
                      row("irc", "IRC/6.9"),
                      row("connect-udp", "connect-udp"),
                      row("connect-ip", "connect-ip"),
                      row("webtransport", "webtransport"),
                      row("websocket-as-version", "foo/websocket")),
              header("Upgrade")
                  .is(row("h2c-with-settings", "h2c"))
                  .and(header("Connection").is(row("both", "Upgrade, HTTP2-Settings")))
                  .and(header("HTTP2-Settings").is(row("settings", "AAMAAABkAAQAAP__"))))
          .then(switchesOnlyToWhatWasAskedFor(), answeredCompletely().orWarn(), noServerError())
          .tagged("upgrade")
          .seenIn("FB07")
          .usually(
              "The endpoint looks at Sec-WebSocket-Key and not at Upgrade.",
              "Switch only where websocket is a member of Upgrade.")
          .provedBy(Mutant.UPGRADE_UNCHECKED, Mutant.UPGRADE_RETURNED);

  final Case contentOfARequestWithAnIgnoredUpgradeIsRead =
      must("The content of a request is read to its end, or the connection closed, also where an"
              + " Upgrade is ignored: the next request begins behind it.")
          .covers("RFC9110-7.8-2", "RFC9112-9.3-2")
          .given(plainResource())
          .when(
              afterAnIgnored("foo/1", "foo"),
              afterAnIgnored("h2c", "h2c"),
              afterAnIgnored("websocket", "websocket"))
          .then(
              oneOf(
                  outcome(
                      "answers the next request as on a fresh connection",
                      answeredCompletely(),
                      sameStatusAsTheControl()),
                  outcome(
                      "the connection was ended before",
                      connectionEndedBefore(),
                      nothingBehindTheAnswerBefore())))
          .needs(PLAIN_RESOURCE)
          .tagged("upgrade", "keep-alive")
          .seenIn("FB92")
          .usually(
              "A parser that meets Upgrade stops behind the head and leaves the content where it"
                  + " is.",
              "Read on as HTTP, content first, unless a 101 was sent.")
          .provedBy(Mutant.UPGRADE_LEAVES_CONTENT);

  private static Variation afterAnIgnored(String protocol, String key) {
    Given asking =
        plainResource()
            .with(header("Upgrade").is(row("asked", protocol)))
            .with(header("Connection").is(row("upgrade", "Upgrade")));
    return new Variation(
        Stream.of(
                afterOnTheSameConnection(key + "-with-length", asking, postWithLength()),
                afterOnTheSameConnection(key + "-in-chunks", asking, postInChunks()))
            .flatMap(variation -> variation.rows().stream())
            .toList());
  }

  final Case senderOfUpgradeListsItInConnection =
      must("Whoever sends Upgrade also lists upgrade in Connection.")
          .covers("RFC9110-7.8-13", "RFC9110-7.6.1-2", "RFC2817-3.1-2", "RFC2616-14.42-3")
          .watching(Watch.EVERY_ANSWER)
          .then(upgradeListedInConnection())
          .tagged("upgrade", "connection")
          .seenIn("FB30")
          .provedBy(Mutant.UPGRADE_REQUIRED_WITHOUT_CONNECTION, Mutant.CONNECTION_KEEP_ALIVE)
          .usually(
              "Upgrade is set by the application, and Connection by the HTTP layer.",
              "Wherever Upgrade is sent, in a 101 or a 426, send Connection: Upgrade with it.");

  final Case upgradeOfAnOldClientIsIgnored =
      must("Upgrade means nothing in a request of HTTP/1.0: it is answered as plain HTTP, or refused.")
          .covers("RFC9110-7.8-14", "RFC6455-4.2.1-4", "RFC9110-15.2-1")
          .given(openingHandshake())
          .when(
              httpVersion("HTTP/1.0"),
              header("Connection")
                  .is(row("keep-alive", "Upgrade, keep-alive"))
                  .and(httpVersion("HTTP/1.0")),
              header("Host").isMissing().and(httpVersion("HTTP/1.0")),
              header("Connection")
                  .is(
                      row("connection-on-two-lines", "keep-alive", "Upgrade"),
                      row("close", "Upgrade, close"))
                  .and(httpVersion("HTTP/1.0")),
              requestTarget(row("absolute-form", "{scheme}://{authority}{path}"))
                  .and(httpVersion("HTTP/1.0")))
          .then(answeredAsPlainHttp(505))
          .tagged("http-version")
          .seenIn("FB18")
          .usually(
              "The version of the request is not looked at, or only to decide about keep-alive.",
              "Ignore Upgrade in a request of HTTP/1.0.")
          .provedBy(Mutant.SWITCHES_HTTP_1_0, Mutant.OTHER_HOSTS_HUNG_UP_ON);
}
