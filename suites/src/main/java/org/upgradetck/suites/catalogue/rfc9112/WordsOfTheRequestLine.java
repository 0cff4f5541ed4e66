package org.upgradetck.suites.catalogue.rfc9112;

import static org.upgradetck.suites.expect.Answers.oneOf;
import static org.upgradetck.suites.expect.Answers.outcome;
import static org.upgradetck.suites.expect.Answers.refused;
import static org.upgradetck.suites.expect.Answers.refusedWith;
import static org.upgradetck.suites.expect.Answers.sameOutcomeAsTheControl;
import static org.upgradetck.suites.language.StartLines.httpVersion;
import static org.upgradetck.suites.language.StartLines.method;
import static org.upgradetck.suites.language.StartLines.spaceBeforeVersion;
import static org.upgradetck.suites.language.StartLines.spaceBehindMethod;
import static org.upgradetck.suites.language.Words.may;
import static org.upgradetck.suites.language.Words.openingHandshake;
import static org.upgradetck.suites.language.Words.row;

import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.language.Chapter;
import org.upgradetck.suites.language.Spec;

/** RFC 9112, section 3: the three words of the request line and what parts them. */
public final class WordsOfTheRequestLine extends Chapter {

  public WordsOfTheRequestLine() {
    super(Spec.RFC9112, "3", "Request Line");
  }

  final Case otherWhiteSpacePartsTheWordsOrIsRefused =
      may("Other white space than one space between the words of a request line is taken for it, or"
              + " the line is refused.")
          .covers("RFC9112-3-1")
          .given(openingHandshake())
          .when(
              spaceBehindMethod("two-spaces-behind-the-method", "  "),
              spaceBehindMethod("tab-behind-the-method", "\t"),
              spaceBehindMethod("vt-behind-the-method", "\u000b"),
              spaceBehindMethod("ff-behind-the-method", "\f"),
              spaceBeforeVersion("two-spaces-before-the-version", "  "),
              spaceBeforeVersion("tab-before-the-version", "\t"),
              method(row("space-in-front", " GET")),
              httpVersion(
                  row("space-at-the-end", "HTTP/1.1 "), row("tab-at-the-end", "HTTP/1.1\t")))
          .then(
              oneOf(
                  outcome("takes it for a space", sameOutcomeAsTheControl()),
                  outcome("refuses it", refused()),
                  outcome("redirects to the right form", refusedWith(301, 308)),
                  outcome("refuses the word that it finds", refusedWith(501, 505))))
          .tagged("grammar")
          .usually(
              "The code that splits the request line fails where it finds more than three words.",
              "Refuse with 400 what is not three words between single spaces.")
          .provedBy(Mutant.REFUSES_BY_HANGING_UP, Mutant.REFUSES_WITH_500);
}
