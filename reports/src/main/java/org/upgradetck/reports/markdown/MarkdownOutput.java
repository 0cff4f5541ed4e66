package org.upgradetck.reports.markdown;

import gg.jte.TemplateOutput;

/**
 * What a template writes. The template's own text is Markdown; all text put into it is data and is
 * escaped, so that forgetting to escape is not possible.
 */
final class MarkdownOutput implements TemplateOutput {

  private final StringBuilder written = new StringBuilder();

  @Override
  public void writeContent(String markdown) {
    written.append(markdown);
  }

  @Override
  public void writeContent(String markdown, int begin, int end) {
    written.append(markdown, begin, end);
  }

  @Override
  public void writeUserContent(String data) {
    written.append(Escaped.text(data));
  }

  @Override
  public String toString() {
    return written.toString();
  }
}
