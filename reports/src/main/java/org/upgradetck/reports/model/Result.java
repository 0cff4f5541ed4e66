package org.upgradetck.reports.model;

import java.util.List;
import java.util.stream.Stream;

/**
 * What came of one row. Level, section and title are repeated from the case so that a line of the
 * journal can be read alone.
 *
 * @param id stable id of the row: case id, {@code #}, row key
 * @param caseId id of the case
 * @param row key of the row
 * @param level level of the case
 * @param section specification and section, {@code RFC 6455 §4.4}
 * @param title title of the case
 * @param verdict the verdict
 * @param reason one sentence: why this verdict; empty for a plain pass
 * @param expectations each expectation with what was seen
 * @param durationMillis wall time of the row in ms
 * @param conversations what went over the wire
 * @param seenIn for a row that watches others: what it was seen in, an id of a row or of a case;
 *     empty when it was seen in what every run plays
 */
public record Result(
    String id,
    String caseId,
    String row,
    Level level,
    String section,
    String title,
    Verdict verdict,
    String reason,
    List<Expected> expectations,
    long durationMillis,
    List<ConversationRecord> conversations,
    List<String> seenIn) {

  public Result {
    expectations = List.copyOf(expectations);
    conversations = List.copyOf(conversations);
    seenIn = List.copyOf(seenIn);
  }

  /** A row that shows by itself what its verdict rests on. */
  public Result(
      String id,
      String caseId,
      String row,
      Level level,
      String section,
      String title,
      Verdict verdict,
      String reason,
      List<Expected> expectations,
      long durationMillis,
      List<ConversationRecord> conversations) {
    this(
        id,
        caseId,
        row,
        level,
        section,
        title,
        verdict,
        reason,
        expectations,
        durationMillis,
        conversations,
        List.of());
  }

  /** The same result with other conversations. */
  public Result withConversations(List<ConversationRecord> others) {
    return new Result(
        id,
        caseId,
        row,
        level,
        section,
        title,
        verdict,
        reason,
        expectations,
        durationMillis,
        others,
        seenIn);
  }

  /** What has to be selected to see the same again: the row, and what it was seen in. */
  public List<String> selectors() {
    return Stream.concat(Stream.of(id), seenIn.stream()).toList();
  }
}
