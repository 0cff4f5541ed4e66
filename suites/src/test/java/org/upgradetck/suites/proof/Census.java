package org.upgradetck.suites.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.upgradetck.reports.model.Level;
import org.upgradetck.reports.model.Result;
import org.upgradetck.suites.catalogue.Catalogue;
import org.upgradetck.suites.expect.Expectation;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.language.CatalogueCase;
import org.upgradetck.suites.run.Judgement;
import org.upgradetck.suites.run.RunListener;
import org.upgradetck.suites.survey.Survey;

/**
 * Whether everything that the catalogue expects decides something. Each expectation of a case and
 * each alternative is left out in turn, and so is each part of an alternative, as if that one were
 * all that is permitted; what the servers of the proof showed is judged with it and without it. It
 * is decided as soon as one of them comes to another verdict without it. Thread-safe.
 */
final class Census {

  /**
   * One thing that a case expects.
   *
   * @param caseId the case
   * @param words what it is
   * @param part whether it is but a part of an alternative, which nothing here may ever get wrong
   * @param with the case with it
   * @param without the case without it
   */
  record Element(String caseId, String words, boolean part, Case with, Case without) {

    /** Whether a scene comes to something else without it. */
    boolean isDecidedBy(CatalogueCase of, Function<Case, Judgement> asIf) {
      return !decision(of, asIf.apply(with)).equals(decision(of, asIf.apply(without)));
    }

    /** What a judgement says: of what the text leaves open it says what was chosen. */
    private static String decision(CatalogueCase of, Judgement judgement) {
      return of.declaration().claim().level() == Level.MAY
          ? judgement.verdict().label() + " " + judgement.reason()
          : judgement.verdict().label();
    }
  }

  /** An element, who is known to decide it, if anybody is, and who did. */
  private static final class Entry {
    private final Element element;
    private final Optional<String> known;
    private volatile Optional<String> decidedBy = Optional.empty();

    Entry(Element element, Optional<String> known) {
      this.element = element;
      this.known = known;
    }

    /** Whether it matters if that server decides it: only who is asked is looked at. */
    boolean isOpenFor(String server, boolean anew) {
      return (anew && decidedBy.isEmpty())
          || (known.filter(server::equals).isPresent() && !decidedBy.equals(known));
    }

    /** Who is named in the table: where not all servers are played, whoever is known already. */
    String inTheTable() {
      Optional<String> kept = Proof.SERVERS.isEmpty() ? Optional.empty() : known;
      return kept.or(() -> decidedBy).orElse("");
    }

    /** Whoever is known to decide it is named for good, so that the table stands still. */
    synchronized void decide(String server) {
      if (isOpenFor(server, true)) {
        decidedBy = Optional.of(server);
      }
    }
  }

  private final List<Entry> all;
  private final Map<String, List<Entry>> ofCase;
  private final boolean anew;

  /**
   * A census in which nothing is decided yet.
   *
   * @param kept the table that is kept of it: who is known to decide what
   * @param anew whether all servers are asked; if not, then each element is asked of that server
   *     alone that is known to decide it, which is a hundred times less to judge
   */
  Census(Catalogue catalogue, List<String> kept, boolean anew) {
    this.anew = anew;
    Map<String, String> deciders =
        kept.stream()
            .map(line -> line.split("\t", -1))
            .filter(cells -> !cells[2].isEmpty())
            .collect(Collectors.toMap(cells -> cells[0] + cells[1], cells -> cells[2]));
    all =
        catalogue.cases().stream()
            .flatMap(each -> elements(each).stream())
            .map(
                each ->
                    new Entry(
                        each, Optional.ofNullable(deciders.get(each.caseId() + each.words()))))
            .toList();
    ofCase = all.stream().collect(Collectors.groupingBy(each -> each.element.caseId()));
  }

  private static List<Element> elements(CatalogueCase of) {
    Case declaration = of.declaration();
    List<Expectation> all = declaration.expectations();
    Map<String, Element> elements = new LinkedHashMap<>();
    for (int i = 0; i < all.size(); i++) {
      Expectation expectation = all.get(i);
      Case without = declaration.expecting(replaced(all, i, List.of()));
      add(elements, new Element(of.id(), expectation.says(), false, declaration, without));
      for (Expectation.Omission omission : expectation.omissions()) {
        add(
            elements,
            new Element(
                of.id(),
                expectation.says() + " / " + omission.what(),
                omission.kind() == Expectation.Omission.Kind.PART,
                declaration.expecting(replaced(all, i, List.of(omission.whole()))),
                declaration.expecting(replaced(all, i, List.of(omission.rest())))));
      }
    }
    return List.copyOf(elements.values());
  }

  /** Nothing is expected twice in the same words. */
  private static void add(Map<String, Element> elements, Element element) {
    if (elements.put(element.words(), element) != null) {
      throw new IllegalStateException(element.caseId() + " twice " + element.words());
    }
  }

  private static List<Expectation> replaced(
      List<Expectation> all, int index, List<Expectation> instead) {
    List<Expectation> changed = new ArrayList<>(all);
    changed.remove(index);
    changed.addAll(index, instead);
    return changed;
  }

  /** How many there are: expectations and alternatives, or else parts of alternatives. */
  long size(boolean parts) {
    return all.stream().filter(each -> each.element.part() == parts).count();
  }

  /** Those that nothing decided, in the order of the catalogue. */
  List<Element> undecided(boolean parts) {
    return all.stream()
        .filter(each -> each.element.part() == parts && each.decidedBy.isEmpty())
        .map(each -> each.element)
        .toList();
  }

  /** The cases of which something is known to be decided by that server. */
  Set<String> casesDecidedBy(String server) {
    return all.stream()
        .filter(each -> each.known.filter(server::equals).isPresent())
        .map(each -> each.element.caseId())
        .collect(Collectors.toSet());
  }

  /** Hears what that server shows, and what it decides. */
  Hearing of(String server) {
    return new Hearing(server);
  }

  /** What a server decides, which counts only when that is said. Thread-safe. */
  final class Hearing implements RunListener {
    private final String server;
    private final Set<Entry> decided = ConcurrentHashMap.newKeySet();

    private Hearing(String server) {
      this.server = server;
    }

    @Override
    public void surveyed(Survey survey) {}

    @Override
    public void judged(Result result) {}

    @Override
    public void weighed(CatalogueCase of, Function<Case, Judgement> asIf) {
      for (Entry each : ofCase.getOrDefault(of.id(), List.of())) {
        if (each.isOpenFor(server, anew)
            && !decided.contains(each)
            && each.element.isDecidedBy(of, asIf)) {
          decided.add(each);
        }
      }
    }

    /** What was heard counts, but not of these cases. */
    void countsExcept(Set<String> cases) {
      decided.stream()
          .filter(each -> !cases.contains(each.element.caseId()))
          .forEach(each -> each.decide(server));
    }
  }

  /** All of them and who decides each, as a table with a head, in the order of the catalogue. */
  List<String> lines() {
    return Stream.concat(
            Stream.of("case\texpectation\tdecided by"),
            all.stream()
                .map(
                    each ->
                        String.join(
                            "\t", each.element.caseId(), each.element.words(), each.inTheTable())))
        .toList();
  }
}
