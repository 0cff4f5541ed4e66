package org.upgradetck.cli.explain;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.upgradetck.cli.explain.SentLine.Change;
import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.reports.text.VisibleText;
import org.upgradetck.suites.expect.Expectation;
import org.upgradetck.suites.field.FaultKind;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.language.CatalogueCase;
import org.upgradetck.suites.language.Feature;
import org.upgradetck.suites.language.Remedy;
import org.upgradetck.suites.language.Row;
import org.upgradetck.suites.ledger.Requirement;

/** Explanations as one page of Markdown, by specification and section. */
public final class CasesPage {

  /** Octets of a line that are shown; a reader needs no more of a line made long on purpose. */
  private static final int SHOWN_OF_A_LINE = 120;

  /** Code points of a text that are shown: only the words of a row are ever that long. */
  private static final int SHOWN_OF_A_TEXT = 400;

  /** Frames of a segment that are told. */
  private static final int MOST_FRAMES = 20;

  /** What means something in Markdown or in the HTML that it lets through. */
  private static final String ACTIVE = "\\`*_[]<>|#~&";

  private final StringBuilder page = new StringBuilder();

  private CasesPage() {}

  /** The page: lines, each with its LF. The same for the same catalogue, wherever it is made. */
  public static String render(List<Explanation> explanations) {
    CasesPage page = new CasesPage();
    page.contents(explanations);
    String specification = "";
    String section = "";
    for (Explanation each : explanations) {
      CatalogueCase of = each.of();
      if (!of.chapter().spec().label().equals(specification)) {
        specification = of.chapter().spec().label();
        section = "";
        page.line("## " + specification + " " + of.chapter().spec().title());
        page.line("");
      }
      if (!of.chapter().section().equals(section)) {
        section = of.chapter().section();
        page.line(
            "### ["
                + of.sectionLabel()
                + "]("
                + of.chapter().spec().linkTo(section)
                + ") "
                + text(of.chapter().title()));
        page.line("");
      }
      page.explain(each);
    }
    return page.page.toString();
  }

  private void contents(List<Explanation> explanations) {
    long rows =
        explanations.stream().mapToLong(each -> each.of().declaration().rows().size()).sum();
    line("# The cases");
    line("");
    line(
        explanations.size()
            + " cases with "
            + rows
            + " rows. This page is made by `upgrade-tck explain --all --format markdown`; do not edit"
            + " it. In what is sent, `+` marks a line that differs from the control, and `-` what the"
            + " control has in its place.");
    line("");
    Map<String, Map<String, List<CatalogueCase>>> contents = new LinkedHashMap<>();
    for (Explanation each : explanations) {
      contents
          .computeIfAbsent(each.of().chapter().spec().label(), unseen -> new LinkedHashMap<>())
          .computeIfAbsent(
              each.of().chapter().section() + " " + each.of().chapter().title(),
              unseen -> new ArrayList<>())
          .add(each.of());
    }
    contents.forEach(
        (specification, sections) -> {
          line("- " + specification);
          sections.forEach(
              (section, cases) -> {
                line("  - " + text(section));
                cases.forEach(
                    each -> line("    - [" + text(each.title()) + "](#" + anchor(each) + ")"));
              });
        });
    line("");
  }

  private void explain(Explanation explanation) {
    CatalogueCase of = explanation.of();
    Case declaration = of.declaration();
    line("<a id=\"" + anchor(of) + "\"></a>");
    line("");
    line("#### " + text(of.title()));
    line("");
    line(
        "**"
            + declaration.claim().level().label().toUpperCase(Locale.ROOT)
            + "** "
            + text(declaration.claim().requirement()));
    line("");
    declaration
        .claim()
        .dispute()
        .ifPresent(
            excuse -> {
              line("**A breach is excused by** " + text(excuse));
              line("");
            });
    line("`" + of.id() + "`");
    line("");
    sent(explanation);
    rows(declaration.rows());
    expected(declaration);
    for (Requirement requirement : explanation.covered()) {
      line(
          "- covers "
              + requirement.id()
              + " "
              + requirement.level()
              + ": "
              + text(requirement.statement()));
    }
    for (FaultKind kind : explanation.seen()) {
      line("- seen in the field, " + kind.id() + ": " + text(kind.title()) + links(kind));
    }
    declaration.remedy().ifPresent(this::remedy);
    for (Mutant mutant : declaration.evidence().provedBy()) {
      line("- proved by `" + mutant.id() + "`: " + text(mutant.summary()));
    }
    line("");
  }

  private void remedy(Remedy remedy) {
    line("- usual cause: " + text(remedy.cause()));
    line("- usual fix: " + text(remedy.fix()));
  }

  private void sent(Explanation explanation) {
    Case declaration = explanation.of().declaration();
    if (explanation.sending().isEmpty()) {
      declaration
          .watch()
          .ifPresent(
              watch -> line("It sends nothing of its own; it looks at " + watch.words() + "."));
      line("");
      return;
    }
    Sending sending = explanation.sending().get();
    for (int i = 0; i < sending.requests().size(); i++) {
      SentRequest request = sending.requests().get(i);
      line(
          (i == 0 ? "Sent" : "Then, on the same connection, once that is answered, sent")
              + (declaration.rows().size() == 1 ? "" : " in the row `" + sending.row().key() + "`")
              + (sending.connections() > 1
                  ? " on " + sending.connections() + " connections at once"
                  : "")
              + ", "
              + request.deliveryInWords()
              + (request.behind() == 0
                  ? ""
                  : "; the last " + request.behind() + " octets come right behind the request")
              + ":");
      line("");
      line("```diff");
      Excerpt excerpt = Excerpt.of(request.lines());
      for (int at = 0; at < request.lines().size(); at++) {
        SentLine sent = request.lines().get(at);
        if (!excerpt.leavesOut(at)) {
          line(sign(sent.change()) + shown(sent));
        } else if (at == excerpt.from()) {
          line("  " + excerpt.inWords(request.lines()));
        }
      }
      line("```");
      line("");
      turns(request);
    }
    line(
        "Control: the same with nothing changed; "
            + declaration.setting().control().demand()
            + ".");
    sending
        .row()
        .faultAlone()
        .ifPresent(
            fault ->
                line(
                    "A breach counts only if the target refuses this without the rest: "
                        + text(fault.words())
                        + "."));
    for (Feature feature : declaration.setting().needs().stream().sorted().toList()) {
      line(
          "Needs "
              + feature.what()
              + (feature.option().isEmpty() ? "" : ": `" + feature.option() + "`")
              + ".");
    }
    line("");
  }

  private void turns(SentRequest request) {
    if (request.turns().isEmpty()) {
      return;
    }
    line("Once it is answered 101, said behind it:");
    line("");
    for (SentTurn turn : request.turns()) {
      int shown = Math.min(MOST_FRAMES, turn.frames().size());
      turn.frames().subList(0, shown).forEach(frame -> line("- " + text(frame)));
      if (shown < turn.frames().size()) {
        line("- and " + (turn.frames().size() - shown) + " frames more");
      }
      if (!turn.awaited().isEmpty()) {
        line("- " + turn.awaited());
      }
    }
    line("");
  }

  private static String shown(SentLine line) {
    // Three backticks in a row would end the block.
    return line.octets().visible(SHOWN_OF_A_LINE).replace("```", "``\u200b`");
  }

  private static String sign(Change change) {
    return switch (change) {
      case NONE -> "  ";
      case ONLY_HERE -> "+ ";
      case ONLY_IN_CONTROL -> "- ";
    };
  }

  private void rows(List<Row> rows) {
    if (rows.size() == 1) {
      return;
    }
    line("| row | what is changed |");
    line("|---|---|");
    rows.forEach(row -> line("| `" + row.key() + "` | " + text(row.words()) + " |"));
    line("");
  }

  private void expected(Case declaration) {
    line("The target");
    line("");
    for (Expectation expectation : declaration.expectations()) {
      line(
          "- "
              + Meaning.gradeOf(expectation, declaration.claim().level()).label()
              + ": "
              + text(expectation.says()));
    }
    line("");
    line("| verdict | when |");
    line("|---|---|");
    for (Meaning meaning : Meaning.of(declaration)) {
      line("| " + meaning.verdict() + " | " + text(meaning.words()) + " |");
    }
    line("");
  }

  private static String links(FaultKind kind) {
    StringBuilder links = new StringBuilder();
    int number = 1;
    for (URI citation : kind.citations()) {
      links.append(number == 1 ? " (" : ", ").append('[').append(number++).append("](");
      links.append(citation).append(')');
    }
    return number == 1 ? "" : links.append(')').toString();
  }

  private static String anchor(CatalogueCase of) {
    return of.id().replace('/', '-');
  }

  private static String text(String words) {
    StringBuilder escaped = new StringBuilder(words.length() + 16);
    VisibleText.of(words, SHOWN_OF_A_TEXT)
        .codePoints()
        .forEach(
            character -> {
              if (ACTIVE.indexOf(character) >= 0) {
                escaped.append('\\');
              }
              escaped.appendCodePoint(character);
            });
    return escaped.toString();
  }

  private void line(String line) {
    page.append(line).append('\n');
  }
}
