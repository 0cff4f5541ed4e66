package org.upgradetck.suites.expect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Function;
import org.upgradetck.reports.model.Level;
import org.upgradetck.suites.play.Scene;

/**
 * Several outcomes that the text permits. The one that fits best decides; which one it was is
 * recorded, because it is a choice of the target.
 */
final class Alternatives implements Function<Scene, Finding> {

  private final List<Alternative> alternatives;

  Alternatives(List<Alternative> alternatives) {
    this.alternatives = List.copyOf(alternatives);
  }

  String says() {
    StringJoiner says = new StringJoiner("; or ");
    alternatives.forEach(alternative -> says.add(alternative.name()));
    return says.toString();
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
   * @param clause the expectations that make it up
   */
  record Alternative(String name, Clause clause) {

    /** Met when all are met; otherwise the gravest finding. */
    Finding in(Scene scene) {
      Finding gravest = Finding.met(scene.last().outcome().inWords());
      for (Expectation expectation : clause.expectations()) {
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
