package org.upgradetck.reference.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Arrays;

/**
 * The octets of one connection, in order, behind one buffer for all protocols spoken on it: what
 * comes behind a request in the same segment is never lost at a switch.
 */
public final class OctetReader {

  private static final int BUFFER_OCTETS = 16 * 1024;

  private final Socket socket;
  private final InputStream in;
  private final Duration idleTime;
  private byte[] buffer = new byte[BUFFER_OCTETS];
  private int next;
  private int end;
  private long received;
  private volatile long deadline;

  /** Reads from the socket, each wait bounded by the idle time. */
  public OctetReader(Socket socket, Duration idleTime) throws IOException {
    this.socket = socket;
    this.in = socket.getInputStream();
    this.idleTime = idleTime;
    newDeadline();
  }

  /**
   * Grants the idle time anew, for the whole of what is read from here on. A peer that sends one
   * octet now and then does not prolong it.
   */
  public void newDeadline() {
    deadline = System.nanoTime() + idleTime.toNanos();
  }

  /**
   * Whether the deadline lies further back than that: only a peer that blocks an output does so.
   */
  public boolean isOverdueBy(Duration time) {
    return System.nanoTime() - deadline > time.toNanos();
  }

  /**
   * The next octet, or -1 when the peer has closed.
   *
   * @throws SocketTimeoutException when it does not come before the deadline
   */
  public int read() throws IOException {
    return next < end || fill() ? buffer[next++] & 0xFF : -1;
  }

  /**
   * Exactly that many octets.
   *
   * @throws EOFException when the peer closes before
   */
  public byte[] read(int octets) throws IOException {
    // Grown as they arrive: a length that a peer only announces costs no memory.
    byte[] result = new byte[Math.min(octets, BUFFER_OCTETS)];
    int done = 0;
    while (done < octets) {
      if (next == end && !fill()) {
        throw new EOFException();
      }
      if (done == result.length) {
        result = Arrays.copyOf(result, (int) Math.min(octets, 2L * result.length));
      }
      int step = Math.min(result.length - done, end - next);
      System.arraycopy(buffer, next, result, done, step);
      next += step;
      done += step;
    }
    return result;
  }

  /**
   * Reads and forgets, until the peer closes, so many octets have come or the time is over.
   *
   * @param time how long in all
   */
  public void drain(long octets, Duration time) throws IOException {
    deadline = System.nanoTime() + time.toNanos();
    long left = octets - (end - next);
    next = end;
    while (left > 0 && fill()) {
      left -= end;
      next = end;
    }
  }

  /** How many octets have been read off the connection, those that wait left out. */
  public long taken() {
    return received - (end - next);
  }

  /** Whether octets that have arrived wait to be read. */
  public boolean hasBuffered() {
    return next < end;
  }

  /** A copy of the octets that have arrived and wait to be read. */
  public byte[] buffered() {
    return Arrays.copyOfRange(buffer, next, end);
  }

  /** Puts other octets in the place of those that have arrived and wait to be read. */
  public void replaceBuffered(byte[] octets) {
    buffer = Arrays.copyOf(octets, Math.max(octets.length, BUFFER_OCTETS));
    next = 0;
    end = octets.length;
  }

  private boolean fill() throws IOException {
    long left = (deadline - System.nanoTime()) / 1_000_000;
    if (left <= 0) {
      throw new SocketTimeoutException();
    }
    socket.setSoTimeout((int) Math.min(left, Integer.MAX_VALUE));
    int count = in.read(buffer, 0, buffer.length);
    next = 0;
    end = Math.max(count, 0);
    received += end;
    return count > 0;
  }
}
