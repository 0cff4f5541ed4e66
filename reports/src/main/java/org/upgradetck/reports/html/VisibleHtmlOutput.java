package org.upgradetck.reports.html;

import gg.jte.TemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import org.upgradetck.reports.text.VisibleText;

/**
 * What a template writes. All text put into it is data: it is bounded, its invisible characters are
 * shown, and it is escaped, so that forgetting any of it is not possible.
 */
final class VisibleHtmlOutput extends OwaspHtmlTemplateOutput {

  private static final int SHOWN = 2_000;

  VisibleHtmlOutput(TemplateOutput output) {
    super(output);
  }

  @Override
  public void writeUserContent(String data) {
    super.writeUserContent(VisibleText.of(data, SHOWN));
  }
}
