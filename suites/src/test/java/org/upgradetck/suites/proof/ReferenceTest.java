package org.upgradetck.suites.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.upgradetck.fixtures.target.Waits;
import org.upgradetck.reports.model.Result;
import org.upgradetck.reports.model.Verdict;
import org.upgradetck.suites.catalogue.Catalogue;
import org.upgradetck.suites.run.RunListener;
import org.upgradetck.suites.run.Runner;
import org.upgradetck.suites.select.NothingMatched;
import org.upgradetck.suites.select.Plan;
import org.upgradetck.suites.select.Selection;

/** The reference server passes the whole catalogue, slow cases too. */
class ReferenceTest {

  @RepeatedTest(3)
  void passesEverythingWithNothingLeftOut() throws NothingMatched {
    Plan plan = new Selection(List.of(), List.of(), true).from(Catalogue.forServers());

    Runner.Completed completed = Arena.againstReference(plan, Waits.DEFAULT, RunListener.NONE);

    assertThat(completed.results())
        .filteredOn(result -> result.verdict() != Verdict.PASS && result.verdict() != Verdict.INFO)
        .extracting(Result::id, Result::verdict, Result::reason)
        .isEmpty();
    assertThat(completed.results()).hasSameSizeAs(plan.rows());
  }
}
