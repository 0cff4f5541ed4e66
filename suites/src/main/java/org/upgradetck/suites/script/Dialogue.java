package org.upgradetck.suites.script;

import java.util.List;
import java.util.Optional;
import org.upgradetck.fixtures.bytes.Bytes;
import org.upgradetck.suites.extension.Compression;

/**
 * What the client says once its handshake was accepted, before the Ping that serves as fence.
 *
 * @param lines what is said, which may depend on what was agreed
 * @param closes whether the last turn is a Close: then no fence follows, because nothing may be
 *     sent behind a Close (RFC 6455, section 5.5.1)
 */
public record Dialogue(Lines lines, boolean closes) {

  /** Nothing is said. */
  public static final Dialogue NONE = new Dialogue(agreed -> List.of(), false);

  /** What is said, given what was agreed for compression. */
  @FunctionalInterface
  public interface Lines {
    /** The turns, in order. */
    List<Turn> under(Optional<Compression> agreed);
  }

  /**
   * One turn: octets in one segment, and what has to come back before the next turn.
   *
   * @param octets whole frames, masked or not
   * @param awaited what is waited for; nothing: the next turn follows at once
   */
  public record Turn(Bytes octets, Optional<Awaited> awaited) {}

  /** What a turn waits for. */
  public sealed interface Awaited {
    /** Whether it may lawfully stay away: what is made of an empty text is the application's. */
    default boolean mayStayAway() {
      return equals(new Text(Bytes.EMPTY));
    }

    /** A whole message of text with this payload, compressed or not. */
    record Text(Bytes payload) implements Awaited {}

    /** A Pong with this payload. */
    record Pong(Bytes payload) implements Awaited {}
  }
}
