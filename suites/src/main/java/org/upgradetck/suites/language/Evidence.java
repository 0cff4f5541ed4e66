package org.upgradetck.suites.language;

import java.util.List;
import org.upgradetck.reference.mutants.Mutant;

/**
 * Why a case can be trusted to find something.
 *
 * @param seenIn kinds of faults seen in the field
 * @param provedBy mutants that the case must fail
 */
public record Evidence(List<String> seenIn, List<Mutant> provedBy) {

  public Evidence {
    seenIn = List.copyOf(seenIn);
    provedBy = List.copyOf(provedBy);
  }
}
