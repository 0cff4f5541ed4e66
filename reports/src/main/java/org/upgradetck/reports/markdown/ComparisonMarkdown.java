package org.upgradetck.reports.markdown;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.util.List;
import java.util.Optional;
import org.upgradetck.reports.comparison.Comparison;
import org.upgradetck.reports.model.Verdict;
import org.upgradetck.reports.outline.CaseOutcome;

/** Runs side by side as Markdown: how many cases failed, and the cases in which they differ. */
public final class ComparisonMarkdown {

  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(
          null, // from the class path
          ContentType.Plain,
          ComparisonMarkdown.class.getClassLoader(),
          ComparisonMarkdown.class.getPackageName());

  private ComparisonMarkdown() {}

  /**
   * What the template tells.
   *
   * @param comparison the runs
   * @param apart how far they are from each other
   * @param different the cases in which they differ
   */
  record Page(Comparison comparison, List<List<Integer>> apart, List<Comparison.Line> different) {

    int fromFirst(int column) {
      return apart.get(0).get(column);
    }
  }

  /** Renders a comparison; the text ends with a line end. */
  public static String render(Comparison comparison) {
    MarkdownOutput output = new MarkdownOutput();
    List<Comparison.Line> different =
        comparison.lines().filter(Comparison.Line::isDifferent).toList();
    TEMPLATES.render(
        "comparison.jte", new Page(comparison, comparison.distances(), different), output);
    return Cut.within(MarkdownReport.MOST_OCTETS, output.toString());
  }

  /** The verdict, set off where it is a breach; a count where not all rows got it. */
  static String cell(Optional<CaseOutcome> cell) {
    return cell.map(ComparisonMarkdown::told).orElse("");
  }

  private static String told(CaseOutcome outcome) {
    Verdict verdict = outcome.verdict();
    long rows = outcome.count(verdict);
    String count = rows == outcome.results().size() ? "" : " " + rows;
    return (verdict == Verdict.FAIL ? "FAIL" : verdict.label()) + count;
  }
}
