package org.upgradetck.suites.junit.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.reporting.ReportEntry;
import org.upgradetck.reports.model.Result;
import org.upgradetck.suites.junit.session.ConversationText;
import org.upgradetck.suites.select.PlannedRow;

/** What the engine publishes of a row beside its being a success or none. */
public final class RowReport {

  /** Published when the row begins: its id. */
  public static final String BEGAN = "upgrade-tck.row";

  /** Published when the row is judged: the verdict. */
  public static final String VERDICT = "upgrade-tck.verdict";

  /** Why, where there is something to say. */
  public static final String REASON = "upgrade-tck.reason";

  /** What went over the wire, as text, where anything did. */
  public static final String CONVERSATION = "upgrade-tck.conversation";

  private RowReport() {}

  static ReportEntry began(PlannedRow row) {
    return ReportEntry.from(BEGAN, row.id());
  }

  static ReportEntry judged(Result result) {
    Map<String, String> entry = new LinkedHashMap<>();
    entry.put(VERDICT, result.verdict().label());
    if (!result.reason().isEmpty()) {
      entry.put(REASON, result.reason());
    }
    String conversation = ConversationText.of(result.conversations());
    if (!conversation.isEmpty()) {
      entry.put(CONVERSATION, conversation);
    }
    return ReportEntry.from(entry);
  }

  /** The id in the catalogue of the row that a unique id of this engine speaks of. */
  public static Optional<String> rowIn(UniqueId id) {
    return RowPlace.rowIn(id);
  }
}
