package org.upgradetck.suites.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.reports.model.Level;
import org.upgradetck.suites.expect.Clause;
import org.upgradetck.suites.expect.Expectation;

/**
 * One case of the catalogue: a valid message with one thing changed, and what the text demands of
 * the answer. Immutable; every word gives a new case.
 *
 * @param claim what the text says
 * @param setting under which conditions the case is played
 * @param rows one for each set of parameters
 * @param watch for a case that looks at every answer of the run: which
 * @param expectations what must hold
 * @param evidence why the case can be trusted to find something
 * @param remedy what is usually wrong when the case fails, and what mends it
 */
public record Case(
    Claim claim,
    Setting setting,
    List<Row> rows,
    Optional<Watch> watch,
    List<Expectation> expectations,
    Evidence evidence,
    Optional<Remedy> remedy) {

  private static final Row UNCHANGED =
      new Row("plain", "nothing changed", UnaryOperator.identity());

  public Case {
    rows = List.copyOf(rows);
    expectations = List.copyOf(expectations);
  }

  static Case claiming(Level level, String requirement, Optional<String> dispute) {
    return new Case(
        new Claim(level, requirement, List.of(), dispute),
        Setting.PLAIN,
        List.of(),
        Optional.empty(),
        List.of(),
        new Evidence(List.of(), List.of()),
        Optional.empty());
  }

  /** The rows of the ledger that the case answers for. */
  public Case covers(String... requirementIds) {
    return new Case(
        new Claim(claim.level(), claim.requirement(), List.of(requirementIds), claim.dispute()),
        setting,
        rows,
        watch,
        expectations,
        evidence,
        remedy);
  }

  /** The valid message: it is the control, and every row starts from it. */
  public Case given(Given given) {
    return with(setting.withBase(given.script(), given.control()));
  }

  /** What is changed; the rows of all variations together. */
  public Case when(Variation... variations) {
    List<Row> all =
        Arrays.stream(variations).flatMap(variation -> variation.rows().stream()).toList();
    return new Case(claim, setting, all, watch, expectations, evidence, remedy);
  }

  /** Looks at every answer of the run instead of playing rows of its own. */
  public Case watching(Watch what) {
    Row row = new Row(what.key(), what.words(), UnaryOperator.identity());
    return new Case(
        claim, setting, List.of(row), Optional.of(what), expectations, evidence, remedy);
  }

  /** What must hold. Without {@code when} the case has one row, in which nothing is changed. */
  public Case then(Clause... clauses) {
    return expecting(
        Arrays.stream(clauses).flatMap(clause -> clause.expectations().stream()).toList());
  }

  /** The same case with exactly these expectations. */
  public Case expecting(List<Expectation> all) {
    List<Row> atLeastOne = rows.isEmpty() ? List.of(UNCHANGED) : rows;
    return new Case(claim, setting, atLeastOne, watch, all, evidence, remedy);
  }

  /** What must be there for the case to apply; otherwise its rows are skipped. */
  public Case needs(Feature... features) {
    return with(setting.withNeeds(Set.of(features)));
  }

  /** Words for selection. */
  public Case tagged(String... tags) {
    return with(setting.withTags(Set.of(tags)));
  }

  /** The rows run alone, one after the other, when all others are done. */
  public Case exclusive() {
    return with(setting.alone());
  }

  /** The rows take real seconds: they run only when asked for. */
  public Case slow() {
    return with(setting.inRealSeconds());
  }

  /** An accepted row is followed in full, because its end is what the case is about. */
  public Case followedToTheEnd() {
    return with(setting.patiently());
  }

  /** Kinds of faults of the field that the case would have found. */
  public Case seenIn(String... kinds) {
    return new Case(
        claim,
        setting,
        rows,
        watch,
        expectations,
        new Evidence(List.of(kinds), evidence.provedBy()),
        remedy);
  }

  /** Mutants of the reference server that the case must fail. */
  public Case provedBy(Mutant... mutants) {
    return new Case(
        claim,
        setting,
        rows,
        watch,
        expectations,
        new Evidence(evidence.seenIn(), List.of(mutants)),
        remedy);
  }

  /**
   * What is usually wrong in a server that the case fails, and what mends it: a sentence each, in
   * words that hold for any server.
   */
  public Case usually(String cause, String fix) {
    return new Case(
        claim, setting, rows, watch, expectations, evidence, Optional.of(new Remedy(cause, fix)));
  }

  private Case with(Setting other) {
    return new Case(claim, other, rows, watch, expectations, evidence, remedy);
  }

  /** What is wrong with the declaration itself; empty when it is sound. */
  public List<String> flaws() {
    List<String> flaws = new ArrayList<>();
    if (claim.covers().isEmpty()) {
      flaws.add("it covers no row of the ledger");
    }
    if (expectations.isEmpty()) {
      flaws.add("it expects nothing");
    }
    if (claim.level() == Level.DISPUTED && claim.dispute().isEmpty()) {
      flaws.add("it is disputed, but names no text that excuses a breach");
    }
    Set<String> keys = new HashSet<>();
    for (Row row : rows) {
      if (!keys.add(row.key())) {
        flaws.add("two rows have the key " + row.key());
      }
    }
    return flaws;
  }
}
