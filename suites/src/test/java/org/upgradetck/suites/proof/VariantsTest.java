package org.upgradetck.suites.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.upgradetck.reference.variants.Variant;
import org.upgradetck.reports.model.Verdict;
import org.upgradetck.suites.catalogue.Catalogue;
import org.upgradetck.suites.language.CatalogueCase;
import org.upgradetck.suites.ledger.Ledger;
import org.upgradetck.suites.ledger.Requirement;
import org.upgradetck.suites.proof.VariantMatrix.Difference;

/**
 * The proof that nobody is blamed for what the text permits. All that differs from the reference
 * server is kept in {@code variants.tsv}; {@code -Dvariants.write=true} writes it anew, and its
 * difference is to be read line by line.
 */
@Execution(ExecutionMode.CONCURRENT)
class VariantsTest {

  private static final Path GOLDEN =
      Path.of("src", "test", "resources", "org", "upgradetck", "suites", "variants.tsv");

  private static final Catalogue CATALOGUE = Catalogue.forServers();

  private static VariantMatrix matrix;
  private static boolean whole;

  @BeforeAll
  static void playTheCatalogueAgainstEveryVariant() throws Exception {
    boolean write = Boolean.getBoolean("variants.write");
    whole = write || Boolean.getBoolean("variants.whole");
    List<String> known = Files.exists(GOLDEN) ? Files.readAllLines(GOLDEN) : List.of();
    long start = System.nanoTime();
    matrix =
        whole ? VariantMatrix.whole(known, CATALOGUE) : VariantMatrix.sampled(known, CATALOGUE);
    if (write) {
      Files.write(GOLDEN, matrix.lines());
    }
    System.out.printf(
        "Variants%s: %d variants, %d rows that differ, %d s%n",
        whole ? "" : " (sampled; whole with -Pfull)",
        Variant.values().length,
        matrix.differences().size(),
        (System.nanoTime() - start) / 1_000_000_000);
  }

  /** What watches a whole run may not see in a sample what it sees in the run. */
  @Test
  void isExactlyTheTableThatIsKept() throws Exception {
    List<String> lines = matrix.lines();
    assertThat(lines)
        .containsExactlyElementsOf(
            Files.readAllLines(GOLDEN).stream()
                .filter(line -> whole || !watches(line) || lines.contains(line))
                .toList());
  }

  private static boolean watches(String line) {
    String row = line.split("\t", -1)[1];
    return CATALOGUE.cases().stream()
        .filter(each -> row.startsWith(each.id() + "#"))
        .anyMatch(each -> each.declaration().watch().isPresent());
  }

  @Test
  void nobodyIsConvictedOrLeftUnjudged() {
    assertThat(matrix.differences())
        .filteredOn(
            each -> each.verdict() == Verdict.FAIL || each.verdict() == Verdict.INCONCLUSIVE)
        .extracting(Difference::line)
        .isEmpty();
  }

  @Test
  void warningsAreOfAdviceThatTheVariantGoesAgainst() {
    Map<String, CatalogueCase> cases =
        CATALOGUE.cases().stream()
            .collect(Collectors.toMap(CatalogueCase::id, Function.identity()));
    assertThat(matrix.differences())
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
