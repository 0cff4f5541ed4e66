package org.upgradetck.suites.run;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import org.upgradetck.fixtures.wire.Dialler;
import org.upgradetck.reports.model.Verdict;
import org.upgradetck.suites.expect.Expectation;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.language.CatalogueCase;
import org.upgradetck.suites.language.Control;
import org.upgradetck.suites.language.Feature;
import org.upgradetck.suites.language.Setting;
import org.upgradetck.suites.play.Exchange;
import org.upgradetck.suites.play.Patience;
import org.upgradetck.suites.play.Player;
import org.upgradetck.suites.play.Scene;
import org.upgradetck.suites.play.Take;
import org.upgradetck.suites.script.Base;
import org.upgradetck.suites.script.Cast;
import org.upgradetck.suites.script.Script;
import org.upgradetck.suites.select.PlannedRow;
import org.upgradetck.suites.survey.Survey;
import org.upgradetck.suites.survey.Survey.Availability;

/** Plays single rows: needs first, then the control of the case, then the row. Thread-safe. */
final class RowStage {

  private final Player player;
  private final Player patientPlayer;
  private final Cast cast;
  private final long seed;
  private final Survey survey;
  private final Watchers watchers;
  private final Map<String, FutureTask<Take>> controls = new ConcurrentHashMap<>();

  RowStage(Dialler dialler, Cast cast, Survey survey, Watchers watchers) {
    this.player = new Player(dialler, survey.waits(), survey.patience());
    this.patientPlayer = new Player(dialler, survey.waits(), Patience.full(survey.waits()));
    this.cast = cast;
    this.seed = cast.random().nextLong();
    this.survey = survey;
    this.watchers = watchers;
  }

  /** The row judged without being played, when something that it needs is not there. */
  Optional<Played> unplayable(PlannedRow planned) {
    return unmetNeed(planned).map(judgement -> Played.not(planned, judgement));
  }

  /** Plays a row against the control of its case, which is played once. */
  Played play(PlannedRow planned) {
    return play(planned, controlOf(planned.of()));
  }

  /** Plays a row again, alone, against a control of its own. */
  Played playAlone(PlannedRow planned) {
    return play(planned, playControl(planned.of()));
  }

  private Played play(PlannedRow planned, Take control) {
    long began = System.nanoTime();
    Setting setting = planned.of().declaration().setting();
    Cast own = castFor(planned.of(), planned.id());
    Player rowPlayer = setting.patient() ? patientPlayer : player;
    Take row = rowPlayer.play(planned.row().change().apply(setting.base()), own);
    watchers.observe(planned.id(), row);
    boolean odd = row.exchanges().stream().anyMatch(Exchange::isOdd);
    Optional<Take> again =
        odd || asksAgain(planned.of().declaration())
            ? Optional.of(player.play(setting.base(), own))
            : Optional.empty();
    again.ifPresent(take -> watchers.observe(planned.id(), take));
    boolean gone = odd && again.map(take -> take.last().isLifeless()).orElse(false);
    boolean againStruck =
        again
            .map(Take::last)
            .filter(Exchange::isLifeless)
            .filter(Exchange::mayHaveBeenStruck)
            .isPresent();
    boolean struck = row.exchanges().stream().anyMatch(Exchange::mayHaveBeenStruck);
    Optional<String> ownMissed = missed(setting.control(), control);
    Optional<String> controlMissed = ownMissed.or(() -> neverSwitched(setting));
    boolean controlStruck = ownMissed.isPresent() && control.last().mayHaveBeenStruck();
    Function<Case, Judgement> asIf =
        declaration ->
            Judge.judge(
                declaration,
                new Scene(
                    own,
                    Optional.of(control),
                    row,
                    again.filter(take -> odd || asksAgain(declaration))),
                controlMissed);
    Judgement judgement = asIf.apply(planned.of().declaration());
    Optional<Take> byItself =
        isBreach(judgement) && isAccepted(row)
            ? planned
                .row()
                .faultAlone()
                .map(fault -> rowPlayer.play(fault.change().apply(setting.base()), own))
            : Optional.empty();
    byItself.ifPresent(take -> watchers.observe(planned.id(), take));
    boolean saysNothing = byItself.filter(RowStage::isAccepted).isPresent();
    if (saysNothing) {
      judgement = Judgement.saysNothing(judgement);
    }
    long millis = (System.nanoTime() - began) / 1_000_000;
    return new Played(
        planned,
        judgement,
        millis,
        Optional.of(control),
        Optional.of(row),
        byItself,
        again,
        gone || struck || againStruck,
        controlStruck,
        saysNothing ? Optional.empty() : Optional.of(asIf));
  }

  private static boolean asksAgain(Case declaration) {
    return declaration.expectations().stream().anyMatch(Expectation::asksAgain);
  }

  private static boolean isBreach(Judgement judgement) {
    return judgement.verdict() == Verdict.FAIL || judgement.verdict() == Verdict.WARN;
  }

  private static boolean isAccepted(Take take) {
    return take.exchanges().stream().anyMatch(Exchange::isAccepted);
  }

  /**
   * Whether the target answers the plain handshake now. Not the control of the row's own case: a
   * target that hangs up on plain requests is alive all the same.
   */
  boolean isAlive(PlannedRow planned) {
    Take handshake =
        player.play(Script.of(Base.OPENING_HANDSHAKE), castFor(planned.of(), planned.id()));
    return !handshake.last().isLifeless();
  }

  /** Whether the control of a case holds when nothing is played beside it. */
  boolean controlHolds(PlannedRow planned) {
    Control demanded = planned.of().declaration().setting().control();
    return demanded.heldBy(playControlOnce(planned.of()).last());
  }

  private Optional<Judgement> unmetNeed(PlannedRow planned) {
    for (Feature feature : planned.of().declaration().setting().needs()) {
      Availability availability = survey.features().get(feature);
      if (availability instanceof Availability.Absent absent) {
        return Optional.of(Judgement.without(Verdict.SKIP, absent.reason()));
      }
      if (availability instanceof Availability.Unknown unknown) {
        return Optional.of(Judgement.without(Verdict.INCONCLUSIVE, unknown.reason()));
      }
    }
    return Optional.empty();
  }

  /**
   * A target that was never seen to switch passes nothing: that it answers some plain request well
   * says nothing about upgrades.
   */
  private Optional<String> neverSwitched(Setting setting) {
    return setting.control() == Control.RESPONDED
        ? missed(Control.SWITCHED, survey.control())
        : Optional.empty();
  }

  private static Optional<String> missed(Control control, Take take) {
    return control.heldBy(take.last())
        ? Optional.empty()
        : Optional.of(
            "no control: "
                + control.demand()
                + ", but the target "
                + control.missedBy(take.last()));
  }

  private Take controlOf(CatalogueCase of) {
    FutureTask<Take> mine = new FutureTask<>(() -> playControl(of));
    FutureTask<Take> theirs = controls.putIfAbsent(of.id(), mine);
    if (theirs == null) {
      mine.run();
    }
    try {
      return (theirs == null ? mine : theirs).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CompletionException(e);
    } catch (ExecutionException e) {
      throw new CompletionException(e.getCause());
    }
  }

  /**
   * The control of a case. One that misses although the survey's handshake held is asked for once
   * more: a single stumble must not cost the verdicts of a whole case.
   */
  private Take playControl(CatalogueCase of) {
    Control demanded = of.declaration().setting().control();
    Take take = playControlOnce(of);
    boolean stumbled = !demanded.heldBy(take.last()) && survey.handshake().isSwitched();
    return stumbled ? playControlOnce(of) : take;
  }

  private Take playControlOnce(CatalogueCase of) {
    Take take = player.play(of.declaration().setting().base(), castFor(of, of.id()));
    watchers.observe(of.id(), take);
    return take;
  }

  /**
   * Chance for a row: the key of the base message is that of the control, so that a fault that
   * shows with some keys only is in both or in neither; what placeholders ask for is the row's own.
   */
  private Cast castFor(CatalogueCase of, String id) {
    return cast.seeded(seed ^ of.id().hashCode(), ~seed ^ id.hashCode());
  }

  /** Ends everything that is on the wire. */
  void abandon() {
    player.abandon();
    patientPlayer.abandon();
  }
}
