package org.upgradetck.suites.catalogue.rfc9112;

import static org.upgradetck.suites.expect.Grammar.statusLineSaysHttp11;
import static org.upgradetck.suites.language.Words.openingHandshake;
import static org.upgradetck.suites.language.Words.should;

import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.language.Chapter;
import org.upgradetck.suites.language.Spec;

/** RFC 9112, section 4: the first line of an answer. */
public final class StatusLine extends Chapter {

  public StatusLine() {
    super(Spec.RFC9112, "4", "Status Line");
  }

  final Case answerThatSwitchesSpeaksHttp11 =
      should("The status line of a 101 says HTTP/1.1; an HTTP/1.0 sender has no 101 to send.")
          .covers("RFC9112-4-1", "RFC9112-2.3-3", "RFC6455-4.2.2-20")
          .given(openingHandshake().answered())
          .then(statusLineSaysHttp11())
          .tagged("status-line")
          .provedBy(Mutant.STATUS_LINE_HTTP_1_0);
}
