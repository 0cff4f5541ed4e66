package org.upgradetck.reports.markdown;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import org.upgradetck.reports.model.Run;

/**
 * A run as Markdown (GitHub's and GitLab's dialect): verdict, counts, target, then what failed,
 * warned, could not be judged and was skipped, and the table of sections.
 */
public final class MarkdownReport {

  /** No report has more octets: the summary of a build takes 1 MiB. */
  public static final int MOST_OCTETS = 1_000_000;

  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(
          null, // from the class path
          ContentType.Plain,
          MarkdownReport.class.getClassLoader(),
          MarkdownReport.class.getPackageName());

  private MarkdownReport() {}

  /** Renders a run; the text ends with a line end. */
  public static String render(Run run) {
    MarkdownOutput output = new MarkdownOutput();
    TEMPLATES.render("report.jte", MarkdownPage.of(run), output);
    return Cut.within(MOST_OCTETS, output.toString());
  }
}
