package org.upgradetck.suites.catalogue.rfc6455;

import static org.upgradetck.suites.expect.AfterTheAnswer.closeAnswered;
import static org.upgradetck.suites.expect.AfterTheAnswer.connectionEndedAfterClose;
import static org.upgradetck.suites.expect.Spoken.answersTheClose;
import static org.upgradetck.suites.expect.Spoken.closesWellFormed;
import static org.upgradetck.suites.expect.Spoken.noDataBehindTheClose;
import static org.upgradetck.suites.language.Frames.frame;
import static org.upgradetck.suites.language.Frames.sendClose;
import static org.upgradetck.suites.language.Words.must;
import static org.upgradetck.suites.language.Words.openingHandshake;

import org.upgradetck.fixtures.bytes.Bytes;
import org.upgradetck.fixtures.websocket.Frame;
import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.language.Chapter;
import org.upgradetck.suites.language.Spec;
import org.upgradetck.suites.language.Watch;

/** RFC 6455, section 5.5.1: the closing handshake. */
public final class ConnectionClose extends Chapter {

  public ConnectionClose() {
    super(Spec.RFC6455, "5.5.1", "Close");
  }

  final Case closeIsAnsweredAndTheConnectionEnded =
      must("A Close is answered with a Close, and then the server ends the connection.")
          .covers("RFC6455-5.5.1-3", "RFC6455-5.5.1-4", "RFC6455-7.1.1-2")
          .given(openingHandshake())
          .then(closeAnswered(), connectionEndedAfterClose())
          .followedToTheEnd()
          .tagged("close")
          .provedBy(Mutant.CLOSE_UNANSWERED, Mutant.CLOSE_LEAVES_THE_CONNECTION_OPEN)
          .usually(
              "The application ends the session, or waits for the other side to end it,"
                  + " without going through the closing handshake.",
              "Answer a Close with a Close that has the same status code, then end the TCP"
                  + " connection from the server's side.");

  final Case everyCloseIsAnswered =
      must("Whatever code and reason a Close has, and where it has none, it is answered with a Close.")
          .covers("RFC6455-5.5.1-3", "RFC6455-5.5.1-4")
          .given(openingHandshake())
          .when(
              sendClose("without-body", frame(0x88, Bytes.EMPTY)),
              sendClose("1000", Frame.close(1000, "")),
              sendClose("1001", Frame.close(1001, "")),
              sendClose("1011", Frame.close(1011, "")),
              sendClose("3000", Frame.close(3000, "")),
              sendClose("4999", Frame.close(4999, "")),
              sendClose("with-a-reason", Frame.close(1000, "gr\u00fc\u00dfe")),
              sendClose("with-the-longest-reason", Frame.close(1000, "x".repeat(123))))
          .then(answersTheClose(), connectionEndedAfterClose())
          .followedToTheEnd()
          .tagged("close")
          .provedBy(Mutant.CLOSE_UNANSWERED, Mutant.CLOSE_LEAVES_THE_CONNECTION_OPEN)
          .usually(
              "Only the usual Close is known, or its code is looked up in a table.",
              "Answer each Close with one, then end the connection.");

  final Case closesHaveABodyThatMayBeSent =
      must("A Close has no body, or one that begins with a code of two octets that may be sent.")
          .covers("RFC6455-5.5.1-1", "RFC6455-7.4.1-1", "RFC6455-7.4.1-2")
          .watching(Watch.EVERY_CLOSE)
          .then(closesWellFormed())
          .tagged("close", "frames")
          .provedBy(
              Mutant.CLOSE_CODE_1006,
              Mutant.CLOSE_BODY_OF_ONE_OCTET,
              Mutant.CLOSE_CODE_1005_FOR_EMPTY,
              Mutant.CLOSE_CODE_BELOW_1000,
              Mutant.CLOSE_REASON_CUT_IN_A_CHARACTER)
          .usually(
              "A code that only stands for an ending without a Close is sent in one.",
              "Send a Close without a body where there is no code.");

  final Case nothingFollowsTheClose =
      must("Behind its Close a server sends no data.")
          .covers("RFC6455-5.5.1-2", "RFC6455-6.1-1", "RFC6455-5.1-6")
          .watching(Watch.EVERY_CLOSE)
          .then(noDataBehindTheClose())
          .tagged("close", "frames")
          .provedBy(Mutant.DATA_BEHIND_CLOSE)
          .usually(
              "Messages that were waiting to be sent are sent behind the Close.",
              "Let nothing out behind a Close.");
}
