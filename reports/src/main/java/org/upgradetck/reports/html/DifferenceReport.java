package org.upgradetck.reports.html;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import org.upgradetck.reports.comparison.Difference;

/**
 * What changed between two runs of one server, as one HTML file that works from a disk, without a
 * network.
 */
public final class DifferenceReport {

  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(
          null, // from the class path
          ContentType.Html,
          DifferenceReport.class.getClassLoader(),
          DifferenceReport.class.getPackageName());

  private DifferenceReport() {}

  /** Renders a difference; the text is to be written as UTF-8. */
  public static String render(Difference difference) {
    StringOutput written = new StringOutput();
    TEMPLATES.render(
        "difference.jte", new DifferencePage(difference), new VisibleHtmlOutput(written));
    return written.toString();
  }
}
