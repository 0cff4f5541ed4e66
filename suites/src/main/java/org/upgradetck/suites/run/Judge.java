package org.upgradetck.suites.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.upgradetck.reports.model.Expected;
import org.upgradetck.reports.model.Level;
import org.upgradetck.reports.model.Verdict;
import org.upgradetck.suites.expect.Expectation;
import org.upgradetck.suites.expect.Finding;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.play.Exchange;
import org.upgradetck.suites.play.Scene;

/**
 * The law of verdicts.
 *
 * <ol>
 *   <li>The gravest breach decides.
 *   <li>Without its control nothing passes, warns or informs: the row is inconclusive. Only a
 *       target that answered the row with a 101 is convicted without a control: it claimed the
 *       switch, so its octets are judged. Any other answer means something only at an endpoint that
 *       was seen to switch.
 *   <li>An expectation that could not be judged never counts as met: with no breach beside it the
 *       row is inconclusive; where what it speaks of cannot happen with this target, it is skipped.
 *   <li>A target that says that it is asked too often (RFC 6585, section 4) has said nothing about
 *       what it was asked.
 * </ol>
 */
final class Judge {

  private Judge() {}

  /**
   * Judges a row.
   *
   * @param declaration its case
   * @param scene what was seen
   * @param controlMissed what the control did instead of what it had to show; empty when it held
   */
  static Judgement judge(Case declaration, Scene scene, Optional<String> controlMissed) {
    List<Expectation> all = new ArrayList<>(declaration.expectations());
    if (scene.followUp().isPresent() && all.stream().noneMatch(Expectation::asksAgain)) {
      all.add(recovers(declaration));
    }
    return judge(declaration.claim().level(), all, scene, controlMissed);
  }

  /** Judges expectations of a case of that level. */
  static Judgement judge(
      Level caseLevel,
      List<Expectation> expectations,
      Scene scene,
      Optional<String> controlMissed) {
    List<Expected> expected = new ArrayList<>();
    Verdict verdict = Verdict.PASS;
    String reason = "";
    Optional<String> unjudged = Optional.empty();
    Optional<String> inapplicable = Optional.empty();
    List<String> choices = new ArrayList<>();
    for (Expectation expectation : expectations) {
      Finding finding = expectation.in(scene);
      Level level = expectation.levelOf(finding, caseLevel);
      expected.add(asExpected(expectation, finding, level));
      if (finding instanceof Finding.Broken broken) {
        Verdict breach = breachOf(level);
        if (breach.compareTo(verdict) > 0) {
          verdict = breach;
          reason = "expected that the target " + expectation.says() + "; " + broken.actual();
        }
      } else if (finding instanceof Finding.Unjudged nothing) {
        unjudged = unjudged.or(() -> Optional.of(nothing.why()));
      } else if (finding instanceof Finding.Inapplicable nothing) {
        inapplicable = inapplicable.or(() -> Optional.of(nothing.why()));
      } else {
        choices.add(finding.seen());
      }
    }
    boolean claimedTheSwitch = scene.row().exchanges().stream().anyMatch(Exchange::isAccepted);
    if (controlMissed.isPresent() && !(verdict == Verdict.FAIL && claimedTheSwitch)) {
      return new Judgement(Verdict.INCONCLUSIVE, controlMissed.get(), expected);
    }
    if (!claimedTheSwitch && scene.row().exchanges().stream().anyMatch(Exchange::isAskedTooOften)) {
      return new Judgement(
          Verdict.INCONCLUSIVE, "the target limits how often it is asked (429)", expected);
    }
    if (verdict == Verdict.PASS && unjudged.isPresent()) {
      return new Judgement(Verdict.INCONCLUSIVE, unjudged.get(), expected);
    }
    if (verdict == Verdict.PASS && inapplicable.isPresent()) {
      return new Judgement(Verdict.SKIP, inapplicable.get(), expected);
    }
    if (caseLevel == Level.MAY && verdict == Verdict.PASS) {
      return new Judgement(Verdict.INFO, String.join("; ", choices), expected);
    }
    return new Judgement(verdict, reason, expected);
  }

  private static Verdict breachOf(Level level) {
    return switch (level) {
      case MUST -> Verdict.FAIL;
      case SHOULD, DISPUTED -> Verdict.WARN;
      case MAY -> Verdict.INFO;
    };
  }

  private static Expected asExpected(Expectation expectation, Finding finding, Level level) {
    Optional<Boolean> met =
        finding instanceof Finding.Unjudged || finding instanceof Finding.Inapplicable
            ? Optional.empty()
            : Optional.of(finding instanceof Finding.Met);
    return new Expected(expectation.says(), level, met, Optional.of(finding.seen()));
  }

  /**
   * After anything odd the control is asked for again. No text obliges a server to accept it, so
   * its refusal warns; a target that is gone altogether is the runner's concern.
   */
  private static Expectation recovers(Case declaration) {
    return Expectation.that(
            "accepts the control again after this",
            scene -> {
              Exchange again = scene.followUp().orElseThrow().last();
              return declaration.setting().control().heldBy(again)
                  ? Finding.met(again.outcome().inWords())
                  : Finding.broken(declaration.setting().control().missedBy(again));
            })
        .orWarn();
  }
}
