package org.upgradetck.cli.probe;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.upgradetck.fixtures.http.Reading;
import org.upgradetck.fixtures.http.Response;
import org.upgradetck.fixtures.wire.End;
import org.upgradetck.fixtures.wire.Event;

/**
 * What came of a probe.
 *
 * @param probe what was asked for
 * @param events what happened on the connection, in order
 * @param reading what was read as the answer
 * @param end how the connection stood in the end, before we closed it
 * @param closeNotify whether a TLS peer said goodbye before it ended
 * @param lastWait how long was waited for that end
 * @param receivedTotal octets received in all, of which the events may hold fewer
 * @param behind how many of them were left when the answer had been read
 * @param localPort our port
 * @param remotePort the port of the target
 */
public record Probed(
    Probe probe,
    List<Event> events,
    Reading reading,
    End end,
    boolean closeNotify,
    Duration lastWait,
    long receivedTotal,
    int behind,
    int localPort,
    int remotePort) {

  private static final int SWITCHING_PROTOCOLS = 101;

  public Probed {
    events = List.copyOf(events);
  }

  /** The final response, when there is one. */
  public Optional<Response> response() {
    return reading instanceof Reading.Answered answered
        ? Optional.of(answered.response())
        : Optional.empty();
  }

  /** Whether an HTTP answer of any kind was read. */
  public boolean isAnswered() {
    return response().isPresent();
  }

  /** Whether the answer was a 101. */
  boolean isSwitched() {
    return response().map(response -> response.status() == SWITCHING_PROTOCOLS).orElse(false);
  }

  /** How many octets came before those of the new protocol: the heads of all responses. */
  long receivedBeforeSwitch() {
    return response().map(response -> response.head().length()).orElse(0)
        + reading.interim().stream().mapToLong(each -> each.head().length()).sum();
  }

  /** How the connection ended, in words. */
  String endInWords() {
    return switch (end) {
      case FIN ->
          "the target closed the connection (FIN)"
              + (events.stream().anyMatch(e -> e.kind() == Event.Kind.TLS_ESTABLISHED)
                      && !closeNotify
                  ? ", without close_notify"
                  : "");
      case RESET -> "the target reset the connection (RST)";
      default -> "still open after " + lastWait.toMillis() + " ms; we closed it";
    };
  }
}
