package org.upgradetck.reports.model;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What counts between a run and its exit code. It changes no verdict: it says which of them close
 * the gate.
 *
 * @param warningsFail whether a warning closes it
 * @param inconclusiveAllowed whether a row that could not be judged leaves it open
 * @param baseline what the run was held against, in words; empty when against nothing
 * @param notes by the ids of rows: why they count otherwise than their verdict says
 */
public record Gate(
    boolean warningsFail,
    boolean inconclusiveAllowed,
    Optional<String> baseline,
    Map<String, GateNote> notes) {

  /** As it is when no option says otherwise. */
  public static final Gate DEFAULT = new Gate(false, false);

  public Gate {
    notes = Map.copyOf(notes);
  }

  /** A gate without a baseline. */
  public Gate(boolean warningsFail, boolean inconclusiveAllowed) {
    this(warningsFail, inconclusiveAllowed, Optional.empty(), Map.of());
  }

  /** The same with other notes. */
  public Gate withNotes(Map<String, GateNote> others) {
    return new Gate(warningsFail, inconclusiveAllowed, baseline, new LinkedHashMap<>(others));
  }

  /** What there is to say of a row beside its verdict. */
  public Optional<GateNote> noteOn(Result result) {
    return Optional.ofNullable(notes.get(result.id()));
  }

  /** Whether this row alone keeps the release back: a breach that counts, or a stale line. */
  public boolean isClosedBy(Result result) {
    return isClosedBy(result.verdict(), noteOn(result));
  }

  /** The same for a row whose note is at hand. */
  public boolean isClosedBy(Verdict verdict, Optional<GateNote> note) {
    if (note.isPresent()) {
      return note.get().kind() == GateNote.Kind.STALE;
    }
    return verdict == Verdict.FAIL || (verdict == Verdict.WARN && warningsFail);
  }

  /** Whether this row could not be judged, and should have been. */
  public boolean isLeftUnjudgedBy(Result result) {
    return isLeftUnjudgedBy(result.verdict(), noteOn(result));
  }

  /** The same for a row whose note is at hand. */
  public boolean isLeftUnjudgedBy(Verdict verdict, Optional<GateNote> note) {
    return verdict == Verdict.INCONCLUSIVE && note.isEmpty() && !inconclusiveAllowed;
  }
}
