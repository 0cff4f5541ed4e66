package org.upgradetck.suites.catalogue.rfc9110;

import static org.upgradetck.suites.expect.AfterTheAnswer.sameStatusAsTheControl;
import static org.upgradetck.suites.expect.Answers.answeredAsPlainHttp;
import static org.upgradetck.suites.expect.Answers.answeredCompletely;
import static org.upgradetck.suites.expect.Answers.notSwitched;
import static org.upgradetck.suites.expect.Answers.sameOutcomeAsTheControlUnlessRefused;
import static org.upgradetck.suites.expect.Negotiated.switchesToWebsocketAlone;
import static org.upgradetck.suites.expect.Negotiated.upgradeListedInConnection;
import static org.upgradetck.suites.language.Feature.PLAIN_RESOURCE;
import static org.upgradetck.suites.language.Words.header;
import static org.upgradetck.suites.language.Words.httpVersion;
import static org.upgradetck.suites.language.Words.must;
import static org.upgradetck.suites.language.Words.openingHandshake;
import static org.upgradetck.suites.language.Words.plainResource;
import static org.upgradetck.suites.language.Words.requestTarget;
import static org.upgradetck.suites.language.Words.row;
import static org.upgradetck.suites.language.Words.should;

import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.language.Chapter;
import org.upgradetck.suites.language.Spec;
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
      should("A server that knows none of the protocols goes on as if Upgrade were not there.")
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

  final Case senderOfUpgradeListsItInConnection =
      must("Whoever sends Upgrade also lists upgrade in Connection.")
          .covers("RFC9110-7.8-13", "RFC9110-7.6.1-2")
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
          .provedBy(Mutant.SWITCHES_HTTP_1_0);
}
