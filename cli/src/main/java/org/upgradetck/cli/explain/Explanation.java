package org.upgradetck.cli.explain;

import java.util.List;
import java.util.Optional;
import org.upgradetck.suites.field.FaultKind;
import org.upgradetck.suites.field.FieldEvidence;
import org.upgradetck.suites.language.CatalogueCase;
import org.upgradetck.suites.language.Row;
import org.upgradetck.suites.ledger.Ledger;
import org.upgradetck.suites.ledger.Requirement;
import org.upgradetck.suites.script.Cast;

/**
 * All there is to say of a case, or of one of its rows.
 *
 * @param of the case
 * @param asked the row that was asked for; empty when it was the case as a whole
 * @param covered the requirements of the ledger that the case answers for
 * @param seen the kinds of faults of the field that it finds
 * @param sending what the row, or the first one of the case, sends; empty for a case that watches
 * @param command what runs it
 */
public record Explanation(
    CatalogueCase of,
    Optional<Row> asked,
    List<Requirement> covered,
    List<FaultKind> seen,
    Optional<Sending> sending,
    String command) {

  public Explanation {
    covered = List.copyOf(covered);
    seen = List.copyOf(seen);
  }

  /**
   * Explains a case.
   *
   * @param asked one of its rows, when that is what is asked for
   * @param cast the target, and what is known of it, that the octets are composed for
   * @param target the target as it stands in a command
   */
  public static Explanation of(
      CatalogueCase of,
      Optional<Row> asked,
      Ledger ledger,
      FieldEvidence evidence,
      Cast cast,
      String target) {
    boolean watches = of.declaration().watch().isPresent();
    Row shown = asked.orElseGet(() -> of.declaration().rows().get(0));
    return new Explanation(
        of,
        asked,
        of.declaration().claim().covers().stream().flatMap(id -> ledger.find(id).stream()).toList(),
        of.declaration().evidence().seenIn().stream()
            .flatMap(id -> evidence.find(id).stream())
            .toList(),
        watches ? Optional.empty() : Optional.of(Sending.of(of, shown, cast)),
        command(of, asked, target));
  }

  /** A case that watches sees nothing unless the others run beside it. */
  private static String command(CatalogueCase of, Optional<Row> asked, String target) {
    StringBuilder command = new StringBuilder("upgrade-tck ").append(target);
    of.declaration().setting().needs().stream()
        .sorted()
        .map(feature -> feature.option())
        .filter(option -> !option.isEmpty())
        .forEach(option -> command.append(' ').append(option));
    if (of.declaration().watch().isEmpty()) {
      command.append(" --select '").append(asked.map(of::idOf).orElseGet(of::id)).append('\'');
    }
    return command.toString();
  }
}
