package org.upgradetck.reports.build;

import java.util.Locale;
import org.upgradetck.reports.model.CaseInfo;
import org.upgradetck.reports.model.Expected;
import org.upgradetck.reports.model.Result;
import org.upgradetck.reports.model.Run;
import org.upgradetck.reports.model.Verdict;
import org.upgradetck.reports.outline.RunAgain;
import org.upgradetck.reports.text.VisibleText;

/** What is wrong with a row, in the plain text that every build server can show. */
public final class RowText {

  /** As much of a line as anyone reads in a list of failures, in characters. */
  private static final int SHOWN_IN_A_LINE = 300;

  private static final int SHOWN = 2_000;

  private RowText() {}

  /** One line: what was expected and what was seen; first why it counts otherwise, if it does. */
  public static String message(Run run, Result result) {
    String reason =
        result.verdict() == Verdict.WARN ? "warning: " + result.reason() : result.reason();
    String message =
        run.gate()
            .noteOn(result)
            .map(note -> reason.isEmpty() ? note.says() : note.says() + ": " + reason)
            .orElse(reason);
    return VisibleText.of(message, SHOWN_IN_A_LINE);
  }

  /**
   * All there is to say, line by line. The message comes first: some build servers show the text
   * without it, and some only the first line of the text.
   */
  public static String explanation(Run run, CaseInfo info, Result result) {
    StringBuilder text = new StringBuilder(message(run, result)).append("\n\n");
    append(text, info.level().label().toUpperCase(Locale.ROOT), info.requirement());
    info.dispute().ifPresent(dispute -> append(text, "but", dispute));
    for (Expected expected : result.expectations()) {
      if (!expected.met().orElse(true)) {
        append(text, "expected", expected.says());
        append(text, "actual", expected.actual().orElse(result.reason()));
      }
    }
    run.gate().noteOn(result).ifPresent(note -> append(text, "gate", note.says()));
    info.usualCause().ifPresent(cause -> append(text, "usually", cause));
    info.usualFix().ifPresent(fix -> append(text, "fix", fix));
    append(text, "see", (info.sectionName() + "  " + info.link()).strip());
    append(text, "covers", String.join(", ", info.requirements()));
    append(text, "seen in", String.join(", ", info.seenIn()));
    append(text, "row", result.id());
    append(text, "again", RunAgain.command(run.target(), result));
    return text.toString();
  }

  private static void append(StringBuilder text, String word, String said) {
    if (!said.isEmpty()) {
      text.append(String.format(Locale.ROOT, "%-9s %s\n", word, VisibleText.of(said, SHOWN)));
    }
  }
}
