package org.upgradetck.suites.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.upgradetck.fixtures.target.Waits;
import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.reports.model.ConversationRecord;
import org.upgradetck.reports.model.Result;
import org.upgradetck.reports.model.Verdict;
import org.upgradetck.suites.catalogue.Catalogue;
import org.upgradetck.suites.run.RunListener;
import org.upgradetck.suites.select.NothingMatched;
import org.upgradetck.suites.select.Selection;

/** A target is blamed for what a row is about, not for a fault that it has everywhere. */
class FaultAloneTest {

  private static final String ROW =
      "rfc9110/5.4/fields-behind-a-limit-are-not-forgotten#behind-fields+500";

  @Test
  void faultThatIsTakenEverywhereSaysNothingAboutTheSituation() throws NothingMatched {
    Result result = play(Mutant.VERSION_IGNORED);

    assertThat(result.verdict()).isEqualTo(Verdict.SKIP);
    assertThat(result.reason()).contains("takes the same fault by itself");
    assertThat(roles(result)).containsSubsequence("row", "fault-alone");
  }

  @Test
  void faultThatIsTakenInTheSituationAloneIsBlamed() throws NothingMatched {
    Result result = play(Mutant.FIELDS_BEHIND_A_HUNDRED_LOST);

    assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(roles(result)).contains("control", "row", "fault-alone");
  }

  private static Result play(Mutant mutant) throws NothingMatched {
    Selection one = new Selection(List.of(ROW), List.of(), true);
    return Arena.against(mutant, one.from(Catalogue.forServers()), Waits.DEFAULT, RunListener.NONE)
        .results()
        .get(0);
  }

  private static List<String> roles(Result result) {
    return result.conversations().stream().map(ConversationRecord::role).toList();
  }
}
