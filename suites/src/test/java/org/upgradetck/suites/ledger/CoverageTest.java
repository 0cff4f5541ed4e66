package org.upgradetck.suites.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.upgradetck.reports.model.Level;
import org.upgradetck.suites.catalogue.Catalogue;

/** Ledger, exclusions and catalogue fit together, both ways. */
class CoverageTest {

  private static final Catalogue CATALOGUE = Catalogue.forServers();

  @Test
  void accountsForEveryRowThatBindsAServerOnceAndNoMore() {
    assertThat(Coverage.of(CATALOGUE).flaws()).isEmpty();
  }

  @Test
  void seesEachWayInWhichTheyCanDisagree() {
    String covered = "RFC6455-4.4-2";
    Ledger ledger =
        Ledger.parse(
            List.of(
                row(covered, "server"),
                row("RFC1-1-1", "server"),
                row("RFC1-1-2", "both"),
                row("RFC1-1-3", "client"),
                row("RFC1-1-4", "client")));
    Exclusions exclusions =
        Exclusions.parse(
            List.of(
                covered + "\tpermission\tany will do",
                "RFC1-1-2\tneeds-time\tan hour",
                "RFC1-1-3\tother-role\tof course",
                "RFC1-1-9\tother-role\tnot there"));

    assertThat(new Coverage(ledger, exclusions, CATALOGUE).flaws())
        .hasSize(4)
        .anySatisfy(flaw -> assertThat(flaw).startsWith(covered + " is excluded, but covered by ["))
        .contains(
            "RFC1-1-1 binds a server, but is neither covered nor excluded",
            "RFC1-1-3 binds no server and needs no reason to be excluded",
            "RFC1-1-9 is excluded, but not in the ledger");
  }

  @Test
  void tellsHowTheCatalogueStandsToARow() {
    Ledger ledger =
        Ledger.parse(
            List.of(
                row("RFC6455-4.4-2", "server"),
                row("RFC1-1-1", "both"),
                row("RFC1-1-2", "intermediary"),
                row("RFC1-1-3", "server")));
    Exclusions exclusions = Exclusions.parse(List.of("RFC1-1-1\tneeds-time\tan hour"));
    Coverage coverage = new Coverage(ledger, exclusions, CATALOGUE);

    assertThat(coverage.requirements())
        .extracting(coverage::of)
        .satisfiesExactly(
            first ->
                assertThat(first)
                    .isInstanceOfSatisfying(
                        Standing.Covered.class,
                        standing -> {
                          assertThat(standing.proved()).isTrue();
                          assertThat(standing.cases()).isNotEmpty();
                        }),
            second ->
                assertThat(second)
                    .isInstanceOfSatisfying(
                        Standing.Excluded.class,
                        standing ->
                            assertThat(standing.exclusion().inWords())
                                .isEqualTo("needs minutes or CPU timing: an hour")),
            third -> assertThat(third).isInstanceOf(Standing.OtherRole.class),
            fourth -> assertThat(fourth).isInstanceOf(Standing.Unaccounted.class));
  }

  @Test
  void refusesUnsoundExclusions() {
    assertThatThrownBy(() -> Exclusions.parse(List.of("RFC1-1-1\tlaziness\tno time")))
        .hasMessageContaining("no such reason");
    assertThatThrownBy(() -> Exclusions.parse(List.of("RFC1-1-1\tneeds-time")))
        .hasMessageContaining("not 3 columns");
    String line = "RFC1-1-1\tneeds-time\tan hour";
    assertThatThrownBy(() -> Exclusions.parse(List.of(line, line)))
        .hasMessageContaining("excluded twice");
  }

  @Test
  void provesAtLeastNineTenthsOfWhatItClaims() {
    Coverage coverage = Coverage.of(CATALOGUE);
    List<Standing.Covered> claimed =
        coverage.requirements().stream()
            .map(coverage::of)
            .filter(Standing.Covered.class::isInstance)
            .map(Standing.Covered.class::cast)
            .toList();

    assertThat(claimed.stream().filter(Standing.Covered::proved).count())
        .isGreaterThanOrEqualTo(claimed.size() * 9L / 10);
  }

  @Test
  void everyCaseThatCanFailSaysWhatIsUsuallyWrongAndWhatMendsIt() {
    assertThat(CATALOGUE.cases())
        .filteredOn(each -> each.declaration().claim().level() != Level.MAY)
        .allSatisfy(each -> assertThat(each.declaration().remedy()).as(each.id()).isPresent());
    assertThat(CATALOGUE.cases())
        .flatExtracting(each -> each.declaration().remedy().stream().toList())
        .allSatisfy(
            remedy -> {
              assertThat(remedy.cause()).matches("[A-Z0-9].*\\.");
              assertThat(remedy.fix()).matches("[A-Z0-9].*\\.");
            });
  }

  private static String row(String id, String role) {
    return id + "\t1\tMUST\t" + role + "\tsays something\tyes";
  }
}
