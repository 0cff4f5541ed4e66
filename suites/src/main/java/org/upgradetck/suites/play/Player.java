package org.upgradetck.suites.play;

import java.util.ArrayList;
import java.util.List;
import org.upgradetck.fixtures.target.Waits;
import org.upgradetck.fixtures.wire.Dialler;
import org.upgradetck.suites.script.Cast;
import org.upgradetck.suites.script.Script;

/**
 * Puts a script on the wire and records what happens. Thread-safe: each call uses connections of
 * its own.
 */
public final class Player {

  private final Dialler dialler;
  private final Waits waits;
  private final AfterSwitch afterSwitch;

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
    this.afterSwitch = new AfterSwitch(patience);
  }

  /**
   * Plays the script: every connection is opened, then every request sent, then every answer read,
   * so that the connections of one script overlap in time.
   */
  public Take play(Script script, Cast cast) {
    List<Line> lines = new ArrayList<>();
    try {
      for (int turn = 0; turn < script.connections(); turn++) {
        lines.add(Line.open(dialler, waits, cast.atTurn(turn)));
      }
      for (int step = 0; step < script.steps().size(); step++) {
        boolean isLast = step == script.steps().size() - 1;
        for (Line line : lines) {
          line.send(script.steps().get(step));
        }
        for (Line line : lines) {
          line.read(isLast, afterSwitch);
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
    }
  }
}
