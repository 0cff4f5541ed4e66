package org.upgradetck.suites.play;

import java.util.List;
import java.util.Optional;
import org.upgradetck.suites.extension.Compression;
import org.upgradetck.suites.script.Dialogue;

/**
 * What was said after the 101, before the fence, and what was heard.
 *
 * @param said the turns that were sent
 * @param unheard those of them whose answer never came
 * @param heard the whole messages that came, of a flood only the first
 * @param agreed what was agreed for compression
 */
public record Talk(
    List<Dialogue.Turn> said,
    List<Dialogue.Turn> unheard,
    List<Message> heard,
    Optional<Compression> agreed) {

  /** Nothing said, nothing heard. */
  public static final Talk NONE = new Talk(List.of(), List.of(), List.of(), Optional.empty());

  public Talk {
    said = List.copyOf(said);
    unheard = List.copyOf(unheard);
    heard = List.copyOf(heard);
  }

  /** Whether something was said that wants no answer but the end: a fault, or a Close. */
  public boolean provokes() {
    return said.stream().anyMatch(turn -> turn.awaited().isEmpty());
  }
}
