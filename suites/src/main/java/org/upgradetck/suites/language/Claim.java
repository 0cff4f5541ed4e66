package org.upgradetck.suites.language;

import java.util.List;
import java.util.Optional;
import org.upgradetck.reports.model.Level;

/**
 * What a case claims the text to say.
 *
 * @param level how strongly the text binds
 * @param requirement the requirement in our own words
 * @param covers ids of the ledger rows
 * @param dispute for a disputed case, the text that excuses a breach
 */
public record Claim(
    Level level, String requirement, List<String> covers, Optional<String> dispute) {

  public Claim {
    covers = List.copyOf(covers);
  }
}
