package org.upgradetck.cli.wire;

import java.util.ArrayList;
import java.util.List;
import org.upgradetck.fixtures.bytes.Bytes;
import org.upgradetck.fixtures.websocket.FrameReader;
import org.upgradetck.fixtures.websocket.FrameReading;
import org.upgradetck.fixtures.wire.End;
import org.upgradetck.fixtures.wire.OctetSource;

/** The octets that one side sent after the switch, read as frames as far as they have come. */
public final class FrameStream implements OctetSource {

  private Bytes octets = Bytes.EMPTY;
  private int start;
  private boolean over;

  /**
   * Reads the frames that are complete with these octets. Octets that are no frame are the last
   * reading there is: behind them nobody knows where a frame begins.
   */
  public List<FrameReading> read(Bytes more) {
    List<FrameReading> readings = new ArrayList<>();
    octets = octets.from(start).plus(more);
    start = 0;
    if (over) {
      return readings;
    }
    FrameReading reading = FrameReader.read(this);
    while (!(reading instanceof FrameReading.NoFrame) && !over) {
      readings.add(reading);
      over = !(reading instanceof FrameReading.GotFrame);
      reading = FrameReader.read(this);
    }
    return readings;
  }

  /** What stands at the end and is no whole frame. */
  public Bytes rest() {
    return octets.from(start);
  }

  @Override
  public int available() {
    return octets.length() - start;
  }

  @Override
  public int at(int index) {
    return octets.at(start + index);
  }

  @Override
  public boolean more() {
    return false;
  }

  @Override
  public Bytes take(int count) {
    Bytes taken = octets.slice(start, start + count);
    start += count;
    return taken;
  }

  @Override
  public End end() {
    return End.OPEN;
  }
}
