package org.upgradetck.suites.catalogue.rfc9110;

import static org.upgradetck.suites.expect.Answers.answeredAsPlainHttp;
import static org.upgradetck.suites.expect.Answers.notSwitched;
import static org.upgradetck.suites.expect.Answers.oneOf;
import static org.upgradetck.suites.expect.Answers.outcome;
import static org.upgradetck.suites.expect.MethodAnswers.contentHolds;
import static org.upgradetck.suites.expect.MethodAnswers.contentWithout;
import static org.upgradetck.suites.expect.MethodAnswers.notSuccessful;
import static org.upgradetck.suites.expect.MethodAnswers.successful;
import static org.upgradetck.suites.language.StartLines.method;
import static org.upgradetck.suites.language.Words.header;
import static org.upgradetck.suites.language.Words.openingHandshake;
import static org.upgradetck.suites.language.Words.row;
import static org.upgradetck.suites.language.Words.should;

import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.language.Chapter;
import org.upgradetck.suites.language.Spec;

/** RFC 9110, section 9.3.8: the method that asks for the request to come back. */
public final class Trace extends Chapter {

  public Trace() {
    super(Spec.RFC9110, "9.3.8", "TRACE");
  }

  final Case traceKeepsSecrets =
      should("A server that answers TRACE leaves out the fields that are likely to be secret.")
          .covers("RFC9110-9.3.8-1")
          .given(openingHandshake())
          .when(
              header("Authorization")
                  .is(row("authorization", "Basic dXBncmFkZS10Y2s6c2VjcmV0"))
                  .and(method(row("trace", "TRACE")))
                  .unlessTaken(method(row("trace", "TRACE"))),
              header("Cookie")
                  .is(row("cookie", "session=upgrade-tck-secret"))
                  .and(method(row("trace", "TRACE")))
                  .unlessTaken(method(row("trace", "TRACE"))))
          .then(
              notSwitched().orFail(),
              oneOf(
                  outcome("does not do TRACE", notSuccessful(), answeredAsPlainHttp(501)),
                  outcome(
                      "sends back the request without them",
                      successful(),
                      contentWithout("dXBncmFkZS10Y2s6c2VjcmV0", "upgrade-tck-secret"))))
          .tagged("method")
          .usually(
              "TRACE is on by default and sends back whatever came.",
              "Switch TRACE off, or leave out Authorization, Cookie and their like.")
          .provedBy(Mutant.TRACE_SENDS_BACK_ALL);

  final Case traceSendsBackTheRequest =
      should("A server that does TRACE sends the request back as the content of a 200.")
          .covers("RFC9110-9.3.8-2")
          .given(openingHandshake())
          .when(
              header("X-Unknown")
                  .is(row("unknown-field", "upgrade-tck-trace"))
                  .and(method(row("trace", "TRACE")))
                  .unlessTaken(method(row("trace", "TRACE"))))
          .then(
              notSwitched().orFail(),
              oneOf(
                  outcome("does not do TRACE", notSuccessful(), answeredAsPlainHttp(501)),
                  outcome(
                      "sends the request back", successful(), contentHolds("upgrade-tck-trace"))))
          .tagged("method")
          .usually(
              "A route for every method answers TRACE as it answers GET.",
              "Refuse TRACE with 405 or 501, or send the request back.")
          .provedBy(Mutant.TRACE_SENDS_BACK_NOTHING);
}
