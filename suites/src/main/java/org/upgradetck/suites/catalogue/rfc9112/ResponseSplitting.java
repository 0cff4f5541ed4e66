package org.upgradetck.suites.catalogue.rfc9112;

import static org.upgradetck.suites.expect.Answers.answeredCompletely;
import static org.upgradetck.suites.expect.Grammar.grammarKept;
import static org.upgradetck.suites.expect.Grammar.without;
import static org.upgradetck.suites.language.Words.header;
import static org.upgradetck.suites.language.Words.openingHandshake;
import static org.upgradetck.suites.language.Words.requestTarget;
import static org.upgradetck.suites.language.Words.row;
import static org.upgradetck.suites.language.Words.should;

import org.upgradetck.fixtures.http.Oddity.Kind;
import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.suites.expect.Expectation;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.language.Chapter;
import org.upgradetck.suites.language.Feature;
import org.upgradetck.suites.language.Spec;
import org.upgradetck.suites.language.Variation;

/** RFC 9112, section 11.1: answers that a request has split. */
public final class ResponseSplitting extends Chapter {

  private static final Variation ENCODED_LINE_BREAKS =
      requestTarget(
          row("in-the-query", "{path}{and}a=%0d%0aX-Injected:%201"),
          row("in-the-path", "{path}/%0d%0aX-Injected:%201"),
          row("lf-alone", "{path}{and}a=%0aX-Injected:%201"),
          row("cr-alone", "{path}{and}a=%0dX-Injected:%201"),
          row("low-octets-of-utf-8", "{path}{and}a=%e5%98%8d%e5%98%8aX-Injected:%201"));

  private static final Expectation KEEPS_LINE_BREAKS_OUT =
      grammarKept(
          "sends no CR or NUL inside its fields",
          Kind.BARE_CR,
          Kind.NUL,
          Kind.CONTROL_OCTET_IN_VALUE);

  public ResponseSplitting() {
    super(Spec.RFC9112, "11.1", "Response Splitting");
  }

  final Case encodedLineBreaksDoNotSplitTheAnswer =
      should(
              "Line breaks that the target holds in encoded form do not come out as line breaks among"
                  + " the fields of the answer.")
          .covers("RFC9112-11.1-1")
          .given(openingHandshake())
          .when(ENCODED_LINE_BREAKS, header("Upgrade").isMissing().across(ENCODED_LINE_BREAKS))
          .then(without("X-Injected"), KEEPS_LINE_BREAKS_OUT, answeredCompletely())
          .tagged("request-target", "security")
          .seenIn("FB117")
          .usually(
              "The target is decoded and then put into a field of the answer, such as Location.",
              "Encode what goes into a field, and let the HTTP layer refuse CR and LF in values.")
          .provedBy(Mutant.TARGET_DECODED_INTO_A_FIELD);

  final Case redirectionIsNotSplit =
      should("A redirection that keeps the query keeps it encoded.")
          .covers("RFC9112-11.1-1")
          .given(openingHandshake())
          .when(
              requestTarget(
                  row("in-the-query", "{redirect-path}?a=%0d%0aX-Injected:%201"),
                  row("lf-alone", "{redirect-path}?a=%0aX-Injected:%201")))
          .then(without("X-Injected"), KEEPS_LINE_BREAKS_OUT, answeredCompletely())
          .needs(Feature.REDIRECTING_RESOURCE)
          .tagged("request-target", "redirect", "security")
          .seenIn("FB117")
          .usually(
              "The target is decoded before it is copied into Location.",
              "Copy the query as it came, or encode it again.")
          .provedBy(Mutant.TARGET_DECODED_INTO_A_FIELD);
}
