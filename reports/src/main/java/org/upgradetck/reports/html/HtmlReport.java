package org.upgradetck.reports.html;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import org.upgradetck.reports.model.Run;

/**
 * A run as one HTML file that works from a disk, without a network: the verdict, what there is to
 * mend, and every row with what was expected, what was seen, and what went over the wire.
 *
 * <p>All that can be read at once is HTML, so it can be read without JavaScript too; the
 * conversations stand in the file as data, and a row that is opened shows its own.
 */
public final class HtmlReport {

  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(
          null, // from the class path
          ContentType.Html,
          HtmlReport.class.getClassLoader(),
          HtmlReport.class.getPackageName());

  private HtmlReport() {}

  /** Renders a run; the text is to be written as UTF-8. */
  public static String render(Run run) {
    StringOutput written = new StringOutput();
    TEMPLATES.render("report.jte", HtmlPage.of(run), new VisibleHtmlOutput(written));
    return written.toString();
  }
}
