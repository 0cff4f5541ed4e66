package org.upgradetck.reports.html;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import org.upgradetck.reports.comparison.Comparison;

/**
 * Runs side by side as one HTML file that works from a disk, without a network: the targets as
 * columns, the cases as rows, and behind each cell what was expected, what was seen, and what went
 * over the wire.
 */
public final class ComparisonReport {

  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(
          null, // from the class path
          ContentType.Html,
          ComparisonReport.class.getClassLoader(),
          ComparisonReport.class.getPackageName());

  private ComparisonReport() {}

  /** Renders a comparison; the text is to be written as UTF-8. */
  public static String render(Comparison comparison) {
    StringOutput written = new StringOutput();
    TEMPLATES.render(
        "comparison.jte", ComparisonPage.of(comparison), new VisibleHtmlOutput(written));
    return written.toString();
  }
}
