package org.upgradetck.suites.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Predicate;
import org.upgradetck.fixtures.wire.Dialler;
import org.upgradetck.reports.model.Result;
import org.upgradetck.reports.model.Verdict;
import org.upgradetck.suites.language.Control;
import org.upgradetck.suites.play.Exchange;
import org.upgradetck.suites.play.Outcome;
import org.upgradetck.suites.script.Cast;
import org.upgradetck.suites.select.Plan;
import org.upgradetck.suites.select.PlannedRow;
import org.upgradetck.suites.survey.Survey;
import org.upgradetck.suites.survey.Surveyor;

/**
 * Runs chosen rows against one target: the survey first, then the rows side by side, then those
 * that must run alone, then those that may have killed the target, one by one, and at last the
 * cases that watched.
 */
public final class Runner {

  private final Dialler dialler;
  private final Cast cast;
  private final Pace pace;

  /**
   * A runner.
   *
   * @param dialler opens the connections
   * @param cast what the requests are composed with
   * @param pace how hard the target is worked
   */
  public Runner(Dialler dialler, Cast cast, Pace pace) {
    this.dialler = dialler;
    this.cast = cast;
    this.pace = pace;
  }

  /**
   * What a run came to.
   *
   * @param survey what was found before the rows; empty when the run ended during the survey
   * @param results one for each row that was judged, in the order of the catalogue
   * @param interrupted whether the end was asked for before all rows were judged
   */
  public record Completed(Optional<Survey> survey, List<Result> results, boolean interrupted) {
    public Completed {
      results = List.copyOf(results);
    }
  }

  /**
   * Runs the rows.
   *
   * @throws IllegalStateException when a row could not be played through our own fault
   */
  public Completed run(Plan plan, RunListener listener, Stop stop) {
    long deadline = System.nanoTime() + pace.deadline().toNanos();
    Optional<Survey> survey = survey(stop, deadline);
    if (survey.isEmpty()) {
      return stop.isRequested()
          ? new Completed(survey, List.of(), true)
          : new Completed(survey, late(plan, listener), false);
    }
    listener.surveyed(survey.get());
    try (Session session = new Session(survey.get(), listener, stop, deadline, plan)) {
      session.play();
      return session.completed(plan);
    }
  }

  /** The survey, on a thread of its own so that neither stop nor deadline has to wait for it. */
  private Optional<Survey> survey(Stop stop, long deadline) {
    CompletableFuture<Optional<Survey>> first = new CompletableFuture<>();
    new Workers()
        .newThread(
            () -> {
              try {
                first.complete(Optional.of(new Surveyor(dialler, cast).survey()));
              } catch (RuntimeException | Error e) {
                first.completeExceptionally(e);
              }
            })
        .start();
    stop.whenRequested(() -> first.complete(Optional.empty()));
    try {
      return first.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stop.request();
      return Optional.empty();
    } catch (ExecutionException e) {
      throw new IllegalStateException("could not survey the target", e.getCause());
    }
  }

  private List<Result> late(Plan plan, RunListener listener) {
    List<Result> results = plan.rows().stream().map(this::late).map(Played::result).toList();
    results.forEach(listener::judged);
    return results;
  }

  private Played late(PlannedRow row) {
    String reason =
        "the deadline of " + pace.deadline().toSeconds() + " s was over before this row was judged";
    return Played.not(row, Judgement.without(Verdict.INCONCLUSIVE, reason));
  }

  /** One run while it goes on. */
  private final class Session implements AutoCloseable {

    private final Survey survey;
    private final RunListener listener;
    private final Stop stop;
    private final long deadline;
    private final List<PlannedRow> rows;
    private final Watchers watchers;
    private final RowStage stage;
    private final ExecutorService workers;
    private final Map<String, Result> results = new ConcurrentHashMap<>();

    /** Whether the target died and did not come back. */
    private boolean gone;

    /** By the ids of cases: what controls that were struck showed when they were alone. */
    private final Map<String, Boolean> controls = new HashMap<>();

    Session(Survey survey, RunListener listener, Stop stop, long deadline, Plan plan) {
      this.survey = survey;
      this.listener = listener;
      this.stop = stop;
      this.deadline = deadline;
      this.rows = plan.rows();
      this.watchers = new Watchers(rows, cast, listener);
      this.stage = new RowStage(dialler, cast, survey, watchers);
      this.workers = Executors.newFixedThreadPool(pace.parallel(), new Workers());
      survey.takes().forEach(take -> watchers.observe(Watchers.SURVEY, take));
    }

    void play() {
      List<PlannedRow> own = rows.stream().filter(row -> !watches(row)).toList();
      if (survey.handshake().response().isEmpty() || survey.handshake().isOverloaded()) {
        // Nothing can pass without the plain handshake, and what never answers in HTTP cannot be
        // convicted: asking hundreds of times would only cost time, and an overloaded server more.
        String reason = "no control: the target " + survey.handshake().outcome().inWords();
        own.forEach(row -> keep(Played.not(row, Judgement.without(Verdict.INCONCLUSIVE, reason))));
      } else {
        Predicate<PlannedRow> alone = row -> row.of().declaration().setting().exclusive();
        playAndRetry(own.stream().filter(alone.negate()).toList());
        // Each with its own suspicion: what one of these does to the target is not to be laid on
        // those that were played before.
        own.stream().filter(alone).forEach(row -> playAndRetry(List.of(row)));
      }
      if (!stop.isRequested()) {
        watchers.judge(controlMissed()).forEach(this::keep);
      }
    }

    private void playAndRetry(List<PlannedRow> chosen) {
      List<Played> suspects = new ArrayList<>();
      sideBySide(chosen, this::play, suspects);
      retry(suspects);
    }

    private Played play(PlannedRow row) {
      return stage
          .unplayable(row)
          .orElseGet(
              () -> {
                listener.began(row);
                return stage.play(row);
              });
    }

    /** Plays the rows, as many at a time as the pace allows, and waits until all are judged. */
    private void sideBySide(
        List<PlannedRow> chosen, Function<PlannedRow, Played> play, List<Played> suspects) {
      if (workers.isShutdown()) {
        return;
      }
      BlockingQueue<Message> messages = new LinkedBlockingQueue<>();
      stop.whenRequested(() -> messages.add(new Message.Stopped()));
      chosen.forEach(row -> workers.execute(() -> messages.add(attempt(row, play))));
      for (int open = chosen.size(); open > 0; open--) {
        Optional<Message> message = next(messages);
        if (message.isEmpty() || message.get() instanceof Message.Stopped) {
          workers.shutdownNow();
          return;
        }
        if (message.get() instanceof Message.Failed failed) {
          throw new IllegalStateException("could not play " + failed.row().id(), failed.cause());
        }
        Played played = ((Message.Done) message.get()).played();
        if (played.suspect() || played.controlStruck()) {
          suspects.add(played);
        } else {
          keep(played);
        }
      }
    }

    private Message attempt(PlannedRow row, Function<PlannedRow, Played> play) {
      try {
        return new Message.Done(play.apply(row));
      } catch (RuntimeException | Error e) {
        return new Message.Failed(row, e);
      }
    }

    private Optional<Message> next(BlockingQueue<Message> messages) {
      try {
        return Optional.ofNullable(
            messages.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        stop.request();
        return Optional.empty();
      }
    }

    /**
     * Plays the suspects again, one by one. When the target is alive, what a row then shows is its
     * own; when it stays dead, nobody can say which row it was.
     */
    private void retry(List<Played> suspects) {
      for (Played suspect : suspects) {
        if (workers.isShutdown() || isOver()) {
          return;
        }
        if (!suspect.suspect()
            && (gone
                || !controls.computeIfAbsent(
                    suspect.planned().of().id(), id -> stage.controlHolds(suspect.planned())))) {
          // What the control shows alone, once for all rows of the case, is its own.
          keep(suspect);
          continue;
        }
        gone = gone || !recovers(suspect.planned());
        if (gone) {
          keep(suspect.judged(suspectOf(suspect, lastSeenIn(suspect))));
          continue;
        }
        List<Played> again = new ArrayList<>();
        sideBySide(List.of(suspect.planned()), stage::playAlone, again);
        for (Played alone : again) {
          keep(
              alone.leavesTargetLifeless()
                  ? alone.judged(
                      suspectOf(
                          alone, "the target gave no sign of life after this row, played alone"))
                  : alone);
        }
      }
    }

    /** Whether the rest is left: what is asked here beside the workers ends with them. */
    private boolean isOver() {
      return stop.isRequested() || System.nanoTime() >= deadline;
    }

    private String lastSeenIn(Played suspect) {
      boolean reached =
          suspect.row().stream()
              .flatMap(take -> take.exchanges().stream())
              .anyMatch(exchange -> !(exchange.outcome() instanceof Outcome.NotConnected));
      return reached
          ? "a suspect: the target died while this row or one beside it was on the wire, and did"
              + " not come back"
          : "the target had died before this row, and did not come back";
    }

    private Judgement suspectOf(Played played, String reason) {
      boolean shownByOctets =
          played.judgement().verdict() == Verdict.FAIL
              && played.row().stream()
                  .flatMap(take -> take.exchanges().stream())
                  .anyMatch(Exchange::isAccepted);
      return shownByOctets
          ? played.judgement()
          : new Judgement(Verdict.INCONCLUSIVE, reason, played.judgement().expectations());
    }

    /**
     * Whether the target comes back within the time an answer may take. A port that nobody listens
     * on gives nothing to wait for, so it is tried again after a quiet time.
     */
    private boolean recovers(PlannedRow row) {
      long until = Math.min(deadline, System.nanoTime() + survey.waits().answerWithin().toNanos());
      do {
        if (stage.isAlive(row)) {
          return true;
        }
        LockSupport.parkNanos(survey.waits().quietFor().toNanos());
      } while (System.nanoTime() < until && !stop.isRequested());
      return false;
    }

    private Optional<String> controlMissed() {
      Control control = Control.SWITCHED;
      return control.heldBy(survey.handshake())
          ? Optional.empty()
          : Optional.of(
              "no control: "
                  + control.demand()
                  + ", but the target "
                  + control.missedBy(survey.handshake()));
    }

    private void keep(Played played) {
      Result result = played.result();
      if (results.put(result.id(), result) == null) {
        played.asIf().ifPresent(asIf -> listener.weighed(played.planned().of(), asIf));
        listener.judged(result);
      }
    }

    Completed completed(Plan plan) {
      if (!stop.isRequested()) {
        plan.rows().stream()
            .filter(row -> !results.containsKey(row.id()))
            .forEach(row -> keep(late(row)));
      }
      List<Result> inOrder =
          plan.rows().stream().map(row -> results.get(row.id())).filter(r -> r != null).toList();
      return new Completed(Optional.of(survey), inOrder, inOrder.size() < plan.rows().size());
    }

    @Override
    public void close() {
      workers.shutdownNow();
      stage.abandon();
      long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(3);
      try {
        // Aborted connections wake their rows at once; nothing may talk to the target behind a run.
        while (!workers.awaitTermination(1, TimeUnit.SECONDS) && System.nanoTime() < until) {
          stage.abandon();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static boolean watches(PlannedRow row) {
    return row.of().declaration().watch().isPresent();
  }

  /** What a worker has to say. */
  private sealed interface Message {
    /** A row was played. */
    record Done(Played played) implements Message {}

    /** A row could not be played, through our own fault. */
    record Failed(PlannedRow row, Throwable cause) implements Message {}

    /** The end was asked for. */
    record Stopped() implements Message {}
  }

  /** Daemon threads: a target that never answers must not keep the program alive. */
  private static final class Workers implements ThreadFactory {
    @Override
    public Thread newThread(Runnable work) {
      Thread thread = new Thread(work, "row");
      thread.setDaemon(true);
      return thread;
    }
  }
}
