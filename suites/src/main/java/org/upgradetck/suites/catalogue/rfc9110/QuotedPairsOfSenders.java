package org.upgradetck.suites.catalogue.rfc9110;

import static org.upgradetck.suites.expect.FormOfValues.noNeedlessBackslashInChallenges;
import static org.upgradetck.suites.language.Words.should;

import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.language.Chapter;
import org.upgradetck.suites.language.Spec;
import org.upgradetck.suites.language.Watch;

/** RFC 9110, section 5.6.4: quoted pairs in what a server sends. */
public final class QuotedPairsOfSenders extends Chapter {

  public QuotedPairsOfSenders() {
    super(Spec.RFC9110, "5.6.4", "Quoted Strings");
  }

  final Case backslashesStandOnlyWhereTheyAreNeeded =
      should("In a quoted string a sender puts a backslash only before a quote or a backslash.")
          .covers("RFC9110-5.6.4-2")
          .watching(Watch.EVERY_401)
          .then(noNeedlessBackslashInChallenges())
          .tagged("grammar")
          .provedBy(Mutant.CHALLENGE_WITH_NEEDLESS_BACKSLASH)
          .usually(
              "A name with a backslash in it, such as one of a domain, stands in the realm as it is.",
              "Write a backslash that belongs to the value as two.");
}
