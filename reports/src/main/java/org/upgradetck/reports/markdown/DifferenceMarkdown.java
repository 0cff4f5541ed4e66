package org.upgradetck.reports.markdown;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.util.Optional;
import org.upgradetck.reports.comparison.Change;
import org.upgradetck.reports.comparison.Difference;

/** What changed between two runs of one server as Markdown (GitHub's and GitLab's dialect). */
public final class DifferenceMarkdown {

  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(
          null, // from the class path
          ContentType.Plain,
          DifferenceMarkdown.class.getClassLoader(),
          DifferenceMarkdown.class.getPackageName());

  private DifferenceMarkdown() {}

  /** Renders a difference; the text ends with a line end. */
  public static String render(Difference difference) {
    MarkdownOutput output = new MarkdownOutput();
    TEMPLATES.render("difference.jte", difference, output);
    return Cut.within(MarkdownReport.MOST_OCTETS, output.toString());
  }

  static String title(Change.Kind kind) {
    return kind.name().charAt(0) + kind.label().substring(1);
  }

  static Content value(String value) {
    return value.isEmpty() ? output -> {} : Escaped.code(value);
  }

  static String told(Optional<Difference.Told> told) {
    return told.map(
            each -> each.verdict().label() + (each.reason().isEmpty() ? "" : ": " + each.reason()))
        .orElse("not in the run");
  }
}
