package org.upgradetck.reference;

import java.time.Duration;

/**
 * The bounds of what a peer may ask of the server (RFC 9110 17.5, RFC 6455 10.4).
 *
 * @param headOctets the longest request head, request-line and field lines together, in octets
 * @param bodyOctets the longest request content, in octets
 * @param messageOctets the longest WebSocket message, after decompression, in octets
 * @param connections how many connections are served at once
 * @param idleTime how long a peer may stay silent, and how long one request may take to arrive
 */
public record Limits(
    int headOctets, int bodyOctets, int messageOctets, int connections, Duration idleTime) {

  /** 64 KiB of head, 1 MiB of content, 16 MiB of message, 1024 connections, 30 seconds. */
  public static Limits defaults() {
    return new Limits(64 * 1024, 1024 * 1024, 16 * 1024 * 1024, 1024, Duration.ofSeconds(30));
  }

  /** Refuses bounds that would let nothing in. */
  public Limits {
    if (headOctets < 1 || bodyOctets < 0 || messageOctets < 0 || connections < 1) {
      throw new IllegalArgumentException("A limit is too small to serve anything.");
    }
    if (idleTime.isNegative() || idleTime.toMillis() < 1) {
      throw new IllegalArgumentException("The idle time must be at least one millisecond.");
    }
  }

  /** The same limits with another longest request head, in octets. */
  public Limits withHeadOctets(int octets) {
    return new Limits(octets, bodyOctets, messageOctets, connections, idleTime);
  }

  /** The same limits with another longest request content, in octets. */
  public Limits withBodyOctets(int octets) {
    return new Limits(headOctets, octets, messageOctets, connections, idleTime);
  }

  /** The same limits with another longest WebSocket message, in octets. */
  public Limits withMessageOctets(int octets) {
    return new Limits(headOctets, bodyOctets, octets, connections, idleTime);
  }

  /** The same limits with another number of connections served at once. */
  public Limits withConnections(int count) {
    return new Limits(headOctets, bodyOctets, messageOctets, count, idleTime);
  }

  /** The same limits with another time of silence. */
  public Limits withIdleTime(Duration time) {
    return new Limits(headOctets, bodyOctets, messageOctets, connections, time);
  }
}
