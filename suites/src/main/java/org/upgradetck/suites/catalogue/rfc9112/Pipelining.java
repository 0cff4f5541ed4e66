package org.upgradetck.suites.catalogue.rfc9112;

import static org.upgradetck.suites.expect.AfterTheAnswer.connectionEndedBefore;
import static org.upgradetck.suites.expect.Answers.answeredAsPlainHttp;
import static org.upgradetck.suites.expect.Answers.answeredCompletely;
import static org.upgradetck.suites.expect.Answers.notSwitched;
import static org.upgradetck.suites.expect.Answers.oneOf;
import static org.upgradetck.suites.expect.Answers.outcome;
import static org.upgradetck.suites.expect.Answers.sameOutcomeAsTheControlUnlessRefused;
import static org.upgradetck.suites.expect.OnTheConnection.endedBehindTheFirst;
import static org.upgradetck.suites.expect.OnTheConnection.endsOverWhatIsNoFrame;
import static org.upgradetck.suites.expect.OnTheConnection.noHttpBehindThe101;
import static org.upgradetck.suites.expect.OnTheConnection.ofTheFirst;
import static org.upgradetck.suites.expect.OnTheConnection.theNextIsAnswered;
import static org.upgradetck.suites.expect.OnTheConnection.unlessTheFirstSwitched;
import static org.upgradetck.suites.language.Content.content;
import static org.upgradetck.suites.language.Pipelining.immediatelyFollowedByRequest;
import static org.upgradetck.suites.language.Pipelining.pipelinedBehind;
import static org.upgradetck.suites.language.Words.header;
import static org.upgradetck.suites.language.Words.method;
import static org.upgradetck.suites.language.Words.must;
import static org.upgradetck.suites.language.Words.openingHandshake;
import static org.upgradetck.suites.language.Words.plainRequest;
import static org.upgradetck.suites.language.Words.requestTarget;
import static org.upgradetck.suites.language.Words.row;
import static org.upgradetck.suites.language.Words.sentInPieces;
import static org.upgradetck.suites.language.Words.should;

import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.language.Chapter;
import org.upgradetck.suites.language.Spec;

/** RFC 9112, section 9.3.2: requests sent before the answers to those before them. */
public final class Pipelining extends Chapter {

  public Pipelining() {
    super(Spec.RFC9112, "9.3.2", "Pipelining");
  }

  final Case answersComeInTheOrderOfTheRequests =
      must("A handshake pipelined behind another request is answered behind it: the 101 does not"
              + " come first, and the connection is not handed over before.")
          .covers("RFC9112-9.3.2-1", "RFC9110-3.3-1")
          .given(openingHandshake())
          .when(
              pipelinedBehind("plain-get", plainRequest()),
              pipelinedBehind(
                  "two-plain-gets", plainRequest().with(pipelinedBehind("x", plainRequest()))),
              pipelinedBehind("head", plainRequest(), method("HEAD")),
              pipelinedBehind(
                      "refused-version",
                      openingHandshake(),
                      header("Sec-WebSocket-Version").is("99"))
                  .unlessTaken(header("Sec-WebSocket-Version").is("99")),
              pipelinedBehind("other-target", plainRequest(), requestTarget(row("x", "/{random}"))),
              pipelinedBehind("cut-in-the-middle", plainRequest())
                  .and(sentInPieces("x", "\r\n\r\nGE|T")))
          .then(
              ofTheFirst(notSwitched()),
              ofTheFirst(answeredCompletely().orWarn()),
              oneOf(
                      outcome(
                          "the same outcome as on a fresh connection",
                          sameOutcomeAsTheControlUnlessRefused()),
                      outcome("the connection was ended before", connectionEndedBefore()))
                  .orWarn())
          .tagged("pipelining")
          .seenIn("FB87")
          .usually(
              "An upgrade is handled as soon as it is parsed, by another path than plain requests,"
                  + " and overtakes their answers.",
              "Begin with the upgrade only when all answers before it are written.")
          .provedBy(Mutant.ANSWERS_OUT_OF_ORDER);

  final Case requestBehindARefusalIsAnsweredOrTheConnectionEnds =
      should(
              "A request pipelined behind a refused handshake is answered, or the connection ends;"
                  + " it is not swallowed while the connection stays open.")
          .covers("RFC9112-9.3.2-1", "RFC9112-9.6-1", "RFC9931-3-2")
          .given(openingHandshake())
          .when(
              header("Sec-WebSocket-Version")
                  .is("99")
                  .and(immediatelyFollowedByRequest("get", plainRequest())),
              header("Sec-WebSocket-Key")
                  .isMissing()
                  .and(immediatelyFollowedByRequest("get", plainRequest())),
              header("Upgrade")
                  .is(row("unknown-upgrade", "foo/1"))
                  .and(immediatelyFollowedByRequest("get", plainRequest())),
              header("Sec-WebSocket-Version")
                  .is(row("then-a-handshake", "99"))
                  .and(immediatelyFollowedByRequest("get", openingHandshake())))
          .then(
              ofTheFirst(answeredAsPlainHttp()),
              unlessTheFirstSwitched(
                  oneOf(
                      outcome("answers the next request too", theNextIsAnswered()),
                      outcome("ends the connection", endedBehindTheFirst()))))
          .tagged("pipelining")
          .seenIn("FB86", "FB85")
          .usually(
              "The buffer is emptied when a handshake is refused, and the next request with it.",
              "Keep what stands behind the request, or close the connection and say so.")
          .provedBy(Mutant.PIPELINED_REQUEST_LOST);

  final Case requestBehindAnAcceptedHandshakeIsNoHttp =
      must("Behind a 101 the connection speaks WebSocket: what the client pipelined behind its"
              + " handshake is not answered as HTTP, be it a second handshake.")
          .covers("RFC9112-9.3.2-2", "RFC6455-4.2.2-27")
          .given(openingHandshake())
          .when(
              immediatelyFollowedByRequest("get", plainRequest()),
              immediatelyFollowedByRequest("handshake", openingHandshake()),
              immediatelyFollowedByRequest("head", plainRequest().with(method("HEAD"))),
              immediatelyFollowedByRequest(
                  "post", plainRequest().with(method("POST")).with(content("x", "hello"))),
              immediatelyFollowedByRequest(
                  "refused-handshake",
                  openingHandshake().with(header("Sec-WebSocket-Version").is("99"))))
          .then(noHttpBehindThe101(), endsOverWhatIsNoFrame().orWarn())
          .tagged("pipelining", "security")
          .usually(
              "The HTTP parser goes on with what it has in its buffer after the 101 is decided.",
              "Take the rest of the buffer away from the HTTP parser and give it to the frame"
                  + " parser.")
          .provedBy(Mutant.HTTP_BEHIND_THE_101, Mutant.EARLY_FRAMES_LOST);
}
