package org.upgradetck.suites.expect;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.upgradetck.reports.model.Level;
import org.upgradetck.suites.play.Scene;

/**
 * One thing that the text demands, in words and as a check. The words stand, unchanged, in the
 * terminal, in every report and in the documentation.
 *
 * @param says the demand, as the end of the sentence "the target ..."
 * @param grade the level of a breach where it is not that of the case
 * @param asksAgain whether the control has to be asked for again after the row
 * @param check looks at a scene
 */
public record Expectation(
    String says, Optional<Level> grade, boolean asksAgain, Function<Scene, Finding> check)
    implements Clause {

  /** An expectation whose breach has the level of its case. */
  public static Expectation that(String says, Function<Scene, Finding> check) {
    return new Expectation(says, Optional.empty(), false, check);
  }

  /** The same expectation; its breach warns. */
  public Expectation orWarn() {
    return new Expectation(says, Optional.of(Level.SHOULD), asksAgain, check);
  }

  /** The same expectation; its breach fails, whatever the level of the case. */
  public Expectation orFail() {
    return new Expectation(says, Optional.of(Level.MUST), asksAgain, check);
  }

  /** Whether a breach fails, whatever the level of the case. */
  public boolean failsAlways() {
    return grade.filter(Level.MUST::equals).isPresent();
  }

  /** What this expectation finds in the scene. */
  public Finding in(Scene scene) {
    return check.apply(scene);
  }

  /** The level of this finding in a case of that level. */
  public Level levelOf(Finding finding, Level caseLevel) {
    Optional<Level> own =
        finding instanceof Finding.Broken broken ? broken.level() : Optional.empty();
    return own.or(() -> grade).orElse(caseLevel);
  }

  @Override
  public List<Expectation> expectations() {
    return List.of(this);
  }
}
