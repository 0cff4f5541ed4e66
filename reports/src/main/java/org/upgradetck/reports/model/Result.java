package org.upgradetck.reports.model;

import java.util.List;

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
    List<ConversationRecord> conversations) {

  public Result {
    expectations = List.copyOf(expectations);
    conversations = List.copyOf(conversations);
  }
}
