package org.upgradetck.suites.ledger;

import java.util.List;

/** How the catalogue stands to a row of the ledger. */
public sealed interface Standing {

  /**
   * Cases answer for it.
   *
   * @param cases their ids, at least one
   * @param proved whether one of them fails a mutant that breaks this very row; otherwise the cover
   *     is only claimed
   */
  record Covered(List<String> cases, boolean proved) implements Standing {
    public Covered {
      cases = List.copyOf(cases);
    }
  }

  /** No case answers for it, and why that is right. */
  record Excluded(Exclusion exclusion) implements Standing {}

  /** It binds a client or an intermediary. */
  record OtherRole() implements Standing {}

  /** It binds a server, and nobody has said anything of it. */
  record Unaccounted() implements Standing {}
}
