package org.upgradetck.suites.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
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
final class Census implements RunListener {

  /**
   * One thing that a case expects.
   *
   * @param caseId the case
   * @param words what it is
   * @param with the case with it
   * @param without the case without it
   */
  record Element(String caseId, String words, Case with, Case without) {

    String line() {
      return caseId + "\t" + words;
    }
  }

  private final List<Element> all;
  private final Map<String, Queue<Element>> undecided = new LinkedHashMap<>();

  Census(Catalogue catalogue) {
    for (CatalogueCase each : catalogue.cases()) {
      undecided.put(each.id(), new ConcurrentLinkedQueue<>(elements(each)));
    }
    all = undecided();
  }

  private static List<Element> elements(CatalogueCase of) {
    Case declaration = of.declaration();
    List<Expectation> all = declaration.expectations();
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Expectation expectation = all.get(i);
      Case without = declaration.expecting(replaced(all, i, List.of()));
      elements.add(new Element(of.id(), expectation.says(), declaration, without));
      for (Expectation.Omission omission : expectation.omissions()) {
        elements.add(
            new Element(
                of.id(),
                expectation.says() + " / " + omission.what(),
                declaration.expecting(replaced(all, i, List.of(omission.whole()))),
                declaration.expecting(replaced(all, i, List.of(omission.rest())))));
      }
    }
    return elements;
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
    return undecided.values().stream().flatMap(Queue::stream).toList();
  }

  @Override
  public void weighed(CatalogueCase of, Function<Case, Judgement> asIf) {
    Queue<Element> open = undecided.get(of.id());
    if (open == null || open.isEmpty()) {
      return;
    }
    open.removeIf(
        element ->
            !decision(of, asIf.apply(element.with()))
                .equals(decision(of, asIf.apply(element.without()))));
  }

  /** What a judgement says: of what the text leaves open it says what was chosen. */
  private static String decision(CatalogueCase of, Judgement judgement) {
    return of.declaration().claim().level() == Level.MAY
        ? judgement.verdict().label() + " " + judgement.reason()
        : judgement.verdict().label();
  }

  @Override
  public void surveyed(Survey survey) {}

  @Override
  public void judged(Result result) {}

  /** All of them, as a table: with a head, in the order of the catalogue. */
  List<String> lines() {
    return Stream.concat(Stream.of("case\texpectation"), all.stream().map(Element::line)).toList();
  }
}
