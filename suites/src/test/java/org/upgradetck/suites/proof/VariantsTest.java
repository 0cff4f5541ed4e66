package org.upgradetck.suites.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.upgradetck.reference.variants.Variant;
import org.upgradetck.reports.model.Verdict;
import org.upgradetck.suites.language.CatalogueCase;
import org.upgradetck.suites.ledger.Ledger;
import org.upgradetck.suites.ledger.Requirement;
import org.upgradetck.suites.proof.VariantMatrix.Difference;

/**
 * The proof that nobody is blamed for what the text permits. All that differs from the reference
 * server is kept in {@code variants.tsv}; {@code -Dproof.write=true} writes it anew, and its
 * difference is to be read line by line.
 */
@Execution(ExecutionMode.CONCURRENT)
@ExtendWith(Proof.Played.class)
class VariantsTest {

  @Test
  void isExactlyTheTableThatIsKept(Proof proof) throws Exception {
    assertThat(proof.variants().lines())
        .containsExactlyElementsOf(
            proof.variants().expected(Proof.kept(Proof.VARIANTS), proof.whole()));
  }

  @Test
  void nobodyIsConvictedOrLeftUnjudged(Proof proof) {
    assertThat(proof.variants().differences())
        .filteredOn(
            each -> each.verdict() == Verdict.FAIL || each.verdict() == Verdict.INCONCLUSIVE)
        .extracting(Difference::line)
        .isEmpty();
  }

  @Test
  void warningsAreOfAdviceThatTheVariantGoesAgainst(Proof proof) {
    Map<String, CatalogueCase> cases =
        Proof.CATALOGUE.cases().stream()
            .collect(Collectors.toMap(CatalogueCase::id, Function.identity()));
    assertThat(proof.variants().differences())
        .filteredOn(each -> each.verdict() == Verdict.WARN)
        .filteredOn(
            each ->
                Optional.ofNullable(cases.get(each.caseId()))
                    .orElseThrow()
                    .declaration()
                    .claim()
                    .covers()
                    .stream()
                    .noneMatch(each.variant().disregards()::contains))
        .extracting(Difference::line)
        .isEmpty();
  }

  @Test
  void variantsGoAgainstNothingButAdvice() {
    Ledger ledger = Ledger.load();
    assertThat(Variant.values())
        .allSatisfy(
            variant ->
                assertThat(variant.disregards())
                    .as(variant.id())
                    .allMatch(id -> isAdvice(ledger.find(id).orElseThrow())));
  }

  /** One text recommends in small letters, which the ledger does not count as SHOULD. */
  private static boolean isAdvice(Requirement requirement) {
    return requirement.level().startsWith("SHOULD")
        || requirement.statement().contains("recommended");
  }
}
