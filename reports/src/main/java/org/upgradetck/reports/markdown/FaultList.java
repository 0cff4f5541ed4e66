package org.upgradetck.reports.markdown;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.util.List;
import org.upgradetck.reports.model.ConversationRecord;
import org.upgradetck.reports.model.Result;
import org.upgradetck.reports.model.Run;
import org.upgradetck.reports.model.Verdict;
import org.upgradetck.reports.outline.CaseOutcome;
import org.upgradetck.reports.outline.Outline;
import org.upgradetck.reports.transcript.TranscriptText;

/**
 * The faults of one server as Markdown, ready to be sent to those who maintain it: every broken
 * requirement with its section, what was sent, what came, and what would be right.
 */
public final class FaultList {

  private static final int TRANSCRIPT = 2_500;

  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(
          null, // from the class path
          ContentType.Plain,
          FaultList.class.getClassLoader(),
          FaultList.class.getPackageName());

  private FaultList() {}

  /**
   * What the template tells.
   *
   * @param server the name of the server
   * @param run the run
   * @param faults the cases that failed
   */
  record Page(String server, Run run, List<CaseOutcome> faults) {

    /** How many rows could not be judged. */
    long unjudged() {
      return run.summary().getOrDefault(Verdict.INCONCLUSIVE, 0L);
    }

    /** Why the first of them could not be judged. */
    String whyUnjudged() {
      return run.results().stream()
          .filter(result -> result.verdict() == Verdict.INCONCLUSIVE)
          .map(Result::reason)
          .findFirst()
          .orElse("");
    }

    /** What went over the wire in a row, indented as a block of code. */
    static Content transcript(Result row) {
      List<ConversationRecord> talk =
          row.conversations().stream().filter(each -> each.role().equals("row")).toList();
      String block = TranscriptText.of(talk, TRANSCRIPT).indent(4).stripTrailing();
      return output -> output.writeContent(block);
    }
  }

  /** Renders the list; the text ends with a line end. */
  public static String render(String server, Run run) {
    MarkdownOutput output = new MarkdownOutput();
    List<CaseOutcome> faults = Outline.of(run).casesWith(Verdict.FAIL);
    TEMPLATES.render("faults.jte", new Page(server, run, faults), output);
    return output.toString();
  }
}
