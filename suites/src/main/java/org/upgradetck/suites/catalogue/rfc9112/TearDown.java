package org.upgradetck.suites.catalogue.rfc9112;

import static org.upgradetck.suites.expect.AfterTheAnswer.closeWasAnnounced;
import static org.upgradetck.suites.expect.Answers.answeredAsPlainHttp;
import static org.upgradetck.suites.expect.Answers.answeredCompletely;
import static org.upgradetck.suites.expect.Answers.notSwitched;
import static org.upgradetck.suites.expect.Answers.oneOf;
import static org.upgradetck.suites.expect.Answers.outcome;
import static org.upgradetck.suites.expect.Answers.sameOutcomeAsTheControl;
import static org.upgradetck.suites.expect.Grammar.announcesNoEnd;
import static org.upgradetck.suites.expect.OnTheConnection.announcesTheEnd;
import static org.upgradetck.suites.expect.OnTheConnection.endedBehindTheFirst;
import static org.upgradetck.suites.expect.OnTheConnection.leavesTheConnectionOpen;
import static org.upgradetck.suites.expect.OnTheConnection.nothingServedBehindTheFirst;
import static org.upgradetck.suites.expect.OnTheConnection.ofTheFirst;
import static org.upgradetck.suites.expect.OnTheConnection.theNextIsAnswered;
import static org.upgradetck.suites.expect.OnTheConnection.unlessTheFirstSwitched;
import static org.upgradetck.suites.language.Pipelining.immediatelyFollowedByRequest;
import static org.upgradetck.suites.language.Words.afterOnTheSameConnection;
import static org.upgradetck.suites.language.Words.header;
import static org.upgradetck.suites.language.Words.may;
import static org.upgradetck.suites.language.Words.method;
import static org.upgradetck.suites.language.Words.must;
import static org.upgradetck.suites.language.Words.openingHandshake;
import static org.upgradetck.suites.language.Words.plainRequest;
import static org.upgradetck.suites.language.Words.row;
import static org.upgradetck.suites.language.Words.should;

import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.language.Chapter;
import org.upgradetck.suites.language.Spec;

/** RFC 9112, section 9.6: how a connection ends. */
public final class TearDown extends Chapter {

  public TearDown() {
    super(Spec.RFC9112, "9.6", "Tear-down");
  }

  final Case closeBesideUpgradeActsOnTheFinalAnswer =
      may("With close beside upgrade a server may switch, since the 101 is not the final answer,"
              + " or answer as plain HTTP and close.")
          .covers("RFC9110-7.8-2", "RFC9112-9.6-2")
          .given(openingHandshake())
          .when(
              header("Connection")
                  .is(
                      row("close-first", "close, Upgrade"),
                      row("close-last", "Upgrade, close"),
                      row("on-two-lines", "close", "Upgrade")))
          .then(
              oneOf(
                      outcome("switches", sameOutcomeAsTheControl()),
                      outcome("answers as plain HTTP", answeredAsPlainHttp()))
                  .orWarn())
          .tagged("connection")
          .provedBy(Mutant.CLOSE_OPTION_ENDS_THE_SWITCH)
          .usually(
              "The code that honours close ends the connection right behind the 101.",
              "Decide between the two before answering: switch and keep the connection, or"
                  + " answer as plain HTTP and close.");

  final Case answerDoesNotAnnounceTheEnd =
      should(
              "The 101 hands the connection over; it does not announce in the same breath that it ends.")
          .covers("RFC9112-9.6-1", "RFC6455-4.2.2-22")
          .given(openingHandshake().answered())
          .then(announcesNoEnd())
          .tagged("connection")
          .provedBy(Mutant.CLOSE_IN_THE_101)
          .usually(
              "The HTTP layer was told to close after the answer and adds close to the 101.",
              "Leave close out of a 101; it is no final answer.");

  final Case endOfTheConnectionIsAnnounced =
      should("A server that ends the connection after an answer says so with Connection: close.")
          .covers("RFC9112-9.6-1", "RFC9112-9.3-1", "RFC9112-9.3-3")
          .given(openingHandshake())
          .when(
              afterOnTheSameConnection(
                  "refused-version", openingHandshake(), header("Sec-WebSocket-Version").is("99")),
              afterOnTheSameConnection(
                  "missing-key", openingHandshake(), header("Sec-WebSocket-Key").isMissing()),
              afterOnTheSameConnection("plain-get", plainRequest()))
          .then(
              oneOf(
                  outcome("goes on to answer on the same connection", answeredCompletely()),
                  outcome("announces the end", closeWasAnnounced())))
          .tagged("keep-alive")
          .provedBy(Mutant.CLOSES_WITHOUT_SAYING_SO, Mutant.SECOND_REQUEST_LOST)
          .usually(
              "The upgrade code ends the connection after a refusal without telling the HTTP"
                  + " layer.",
              "Send Connection: close with the answer, or leave the connection open.");

  final Case nothingIsServedBehindTheCloseOption =
      must("Behind a request with Connection: close, or an answer with it, no request is served.")
          .covers("RFC9112-9.6-2", "RFC9112-9.6-7")
          .given(openingHandshake())
          .when(
              header("Connection")
                  .is(row("refused-version", "Upgrade, close"))
                  .and(header("Sec-WebSocket-Version").is("99"))
                  .and(immediatelyFollowedByRequest("get", plainRequest()))
                  .unlessTaken(header("Sec-WebSocket-Version").is("99")),
              header("Connection")
                  .is(row("missing-key", "close, Upgrade"))
                  .and(header("Sec-WebSocket-Key").isMissing())
                  .and(immediatelyFollowedByRequest("get", plainRequest()))
                  .unlessTaken(header("Sec-WebSocket-Key").isMissing()),
              header("Connection")
                  .is(row("upgrade-not-asked-for", "close"))
                  .and(immediatelyFollowedByRequest("get", plainRequest()))
                  .unlessTaken(header("Connection").isMissing()),
              header("Connection")
                  .is(row("in-capitals", "CLOSE"))
                  .and(immediatelyFollowedByRequest("get", plainRequest()))
                  .unlessTaken(header("Connection").isMissing()),
              header("Connection")
                  .is(row("on-two-lines", "Upgrade", "close"))
                  .and(header("Sec-WebSocket-Version").is("99"))
                  .and(immediatelyFollowedByRequest("get", plainRequest()))
                  .unlessTaken(header("Sec-WebSocket-Version").is("99")),
              header("Connection")
                  .is(row("then-a-handshake", "Upgrade, close"))
                  .and(header("Sec-WebSocket-Version").is("99"))
                  .and(immediatelyFollowedByRequest("get", openingHandshake()))
                  .unlessTaken(header("Sec-WebSocket-Version").is("99")))
          .then(
              ofTheFirst(notSwitched()),
              ofTheFirst(answeredCompletely().orWarn()),
              nothingServedBehindTheFirst())
          .tagged("keep-alive", "security")
          .seenIn("FB85")
          .usually(
              "Connection is compared with the one word close, so close beside Upgrade goes"
                  + " unnoticed.",
              "Look for close among all options of Connection; stop reading requests behind it.")
          .provedBy(Mutant.CLOSE_OPTION_IGNORED);

  final Case closeIsAnsweredWithClose =
      should("The final answer to a request with Connection: close has it too.")
          .covers("RFC9112-9.6-6")
          .given(openingHandshake())
          .when(
              header("Connection")
                  .is(row("refused-version", "Upgrade, close"))
                  .and(header("Sec-WebSocket-Version").is("99"))
                  .unlessTaken(header("Sec-WebSocket-Version").is("99")),
              header("Connection")
                  .is(row("missing-key", "close, Upgrade"))
                  .and(header("Sec-WebSocket-Key").isMissing())
                  .unlessTaken(header("Sec-WebSocket-Key").isMissing()),
              header("Connection")
                  .is(row("upgrade-not-asked-for", "close"))
                  .unlessTaken(header("Connection").isMissing()))
          .then(notSwitched(), announcesTheEnd())
          .tagged("keep-alive")
          .usually(
              "The answer of a refused handshake is written by hand, past the code that sets"
                  + " Connection.",
              "Set Connection: close in every last answer.")
          .provedBy(Mutant.CLOSE_OPTION_IGNORED);

  final Case announcedEndIsTheEnd =
      must("A server that announces the end of the connection with its refusal serves nothing"
              + " behind it.")
          .covers("RFC9112-9.6-3", "RFC9112-9.6-7")
          .given(openingHandshake())
          .when(
              header("Sec-WebSocket-Key")
                  .is(row("bad-key", "x"))
                  .in(immediatelyFollowedByRequest("get", plainRequest())),
              method("POST").in(immediatelyFollowedByRequest("get", plainRequest())),
              header("Host")
                  .is(row("two-hosts", "a.example", "b.example"))
                  .in(immediatelyFollowedByRequest("get", plainRequest())),
              header("X Y")
                  .is(row("bad-field-name", "x"))
                  .in(immediatelyFollowedByRequest("get", plainRequest())))
          .then(
              unlessTheFirstSwitched(
                  oneOf(
                      outcome(
                          "keeps the connection and answers the next request",
                          ofTheFirst(leavesTheConnectionOpen()),
                          theNextIsAnswered()),
                      outcome("ends the connection", endedBehindTheFirst()))))
          .tagged("keep-alive", "security")
          .seenIn("FB85")
          .usually(
              "Connection: close is put into the error answer, but the loop that reads requests is"
                  + " not told.",
              "Let the same decision write the field and end the loop.")
          .provedBy(Mutant.READS_ON_BEHIND_ERRORS);
}
