package org.upgradetck.suites.catalogue.rfc9110;

import static org.upgradetck.suites.expect.FormOfValues.noSpaceAroundEqualsInChallenges;
import static org.upgradetck.suites.expect.FormOfValues.oneSpaceBeforeEachValue;
import static org.upgradetck.suites.language.Words.must;
import static org.upgradetck.suites.language.Words.should;

import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.language.Chapter;
import org.upgradetck.suites.language.Spec;
import org.upgradetck.suites.language.Watch;

/** RFC 9110, section 5.6.3: white space in what a server sends. */
public final class WhitespaceOfSenders extends Chapter {

  public WhitespaceOfSenders() {
    super(Spec.RFC9110, "5.6.3", "Whitespace");
  }

  final Case valuesStandOneSpaceBehindTheColon =
      should("A sender puts a single space before a value, where white space is optional.")
          .covers("RFC9110-5.6.3-3")
          .watching(Watch.EVERY_ANSWER)
          .then(oneSpaceBeforeEachValue())
          .tagged("grammar")
          .provedBy(Mutant.TWO_SPACES_BEFORE_A_VALUE)
          .usually(
              "Field lines are put together by hand, or a value is written that was never trimmed.",
              "Trim values, and write name, colon, one space and value.");

  final Case challengesHoldNoBadWhiteSpace =
      must("White space that the grammar only tolerates is not sent: none around the = in a challenge.")
          .covers("RFC9110-5.6.3-4")
          .watching(Watch.EVERY_401)
          .then(noSpaceAroundEqualsInChallenges())
          .tagged("grammar")
          .provedBy(Mutant.CHALLENGE_WITH_BAD_WHITE_SPACE)
          .usually(
              "The challenge is a text written by hand.",
              "Write each parameter of a challenge as name=value.");
}
