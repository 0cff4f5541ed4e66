package org.upgradetck.suites.catalogue.rfc9931;

import static org.upgradetck.suites.expect.AfterTheAnswer.earlyPingAnswered;
import static org.upgradetck.suites.expect.AfterTheAnswer.endedAfterSwitch;
import static org.upgradetck.suites.expect.AfterTheAnswer.frameNotServed;
import static org.upgradetck.suites.expect.Answers.answeredAsPlainHttp;
import static org.upgradetck.suites.expect.Answers.oneOf;
import static org.upgradetck.suites.expect.Answers.outcome;
import static org.upgradetck.suites.expect.Answers.refused;
import static org.upgradetck.suites.language.Pipelining.immediatelyFollowedByTheStartOf;
import static org.upgradetck.suites.language.Sizes.headOf;
import static org.upgradetck.suites.language.Words.disputed;
import static org.upgradetck.suites.language.Words.header;
import static org.upgradetck.suites.language.Words.httpVersion;
import static org.upgradetck.suites.language.Words.immediatelyFollowedBy;
import static org.upgradetck.suites.language.Words.method;
import static org.upgradetck.suites.language.Words.must;
import static org.upgradetck.suites.language.Words.openingHandshake;
import static org.upgradetck.suites.language.Words.row;

import org.upgradetck.fixtures.bytes.Bytes;
import org.upgradetck.fixtures.websocket.Frame;
import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.suites.expect.Clause;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.language.Chapter;
import org.upgradetck.suites.language.Spec;
import org.upgradetck.suites.language.Variation;

/** RFC 9931, section 3: octets of the new protocol that come before the server agreed to it. */
public final class OptimisticData extends Chapter {

  private static final Bytes PAYLOAD = Bytes.latin1("early");

  private static final Variation LONG_MESSAGE =
      immediatelyFollowedBy("long", Frame.binary(Bytes.latin1("x".repeat(16 * 1024))));

  public OptimisticData() {
    super(Spec.RFC9931, "3", "Background: Rejected Transitions and Early Octets");
  }

  private static Clause servesTheEarlyPing() {
    return oneOf(
        outcome("serves it", earlyPingAnswered(PAYLOAD)),
        outcome("refuses the handshake", refused()),
        outcome("switches and then closes the connection", endedAfterSwitch()));
  }

  final Case framesBehindARefusedHandshakeAreNotServed =
      must("After a refusal the octets behind the request are HTTP; a frame there is not served as"
              + " WebSocket.")
          .covers("RFC9931-3-1", "RFC9931-3-2", "RFC9931-4.1-1", "RFC6455-1.3-7")
          .given(openingHandshake())
          .when(
              header("Sec-WebSocket-Version")
                  .is("99")
                  .in(immediatelyFollowedBy("ping", Frame.ping(PAYLOAD))),
              header("Sec-WebSocket-Key")
                  .isMissing()
                  .in(immediatelyFollowedBy("ping", Frame.ping(PAYLOAD))),
              header("Connection")
                  .is(row("no-upgrade-option", "keep-alive"))
                  .in(immediatelyFollowedBy("ping", Frame.ping(PAYLOAD))),
              header("Upgrade")
                  .is(row("other-upgrade", "foo/1"))
                  .in(immediatelyFollowedBy("ping", Frame.ping(PAYLOAD))),
              method("POST").in(immediatelyFollowedBy("ping", Frame.ping(PAYLOAD))),
              httpVersion("HTTP/1.0").in(immediatelyFollowedBy("ping", Frame.ping(PAYLOAD))))
          .then(answeredAsPlainHttp(501), frameNotServed(PAYLOAD))
          .tagged("early-octets", "security")
          .seenIn("FB85")
          .provedBy(Mutant.EARLY_FRAMES_SERVED_AFTER_REFUSAL)
          .usually(
              "The WebSocket reader is put in place before the handshake is decided, and"
                  + " stays there after a refusal.",
              "Put the WebSocket reader in place only with the 101, and close the connection"
                  + " when what follows a refusal is no HTTP.");

  final Case framesBehindAnAcceptedHandshakeAreNotLost =
      disputed(
              "A frame in the same segment as a handshake that is accepted is kept and served; or the"
                  + " handshake is refused, or the connection closed.",
              "RFC 6455, section 4.1: a client has to wait for the answer, so the fault began with"
                  + " the client.")
          .covers("RFC6455-4.2.2-27")
          .given(openingHandshake())
          .when(immediatelyFollowedBy("ping", Frame.ping(PAYLOAD)))
          .then(servesTheEarlyPing())
          .tagged("early-octets")
          .seenIn("FB72")
          .provedBy(Mutant.EARLY_FRAMES_LOST)
          .usually(
              "Octets that the HTTP parser has already read are dropped when the connection"
                  + " changes hands.",
              "Hand the rest of the HTTP parser's buffer to the WebSocket reader.");

  final Case framesBehindAHeadThatFillsABufferAreNotLost =
      disputed(
              "A frame behind a handshake is kept and served where the head ends exactly with a"
                  + " buffer, too; or the handshake is refused, or the connection closed.",
              "RFC 6455, section 4.1: a client has to wait for the answer, so the fault began with"
                  + " the client.")
          .covers("RFC6455-4.2.2-27")
          .given(openingHandshake())
          .when(
              headOf(512, 1024, 2048, 4096, 8192)
                  .and(immediatelyFollowedBy("ping", Frame.ping(PAYLOAD))))
          .then(servesTheEarlyPing())
          .tagged("early-octets")
          .seenIn("FB72")
          .provedBy(Mutant.EARLY_FRAMES_LOST_AT_A_BUFFERS_END)
          .usually(
              "Whether something stands behind the head is asked of a buffer that has just been"
                  + " emptied.",
              "Ask where the head ended, and hand on all that has been or will be read behind it.");

  final Case longFramesBehindAnAcceptedHandshakeAreNotLost =
      disputed(
              "However long a frame behind an accepted handshake is, and wherever it is cut, it is"
                  + " kept and served; or the handshake is refused, or the connection closed.",
              "RFC 6455, section 4.1: a client has to wait for the answer, so the fault began with"
                  + " the client.")
          .covers("RFC6455-4.2.2-27", "RFC6455-5.2-4")
          .given(openingHandshake())
          .when(
              immediatelyFollowedBy("behind-16-kib", Frame.pong(PAYLOAD))
                  .and(LONG_MESSAGE)
                  .and(immediatelyFollowedBy("ping", Frame.ping(PAYLOAD))),
              immediatelyFollowedByTheStartOf("first-octet", Frame.ping(PAYLOAD), 1),
              immediatelyFollowedByTheStartOf("without-the-mask", Frame.ping(PAYLOAD), 2),
              immediatelyFollowedByTheStartOf("inside-the-mask", Frame.ping(PAYLOAD), 4),
              immediatelyFollowedByTheStartOf("inside-the-payload", Frame.ping(PAYLOAD), 8))
          .then(servesTheEarlyPing())
          .tagged("early-octets")
          .seenIn("FB72", "FB75")
          .usually(
              "The octets behind the head are dropped with the buffer of the HTTP parser, or only a"
                  + " part of them is handed on.",
              "Give all that stands behind the head to the frame parser, however much it is.")
          .provedBy(Mutant.EARLY_OCTETS_BEYOND_A_BUFFER_LOST, Mutant.LENGTH_LOW_OCTET_FIRST);
}
