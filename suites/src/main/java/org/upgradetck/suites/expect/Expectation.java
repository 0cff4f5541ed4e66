package org.upgradetck.suites.expect;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
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
 * @param omissions what it would be without one of the things it is made of, for the proof that
 *     each of them matters; empty where it is made of one thing
 */
public record Expectation(
    String says,
    Optional<Level> grade,
    boolean asksAgain,
    Function<Scene, Finding> check,
    List<Omission> omissions)
    implements Clause {

  public Expectation {
    omissions = List.copyOf(omissions);
  }

  /**
   * One of the things that an expectation is made of, left out.
   *
   * @param kind whether it is an alternative or a part of one
   * @param what is left out
   * @param whole what it is left out of: all that is permitted, or one alternative as if nothing
   *     else were permitted
   * @param rest what is left of that
   */
  public record Omission(Kind kind, String what, Expectation whole, Expectation rest) {

    /** What is left out. */
    public enum Kind {
      /** One of the outcomes that are permitted. */
      ALTERNATIVE,
      /** One of the expectations that make up such an outcome. */
      PART
    }
  }

  /** An expectation whose breach has the level of its case. */
  public static Expectation that(String says, Function<Scene, Finding> check) {
    return new Expectation(says, Optional.empty(), false, check, List.of());
  }

  /** The same expectation; its breach warns. */
  public Expectation orWarn() {
    return graded(Level.SHOULD);
  }

  /** The same expectation; its breach fails, whatever the level of the case. */
  public Expectation orFail() {
    return graded(Level.MUST);
  }

  private Expectation graded(Level level) {
    return new Expectation(
        says, Optional.of(level), asksAgain, check, omitting(rest -> rest.graded(level)));
  }

  /** The same, for whose check the control has to be asked for again after the row. */
  Expectation askingAgain() {
    return new Expectation(says, grade, true, check, omitting(Expectation::askingAgain));
  }

  /** The same expectation, said and checked in another way. */
  Expectation checkedAs(
      UnaryOperator<String> words, BiFunction<Expectation, Scene, Finding> otherCheck) {
    return new Expectation(
        words.apply(says),
        grade,
        asksAgain,
        scene -> otherCheck.apply(this, scene),
        omitting(rest -> rest.checkedAs(words, otherCheck)));
  }

  private List<Omission> omitting(UnaryOperator<Expectation> change) {
    return omissions.stream()
        .map(
            one ->
                new Omission(
                    one.kind(), one.what(), change.apply(one.whole()), change.apply(one.rest())))
        .toList();
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
