package org.upgradetck.suites.proof;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * The proof that nothing in the catalogue stands there idly. All that its cases expect is kept in
 * {@code expectations.tsv}; {@code -Dproof.write=true} writes it anew.
 */
@Execution(ExecutionMode.CONCURRENT)
@ExtendWith(Proof.Played.class)
class CensusTest {

  @Test
  void everyExpectationAndEveryAlternativeDecidesSomething(Proof proof) {
    assertThat(proof.census().undecided(false))
        .extracting(Census.Element::caseId, Census.Element::words)
        .isEmpty();
  }

  @Test
  void isExactlyTheTableThatIsKept(Proof proof) throws Exception {
    assertThat(proof.census().lines()).containsExactlyElementsOf(Proof.kept(Proof.EXPECTATIONS));
  }
}
