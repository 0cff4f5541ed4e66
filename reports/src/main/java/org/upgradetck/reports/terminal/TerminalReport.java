package org.upgradetck.reports.terminal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.upgradetck.reports.model.CaseInfo;
import org.upgradetck.reports.model.Expected;
import org.upgradetck.reports.model.Result;
import org.upgradetck.reports.model.Run;
import org.upgradetck.reports.model.Verdict;
import org.upgradetck.reports.outline.AtTheGate;
import org.upgradetck.reports.outline.CaseOutcome;
import org.upgradetck.reports.outline.Outline;
import org.upgradetck.reports.outline.RowGroup;
import org.upgradetck.reports.outline.RunAgain;
import org.upgradetck.reports.terminal.Page.Word;
import org.upgradetck.reports.text.VisibleText;

/**
 * A run as text in the order of the tables of contents of the specifications. What failed is told
 * again at the end, where it is still on the screen, and the last line has the counts.
 */
public final class TerminalReport {

  private static final int SHOWN_IN_A_LINE = 160;
  private static final int SHOWN_OF_A_CHOICE = 200;
  private static final int SHOWN_OF_A_FAILURE = 400;
  private static final int SHOWN_WHEN_VERBOSE = 4_000;
  private static final int ROWS_NAMED = 12;
  private static final int GROUPS_TOLD = 5;

  private static final int SECTION_INDENT = 2;
  private static final int CASE_INDENT = 4;

  /** Columns of a mark. The longest, "inconclusive", stands out on purpose. */
  private static final int MARK_COLUMN = 8;

  private static final int SIGN_COLUMN = 2;
  private static final int DETAIL_INDENT = 3;
  private static final int DETAIL_COLUMN = 10;

  private final Page page;
  private final TerminalStyle style;
  private final Run run;
  private final Outline outline;

  private TerminalReport(Run run, TerminalStyle style) {
    this.page = new Page(style);
    this.style = style;
    this.run = run;
    this.outline = Outline.of(run);
  }

  /**
   * Renders a run.
   *
   * @param run the run
   * @param style how to write
   * @param whereTheReportIs a path or address for the last line
   * @return lines, each with its LF
   */
  public static String render(Run run, TerminalStyle style, Optional<String> whereTheReportIs) {
    TerminalReport report = new TerminalReport(run, style);
    if (!style.quiet()) {
      report.opening();
    }
    if (report.nothingWasJudged() && !style.verbose()) {
      // Hundreds of rows with the same reason tell no more than the reason.
      report.reasons();
    } else {
      if (!style.quiet()) {
        report.contents();
      }
      report.failures();
      report.unjudged();
    }
    report.gate();
    report.lastLine(whereTheReportIs);
    return report.page.toString();
  }

  private void opening() {
    page.heading(
        0,
        new Word(
            run.tool().name()
                + " "
                + run.tool().version()
                + ", catalogue "
                + run.tool().catalogue(),
            Ink.FAINT));
    page.heading(0, new Word(VisibleText.of(run.target().uri(), SHOWN_OF_A_FAILURE), Ink.BOLD));
    if (!run.target().choices().isEmpty() && !nothingWasJudged()) {
      page.item(
          0,
          Word.signOf(Mark.of(Verdict.INFO)),
          SIGN_COLUMN,
          "Where the texts leave a choice, it chose:");
      run.target()
          .choices()
          .forEach(
              (choice, made) ->
                  page.item(
                      0,
                      new Word("", Ink.FAINT),
                      SIGN_COLUMN,
                      VisibleText.of(choice, SHOWN_OF_A_CHOICE)
                          + colonThen(VisibleText.of(made, SHOWN_OF_A_CHOICE))));
    }
    page.blankLine();
  }

  private boolean nothingWasJudged() {
    return run.results().stream().anyMatch(result -> result.verdict() == Verdict.INCONCLUSIVE)
        && run.results().stream()
            .allMatch(
                result ->
                    result.verdict() == Verdict.INCONCLUSIVE || result.verdict() == Verdict.SKIP);
  }

  private void reasons() {
    Map<String, Long> rowsByReason = new LinkedHashMap<>();
    run.results().stream()
        .filter(result -> result.verdict() == Verdict.INCONCLUSIVE)
        .forEach(result -> rowsByReason.merge(result.reason(), 1L, Long::sum));
    rowsByReason.forEach(
        (reason, rows) ->
            row(
                0,
                Verdict.INCONCLUSIVE,
                (rows == 1 ? "1 row" : rows + " rows") + colonThen(reason)));
    page.blankLine();
  }

  private void contents() {
    for (Outline.Specification specification : outline.specifications()) {
      page.heading(0, new Word(specification.name(), Ink.BOLD));
      for (Outline.Section section : specification.sections()) {
        page.heading(
            SECTION_INDENT, new Word((section.number() + " " + section.title()).strip(), Ink.BOLD));
        section.cases().forEach(this::oneCase);
      }
      page.blankLine();
    }
  }

  private void oneCase(CaseOutcome outcome) {
    int rows = outcome.results().size();
    String count = rows == 1 ? "" : " (" + rows + " rows)";
    page.item(
        CASE_INDENT,
        Word.of(Mark.of(outcome.verdict())),
        MARK_COLUMN,
        outcome.info().title() + count);
    int indent = CASE_INDENT + MARK_COLUMN;
    if (style.verbose()) {
      for (Result result : outcome.results()) {
        String time = " (" + result.durationMillis() + " ms)";
        row(indent, result.verdict(), result.row() + time + colonThen(result.reason()));
      }
    } else if (outcome.verdict() != Verdict.PASS) {
      Map<Verdict, Map<String, List<String>>> rowsByReason = new LinkedHashMap<>();
      for (Result result : outcome.results()) {
        rowsByReason
            .computeIfAbsent(result.verdict(), unseen -> new LinkedHashMap<>())
            .computeIfAbsent(result.reason(), unseen -> new ArrayList<>())
            .add(result.row());
      }
      rowsByReason.forEach(
          (verdict, reasons) ->
              reasons.forEach(
                  (reason, keys) -> row(indent, verdict, named(keys) + colonThen(reason))));
    }
  }

  private void row(int indent, Verdict verdict, String text) {
    page.item(indent, Word.signOf(Mark.of(verdict)), SIGN_COLUMN, text);
  }

  private String colonThen(String reason) {
    return reason.isEmpty() ? "" : ": " + VisibleText.of(reason, shown(SHOWN_IN_A_LINE));
  }

  private void failures() {
    List<CaseOutcome> failed = outline.casesWith(Verdict.FAIL);
    if (failed.isEmpty()) {
      return;
    }
    List<CaseOutcome> news = failed.stream().filter(this::isNews).toList();
    String heading = failed.size() == 1 ? "1 case failed" : failed.size() + " cases failed";
    int known = failed.size() - news.size();
    page.heading(
        0,
        new Word(
            known == 0
                ? heading
                : heading
                    + (news.isEmpty() ? ", all" : ", " + known)
                    + " as the baseline has it or newer than it",
            Ink.RED));
    page.blankLine();
    for (CaseOutcome outcome : news) {
      failure(outcome);
      page.blankLine();
    }
  }

  /** What a baseline accepts, or does not know yet, needs no telling at length. */
  private boolean isNews(CaseOutcome outcome) {
    return outcome.results().stream()
        .filter(result -> result.verdict() == Verdict.FAIL)
        .anyMatch(run.gate()::isClosedBy);
  }

  /** A case about a choice holds demands of its own: one of another level says so. */
  private static String graded(Expected broken, CaseInfo info) {
    return broken.level() == info.level()
        ? ""
        : " (" + broken.level().label().toUpperCase(Locale.ROOT) + ")";
  }

  private void failure(CaseOutcome outcome) {
    CaseInfo info = outcome.info();
    page.item(0, Word.of(Mark.of(Verdict.FAIL)), MARK_COLUMN, info.id());
    detail(info.level().label().toUpperCase(Locale.ROOT), info.requirement());
    info.dispute().ifPresent(dispute -> detail("but", dispute));
    List<RowGroup> groups = outcome.groups(Verdict.FAIL);
    int told = style.verbose() ? groups.size() : Math.min(GROUPS_TOLD, groups.size());
    for (RowGroup group : groups.subList(0, told)) {
      detail(group.rows().size() == 1 ? "row" : "rows", named(group.rows()));
      for (Expected broken : group.outcome().broken()) {
        detail("expected", broken.says() + graded(broken, info));
        broken.actual().ifPresent(actual -> detail("actual", actual));
      }
      if (group.outcome().broken().isEmpty()) {
        detail("actual", group.outcome().reason());
      }
    }
    if (told < groups.size()) {
      detail("", "… and " + (groups.size() - told) + " more kinds of failure, in the report");
    }
    info.usualCause().ifPresent(cause -> detail("usually", cause));
    info.usualFix().ifPresent(fix -> detail("fix", fix));
    unbroken("see", info.sectionName() + "  " + info.link());
    if (!info.requirements().isEmpty()) {
      detail("covers", String.join(", ", info.requirements()));
    }
    if (!info.seenIn().isEmpty()) {
      detail("seen in", String.join(", ", info.seenIn()));
    }
    unbroken("again", RunAgain.command(run.target(), groups.get(0).first()));
  }

  private void detail(String word, String text) {
    page.item(
        DETAIL_INDENT,
        new Word(word, Ink.FAINT),
        DETAIL_COLUMN,
        VisibleText.of(text, shown(SHOWN_OF_A_FAILURE)));
  }

  private void unbroken(String word, String text) {
    page.unbrokenItem(DETAIL_INDENT, new Word(word, Ink.FAINT), DETAIL_COLUMN, text);
  }

  private void unjudged() {
    Map<String, Map<String, List<String>>> rowsByReasonAndCase = new LinkedHashMap<>();
    int rows = 0;
    for (Result result : run.results()) {
      if (result.verdict() == Verdict.INCONCLUSIVE) {
        rowsByReasonAndCase
            .computeIfAbsent(result.reason(), unseen -> new LinkedHashMap<>())
            .computeIfAbsent(result.caseId(), unseen -> new ArrayList<>())
            .add(result.row());
        rows++;
      }
    }
    if (rows == 0) {
      return;
    }
    String heading = (rows == 1 ? "1 row" : rows + " rows") + " could not be judged";
    page.heading(0, new Word(heading, Ink.MAGENTA));
    page.blankLine();
    rowsByReasonAndCase.forEach(
        (reason, rowsByCase) -> {
          page.item(
              0,
              Word.of(Mark.of(Verdict.INCONCLUSIVE)),
              MARK_COLUMN,
              VisibleText.of(reason, shown(SHOWN_OF_A_FAILURE)));
          rowsByCase.forEach(
              (caseId, keys) -> {
                detail("case", caseId);
                detail(keys.size() == 1 ? "row" : "rows", named(keys));
              });
        });
    page.blankLine();
  }

  private void gate() {
    Optional<AtTheGate> held = AtTheGate.of(run);
    if (held.isEmpty()) {
      return;
    }
    Mark mark = Mark.of(held.get().stale().isEmpty() ? Verdict.INFO : Verdict.FAIL);
    page.item(0, Word.signOf(mark), SIGN_COLUMN, VisibleText.of(held.get().sentence()));
    for (AtTheGate.Line line : held.get().stale()) {
      unbroken("row", line.result().id());
      detail("", line.says());
    }
    page.blankLine();
  }

  private void lastLine(Optional<String> whereTheReportIs) {
    if (run.interrupted()) {
      page.append(new Word("interrupted: ", Ink.YELLOW));
    }
    page.append(run.results().size() + " rows in " + seconds() + ": ");
    Map<Verdict, Long> counts = run.summary();
    String separator = "";
    for (Verdict verdict :
        List.of(
            Verdict.PASS,
            Verdict.FAIL,
            Verdict.WARN,
            Verdict.INFO,
            Verdict.SKIP,
            Verdict.INCONCLUSIVE)) {
      long count = counts.getOrDefault(verdict, 0L);
      if (count > 0 || verdict == Verdict.PASS) {
        Mark mark = Mark.of(verdict);
        page.append(separator);
        page.append(new Word(count + " " + mark.word(), mark.ink()));
        separator = ", ";
      }
    }
    whereTheReportIs.ifPresent(where -> page.append(". Report: " + where));
    page.blankLine();
  }

  private String seconds() {
    return String.format(Locale.ROOT, "%.1f s", run.durationMillis() / 1000.0);
  }

  private String named(List<String> rows) {
    if (style.verbose() || rows.size() <= ROWS_NAMED) {
      return String.join(", ", rows);
    }
    return String.join(", ", rows.subList(0, ROWS_NAMED))
        + " … and "
        + (rows.size() - ROWS_NAMED)
        + " more";
  }

  private int shown(int usually) {
    return style.verbose() ? SHOWN_WHEN_VERBOSE : usually;
  }
}
