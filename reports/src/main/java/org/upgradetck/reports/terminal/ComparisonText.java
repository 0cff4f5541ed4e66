package org.upgradetck.reports.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.upgradetck.reports.comparison.Change;
import org.upgradetck.reports.comparison.Comparison;
import org.upgradetck.reports.comparison.Difference;
import org.upgradetck.reports.model.Verdict;
import org.upgradetck.reports.terminal.Page.Word;
import org.upgradetck.reports.text.VisibleText;

/** Several runs, or what changed between two, in a few lines: the files tell all of it. */
public final class ComparisonText {

  private static final int SHOWN = 160;
  private static final int NAMED = 28;
  private static final int CASES_TOLD = 10;
  private static final int GROUPS_TOLD = 3;
  private static final int ROWS_NAMED = 8;
  private static final int SIGN_COLUMN = 2;

  private ComparisonText() {}

  /** A line for each run: what failed, warned, is open, and how far it is from the first. */
  public static String render(Comparison comparison, TerminalStyle style) {
    Page page = new Page(style);
    List<Integer> apart = comparison.distances().get(0);
    page.append(new Word(line("", "failed", "warned", "open", "distance"), Ink.FAINT));
    page.blankLine();
    for (int i = 0; i < comparison.columns().size(); i++) {
      Comparison.Column column = comparison.columns().get(i);
      page.append(
          line(
              VisibleText.of(column.name(), NAMED),
              Long.toString(column.cases(Verdict.FAIL)),
              Long.toString(column.cases(Verdict.WARN)),
              Long.toString(column.cases(Verdict.INCONCLUSIVE)),
              Integer.toString(apart.get(i))));
      page.blankLine();
    }
    long different = comparison.lines().filter(Comparison.Line::isDifferent).count();
    page.heading(
        0,
        new Word(
            "Counted are cases. The distance is how many have another verdict than in the first run. "
                + different
                + " of "
                + comparison.lines().count()
                + " are not the same in all runs that upgraded.",
            Ink.FAINT));
    if (comparison.catalogues().size() > 1) {
      page.heading(
          0,
          new Word(
              "The runs were made with several versions of the catalogue: "
                  + String.join(", ", comparison.catalogues()),
              Ink.YELLOW));
    }
    return page.toString();
  }

  private static String line(
      String name, String failed, String warned, String open, String distance) {
    return String.format(
        Locale.ROOT, "%-" + NAMED + "s %7s %7s %7s %9s", name, failed, warned, open, distance);
  }

  /** What is broken and what is fixed, case by case, and how many rows are otherwise. */
  public static String render(Difference difference, TerminalStyle style) {
    Page page = new Page(style);
    page.heading(
        0,
        new Word(
            VisibleText.of(difference.before().name(), SHOWN)
                + " → "
                + VisibleText.of(difference.after().name(), SHOWN),
            Ink.BOLD));
    if (difference.isBetweenCatalogues()) {
      page.heading(
          0,
          new Word(
              "The catalogues differ ("
                  + difference.before().run().tool().catalogue()
                  + ", "
                  + difference.after().run().tool().catalogue()
                  + "): some rows had to come and go.",
              Ink.YELLOW));
    }
    tell(page, difference, Change.Kind.BROKEN, Mark.of(Verdict.FAIL));
    tell(page, difference, Change.Kind.FIXED, Mark.of(Verdict.PASS));
    page.heading(0, new Word(difference.sentence(), difference.isWorse() ? Ink.RED : Ink.BOLD));
    return page.toString();
  }

  private static void tell(Page page, Difference difference, Change.Kind kind, Mark mark) {
    List<Difference.OfCase> cases = difference.byCase(kind);
    for (Difference.OfCase each : cases.subList(0, Math.min(cases.size(), CASES_TOLD))) {
      page.item(
          0,
          Word.signOf(mark),
          SIGN_COLUMN,
          kind.label() + ": " + VisibleText.of(each.info().title(), SHOWN));
      for (Difference.Group group : each.groups().stream().limit(GROUPS_TOLD).toList()) {
        page.item(
            SIGN_COLUMN,
            new Word("", Ink.FAINT),
            SIGN_COLUMN,
            rows(group) + ": " + told(group.before()) + " → " + told(group.after()));
      }
    }
    if (cases.size() > CASES_TOLD) {
      page.heading(SIGN_COLUMN, new Word((cases.size() - CASES_TOLD) + " more cases", Ink.FAINT));
    }
  }

  private static String rows(Difference.Group group) {
    List<String> named = new ArrayList<>(group.rows());
    if (named.size() > ROWS_NAMED) {
      int rest = named.size() - ROWS_NAMED;
      named.subList(ROWS_NAMED, named.size()).clear();
      return String.join(", ", named) + " and " + rest + " more";
    }
    return String.join(", ", named);
  }

  private static String told(Optional<Difference.Told> told) {
    return told.map(
            each ->
                each.reason().isEmpty()
                    ? each.verdict().label()
                    : each.verdict().label() + " (" + VisibleText.of(each.reason(), SHOWN) + ")")
        .orElse("not in the run");
  }
}
