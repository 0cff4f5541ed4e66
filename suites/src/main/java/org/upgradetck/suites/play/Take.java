package org.upgradetck.suites.play;

import java.util.List;
import java.util.Optional;

/**
 * A script as it was played.
 *
 * @param exchanges every request with what came of it; connection by connection, step by step
 * @param transcripts one for each connection that was opened
 */
public record Take(List<Exchange> exchanges, List<Transcript> transcripts) {

  public Take {
    exchanges = List.copyOf(exchanges);
    transcripts = List.copyOf(transcripts);
  }

  /** The exchange that the row is about: the last one. */
  public Exchange last() {
    return exchanges.get(exchanges.size() - 1);
  }

  /** The transcript of an exchange's connection, when there was a connection. */
  public Optional<Transcript> transcriptOf(Exchange exchange) {
    return transcripts.stream()
        .filter(transcript -> transcript.connection() == exchange.connection())
        .findFirst();
  }
}
