package org.upgradetck.suites.play;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.upgradetck.fixtures.target.Waits;
import org.upgradetck.fixtures.wire.Dialler;
import org.upgradetck.suites.script.Cast;
import org.upgradetck.suites.script.Script;
import org.upgradetck.suites.script.Step;

/**
 * Puts a script on the wire and records what happens. Thread-safe: each call uses connections of
 * its own.
 */
public final class Player {

  /** What a connection gets when the others of its script have used up the time. */
  private static final Duration LEAST_PATIENCE = Duration.ofMillis(20);

  private final Dialler dialler;
  private final Waits waits;
  private final AfterSwitch afterSwitch;
  private final Set<Line> open = ConcurrentHashMap.newKeySet();
  private volatile boolean abandoned;

  /**
   * A player.
   *
   * @param dialler opens the connections
   * @param waits how long to wait for something, and how long for nothing
   * @param patience how long to follow an accepted handshake
   */
  public Player(Dialler dialler, Waits waits, Patience patience) {
    this.dialler = dialler;
    this.waits = waits;
    this.afterSwitch = new AfterSwitch(patience, waits);
  }

  /**
   * Plays the script: every connection is opened, then every request sent, then every answer read,
   * so that the connections of one script overlap in time and wait side by side.
   */
  public Take play(Script script, Cast cast) {
    List<Line> lines = new ArrayList<>();
    try {
      for (int turn = 0; turn < script.connections() && !abandoned; turn++) {
        Line line = Line.open(dialler, waits, cast.atTurn(turn));
        lines.add(line);
        open.add(line);
      }
      int left = script.steps().size();
      for (List<Step> group : script.groups()) {
        for (Line line : lines) {
          line.send(group);
        }
        for (int i = 0; i < group.size(); i++) {
          left--;
          long deadline = System.nanoTime() + waits.answerWithin().toNanos();
          for (Line line : lines) {
            // One connection alone may take its time; many share one.
            line.read(
                left == 0, afterSwitch, lines.size() == 1 ? waits.answerWithin() : left(deadline));
          }
        }
      }
      List<Exchange> exchanges = new ArrayList<>();
      List<Transcript> transcripts = new ArrayList<>();
      for (Line line : lines) {
        exchanges.addAll(line.exchanges());
        line.transcript().ifPresent(transcripts::add);
      }
      return new Take(exchanges, transcripts);
    } finally {
      lines.forEach(Line::close);
      lines.forEach(open::remove);
    }
  }

  private static Duration left(long deadline) {
    Duration left = Duration.ofNanos(deadline - System.nanoTime());
    return left.compareTo(LEAST_PATIENCE) < 0 ? LEAST_PATIENCE : left;
  }

  /** Ends what is being played, at once: the run is over, and nobody waits for it any more. */
  public void abandon() {
    abandoned = true;
    open.forEach(Line::abort);
  }
}
