package org.upgradetck.reports.html;

import gg.jte.Content;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.upgradetck.reports.comparison.Change;
import org.upgradetck.reports.comparison.Difference;
import org.upgradetck.reports.model.ConversationRecord;
import org.upgradetck.reports.model.Result;
import org.upgradetck.reports.model.Verdict;
import org.upgradetck.reports.transcript.TranscriptText;

/**
 * What the template of a difference tells.
 *
 * @param difference what changed
 */
record DifferencePage(Difference difference) {

  private static final int TRANSCRIPT = 4_000;
  private static final int MOST_ROWS = 60;

  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** The whole in a word or two. */
  String headline() {
    if (difference.isWorse()) {
      return "Worse";
    }
    if (difference.count(Change.Kind.FIXED) > 0) {
      return "Better";
    }
    return difference.changes().isEmpty() ? "The same" : "Nothing broken, nothing fixed";
  }

  /** The verdict whose colour the whole has. */
  Verdict whole() {
    if (difference.isWorse()) {
      return Verdict.FAIL;
    }
    return difference.count(Change.Kind.FIXED) > 0 ? Verdict.PASS : Verdict.INFO;
  }

  /** When a run began. */
  String when(Difference.Side side) {
    return UTC.format(side.run().startedAt());
  }

  /** The heading of a section. */
  static String title(Change.Kind kind) {
    return kind.name().charAt(0) + kind.label().substring(1);
  }

  /** The keys of the rows of a group, cut if they are many. */
  String keys(Difference.Group group) {
    List<String> rows = group.rows();
    String named = String.join(", ", rows.subList(0, Math.min(rows.size(), MOST_ROWS)));
    return rows.size() > MOST_ROWS ? named + " and " + (rows.size() - MOST_ROWS) + " more" : named;
  }

  /** Whether the conversations are shown: where there is something to find out. */
  boolean isTold(Difference.Group group) {
    return switch (group.first().kind()) {
      case BROKEN, FIXED, CHANGED -> true;
      case NEW, GONE -> group.first().row().verdict() == Verdict.FAIL;
    };
  }

  /** What went over the wire in a row; empty where nothing did, or nothing was kept. */
  static String transcript(Optional<Result> result) {
    return result
        .map(
            row ->
                TranscriptText.of(
                    row.conversations().stream().filter(DifferencePage::isOfTheRow).toList(),
                    TRANSCRIPT))
        .orElse("");
  }

  private static boolean isOfTheRow(ConversationRecord conversation) {
    return conversation.role().equals("row");
  }

  /** The same line by line: a line end that is data is shown, and one that is ours ends a line. */
  Content lines(Optional<Result> result) {
    return output ->
        transcript(result)
            .lines()
            .forEach(
                line -> {
                  output.writeUserContent(line);
                  output.writeContent("\n");
                });
  }

  /** What the page may load and do: use its own styles and script, and nothing else. */
  String policy() {
    return "default-src 'none'; style-src '"
        + Inlined.STYLE.hash()
        + "' '"
        + Inlined.DIFFERENCE_STYLE.hash()
        + "'; script-src '"
        + Inlined.DIFFERENCE_SCRIPT.hash()
        + "'; img-src data:; base-uri 'none'; form-action 'none'";
  }
}
