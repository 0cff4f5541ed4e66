package org.upgradetck.suites.expect;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.upgradetck.suites.play.Scene;

/** One or several expectations that belong together and are declared with one word. */
@FunctionalInterface
public interface Clause {

  /** The expectations, in the order in which they are reported. */
  List<Expectation> expectations();

  /**
   * The same, except for scenes of which this gives a finding: that one then stands in place of
   * what each expectation would have found.
   */
  default Clause except(Function<Scene, Optional<Finding>> instead) {
    return asked(
        UnaryOperator.identity(),
        (each, scene) -> instead.apply(scene).orElseGet(() -> each.in(scene)));
  }

  /**
   * The same expectations, said and checked in another way; their grades stay.
   *
   * @param words what becomes of the words of each
   * @param check what each finds in a scene
   */
  default Clause asked(UnaryOperator<String> words, BiFunction<Expectation, Scene, Finding> check) {
    return () -> expectations().stream().map(each -> each.checkedAs(words, check)).toList();
  }
}
