package org.upgradetck.suites.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.reports.model.Level;
import org.upgradetck.reports.model.Verdict;
import org.upgradetck.suites.catalogue.Catalogue;
import org.upgradetck.suites.language.CatalogueCase;

/**
 * The proof that the cases can fail, and fail for the right reason. The whole matrix is kept in
 * {@code kill-matrix.tsv}; the command in {@code CONTRIBUTING.md} writes it anew, and its
 * difference is to be read line by line.
 */
@Execution(ExecutionMode.CONCURRENT)
class KillMatrixTest {

  private static final Path GOLDEN =
      Path.of("src", "test", "resources", "org", "upgradetck", "suites", "kill-matrix.tsv");

  private static final Catalogue CATALOGUE = Catalogue.forServers();

  private static KillMatrix matrix;

  @BeforeAll
  static void playEveryCaseAgainstEveryMutant() throws Exception {
    boolean write = Boolean.getBoolean("kill-matrix.write");
    boolean whole = write || Boolean.getBoolean("kill-matrix.whole");
    List<String> known = Files.readAllLines(GOLDEN);
    matrix = whole ? KillMatrix.whole(known, CATALOGUE) : KillMatrix.sampled(known, CATALOGUE);
    if (write) {
      Files.createDirectories(GOLDEN.getParent());
      Files.write(GOLDEN, matrix.lines());
    }
    Files.write(
        Path.of("target", "undecided.tsv"),
        matrix.census().undecided().stream().map(Census.Element::line).toList());
    System.out.printf(
        "Proof%s: %d cases, %d rows, %d mutants, %d kills, %d of %d expectations decided%n",
        whole ? "" : " (sampled; whole with -Pfull)",
        CATALOGUE.cases().size(),
        CATALOGUE.cases().stream().mapToInt(each -> each.declaration().rows().size()).sum(),
        Mutant.values().length,
        matrix.kills().size(),
        matrix.census().size() - matrix.census().undecided().size(),
        matrix.census().size());
  }

  @Test
  void isExactlyTheMatrixThatIsKept() throws Exception {
    assertThat(matrix.lines()).containsExactlyElementsOf(Files.readAllLines(GOLDEN));
  }

  @Test
  void everyCaseFindsTheFaultOfEachMutantThatItNames() {
    List<String> missed = new ArrayList<>();
    for (CatalogueCase each : CATALOGUE.cases()) {
      for (Mutant mutant : each.declaration().evidence().provedBy()) {
        if (!matrix.kills(each, mutant)) {
          missed.add(each.id() + " does not find " + mutant.id());
        }
      }
    }
    assertThat(missed).isEmpty();
  }

  @Test
  void everyCaseNamesAMutant() {
    assertThat(CATALOGUE.cases())
        .filteredOn(each -> each.declaration().evidence().provedBy().isEmpty())
        .extracting(CatalogueCase::id)
        .isEmpty();
  }

  @Test
  void everyMutantIsFoundByACaseThatNamesIt() {
    assertThat(Arrays.asList(Mutant.values()))
        .filteredOn(
            mutant ->
                CATALOGUE.cases().stream()
                    .filter(each -> each.declaration().evidence().provedBy().contains(mutant))
                    .noneMatch(each -> matrix.kills(each, mutant)))
        .isEmpty();
  }

  /** A case that can only warn claims no MUST. */
  @Test
  void everyCaseOfLevelMustReallyFailsSomeMutant() {
    assertThat(CATALOGUE.cases())
        .filteredOn(each -> each.declaration().claim().level() == Level.MUST)
        .filteredOn(
            each ->
                matrix.kills().stream()
                    .noneMatch(
                        kill -> kill.caseId().equals(each.id()) && kill.verdict() == Verdict.FAIL))
        .extracting(CatalogueCase::id)
        .isEmpty();
  }

  /** Whoever selects by the tag must wants all that can fail. */
  @Test
  void everyCaseThatFailsSomeMutantIsTaggedMust() {
    assertThat(CATALOGUE.cases())
        .filteredOn(each -> !each.tags().contains(Level.MUST.label()))
        .filteredOn(
            each ->
                matrix.kills().stream()
                    .anyMatch(
                        kill -> kill.caseId().equals(each.id()) && kill.verdict() == Verdict.FAIL))
        .extracting(CatalogueCase::id)
        .isEmpty();
  }
}
