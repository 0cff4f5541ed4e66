package org.upgradetck.cli.explain;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.upgradetck.cli.explain.SentLine.Change;
import org.upgradetck.fixtures.bytes.Bytes;
import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.reports.model.Level;
import org.upgradetck.reports.terminal.Ink;
import org.upgradetck.reports.terminal.Page;
import org.upgradetck.reports.terminal.Page.Word;
import org.upgradetck.reports.terminal.TerminalStyle;
import org.upgradetck.suites.expect.Expectation;
import org.upgradetck.suites.field.FaultKind;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.language.CatalogueCase;
import org.upgradetck.suites.language.Feature;
import org.upgradetck.suites.language.Row;
import org.upgradetck.suites.ledger.Requirement;

/** An explanation as text for a terminal. */
public final class ExplanationText {

  private static final int INDENT = 2;
  private static final int COLUMN = 10;
  private static final int NESTED = INDENT + COLUMN;

  /** Columns of a level, "disputed" being the longest. */
  private static final int LEVEL_COLUMN = 9;

  /** Columns of a verdict, "inconclusive" being the longest. */
  private static final int VERDICT_COLUMN = 14;

  /** The most columns of a row key or of the name of a mutant; one that is longer juts out. */
  private static final int MOST_KEY_COLUMNS = 32;

  /** Octets of a line that are shown; a reader needs no more of a line made long on purpose. */
  private static final int SHOWN_OF_A_LINE = 300;

  /**
   * Characters of the words on a row that are shown; they may hold a value made long on purpose.
   */
  private static final int SHOWN_OF_WORDS = 300;

  /** Frames of a segment that are told in words. */
  private static final int MOST_FRAMES = 20;

  /** How {@code oneOf} joins the names of what the text permits. */
  private static final String OR = "; or ";

  private final Explanation explanation;
  private final Case declaration;
  private final CatalogueCase of;
  private final Page page;

  private ExplanationText(Explanation explanation, TerminalStyle style) {
    this.explanation = explanation;
    this.of = explanation.of();
    this.declaration = of.declaration();
    this.page = new Page(style);
  }

  /** The text: lines, each with its LF. */
  public static String render(Explanation explanation, TerminalStyle style) {
    ExplanationText text = new ExplanationText(explanation, style);
    text.title();
    text.source();
    text.sent();
    text.expected();
    text.verdicts();
    text.field();
    text.remedy();
    text.proof();
    text.rows();
    text.command();
    return text.page.toString();
  }

  private void title() {
    page.append(new Word(explanation.asked().map(of::idOf).orElseGet(of::id), Ink.BOLD));
    page.blankLine();
    page.heading(INDENT, new Word(of.title(), Ink.BOLD));
    page.blankLine();
  }

  private void source() {
    item(
        declaration.claim().level().label().toUpperCase(Locale.ROOT),
        declaration.claim().requirement());
    declaration.claim().dispute().ifPresent(excuse -> item("excused", excuse));
    item("section", of.sectionLabel() + " " + of.chapter().title());
    page.unbrokenItem(
        INDENT, faint(""), COLUMN, of.chapter().spec().linkTo(of.chapter().section()));
    String word = "covers";
    for (Requirement requirement : explanation.covered()) {
      item(word, requirement.id() + " " + requirement.level() + ": " + requirement.statement());
      word = "";
    }
    page.blankLine();
  }

  private void sent() {
    if (declaration.watch().isPresent()) {
      heading("What is looked at");
      text(
          "It sends nothing of its own: it looks at "
              + declaration.watch().get().words()
              + ", whatever row brought it about.");
      page.blankLine();
      return;
    }
    Sending sending = explanation.sending().orElseThrow();
    heading("What is sent");
    int rows = declaration.rows().size();
    item(
        "row",
        "#"
            + sending.row().key()
            + (explanation.asked().isPresent() || rows == 1 ? "" : ", the first of " + rows)
            + ": "
            + shown(sending.row().words()));
    if (sending.connections() > 1) {
      item(
          "times",
          "On " + sending.connections() + " connections at once; this is the first of them.");
    }
    for (int i = 0; i < sending.requests().size(); i++) {
      SentRequest request = sending.requests().get(i);
      item(
          sending.requests().size() == 1 ? "request" : "request " + (i + 1),
          request.deliveryInWords()
              + (i == 0
                  ? ""
                  : request.pipelined()
                      ? ", right behind the one before it, whose answer is not awaited"
                      : ", on the same connection, once the one before it is answered")
              + (request.behind() == 0
                  ? ""
                  : "; its last " + request.behind() + " octets come right behind the request")
              + (request.behindThe101().isEmpty()
                  ? ""
                  : "; "
                      + request.behindThe101().length()
                      + " octets more once it is answered 101"));
      lines(request);
      turns(request);
      if (request.lines().stream().anyMatch(line -> line.change() != Change.NONE)) {
        item("", "+ differs from the control; - is what the control has in its place");
      }
    }
    item(
        "control",
        "The same with nothing changed: " + declaration.setting().control().demand() + ".");
    sending
        .row()
        .faultAlone()
        .ifPresent(
            fault ->
                item(
                    "by itself",
                    "A breach counts only if the target refuses this without the rest: "
                        + fault.words()
                        + "."));
    if (declaration.setting().exclusive()) {
      item("alone", "While it runs, nothing else is sent to the target.");
    }
    String word = "needs";
    for (Feature feature : declaration.setting().needs().stream().sorted().toList()) {
      item(word, feature.what() + (feature.option().isEmpty() ? "" : ": " + feature.option()));
      word = "";
    }
    page.blankLine();
  }

  /** What is said behind the 101, as a conversation of a run shows it, and in words. */
  private void turns(SentRequest request) {
    String word = "then";
    for (SentTurn turn : request.turns()) {
      item(
          word,
          (word.isEmpty() ? "in a segment of its own" : "once it is answered 101")
              + (turn.awaited().isEmpty() ? "" : "; " + turn.awaited())
              + ":");
      line(Change.NONE, turn.octets());
      int shown = Math.min(MOST_FRAMES, turn.frames().size());
      turn.frames().subList(0, shown).forEach(frame -> item("", frame));
      if (shown < turn.frames().size()) {
        item("", "... and " + (turn.frames().size() - shown) + " frames more");
      }
      word = "";
    }
  }

  private void lines(SentRequest request) {
    Excerpt excerpt = Excerpt.of(request.lines());
    List<Integer> cuts = request.cuts();
    int segment = 1;
    int offset = 0;
    for (int i = 0; i < request.lines().size(); i++) {
      SentLine line = request.lines().get(i);
      if (excerpt.leavesOut(i)) {
        if (i == excerpt.from()) {
          page.append(faint(" ".repeat(NESTED) + excerpt.inWords(request.lines())));
          page.blankLine();
        }
        if (line.isSent()) {
          int begins = offset;
          offset += line.octets().length();
          int ends = offset;
          segment += (int) cuts.stream().filter(cut -> cut > begins && cut <= ends).count();
        }
        continue;
      }
      if (!line.isSent()) {
        line(line.change(), line.octets());
        continue;
      }
      int end = offset + line.octets().length();
      int from = offset;
      for (int cut : cuts) {
        if (cut > offset && cut <= end) {
          line(line.change(), line.octets().slice(from - offset, cut - offset));
          segment++;
          page.append(faint(" ".repeat(NESTED) + "~~~~ segment " + segment));
          page.blankLine();
          from = cut;
        }
      }
      if (from < end) {
        line(line.change(), line.octets().slice(from - offset, line.octets().length()));
      }
      offset = end;
    }
  }

  private void line(Change change, Bytes octets) {
    String shown = octets.visible(SHOWN_OF_A_LINE);
    page.append(" ".repeat(NESTED - 2));
    switch (change) {
      case NONE -> page.append("  " + shown);
      case ONLY_HERE -> page.append(new Word("+ " + shown, Ink.YELLOW));
      case ONLY_IN_CONTROL -> page.append(faint("- " + shown));
    }
    page.blankLine();
  }

  private void expected() {
    heading("What is expected: the target ...");
    Level ofCase = declaration.claim().level();
    for (Expectation expectation : declaration.expectations()) {
      String grade = Meaning.gradeOf(expectation, ofCase).label();
      String word = grade;
      for (String alternative : expectation.says().split(OR, -1)) {
        page.item(INDENT, faint(word), LEVEL_COLUMN, alternative);
        word = "or";
      }
    }
    page.blankLine();
  }

  private void verdicts() {
    heading("What a verdict means");
    for (Meaning meaning : Meaning.of(declaration)) {
      page.item(INDENT, faint(meaning.verdict()), VERDICT_COLUMN, meaning.words());
    }
    page.blankLine();
  }

  private void field() {
    if (explanation.seen().isEmpty()) {
      return;
    }
    heading("Who got it wrong");
    for (FaultKind kind : explanation.seen()) {
      page.item(INDENT, new Word(kind.id(), Ink.CYAN), COLUMN, kind.title());
      page.item(INDENT, faint(""), COLUMN, kind.severity() + "; " + kind.seenWith());
      for (URI citation : kind.citations()) {
        page.unbrokenItem(INDENT, faint(""), COLUMN, citation.toString());
      }
    }
    page.blankLine();
  }

  private void remedy() {
    declaration
        .remedy()
        .ifPresent(
            remedy -> {
              heading("What is usually wrong, and what mends it");
              item("cause", remedy.cause());
              item("fix", remedy.fix());
              page.blankLine();
            });
  }

  private void proof() {
    if (declaration.evidence().provedBy().isEmpty()) {
      return;
    }
    heading("What proves it: faulty servers that fail it");
    List<Mutant> mutants = declaration.evidence().provedBy();
    int column = columnFor(mutants.stream().map(Mutant::id).toList());
    for (Mutant mutant : mutants) {
      page.item(INDENT, faint(mutant.id()), column, mutant.summary());
    }
    page.blankLine();
  }

  private void rows() {
    List<Row> rows = declaration.rows();
    if (rows.size() == 1) {
      return;
    }
    if (explanation.asked().isPresent()) {
      return; // How to see them is told at the end.
    }
    heading(rows.size() + " rows");
    int column = 1 + columnFor(rows.stream().map(Row::key).toList());
    for (Row row : rows) {
      page.item(INDENT, faint("#" + row.key()), column, shown(row.words()));
    }
    page.blankLine();
  }

  private void command() {
    command("run", explanation.command());
    if (!declaration.evidence().provedBy().isEmpty()) {
      command(
          "fault", "upgrade-tck serve --mutant " + declaration.evidence().provedBy().get(0).id());
    }
    if (explanation.asked().isPresent() && declaration.rows().size() > 1) {
      command("all rows", "upgrade-tck explain '" + of.id() + "'");
    }
  }

  private void command(String word, String command) {
    page.unbrokenItem(0, faint(word), COLUMN, command);
  }

  private static String shown(String words) {
    return words.length() <= SHOWN_OF_WORDS
        ? words
        : words.substring(0, SHOWN_OF_WORDS)
            + "... (and "
            + (words.length() - SHOWN_OF_WORDS)
            + " characters more)";
  }

  private static int columnFor(List<String> keys) {
    int longest = keys.stream().mapToInt(String::length).max().orElse(0);
    return Math.min(MOST_KEY_COLUMNS, longest + 2);
  }

  private void heading(String words) {
    page.heading(0, new Word(words, Ink.BOLD));
  }

  private void text(String words) {
    page.heading(INDENT, new Word(words, Ink.FAINT));
  }

  private void item(String word, String words) {
    page.item(INDENT, faint(word), COLUMN, words);
  }

  private static Word faint(String word) {
    return new Word(word, Ink.FAINT);
  }
}
