package org.upgradetck.suites.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.upgradetck.fixtures.bytes.Bytes;
import org.upgradetck.fixtures.http.Framing;
import org.upgradetck.fixtures.http.Request;
import org.upgradetck.fixtures.http.Response;
import org.upgradetck.fixtures.target.Target;
import org.upgradetck.fixtures.target.UnusableTarget;
import org.upgradetck.fixtures.wire.End;
import org.upgradetck.reports.model.Level;
import org.upgradetck.reports.model.Verdict;
import org.upgradetck.suites.expect.Expectation;
import org.upgradetck.suites.expect.Finding;
import org.upgradetck.suites.play.Exchange;
import org.upgradetck.suites.play.Outcome;
import org.upgradetck.suites.play.Scene;
import org.upgradetck.suites.play.Switch;
import org.upgradetck.suites.play.Take;
import org.upgradetck.suites.script.Cast;
import org.upgradetck.suites.script.Settings;

/** The law of verdicts, line by line. */
class JudgeTest {

  private static final Optional<String> HELD = Optional.empty();
  private static final Optional<String> MISSED = Optional.of("no control");

  private static final Expectation MET = expecting("is fine", Finding.met("fine"));
  private static final Expectation BROKEN = expecting("is good", Finding.broken("it was bad"));
  private static final Expectation UNJUDGED =
      expecting("is seen", Finding.unjudged("nothing was seen"));

  @Test
  void allMetIsAPass() {
    assertThat(verdict(Level.MUST, refusal(), HELD, MET, MET)).isEqualTo(Verdict.PASS);
  }

  @Test
  void breachHasTheLevelOfTheCase() {
    assertThat(verdict(Level.MUST, refusal(), HELD, MET, BROKEN)).isEqualTo(Verdict.FAIL);
    assertThat(verdict(Level.SHOULD, refusal(), HELD, BROKEN)).isEqualTo(Verdict.WARN);
    assertThat(verdict(Level.DISPUTED, refusal(), HELD, BROKEN)).isEqualTo(Verdict.WARN);
    assertThat(verdict(Level.MAY, refusal(), HELD, BROKEN)).isEqualTo(Verdict.INFO);
  }

  @Test
  void expectationMayCarryAGradeOfItsOwn() {
    assertThat(verdict(Level.MUST, refusal(), HELD, BROKEN.orWarn())).isEqualTo(Verdict.WARN);
    assertThat(verdict(Level.MAY, refusal(), HELD, BROKEN.orFail())).isEqualTo(Verdict.FAIL);
  }

  @Test
  void findingMayCarryALevelOfItsOwn() {
    Expectation lenient = expecting("answers", Finding.brokenAt(Level.SHOULD, "was silent"));

    assertThat(verdict(Level.MUST, refusal(), HELD, lenient)).isEqualTo(Verdict.WARN);
  }

  @Test
  void gravestBreachDecidesAndGivesTheReason() {
    Judgement judgement =
        Judge.judge(Level.MUST, List.of(BROKEN.orWarn(), BROKEN, MET), scene(refusal()), HELD);

    assertThat(judgement.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(judgement.reason()).isEqualTo("expected that the target is good; it was bad");
    assertThat(judgement.expectations()).hasSize(3);
  }

  @Test
  void whatCouldNotBeJudgedIsNeverMet() {
    assertThat(verdict(Level.MUST, refusal(), HELD, MET, UNJUDGED)).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(verdict(Level.MAY, refusal(), HELD, UNJUDGED)).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(verdict(Level.MUST, refusal(), HELD, UNJUDGED, BROKEN)).isEqualTo(Verdict.FAIL);
  }

  @Test
  void nothingPassesWithoutItsControl() {
    assertThat(verdict(Level.MUST, refusal(), MISSED, MET)).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(verdict(Level.MAY, refusal(), MISSED, MET)).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(verdict(Level.MUST, accepted(), MISSED, MET)).isEqualTo(Verdict.INCONCLUSIVE);
  }

  @Test
  void onlyAClaimedSwitchConvictsWithoutAControl() {
    assertThat(verdict(Level.MUST, accepted(), MISSED, BROKEN)).isEqualTo(Verdict.FAIL);
    assertThat(verdict(Level.SHOULD, accepted(), MISSED, BROKEN)).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(verdict(Level.MUST, refusal(), MISSED, BROKEN)).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(verdict(Level.MUST, new Outcome.Unanswered(End.FIN), MISSED, BROKEN))
        .isEqualTo(Verdict.INCONCLUSIVE);
  }

  @Test
  void permittedChoiceOfAMayIsRecorded() {
    Judgement judgement = Judge.judge(Level.MAY, List.of(MET), scene(refusal()), HELD);

    assertThat(judgement.verdict()).isEqualTo(Verdict.INFO);
    assertThat(judgement.reason()).isEqualTo("fine");
  }

  private static Verdict verdict(
      Level level, Outcome outcome, Optional<String> control, Expectation... expectations) {
    return Judge.judge(level, Arrays.asList(expectations), scene(outcome), control).verdict();
  }

  private static Expectation expecting(String says, Finding finding) {
    return Expectation.that(says, scene -> finding);
  }

  private static Scene scene(Outcome outcome) {
    Exchange exchange = new Exchange(Request.get("/"), Bytes.EMPTY, false, outcome, 0);
    return new Scene(
        cast(), Optional.empty(), new Take(List.of(exchange), List.of()), Optional.empty());
  }

  private static Cast cast() {
    try {
      return Cast.of(Target.parse("ws://localhost/chat"), Settings.NONE, 1);
    } catch (UnusableTarget e) {
      throw new IllegalStateException(e);
    }
  }

  private static Outcome refusal() {
    return new Outcome.Refused(List.of(), response(400), End.OPEN, Bytes.EMPTY);
  }

  private static Outcome accepted() {
    Switch after =
        new Switch(
            new Switch.Proof.Nothing(End.TIMED_OUT),
            List.of(),
            List.of(),
            new Switch.Closing.NotTried());
    return new Outcome.Accepted(List.of(), response(101), after);
  }

  private static Response response(int status) {
    return new Response(
        Bytes.EMPTY,
        "HTTP/1.1",
        status,
        Bytes.EMPTY,
        List.of(),
        Bytes.EMPTY,
        Framing.NONE,
        true,
        false,
        List.of());
  }
}
