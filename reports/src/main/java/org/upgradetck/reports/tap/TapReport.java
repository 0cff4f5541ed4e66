package org.upgradetck.reports.tap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.upgradetck.reports.build.BuildStatus;
import org.upgradetck.reports.build.RowText;
import org.upgradetck.reports.model.CaseInfo;
import org.upgradetck.reports.model.ConversationRecord;
import org.upgradetck.reports.model.Expected;
import org.upgradetck.reports.model.Result;
import org.upgradetck.reports.model.Run;
import org.upgradetck.reports.model.Verdict;
import org.upgradetck.reports.outline.CaseOutcome;
import org.upgradetck.reports.outline.Outline;
import org.upgradetck.reports.outline.RunAgain;
import org.upgradetck.reports.text.VisibleText;
import org.upgradetck.reports.transcript.TranscriptText;

/**
 * A run in the Test Anything Protocol: a test point for each row, under its id. It says version 13,
 * and needs no more: readers of version 14 take it, while Perl's {@code prove} refuses 14.
 *
 * <ul>
 *   <li>{@code ok}: passed, or tells what the target chose
 *   <li>{@code not ok}: keeps the gate closed, or could not be judged and should have been
 *   <li>{@code not ok # TODO}: found wanting, and does not count: advice, or accepted by a baseline
 *   <li>{@code ok # SKIP}: does not apply, or is not configured
 * </ul>
 */
public final class TapReport {

  private static final int SHOWN = 600;
  private static final int WIRE = 2_500;

  private final Run run;
  private final StringBuilder written = new StringBuilder();

  private TapReport(Run run) {
    this.run = run;
  }

  /** Renders a run; each line ends with LF. */
  public static String render(Run run) {
    TapReport report = new TapReport(run);
    report.document();
    return report.written.toString();
  }

  private void document() {
    line("TAP version 13");
    line(
        VisibleText.of(
            "# "
                + run.tool().name()
                + " "
                + run.tool().version()
                + ", catalogue "
                + run.tool().catalogue()
                + ", "
                + run.target().uri(),
            SHOWN));
    int rows = run.results().size();
    line("1.." + rows + (rows == 0 ? " # SKIP no row was judged" : ""));
    int number = 0;
    for (CaseOutcome outcome : Outline.of(run).cases().toList()) {
      for (Result result : outcome.results()) {
        number++;
        point(number, outcome.info(), result);
      }
    }
    if (run.interrupted()) {
      line("Bail out! The run was stopped before all rows were judged.");
    }
  }

  private void point(int number, CaseInfo info, Result result) {
    BuildStatus status = BuildStatus.of(result, run.gate());
    boolean ok = status == BuildStatus.PASSED || isSkipped(status, result);
    line(
        (ok ? "ok " : "not ok ")
            + number
            + " - "
            + escaped(result.id())
            + directive(status, result).map(words -> " # " + words).orElse(""));
    if (status == BuildStatus.FAILED || status == BuildStatus.BROKEN) {
      diagnostics(info, result);
    }
  }

  private static boolean isSkipped(BuildStatus status, Result result) {
    return status == BuildStatus.SKIPPED && result.verdict() == Verdict.SKIP;
  }

  private Optional<String> directive(BuildStatus status, Result result) {
    if (status != BuildStatus.SKIPPED) {
      return Optional.empty();
    }
    String word = isSkipped(status, result) ? "SKIP " : "TODO ";
    return Optional.of((word + escaped(RowText.message(run, result))).strip());
  }

  private void diagnostics(CaseInfo info, Result result) {
    line("  ---");
    field("message", RowText.message(run, result));
    field("severity", result.verdict().label());
    field("level", info.level().label());
    field("title", info.title());
    field("requirement", info.requirement());
    List<Expected> broken =
        result.expectations().stream().filter(each -> !each.met().orElse(true)).toList();
    if (!broken.isEmpty()) {
      line("  broken:");
      for (Expected expected : broken) {
        line("    - expected: " + quoted(expected.says()));
        line("      actual: " + quoted(expected.actual().orElse(result.reason())));
      }
    }
    info.usualFix().ifPresent(fix -> field("fix", fix));
    field("section", info.sectionName());
    field("see", info.link());
    list("covers", info.requirements());
    field("again", RunAgain.command(run.target(), result));
    list("wire", wire(result));
    line("  ...");
  }

  /** What went over the wire for the row itself, line by line. */
  private static List<String> wire(Result result) {
    List<ConversationRecord> own = new ArrayList<>(result.conversations());
    own.removeIf(each -> !each.role().equals("row"));
    return TranscriptText.of(own, WIRE).lines().toList();
  }

  private void list(String name, List<String> values) {
    if (!values.isEmpty()) {
      line("  " + name + ":");
      values.forEach(value -> line("    - " + quoted(value)));
    }
  }

  private void field(String name, String value) {
    if (!value.isEmpty()) {
      line("  " + name + ": " + quoted(value));
    }
  }

  /** Between quotes YAML knows no other sign than these two; nothing invisible is left. */
  private static String quoted(String value) {
    return "\"" + VisibleText.of(value, SHOWN).replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  /** A hash would begin a directive. */
  private static String escaped(String text) {
    return VisibleText.of(text, SHOWN).replace("\\", "\\\\").replace("#", "\\#");
  }

  private void line(String text) {
    written.append(text).append('\n');
  }
}
