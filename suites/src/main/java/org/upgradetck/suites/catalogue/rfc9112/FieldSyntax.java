package org.upgradetck.suites.catalogue.rfc9112;

import static org.upgradetck.suites.expect.Grammar.grammarKept;
import static org.upgradetck.suites.language.Words.must;

import org.upgradetck.fixtures.http.Oddity.Kind;
import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.language.Chapter;
import org.upgradetck.suites.language.Spec;
import org.upgradetck.suites.language.Watch;

/** RFC 9112, section 5: the grammar of a field line. */
public final class FieldSyntax extends Chapter {

  public FieldSyntax() {
    super(Spec.RFC9112, "5", "Field Syntax");
  }

  final Case fieldLinesFollowTheGrammar =
      must("A field line is a token, a colon right behind it, and a value.")
          .covers(
              "RFC9112-5-1",
              "RFC9112-5.1-4",
              "RFC9110-2.2-1",
              "RFC6455-4.2.2-19",
              "RFC9110-5.6.2-1")
          .watching(Watch.EVERY_ANSWER)
          .then(
              grammarKept("has a colon in each field line", Kind.COLON_MISSING),
              grammarKept("names fields with tokens", Kind.NAME_EMPTY, Kind.NAME_NOT_A_TOKEN),
              grammarKept("sends no white space before the colon", Kind.WHITE_SPACE_BEFORE_COLON))
          .tagged("grammar")
          .provedBy(Mutant.SPACE_BEFORE_COLON, Mutant.LINE_WITHOUT_COLON)
          .usually(
              "Field lines are put together by hand.",
              "Write name, colon, space and value, and check that the name is a token.");
}
