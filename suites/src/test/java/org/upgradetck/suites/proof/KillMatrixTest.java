package org.upgradetck.suites.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.reports.model.Level;
import org.upgradetck.reports.model.Verdict;
import org.upgradetck.suites.language.CatalogueCase;

/**
 * The proof that the cases can fail, and fail for the right reason. The whole matrix is kept in
 * {@code kill-matrix.tsv}; the command in {@code CONTRIBUTING.md} writes it anew, and its
 * difference is to be read line by line.
 */
@Execution(ExecutionMode.CONCURRENT)
@ExtendWith(Proof.Played.class)
class KillMatrixTest {

  @Test
  void isExactlyTheMatrixThatIsKept(Proof proof) throws Exception {
    assertThat(proof.mutants().lines()).containsExactlyElementsOf(Proof.kept(Proof.KILLS));
  }

  @Test
  void everyCaseFindsTheFaultOfEachMutantThatItNames(Proof proof) {
    List<String> missed = new ArrayList<>();
    for (CatalogueCase each : Proof.CATALOGUE.cases()) {
      for (Mutant mutant : each.declaration().evidence().provedBy()) {
        if (!proof.mutants().kills(each, mutant)) {
          missed.add(each.id() + " does not find " + mutant.id());
        }
      }
    }
    assertThat(missed).isEmpty();
  }

  @Test
  void everyCaseNamesAMutant(Proof proof) {
    assertThat(Proof.CATALOGUE.cases())
        .filteredOn(each -> each.declaration().evidence().provedBy().isEmpty())
        .extracting(CatalogueCase::id)
        .isEmpty();
  }

  @Test
  void everyMutantIsFoundByACaseThatNamesIt(Proof proof) {
    assertThat(Arrays.asList(Mutant.values()))
        .filteredOn(
            mutant ->
                Proof.CATALOGUE.cases().stream()
                    .filter(each -> each.declaration().evidence().provedBy().contains(mutant))
                    .noneMatch(each -> proof.mutants().kills(each, mutant)))
        .isEmpty();
  }

  /** A case that can only warn claims no MUST. */
  @Test
  void everyCaseOfLevelMustReallyFailsSomeMutant(Proof proof) {
    assertThat(Proof.CATALOGUE.cases())
        .filteredOn(each -> each.declaration().claim().level() == Level.MUST)
        .filteredOn(
            each ->
                proof.mutants().kills().stream()
                    .noneMatch(
                        kill -> kill.caseId().equals(each.id()) && kill.verdict() == Verdict.FAIL))
        .extracting(CatalogueCase::id)
        .isEmpty();
  }

  /** Whoever selects by the tag must wants all that can fail. */
  @Test
  void everyCaseThatFailsSomeMutantIsTaggedMust(Proof proof) {
    assertThat(Proof.CATALOGUE.cases())
        .filteredOn(each -> !each.tags().contains(Level.MUST.label()))
        .filteredOn(
            each ->
                proof.mutants().kills().stream()
                    .anyMatch(
                        kill -> kill.caseId().equals(each.id()) && kill.verdict() == Verdict.FAIL))
        .extracting(CatalogueCase::id)
        .isEmpty();
  }
}
