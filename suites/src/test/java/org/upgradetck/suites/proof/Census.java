package org.upgradetck.suites.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
   * @param with the case with it
   * @param without the case without it
   */
  record Element(String caseId, String words, Case with, Case without) {

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

  private final List<Element> all;
  private final Map<String, List<Element>> ofCase;
  private final Map<Element, String> known;
  private final Map<Element, String> decided = new ConcurrentHashMap<>();

  /**
   * A census in which nothing is decided yet.
   *
   * @param kept the table that is kept of it: who is known to decide what
   */
  Census(Catalogue catalogue, List<String> kept) {
    all = catalogue.cases().stream().flatMap(each -> elements(each).stream()).toList();
    ofCase = all.stream().collect(Collectors.groupingBy(Element::caseId));
    Map<String, String> deciders =
        kept.stream()
            .map(line -> line.split("\t", -1))
            .collect(Collectors.toMap(cells -> cells[0] + cells[1], cells -> cells[2]));
    known =
        all.stream()
            .filter(each -> deciders.containsKey(each.caseId() + each.words()))
            .collect(
                Collectors.toMap(
                    each -> each, each -> deciders.getOrDefault(each.caseId() + each.words(), "")));
  }

  private static List<Element> elements(CatalogueCase of) {
    Case declaration = of.declaration();
    List<Expectation> all = declaration.expectations();
    Map<String, Element> elements = new LinkedHashMap<>();
    for (int i = 0; i < all.size(); i++) {
      Expectation expectation = all.get(i);
      Case without = declaration.expecting(replaced(all, i, List.of()));
      add(elements, new Element(of.id(), expectation.says(), declaration, without));
      for (Expectation.Omission omission : expectation.omissions()) {
        add(
            elements,
            new Element(
                of.id(),
                expectation.says() + " / " + omission.what(),
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

  /** How many there are. */
  int size() {
    return all.size();
  }

  /** Those that nothing decided, in the order of the catalogue. */
  List<Element> undecided() {
    return all.stream().filter(each -> !decided.containsKey(each)).toList();
  }

  /** The cases of which something is known to be decided by that server. */
  Set<String> casesDecidedBy(String server) {
    return known.entrySet().stream()
        .filter(each -> each.getValue().equals(server))
        .map(each -> each.getKey().caseId())
        .collect(Collectors.toSet());
  }

  /** Listens to what that server shows. */
  RunListener on(String server) {
    return new RunListener() {
      @Override
      public void surveyed(Survey survey) {}

      @Override
      public void judged(Result result) {}

      @Override
      public void weighed(CatalogueCase of, Function<Case, Judgement> asIf) {
        for (Element element : ofCase.getOrDefault(of.id(), List.of())) {
          boolean wanted =
              server.equals(known.get(element)) && !server.equals(decided.get(element));
          if ((wanted || !decided.containsKey(element)) && element.isDecidedBy(of, asIf)) {
            // Whoever is known to decide it is named for good, so that the table stands still.
            decided.merge(element, server, (old, mine) -> wanted ? mine : old);
          }
        }
      }
    };
  }

  /** All of them and who decides each, as a table with a head, in the order of the catalogue. */
  List<String> lines() {
    return Stream.concat(
            Stream.of("case\texpectation\tdecided by"),
            all.stream()
                .map(
                    each ->
                        String.join(
                            "\t", each.caseId(), each.words(), decided.getOrDefault(each, ""))))
        .toList();
  }
}
