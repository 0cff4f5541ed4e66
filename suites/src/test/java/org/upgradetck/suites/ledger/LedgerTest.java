package org.upgradetck.suites.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.suites.catalogue.Catalogue;
import org.upgradetck.suites.language.CatalogueCase;

/** The ledger is sound, and cases and mutants speak only of what is in it. */
class LedgerTest {

  private final Ledger ledger = Ledger.load();

  @Test
  void holdsTheStatementsOfAllTexts() {
    assertThat(ledger.all()).hasSizeGreaterThan(500);
    assertThat(ledger.all())
        .extracting(Requirement::role)
        .containsOnly("server", "client", "intermediary", "both");
    assertThat(ledger.all())
        .extracting(Requirement::level)
        .containsOnly("MUST", "MUST NOT", "SHOULD", "SHOULD NOT", "MAY", "implied");
    assertThat(ledger.all()).allSatisfy(each -> assertThat(each.statement()).isNotBlank());
  }

  @Test
  void knowsEveryRequirementThatACaseCovers() {
    List<String> unknown = new ArrayList<>();
    for (CatalogueCase each : Catalogue.forServers().cases()) {
      for (String id : each.declaration().claim().covers()) {
        if (ledger.find(id).isEmpty()) {
          unknown.add(each.id() + " covers " + id);
        }
      }
    }
    assertThat(unknown).isEmpty();
  }

  @Test
  void knowsEveryRequirementThatAMutantBreaks() {
    List<String> unknown = new ArrayList<>();
    for (Mutant mutant : Mutant.values()) {
      for (String id : mutant.breaks()) {
        if (ledger.find(id).isEmpty()) {
          unknown.add(mutant.id() + " breaks " + id);
        }
      }
    }
    assertThat(unknown).isEmpty();
  }

  @Test
  void coversOnlyWhatBindsAServer() {
    assertThat(Catalogue.forServers().cases())
        .flatExtracting(each -> each.declaration().claim().covers())
        .allSatisfy(id -> assertThat(ledger.find(id).orElseThrow().bindsServers()).as(id).isTrue());
  }

  @Test
  void refusesUnsoundData() {
    assertThatThrownBy(() -> Ledger.parse(List.of("RFC1-1-1\t1\tMUST")))
        .hasMessageContaining("not 6 columns");
    String row = "RFC1-1-1\t1\tMUST\tserver\tsays\tyes";
    assertThatThrownBy(() -> Ledger.parse(List.of(row, row)))
        .hasMessageContaining("twice in the ledger: RFC1-1-1");
  }
}
