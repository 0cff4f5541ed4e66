package org.upgradetck.suites.catalogue.rfc9110;

import static org.upgradetck.suites.expect.AfterTheAnswer.connectionEndedBefore;
import static org.upgradetck.suites.expect.AfterTheAnswer.nothingBehindTheAnswerBefore;
import static org.upgradetck.suites.expect.Answers.oneOf;
import static org.upgradetck.suites.expect.Answers.outcome;
import static org.upgradetck.suites.expect.Grammar.nothingBetweenTheAnswers;
import static org.upgradetck.suites.language.Words.afterOnTheSameConnection;
import static org.upgradetck.suites.language.Words.method;
import static org.upgradetck.suites.language.Words.must;
import static org.upgradetck.suites.language.Words.openingHandshake;
import static org.upgradetck.suites.language.Words.plainRequest;

import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.language.Chapter;
import org.upgradetck.suites.language.Spec;

/** RFC 9110, section 9.3.2: an answer to HEAD has no content. */
public final class Head extends Chapter {

  public Head() {
    super(Spec.RFC9110, "9.3.2", "HEAD");
  }

  final Case answerToHeadHasNoContent =
      must("No content follows the answer to a HEAD: the next answer on the connection begins right"
              + " behind it.")
          .covers("RFC9110-9.3.2-1", "RFC9110-6.4.1-1")
          .given(openingHandshake())
          .when(
              afterOnTheSameConnection("handshake", openingHandshake(), method("HEAD")),
              afterOnTheSameConnection("plain", plainRequest(), method("HEAD")))
          .then(
              oneOf(
                  outcome("goes on with the next answer", nothingBetweenTheAnswers()),
                  outcome(
                      "ends the connection",
                      connectionEndedBefore(),
                      nothingBehindTheAnswerBefore())))
          .tagged("framing")
          .provedBy(Mutant.HEAD_ANSWERED_WITH_CONTENT, Mutant.HEAD_ANSWERED_WITH_CONTENT_AT_THE_END)
          .usually(
              "The error page is written whatever the method was.",
              "Leave the content out of every answer to HEAD.");
}
