package org.upgradetck.suites.junit.session;

import java.util.Locale;
import java.util.Optional;
import org.upgradetck.reports.model.CaseInfo;
import org.upgradetck.reports.model.Expected;
import org.upgradetck.reports.model.GateNote;
import org.upgradetck.reports.model.Result;
import org.upgradetck.reports.text.VisibleText;
import org.upgradetck.suites.select.PlannedRow;

/** The message that a test ends with when it was no plain success. */
final class Explanation {

  /** What a target sends may be long; the whole of it is in the conversation. */
  private static final int MOST_SHOWN = 500;

  private Explanation() {}

  static String of(PlannedRow row, Result result, Optional<GateNote> note) {
    CaseInfo info = row.of().info();
    String reason = shown(result.reason());
    StringBuilder text =
        new StringBuilder(note.map(each -> shown(each.says())).orElse(reason)).append('\n');
    if (note.isPresent() && !reason.isEmpty()) {
      line(text, "reason", reason);
    }
    line(text, "row", result.id());
    line(text, "verdict", result.verdict().label());
    line(text, info.level().label().toUpperCase(Locale.ROOT), info.requirement());
    line(text, "changed", row.row().words());
    for (Expected expected : result.expectations()) {
      String met = expected.met().map(yes -> yes ? "met" : "broken").orElse("not judged");
      line(text, "expected", expected.says() + " (" + met + ")");
      expected.actual().ifPresent(actual -> line(text, "actual", actual));
    }
    info.dispute().ifPresent(excuse -> line(text, "disputed", excuse));
    line(text, "see", info.sectionName() + "  " + info.link());
    line(text, "covers", String.join(", ", info.requirements()));
    if (!info.seenIn().isEmpty()) {
      line(text, "seen in", String.join(", ", info.seenIn()));
    }
    line(
        text,
        "again",
        "-D" + Parameters.PREFIX + "select='" + String.join(", ", result.selectors()) + "'");
    return text.toString().stripTrailing();
  }

  private static void line(StringBuilder text, String name, String value) {
    text.append("\n  %-12s %s".formatted(name, shown(value)));
  }

  private static String shown(String text) {
    return VisibleText.of(text, MOST_SHOWN);
  }
}
