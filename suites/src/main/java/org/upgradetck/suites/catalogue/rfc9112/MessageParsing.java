package org.upgradetck.suites.catalogue.rfc9112;

import static org.upgradetck.suites.expect.AfterTheAnswer.connectionEndedBefore;
import static org.upgradetck.suites.expect.AfterTheAnswer.nothingBehindTheAnswerBefore;
import static org.upgradetck.suites.expect.Answers.answeredAsPlainHttp;
import static org.upgradetck.suites.expect.Answers.answersOnlyTheWholeRequest;
import static org.upgradetck.suites.expect.Answers.notSwitched;
import static org.upgradetck.suites.expect.Answers.oneOf;
import static org.upgradetck.suites.expect.Answers.outcome;
import static org.upgradetck.suites.expect.Answers.refused;
import static org.upgradetck.suites.expect.Answers.refusedWith;
import static org.upgradetck.suites.expect.Answers.sameOutcomeAsTheControl;
import static org.upgradetck.suites.expect.Answers.sameOutcomeAsTheControlUnlessRefused;
import static org.upgradetck.suites.expect.Answers.stillAcceptsTheControl;
import static org.upgradetck.suites.expect.Grammar.grammarKept;
import static org.upgradetck.suites.expect.Grammar.nothingBetweenTheAnswers;
import static org.upgradetck.suites.expect.OnTheConnection.closesWithoutAnAnswer;
import static org.upgradetck.suites.expect.OnTheConnection.noSwitchBeforeTheWholeRequest;
import static org.upgradetck.suites.expect.Unreadable.answeredInAnotherProtocol;
import static org.upgradetck.suites.expect.Unreadable.endedUnanswered;
import static org.upgradetck.suites.expect.Unreadable.endedWithTheOneBefore;
import static org.upgradetck.suites.expect.Unreadable.switchedWithTheOneBefore;
import static org.upgradetck.suites.expect.Unreadable.unanswered;
import static org.upgradetck.suites.language.FieldLines.hiddenBehindABareCr;
import static org.upgradetck.suites.language.FieldLines.indentedInFront;
import static org.upgradetck.suites.language.FieldLines.indentedOnTheSecondLine;
import static org.upgradetck.suites.language.FieldLines.linesBehind;
import static org.upgradetck.suites.language.FieldLines.linesInFront;
import static org.upgradetck.suites.language.LineEnds.allButTheLastLineEndWith;
import static org.upgradetck.suites.language.LineEnds.emptyLineIs;
import static org.upgradetck.suites.language.LineEnds.everyLineEndsWith;
import static org.upgradetck.suites.language.LineEnds.fieldLineEndsWith;
import static org.upgradetck.suites.language.LineEnds.requestLineEndsWith;
import static org.upgradetck.suites.language.RawMessage.firstLine;
import static org.upgradetck.suites.language.RawMessage.wholeMessage;
import static org.upgradetck.suites.language.Words.afterOnTheSameConnection;
import static org.upgradetck.suites.language.Words.byteByByte;
import static org.upgradetck.suites.language.Words.disputed;
import static org.upgradetck.suites.language.Words.emptyLineInFront;
import static org.upgradetck.suites.language.Words.header;
import static org.upgradetck.suites.language.Words.may;
import static org.upgradetck.suites.language.Words.must;
import static org.upgradetck.suites.language.Words.openingHandshake;
import static org.upgradetck.suites.language.Words.plainRequest;
import static org.upgradetck.suites.language.Words.row;
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

  private static final String[] NEEDED = {
    "Upgrade", "Connection", "Sec-WebSocket-Key", "Sec-WebSocket-Version"
  };

  /** What HTTP/2 begins with (RFC 9113, section 3.4). */
  private static final String PREFACE = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";

  /** An empty SETTINGS frame of HTTP/2 (RFC 9113, sections 3.4 and 6.5). */
  private static final String SETTINGS = "\0\0\0\4\0\0\0\0\0";

  /** The record and handshake heads of a TLS ClientHello, and a little of what follows them. */
  private static final String CLIENT_HELLO =
      "\u0016\u0003\u0001\u0000/\u0001\u0000\u0000+\u0003\u0003"
          + "abcdefghijklmnopqrstuvwxyzABCDEF\0\0\u0004\u0013\u0001\u0000\u00ff\u0001\0";

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
              sentInPieces("in-four-pieces", "G|ET", "Host:|", "\r\n\r|\n"),
              sentInPieces("before-the-target", "GET |"),
              sentInPieces("inside-a-value", "websoc|ket"),
              sentInPieces("before-the-key", "Sec-WebSocket-Key: |"),
              sentInPieces("behind-the-key", "==|\r\n"),
              sentInPieces("before-a-colon", "Connection|:"),
              sentInPieces("behind-a-comma-or-value", "Connection: Upgrade|\r\n"),
              sentInPieces("inside-a-line-end", "Upgrade\r|\n"),
              sentInPieces("behind-the-host-line", "Host: |", "\r\n|"),
              sentInPieces("both-last-line-ends-cut", "\r|\n\r\n", "\n\r|\n"))
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
              noSwitchBeforeTheWholeRequest().orFail(),
              oneOf(
                      outcome("waits for it", sameOutcomeAsTheControl()),
                      outcome("gives up with 408", refusedWith(408)),
                      outcome("ends the connection", closesWithoutAnAnswer()))
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

  final Case lineMayEndWithABareLf =
      may("A server may take a single LF for the end of a line, or not.")
          .covers("RFC9112-2.2-2")
          .given(openingHandshake())
          .when(
              everyLineEndsWith(row("every-line", "\n")),
              requestLineEndsWith(row("request-line", "\n")),
              fieldLineEndsWith("Upgrade", row("upgrade", "\n")),
              fieldLineEndsWith("Sec-WebSocket-Version", row("last-field", "\n")),
              emptyLineIs(row("empty-line", "\n")),
              fieldLineEndsWith("Sec-WebSocket-Version", row("last-field-and-empty-line", "\n"))
                  .and(emptyLineIs(row("empty-line", "\n"))))
          .then(
              oneOf(
                      outcome("takes it for a line end", sameOutcomeAsTheControl()),
                      outcome("refuses it, or reads another message", answeredAsPlainHttp()),
                      outcome("waits for another line end, or ends the connection", unanswered()))
                  .orWarn())
          .tagged("grammar", "line-end")
          .seenIn("FB11")
          .usually(
              "Lines are split at LF, and a CR is cut off or kept without looking whether it is there.",
              "Split lines at CR LF and refuse an LF that no CR precedes with 400, or take both for a"
                  + " line end everywhere in the head.")
          .provedBy(Mutant.REFUSES_WITH_500);

  final Case bareCrEndsNoLine =
      must("A CR without LF ends no line: what stands behind it is no field.")
          .covers("RFC9112-2.2-4", "RFC9110-5.5-2", "RFC6455-4.2.1-2")
          .given(openingHandshake())
          .when(hiddenBehindABareCr(NEEDED), allButTheLastLineEndWith(row("every-line", "\r")))
          .then(answeredAsPlainHttp())
          .tagged("grammar", "line-end", "smuggling")
          .seenIn("FB11")
          .usually(
              "Lines are split at any of CR, LF and CR LF, as readers of text files do.",
              "Split lines at CR LF alone and refuse a bare CR with 400.")
          .provedBy(Mutant.BARE_CR_ENDS_LINES);

  final Case indentedLineInFrontIsNotRead =
      must("Lines that begin with white space, before the first field, hold no field.")
          .covers("RFC9112-2.2-8", "RFC6455-4.2.1-2")
          .given(openingHandshake())
          .when(indentedInFront(NEEDED), indentedOnTheSecondLine("Upgrade", "Sec-WebSocket-Key"))
          .then(answeredAsPlainHttp())
          .tagged("grammar", "smuggling")
          .usually(
              "Each line is trimmed before it is split at its colon.",
              "Refuse a head whose first field line begins with white space with 400.")
          .provedBy(Mutant.INDENTED_LINE_IS_A_FIELD);

  final Case indentedLineInFrontIsRefusedOrDropped =
      disputed(
              "Lines that begin with white space, before the first field, make the message invalid or"
                  + " are dropped.",
              "RFC 6455, section 10.7, lets a server drop the connection instead.")
          .covers("RFC9112-2.2-8")
          .given(openingHandshake())
          .when(
              linesInFront(
                  row("space", " X-Unknown: a"),
                  row("tab", "\tX-Unknown: a"),
                  row("two-lines", " X-Unknown: a", "\tX-Other: b"),
                  row("white-space-alone", " \t "),
                  row("no-field", " no field at all")))
          .then(
              oneOf(
                  outcome("refuses it", refused()),
                  outcome("drops the lines", sameOutcomeAsTheControl())),
              stillAcceptsTheControl().orWarn())
          .tagged("grammar")
          .usually(
              "An indented line is joined to the field line before it, and there is none.",
              "Refuse a head whose first field line begins with white space with 400.")
          .provedBy(Mutant.REFUSES_WITH_500, Mutant.REFUSES_BY_HANGING_UP);

  final Case lineOfWhiteSpaceEndsNoHead =
      must("Only an empty line ends a head; one of white space does not, and what follows counts.")
          .covers("RFC9112-2.1-1", "RFC9110-5.3-5", "RFC9112-5.2-2")
          .given(openingHandshake())
          .when(
              linesBehind(
                      row("space", " ", "Sec-WebSocket-Version: 99"),
                      row("tab", "\t", "Sec-WebSocket-Version: 99"),
                      row("space-tab-space", " \t ", "Sec-WebSocket-Version: 99"),
                      row("twenty-spaces", " ".repeat(20), "Sec-WebSocket-Version: 99"))
                  .unlessTaken(linesBehind(row("version", "Sec-WebSocket-Version: 99"))))
          .then(refused())
          .tagged("grammar", "smuggling")
          .seenIn("FB12")
          .usually(
              "A line is trimmed before it is compared with the empty line.",
              "Compare the whole line: the head ends where CR LF follows CR LF at once.")
          .provedBy(Mutant.WHITE_SPACE_LINE_ENDS_HEAD);

  final Case octetsThatAreNoRequestAreRefused =
      should("Octets that are no request are answered with 400, and nothing worse comes of them.")
          .covers("RFC9112-2.2-9", "RFC6455-10.7-1", "RFC6455-10.7-2")
          .given(openingHandshake())
          .when(
              wholeMessage(
                  row("one-word", "hello\r\n\r\n"),
                  row("ssh", "SSH-2.0-client\r\n\r\n"),
                  row("smtp", "EHLO client.example\r\n\r\n"),
                  row("redis", "*1\r\n$4\r\nPING\r\n\r\n"),
                  row("socks", "\u0005\u0001\u0000\r\n\r\n"),
                  row("noise", "\u00de\u00ad\u00be\u00ef\u0000\u00ff\u0007\r\n\r\n"),
                  row("websocket-frame", "\u0089\u0084\u0001\u0002\u0003\u0004qkmc\r\n\r\n"),
                  row("fields-alone", "Host: {authority}\r\nUpgrade: websocket\r\n\r\n"),
                  row("tls-hello", CLIENT_HELLO + "\r\n\r\n")))
          .then(
              notSwitched().orFail(),
              oneOf(
                  outcome("refuses them", refusedWith(400, 501, 505)),
                  outcome("answers in another protocol than HTTP", answeredInAnotherProtocol()),
                  outcome("ends the connection", endedUnanswered())),
              stillAcceptsTheControl())
          .exclusive()
          .tagged("grammar", "robustness")
          .usually(
              "The reader of requests takes for granted that a line has three words, or that it ends.",
              "Judge the request line octet by octet, and answer 400 and close at the first that cannot"
                  + " stand there.")
          .provedBy(
              Mutant.REFUSES_WITH_500,
              Mutant.NEVER_RECOVERS_FROM_THE_UNREADABLE,
              Mutant.UNREADABLE_SWITCHED);

  final Case prefaceOfHttp2IsSpokenToOrRefused =
      may("A server may speak HTTP/2 to whom begins with its preface, or refuse it.")
          .covers("RFC9113-3.3-1", "RFC9112-2.2-9")
          .given(openingHandshake())
          .when(
              wholeMessage(row("preface", PREFACE + SETTINGS)),
              firstLine(row("handshake-behind-the-first-line", "PRI * HTTP/2.0")))
          .then(
              notSwitched().orFail(),
              oneOf(
                      outcome("refuses it", refusedWith(400, 403, 404, 405, 421, 426, 501, 505)),
                      outcome("speaks HTTP/2", answeredInAnotherProtocol()),
                      outcome("ends the connection", endedUnanswered()))
                  .orWarn(),
              stillAcceptsTheControl().orWarn())
          .tagged("grammar", "http-version", "robustness")
          .usually(
              "The asterisk or the version of the preface meets code that expects a path.",
              "Answer 505 to a major version that is not spoken, and close.")
          .provedBy(Mutant.FIRST_LINE_UNREAD);

  final Case connectionEndsBehindWhatCannotBeRead =
      should("Behind octets that do not fit the grammar the connection is closed.")
          .covers("RFC9112-2.2-9")
          .given(openingHandshake())
          .when(
              afterOnTheSameConnection(
                  "line-without-colon", openingHandshake(), linesBehind(row("x", "no colon"))),
              afterOnTheSameConnection(
                  "name-with-a-space", openingHandshake(), linesBehind(row("x", "X Unknown: a"))),
              afterOnTheSameConnection(
                  "empty-name", openingHandshake(), linesBehind(row("x", ": a"))),
              afterOnTheSameConnection(
                  "one-word", openingHandshake(), wholeMessage(row("x", "hello\r\n\r\n"))))
          .then(
              oneOf(
                  outcome("ends the connection", endedWithTheOneBefore()),
                  outcome("had taken them for a handshake", switchedWithTheOneBefore())))
          .tagged("grammar", "keep-alive", "smuggling")
          .usually(
              "A request that cannot be read is answered like one that can, and the reader goes on"
                  + " where it stopped.",
              "Answer 400 with Connection: close and close, for nobody knows where the next request"
                  + " begins.")
          .provedBy(Mutant.READS_ON_BEHIND_THE_UNREADABLE);

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
                  outcome(
                      "ends the connection",
                      connectionEndedBefore(),
                      nothingBehindTheAnswerBefore())))
          .tagged("framing", "keep-alive")
          .provedBy(
              Mutant.CONTENT_LONGER_THAN_ITS_LENGTH,
              Mutant.CONTENT_LONGER_THAN_ITS_LENGTH_AT_THE_END)
          .usually(
              "An answer is longer than its Content-Length says, often by a line end.",
              "Count the octets that are really written.");
}
