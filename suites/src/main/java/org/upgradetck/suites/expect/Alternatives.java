package org.upgradetck.suites.expect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.upgradetck.reports.model.Level;
import org.upgradetck.suites.expect.Expectation.Omission;
import org.upgradetck.suites.play.Scene;

/**
 * Several outcomes that the text permits. The one that fits best decides; which one it was is
 * recorded, because it is a choice of the target.
 */
final class Alternatives implements Function<Scene, Finding> {

  private final List<Alternative> alternatives;

  private Alternatives(List<Alternative> alternatives) {
    this.alternatives = List.copyOf(alternatives);
  }

  /** One of these. What may be left out of it: one of them, or one expectation of one. */
  static Expectation of(List<Alternative> alternatives) {
    return expectation(alternatives, omissions(alternatives));
  }

  private static List<Omission> omissions(List<Alternative> alternatives) {
    List<Omission> omissions = new ArrayList<>();
    for (int i = 0; i < alternatives.size(); i++) {
      Alternative alternative = alternatives.get(i);
      if (alternatives.size() > 1) {
        omissions.add(
            new Omission(
                Omission.Kind.ALTERNATIVE,
                alternative.name(),
                plain(alternatives),
                plain(replaced(alternatives, i, List.of()))));
      }
      for (Part part : alternative.parts()) {
        omissions.add(
            new Omission(
                Omission.Kind.PART,
                alternative.name() + ": " + part.what(),
                plain(List.of(alternative)),
                plain(List.of(part.rest()))));
      }
    }
    return omissions;
  }

  private static Expectation plain(List<Alternative> alternatives) {
    return expectation(alternatives, List.of());
  }

  private static Expectation expectation(List<Alternative> alternatives, List<Omission> omissions) {
    String says = alternatives.stream().map(Alternative::name).collect(Collectors.joining("; or "));
    return new Expectation(
        says, Optional.empty(), false, new Alternatives(alternatives), omissions);
  }

  /**
   * What is left of an alternative.
   *
   * @param what is left out
   * @param rest the alternative without it
   */
  private record Part(String what, Alternative rest) {}

  private static <T> List<T> replaced(List<T> all, int index, List<T> instead) {
    List<T> changed = new ArrayList<>(all);
    changed.remove(index);
    changed.addAll(index, instead);
    return changed;
  }

  @Override
  public Finding apply(Scene scene) {
    List<String> misses = new ArrayList<>();
    Optional<Finding> warned = Optional.empty();
    Optional<Finding> unjudged = Optional.empty();
    Optional<Finding> inapplicable = Optional.empty();
    boolean broken = false;
    for (Alternative alternative : alternatives) {
      Finding finding = alternative.in(scene);
      if (finding instanceof Finding.Met met) {
        return Finding.met(alternative.name() + ": " + met.saw());
      }
      if (finding instanceof Finding.Unjudged) {
        unjudged = unjudged.or(() -> Optional.of(finding));
      } else if (finding instanceof Finding.Inapplicable) {
        inapplicable = inapplicable.or(() -> Optional.of(finding));
      } else if (((Finding.Broken) finding).level().map(Level.SHOULD::equals).orElse(false)) {
        warned = warned.or(() -> Optional.of(finding));
      } else {
        broken = true;
      }
      if (!misses.contains(finding.seen())) {
        misses.add(finding.seen());
      }
    }
    // One alternative that could not be judged might have been the one that fits.
    Finding otherwise =
        broken || (unjudged.isEmpty() && inapplicable.isEmpty())
            ? Finding.broken(String.join("; ", misses))
            : inapplicable.isPresent() ? inapplicable.get() : unjudged.get();
    return warned.orElse(otherwise);
  }

  /**
   * One permitted outcome.
   *
   * @param name what the target does
   * @param expectations what makes it up
   */
  record Alternative(String name, List<Expectation> expectations) {

    /** This without one of its expectations, or with less of one. */
    List<Part> parts() {
      List<Part> parts = new ArrayList<>();
      for (int i = 0; i < expectations.size(); i++) {
        Expectation expectation = expectations.get(i);
        if (expectations.size() > 1) {
          parts.add(new Part(expectation.says(), with(i, List.of())));
        }
        for (Omission omission : expectation.omissions()) {
          parts.add(new Part(omission.what(), with(i, List.of(omission.rest()))));
        }
      }
      return parts;
    }

    private Alternative with(int index, List<Expectation> instead) {
      return new Alternative(name, replaced(expectations, index, instead));
    }

    /** Met when all are met; otherwise the gravest finding. */
    Finding in(Scene scene) {
      Finding gravest = Finding.met(scene.last().outcome().inWords());
      for (Expectation expectation : expectations) {
        Finding finding = expectation.in(scene);
        if (finding instanceof Finding.Broken broken) {
          boolean warns =
              broken.level().or(expectation::grade).map(Level.SHOULD::equals).orElse(false);
          if (!warns) {
            return Finding.broken(broken.actual());
          }
          gravest = Finding.brokenAt(Level.SHOULD, broken.actual());
        } else if (!(finding instanceof Finding.Met) && gravest instanceof Finding.Met) {
          gravest = finding;
        }
      }
      return gravest;
    }
  }
}
