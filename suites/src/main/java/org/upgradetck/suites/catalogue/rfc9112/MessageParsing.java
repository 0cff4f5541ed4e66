package org.upgradetck.suites.catalogue.rfc9112;

import static org.upgradetck.suites.expect.AfterTheAnswer.connectionEndedBefore;
import static org.upgradetck.suites.expect.Answers.answersOnlyTheWholeRequest;
import static org.upgradetck.suites.expect.Answers.oneOf;
import static org.upgradetck.suites.expect.Answers.outcome;
import static org.upgradetck.suites.expect.Answers.refusedWith;
import static org.upgradetck.suites.expect.Answers.sameOutcomeAsTheControl;
import static org.upgradetck.suites.expect.Answers.sameOutcomeAsTheControlUnlessRefused;
import static org.upgradetck.suites.expect.Grammar.grammarKept;
import static org.upgradetck.suites.expect.Grammar.nothingBetweenTheAnswers;
import static org.upgradetck.suites.language.Words.afterOnTheSameConnection;
import static org.upgradetck.suites.language.Words.byteByByte;
import static org.upgradetck.suites.language.Words.emptyLineInFront;
import static org.upgradetck.suites.language.Words.header;
import static org.upgradetck.suites.language.Words.may;
import static org.upgradetck.suites.language.Words.must;
import static org.upgradetck.suites.language.Words.openingHandshake;
import static org.upgradetck.suites.language.Words.plainRequest;
import static org.upgradetck.suites.language.Words.sentInPieces;
import static org.upgradetck.suites.language.Words.sentWithPauses;
import static org.upgradetck.suites.language.Words.should;

import org.upgradetck.fixtures.http.Oddity.Kind;
import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.language.Chapter;
import org.upgradetck.suites.language.Spec;
import org.upgradetck.suites.language.Watch;

/** RFC 9112, section 2.2: a message is a sequence of octets, wherever TCP cuts it. */
public final class MessageParsing extends Chapter {

  public MessageParsing() {
    super(Spec.RFC9112, "2.2", "Message Parsing");
  }

  final Case handshakeMayComeInAnyPieces =
      must("A request is a sequence of octets; the borders of segments mean nothing.")
          .covers("RFC9112-2.2-1", "RFC9112-2.1-1", "RFC9110-5.3-5")
          .given(openingHandshake())
          .when(
              byteByByte(),
              sentInPieces("inside-the-method", "GE|T"),
              sentInPieces("inside-the-version", " HTTP/1|.1"),
              sentInPieces("inside-the-first-line-end", " HTTP/1.1\r|\n"),
              sentInPieces("inside-a-field-name", "Sec-WebSocket-K|ey"),
              sentInPieces("before-a-value", "Sec-WebSocket-Version:| "),
              sentInPieces("before-the-empty-line", "\r\n|\r\n"),
              sentInPieces("inside-the-empty-line", "\r\n\r|\n"),
              sentInPieces("in-four-pieces", "G|ET", "Host:|", "\r\n\r|\n"))
          .then(answersOnlyTheWholeRequest(), sameOutcomeAsTheControl())
          .tagged("segments")
          .seenIn("FB73")
          .provedBy(Mutant.ONE_READ_MUST_HOLD_THE_HEAD, Mutant.SWITCHES_BEFORE_THE_END)
          .usually(
              "The first read of the socket is taken for the whole request.",
              "Collect octets until the empty line has come, wherever the segments begin and"
                  + " end.");

  final Case slowHandshakeIsWaitedFor =
      may("A server may give up on a request that takes too long, or wait for its end.")
          .covers("RFC9112-8-1")
          .given(openingHandshake())
          .when(sentWithPauses("before-the-end", 4, "\r\n|\r\n"))
          .then(
              answersOnlyTheWholeRequest().orFail(),
              oneOf(
                      outcome("waits for it", sameOutcomeAsTheControl()),
                      outcome("gives up with 408", refusedWith(408)))
                  .orWarn())
          .slow()
          .tagged("segments")
          .seenIn("FB73")
          .provedBy(Mutant.ONE_READ_MUST_HOLD_THE_HEAD, Mutant.SWITCHES_BEFORE_THE_END)
          .usually(
              "A pause between two reads is taken for the end of the request.",
              "Wait for the empty line up to the server's time limit, and answer 408 when it"
                  + " is over.");

  final Case emptyLineBeforeTheRequestIsSkipped =
      should("At least one empty line before a request line is passed over.")
          .covers("RFC9112-2.2-6")
          .given(openingHandshake())
          .when(emptyLineInFront())
          .then(sameOutcomeAsTheControlUnlessRefused())
          .tagged("grammar")
          .provedBy(Mutant.EMPTY_LINE_IN_FRONT_REFUSED)
          .usually(
              "The first line is taken for the request line even if it is empty.",
              "Pass over empty lines until a request line comes.");

  final Case linesOfAnswersEndWithCrLf =
      must("The lines of an answer end with CR LF; a CR stands nowhere else, and nothing indented"
              + " behind the status line.")
          .covers("RFC9112-2.1-1", "RFC9112-2.2-3", "RFC9112-2.2-7", "RFC9110-2.2-1")
          .watching(Watch.EVERY_ANSWER)
          .then(
              grammarKept("ends lines with CR LF", Kind.BARE_LF),
              grammarKept("sends no CR without LF", Kind.BARE_CR),
              grammarKept(
                  "indents no line behind the status line", Kind.WHITE_SPACE_BEFORE_FIRST_FIELD))
          .tagged("grammar")
          .provedBy(Mutant.LINES_END_WITH_LF, Mutant.CR_IN_A_VALUE, Mutant.FIRST_LINE_INDENTED)
          .usually(
              "The answer is put together as text with the line ends of the platform.",
              "End each line with CR LF, and write these two octets nowhere else in the"
                  + " header section.");

  final Case answersFollowEachOtherWithoutAGap =
      must("An answer begins right behind the end of the one before it.")
          .covers("RFC9112-2.1-1", "RFC9110-2.2-1", "RFC9112-6.3-9")
          .given(openingHandshake())
          .when(
              afterOnTheSameConnection(
                  "refused-version", openingHandshake(), header("Sec-WebSocket-Version").is("99")),
              afterOnTheSameConnection(
                  "missing-key", openingHandshake(), header("Sec-WebSocket-Key").isMissing()),
              afterOnTheSameConnection("plain-get", plainRequest()))
          .then(
              oneOf(
                  outcome("goes on with the next answer", nothingBetweenTheAnswers()),
                  outcome("ends the connection", connectionEndedBefore())))
          .tagged("framing", "keep-alive")
          .provedBy(Mutant.CONTENT_LONGER_THAN_ITS_LENGTH)
          .usually(
              "An answer is longer than its Content-Length says, often by a line end.",
              "Count the octets that are really written.");
}
