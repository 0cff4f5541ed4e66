package org.upgradetck.reports.journal;

import java.util.List;
import org.upgradetck.reports.json.Head;
import org.upgradetck.reports.model.Result;

/**
 * What a journal holds.
 *
 * @param head who tested what, and when it began
 * @param results the results in the order in which they were written
 * @param cut whether the last line was incomplete and has been left out
 */
public record JournalContent(Head head, List<Result> results, boolean cut) {

  public JournalContent {
    results = List.copyOf(results);
  }
}
