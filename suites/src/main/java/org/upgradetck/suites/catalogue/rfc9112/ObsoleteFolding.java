package org.upgradetck.suites.catalogue.rfc9112;

import static org.upgradetck.suites.expect.Grammar.grammarKept;
import static org.upgradetck.suites.language.Words.must;

import org.upgradetck.fixtures.http.Oddity.Kind;
import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.language.Chapter;
import org.upgradetck.suites.language.Spec;
import org.upgradetck.suites.language.Watch;

/** RFC 9112, section 5.2: values on several lines. */
public final class ObsoleteFolding extends Chapter {

  public ObsoleteFolding() {
    super(Spec.RFC9112, "5.2", "Obsolete Line Folding");
  }

  final Case answersAreNotFolded =
      must("A server does not fold a value over several lines.")
          .covers("RFC9112-5.2-1")
          .watching(Watch.EVERY_ANSWER)
          .then(grammarKept("folds no value", Kind.OBS_FOLD))
          .tagged("grammar")
          .provedBy(Mutant.VALUE_FOLDED)
          .usually(
              "A long value is broken into lines, or taken with its folds from elsewhere.",
              "Write each field on one line.");
}
