package org.upgradetck.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.upgradetck.suites.catalogue.Catalogue;
import org.upgradetck.suites.language.CatalogueCase;
import org.upgradetck.suites.language.Row;
import org.upgradetck.suites.select.EditDistance;
import org.upgradetck.suites.select.NothingMatched;
import org.upgradetck.suites.select.Plan;
import org.upgradetck.suites.select.PlannedRow;
import org.upgradetck.suites.select.Selection;

/** Finds the one case, or row, that somebody means. */
final class CaseNames {

  private static final int SUGGESTIONS = 5;

  /** One wrong character in so many is a slip. */
  private static final int CHARACTERS_A_SLIP = 4;

  private final Catalogue catalogue;

  CaseNames(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /**
   * What was meant.
   *
   * @param of the case
   * @param row its row, when one was named
   */
  record Found(CatalogueCase of, Optional<Row> row) {}

  /**
   * Finds a case by its id, by the end of its id, or by a pattern that matches no other; and with
   * {@code #key} behind it one of its rows.
   *
   * @throws CommandFailure when nothing is found, or more than one
   */
  Found find(String name) throws CommandFailure {
    int hash = name.indexOf('#');
    CatalogueCase of = caseOf(hash < 0 ? name : name.substring(0, hash), name);
    if (hash < 0) {
      return new Found(of, Optional.empty());
    }
    String key = name.substring(hash + 1);
    List<Row> rows = of.declaration().rows();
    Optional<Row> row = rows.stream().filter(each -> each.key().equals(key)).findFirst();
    if (row.isEmpty()) {
      throw nothing(
          "The case " + of.id() + " has no row '#" + key + "'.",
          nearest(key, rows.stream().map(Row::key).toList()).map(each -> of.id() + "#" + each));
    }
    return new Found(of, row);
  }

  private CatalogueCase caseOf(String text, String name) throws CommandFailure {
    Optional<CatalogueCase> exact = catalogue.find(text);
    if (exact.isPresent()) {
      return exact.get();
    }
    List<CatalogueCase> matching =
        text.contains("*") ? matching(text) : having(each -> each.id().endsWith("/" + text));
    if (matching.size() == 1) {
      return matching.get(0);
    }
    if (matching.size() > 1) {
      throw nothing(
          "'" + name + "' is meant by " + matching.size() + " cases; name one.",
          matching.stream().map(CatalogueCase::id));
    }
    throw nothing("No case has the id '" + name + "'.", related(text));
  }

  private List<CatalogueCase> matching(String pattern) {
    try {
      Plan plan = new Selection(List.of(pattern), List.of(), true).from(catalogue);
      return plan.rows().stream().map(PlannedRow::of).distinct().toList();
    } catch (NothingMatched e) {
      return List.of();
    }
  }

  private List<CatalogueCase> having(Predicate<CatalogueCase> what) {
    return catalogue.cases().stream().filter(what).toList();
  }

  /**
   * Cases that cover a requirement or find a kind of fault of that name, or whose id is like it.
   */
  private Stream<String> related(String text) {
    List<String> ids = new ArrayList<>();
    having(
            each ->
                each.declaration().claim().covers().contains(text)
                    || each.declaration().evidence().seenIn().contains(text)
                    || each.declaration().evidence().provedBy().stream()
                        .anyMatch(mutant -> mutant.id().equals(text)))
        .forEach(each -> ids.add(each.id()));
    if (ids.isEmpty() && text.length() > 2) {
      having(each -> each.id().contains(text)).forEach(each -> ids.add(each.id()));
    }
    return ids.isEmpty()
        ? nearest(text, catalogue.cases().stream().map(CatalogueCase::id).toList())
        : ids.stream();
  }

  /** The names that a slip or two turn into this one; for an id its last part will do. */
  private static Stream<String> nearest(String text, List<String> names) {
    int most = Math.max(2, text.length() / CHARACTERS_A_SLIP);
    return names.stream()
        .filter(name -> distance(text, name) <= most)
        .sorted(Comparator.comparingInt(name -> distance(text, name)));
  }

  private static int distance(String text, String name) {
    return Math.min(
        EditDistance.between(text, name),
        EditDistance.between(text, name.substring(name.lastIndexOf('/') + 1)));
  }

  private static CommandFailure nothing(String what, Stream<String> suggestions) {
    List<String> all = suggestions.toList();
    StringBuilder message = new StringBuilder(what);
    all.stream().limit(SUGGESTIONS).forEach(each -> message.append("\n  ").append(each));
    if (all.size() > SUGGESTIONS) {
      message.append("\n  and ").append(all.size() - SUGGESTIONS).append(" more");
    }
    if (all.isEmpty()) {
      message.append(" 'upgrade-tck list --rows' shows all ids.");
    }
    return new CommandFailure(ExitCode.NOTHING_SELECTED, message.toString());
  }
}
