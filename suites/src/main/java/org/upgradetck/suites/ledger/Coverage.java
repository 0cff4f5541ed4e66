package org.upgradetck.suites.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.upgradetck.suites.catalogue.Catalogue;
import org.upgradetck.suites.language.CatalogueCase;

/** The ledger beside the catalogue: who answers for which row, and why nobody does. */
public final class Coverage {

  private final Ledger ledger;
  private final Exclusions exclusions;
  private final Map<String, List<String>> casesOf = new HashMap<>();
  private final Set<String> proved = new HashSet<>();

  /**
   * A coverage.
   *
   * @param ledger the rows
   * @param exclusions why no case answers for some of them
   * @param catalogue the cases
   */
  public Coverage(Ledger ledger, Exclusions exclusions, Catalogue catalogue) {
    this.ledger = ledger;
    this.exclusions = exclusions;
    for (CatalogueCase each : catalogue.cases()) {
      for (String id : each.declaration().claim().covers()) {
        casesOf.computeIfAbsent(id, key -> new ArrayList<>()).add(each.id());
        // The kill matrix shows of every case that it fails each mutant that it names.
        if (each.declaration().evidence().provedBy().stream()
            .anyMatch(mutant -> mutant.breaks().contains(id))) {
          proved.add(id);
        }
      }
    }
  }

  /** The ledger and exclusions that ship with the catalogue, beside it. */
  public static Coverage of(Catalogue catalogue) {
    return new Coverage(Ledger.load(), Exclusions.load(), catalogue);
  }

  /** The rows in the order of the texts. */
  public List<Requirement> requirements() {
    return List.copyOf(ledger.all());
  }

  /** How the catalogue stands to a row. */
  public Standing of(Requirement requirement) {
    List<String> cases = casesOf.getOrDefault(requirement.id(), List.of());
    if (!cases.isEmpty()) {
      return new Standing.Covered(cases, proved.contains(requirement.id()));
    }
    if (!requirement.bindsServers()) {
      return new Standing.OtherRole();
    }
    return exclusions
        .find(requirement.id())
        .<Standing>map(Standing.Excluded::new)
        .orElseGet(Standing.Unaccounted::new);
  }

  /** What is wrong between the three, in words; empty when they fit together. */
  public List<String> flaws() {
    List<String> flaws = new ArrayList<>();
    for (Requirement requirement : ledger.all()) {
      boolean covered = casesOf.containsKey(requirement.id());
      boolean excluded = exclusions.find(requirement.id()).isPresent();
      if (covered && excluded) {
        flaws.add(
            requirement.id() + " is excluded, but covered by " + casesOf.get(requirement.id()));
      }
      if (covered && !requirement.bindsServers()) {
        flaws.add(requirement.id() + " binds no server, but is covered");
      }
      if (excluded && !requirement.bindsServers()) {
        flaws.add(requirement.id() + " binds no server and needs no reason to be excluded");
      }
      if (of(requirement) instanceof Standing.Unaccounted) {
        flaws.add(requirement.id() + " binds a server, but is neither covered nor excluded");
      }
    }
    exclusions.all().stream()
        .map(Exclusion::requirement)
        .filter(id -> ledger.find(id).isEmpty())
        .forEach(id -> flaws.add(id + " is excluded, but not in the ledger"));
    return flaws;
  }
}
