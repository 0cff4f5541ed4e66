package org.upgradetck.cli.explain;

import java.util.ArrayList;
import java.util.List;
import org.upgradetck.reports.model.Level;
import org.upgradetck.suites.expect.Expectation;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.language.Feature;

/**
 * What a verdict would mean for a case.
 *
 * @param verdict the verdict
 * @param words when it is given
 */
record Meaning(String verdict, String words) {

  /** All verdicts that the case can have, in the order in which a reader asks for them. */
  static List<Meaning> of(Case declaration) {
    Level level = declaration.claim().level();
    List<Level> grades =
        declaration.expectations().stream()
            .map(expectation -> gradeOf(expectation, level))
            .toList();
    boolean watches = declaration.watch().isPresent();
    List<Meaning> meanings = new ArrayList<>();
    if (level == Level.MAY) {
      meanings.add(new Meaning("info", "What the target chose. The text leaves it open."));
    } else {
      meanings.add(new Meaning("pass", "All of this holds, and the control was accepted."));
    }
    if (grades.contains(Level.MUST)) {
      meanings.add(new Meaning("fail", "What is marked must is broken, shown by octets."));
    }
    // A case that watches plays nothing after which the control could be asked for again.
    if (!watches || !grades.stream().allMatch(Level.MUST::equals)) {
      meanings.add(new Meaning("warn", warning(level, grades)));
    }
    if (watches) {
      meanings.add(new Meaning("skip", "Nothing of the kind was seen in the run."));
    } else if (!declaration.setting().needs().isEmpty()) {
      meanings.add(
          new Meaning(
              "skip",
              "Without "
                  + String.join(
                      " and ",
                      declaration.setting().needs().stream().sorted().map(Feature::what).toList())
                  + "."));
    }
    meanings.add(
        new Meaning(
            "inconclusive", "The control was not accepted, or there was nothing to look at."));
    return meanings;
  }

  private static String warning(Level level, List<Level> grades) {
    if (level == Level.DISPUTED) {
      return grades.contains(Level.SHOULD)
          ? "It is broken, which the other text excuses, or what is marked should is broken."
          : "It is broken; the other text excuses that.";
    }
    return grades.contains(Level.SHOULD)
        ? "What is marked should is broken, or the control is refused afterwards."
        : "A lesser fault, such as that the control is refused afterwards.";
  }

  /** The level of a breach, unless the breach itself is a lesser one. */
  static Level gradeOf(Expectation expectation, Level ofCase) {
    return expectation.grade().orElse(ofCase);
  }
}
