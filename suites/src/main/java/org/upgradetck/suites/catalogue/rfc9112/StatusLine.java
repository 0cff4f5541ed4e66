package org.upgradetck.suites.catalogue.rfc9112;

import static org.upgradetck.suites.expect.Grammar.grammarKept;
import static org.upgradetck.suites.expect.Grammar.statusLineSaysHttp11;
import static org.upgradetck.suites.language.Words.must;
import static org.upgradetck.suites.language.Words.openingHandshake;
import static org.upgradetck.suites.language.Words.should;

import org.upgradetck.fixtures.http.Oddity.Kind;
import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.language.Chapter;
import org.upgradetck.suites.language.Spec;
import org.upgradetck.suites.language.Watch;

/** RFC 9112, section 4: the first line of an answer. */
public final class StatusLine extends Chapter {

  public StatusLine() {
    super(Spec.RFC9112, "4", "Status Line");
  }

  final Case switchIsAnnouncedInTheVersionThatKnowsIt =
      should("The status line of a 101 says HTTP/1.1; an HTTP/1.0 sender has no 101 to send.")
          .covers("RFC9112-4-1", "RFC9112-2.3-3", "RFC6455-4.2.2-20", "RFC9110-6.2-1")
          .given(openingHandshake().answered())
          .then(statusLineSaysHttp11())
          .tagged("status-line")
          .provedBy(Mutant.STATUS_LINE_HTTP_1_0)
          .usually(
              "The status line is a constant from an older server or copied from a template.",
              "Write HTTP/1.1 in the status line of the 101.");

  final Case statusLinesFollowTheGrammar =
      must("A status line is HTTP, a slash, the version, a space, three digits, a space, and perhaps"
              + " a reason.")
          .covers(
              "RFC9112-4-1", "RFC9112-4-2", "RFC9112-2.3-1", "RFC9110-2.2-1", "RFC6455-4.2.2-19")
          .watching(Watch.EVERY_ANSWER)
          .then(
              grammarKept("writes the version as the grammar has it", Kind.VERSION_MALFORMED),
              grammarKept(
                  "separates version and status code with one space", Kind.STATUS_LINE_WHITE_SPACE),
              grammarKept(
                  "sends a space behind the status code", Kind.SPACE_AFTER_STATUS_CODE_MISSING),
              grammarKept("sends no control octet in the reason", Kind.CONTROL_OCTET_IN_REASON))
          .tagged("grammar", "status-line")
          .seenIn("FB59")
          .provedBy(
              Mutant.STATUS_LINE_WITH_TWO_SPACES,
              Mutant.REASON_WITH_CONTROL_OCTET,
              Mutant.STATUS_LINE_IN_LOWER_CASE,
              Mutant.SPACE_AFTER_STATUS_MISSING)
          .usually(
              "The status line is put together by hand.",
              "Write HTTP/1.1, a space, three digits, a space, and then the reason, which may"
                  + " be empty.");
}
