package org.upgradetck.suites.catalogue.rfc9112;

import static org.upgradetck.suites.expect.AfterTheAnswer.connectionEndedBefore;
import static org.upgradetck.suites.expect.AfterTheAnswer.sameStatusAsTheControl;
import static org.upgradetck.suites.expect.Answers.answeredCompletely;
import static org.upgradetck.suites.expect.Answers.notSwitched;
import static org.upgradetck.suites.expect.Answers.oneOf;
import static org.upgradetck.suites.expect.Answers.outcome;
import static org.upgradetck.suites.expect.Answers.sameOutcomeAsTheControlUnlessRefused;
import static org.upgradetck.suites.expect.Answers.speaksWebSocket;
import static org.upgradetck.suites.expect.OnTheConnection.noServerError;
import static org.upgradetck.suites.expect.OnTheConnection.ofTheFirst;
import static org.upgradetck.suites.expect.OnTheConnection.oneAnswerToEachRequest;
import static org.upgradetck.suites.expect.OnTheConnection.theNextIsAnswered;
import static org.upgradetck.suites.language.Content.chunked;
import static org.upgradetck.suites.language.Content.content;
import static org.upgradetck.suites.language.Content.trailers;
import static org.upgradetck.suites.language.Feature.PLAIN_RESOURCE;
import static org.upgradetck.suites.language.Pipelining.pipelinedBehind;
import static org.upgradetck.suites.language.Words.afterOnTheSameConnection;
import static org.upgradetck.suites.language.Words.header;
import static org.upgradetck.suites.language.Words.may;
import static org.upgradetck.suites.language.Words.method;
import static org.upgradetck.suites.language.Words.must;
import static org.upgradetck.suites.language.Words.openingHandshake;
import static org.upgradetck.suites.language.Words.plainRequest;
import static org.upgradetck.suites.language.Words.plainResource;
import static org.upgradetck.suites.language.Words.row;
import static org.upgradetck.suites.language.Words.sentInPieces;
import static org.upgradetck.suites.language.Words.should;

import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.language.Chapter;
import org.upgradetck.suites.language.Spec;
import org.upgradetck.suites.language.Variation;

/** RFC 9112, section 9.3: what is left on a connection for the next request. */
public final class Persistence extends Chapter {

  private static final Variation UPGRADE_TO_FOO =
      header("Upgrade").is(row("x", "foo/1")).and(header("Connection").is(row("x", "Upgrade")));

  public Persistence() {
    super(Spec.RFC9112, "9.3", "Persistence");
  }

  private static final String REQUEST = "GET {path} HTTP/1.1\r\nHost: {authority}\r\n\r\n";

  final Case contentIsReadOrTheConnectionEnds =
      must("The whole content of a request is read, or the connection ends behind the answer:"
              + " content that looks like a request is not answered.")
          .covers("RFC9112-9.3-2")
          .given(openingHandshake())
          .when(
              header("Sec-WebSocket-Version").is("99").and(content("request", REQUEST)),
              header("Sec-WebSocket-Version")
                  .is(row("99-chunked", "99"))
                  .and(chunked("request", REQUEST)),
              header("Sec-WebSocket-Key").isMissing().and(content("request", REQUEST)),
              header("Upgrade").is("foo").and(content("request", REQUEST)),
              header("Upgrade").is(row("h2c-chunked", "h2c")).and(chunked("request", REQUEST)),
              header("Upgrade").isMissing().across(content("upgrade", REQUEST)),
              method("POST").and(content("request", REQUEST)),
              content("whole-handshake", REQUEST),
              chunked("whole-handshake-chunked", REQUEST),
              content("in-a-segment-of-its-own", REQUEST).and(sentInPieces("cut", "\r\n\r\n|")))
          .then(
              oneAnswerToEachRequest(),
              oneOf(
                      outcome(
                          "answers as HTTP", notSwitched(), answeredCompletely(), noServerError()),
                      outcome("consumes the content and switches", speaksWebSocket()))
                  .orWarn())
          .tagged("content", "security")
          .seenIn("FB93", "FB92")
          .usually(
              "A request that is refused early is answered without its content being read, and the"
                  + " connection is kept.",
              "Read and drop the content before the next request is parsed, or close the connection"
                  + " behind the answer.")
          .provedBy(Mutant.CONTENT_TAKEN_FOR_REQUESTS);

  final Case handshakeBehindContentIsItsOwn =
      should(
              "Behind a request with content the next request is found where it begins: a handshake"
                  + " there has the outcome that it has on a fresh connection, unless the"
                  + " connection was ended before.")
          .covers("RFC9112-9.3-2", "RFC9112-6.1-5", "RFC9112-9.3-1")
          .given(openingHandshake())
          .when(
              afterOnTheSameConnection("content", plainRequest(), content("x", "hello")),
              afterOnTheSameConnection("chunked", plainRequest(), chunked("x", "hello", "world")),
              afterOnTheSameConnection(
                  "refused-with-content",
                  openingHandshake().with(header("Sec-WebSocket-Version").is("99")),
                  content("x", "hello")),
              afterOnTheSameConnection(
                  "refused-with-chunks",
                  openingHandshake().with(header("Sec-WebSocket-Version").is("99")),
                  chunked("x", "hello")),
              afterOnTheSameConnection(
                  "unknown-upgrade-with-content",
                  openingHandshake().with(header("Upgrade").is("foo")),
                  content("x", "hello")),
              afterOnTheSameConnection(
                  "trailers", plainRequest(), trailers("x", "X-Trailer: {random}")),
              pipelinedBehind("pipelined", plainRequest(), content("x", "hello")),
              pipelinedBehind("pipelined-chunked", plainRequest(), chunked("x", "hello")))
          .then(
              oneOf(
                  outcome(
                      "the same outcome as on a fresh connection",
                      sameOutcomeAsTheControlUnlessRefused()),
                  outcome("the connection was ended before", connectionEndedBefore())))
          .tagged("content", "keep-alive")
          .seenIn("FB92")
          .usually(
              "The content of the request before is left in the buffer, or more than the content is"
                  + " thrown away with it.",
              "Read exactly as many octets as the framing says, and begin the next request behind"
                  + " them.")
          .provedBy(Mutant.CONTENT_TAKEN_FOR_REQUESTS, Mutant.CHUNKED_CONTENT_UNREAD);

  final Case ignoredUpgradeLeavesTheContentAlone =
      should(
              "A server that ignores Upgrade reads the content of the request as always: the next"
                  + " request on the connection is answered.")
          .covers("RFC9110-7.8-2", "RFC9112-9.3-2")
          .given(plainResource())
          .when(
              afterOnTheSameConnection(
                  "content", plainResource().with(UPGRADE_TO_FOO), content("x", "hello")),
              afterOnTheSameConnection(
                  "chunked", plainResource().with(UPGRADE_TO_FOO), chunked("x", "hello")),
              afterOnTheSameConnection(
                  "post",
                  plainResource().with(UPGRADE_TO_FOO).with(method("POST")),
                  content("x", "hello")),
              afterOnTheSameConnection(
                  "post-chunked",
                  plainResource().with(UPGRADE_TO_FOO).with(method("POST")),
                  chunked("x", "hello")),
              afterOnTheSameConnection(
                  "request-inside", plainResource().with(UPGRADE_TO_FOO), content("x", REQUEST)))
          .then(
              ofTheFirst(notSwitched().orFail()),
              oneAnswerToEachRequest().orFail(),
              oneOf(
                  outcome("answers the next request too", sameStatusAsTheControl()),
                  outcome("the connection was ended before", connectionEndedBefore())))
          .needs(PLAIN_RESOURCE)
          .tagged("content", "upgrade")
          .seenIn("FB92")
          .usually(
              "Any Upgrade field stops the HTTP parser at the end of the head, though nothing is"
                  + " switched to.",
              "Stop parsing only when the switch is decided; otherwise go on with the content.")
          .provedBy(Mutant.CONTENT_TAKEN_FOR_REQUESTS);

  final Case connectionOutlivesARefusal =
      may("A server keeps the connection behind an answer that is no 101, or ends it.")
          .covers("RFC9112-9.5-1", "RFC9112-9.3-4", "RFC9931-5-1")
          .given(openingHandshake())
          .when(
              afterOnTheSameConnection(
                      "refused-version",
                      openingHandshake(),
                      header("Sec-WebSocket-Version").is("99"))
                  .unlessTaken(header("Sec-WebSocket-Version").is("99")),
              afterOnTheSameConnection(
                      "missing-key", openingHandshake(), header("Sec-WebSocket-Key").isMissing())
                  .unlessTaken(header("Sec-WebSocket-Key").isMissing()),
              afterOnTheSameConnection("plain-get", plainRequest()))
          .then(
              oneOf(
                  outcome("keeps the connection", theNextIsAnswered()),
                  outcome("ends it", connectionEndedBefore())))
          .tagged("keep-alive")
          .usually(
              "The connection is neither read nor closed any more once a handshake was refused.",
              "Go on reading requests behind a refusal, or close the connection.")
          .provedBy(Mutant.SECOND_REQUEST_LOST);
}
