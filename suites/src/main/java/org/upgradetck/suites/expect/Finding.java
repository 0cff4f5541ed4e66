package org.upgradetck.suites.expect;

import java.util.Optional;
import org.upgradetck.reports.model.Level;

/** What an expectation found in a scene. */
public sealed interface Finding {

  /**
   * The expectation holds.
   *
   * @param saw what was seen; for alternatives, which one it was
   */
  record Met(String saw) implements Finding {}

  /**
   * The expectation is broken, shown by what the target sent or did.
   *
   * @param actual what was seen instead
   * @param level the level of this very breach, where it differs from that of the expectation
   */
  record Broken(String actual, Optional<Level> level) implements Finding {}

  /**
   * There was nothing that could be judged. Never counts as met.
   *
   * @param why what was missing
   */
  record Unjudged(String why) implements Finding {}

  /**
   * What the expectation speaks of cannot happen with what the target did before, as it may: there
   * is nothing to judge, and there would be nothing on any other day.
   *
   * @param why what the target did
   */
  record Inapplicable(String why) implements Finding {}

  /** Met, having seen this. */
  static Finding met(String saw) {
    return new Met(saw);
  }

  /** Broken, having seen this. */
  static Finding broken(String actual) {
    return new Broken(actual, Optional.empty());
  }

  /** Broken, but at this level only. */
  static Finding brokenAt(Level level, String actual) {
    return new Broken(actual, Optional.of(level));
  }

  /** Not judged, for this reason. */
  static Finding unjudged(String why) {
    return new Unjudged(why);
  }

  /** Not applicable, for this reason. */
  static Finding inapplicable(String why) {
    return new Inapplicable(why);
  }

  /** What was seen, in words. */
  default String seen() {
    if (this instanceof Met met) {
      return met.saw();
    }
    if (this instanceof Broken broken) {
      return broken.actual();
    }
    return this instanceof Unjudged unjudged ? unjudged.why() : ((Inapplicable) this).why();
  }
}
