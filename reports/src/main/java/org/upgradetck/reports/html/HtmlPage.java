package org.upgradetck.reports.html;

import static java.util.stream.Collectors.toSet;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.upgradetck.reports.model.CaseInfo;
import org.upgradetck.reports.model.GateNote;
import org.upgradetck.reports.model.Level;
import org.upgradetck.reports.model.RequirementInfo;
import org.upgradetck.reports.model.Result;
import org.upgradetck.reports.model.Run;
import org.upgradetck.reports.model.Verdict;
import org.upgradetck.reports.outline.AtTheGate;
import org.upgradetck.reports.outline.CaseOutcome;
import org.upgradetck.reports.outline.Fault;
import org.upgradetck.reports.outline.Faults;
import org.upgradetck.reports.outline.Headline;
import org.upgradetck.reports.outline.Outline;
import org.upgradetck.reports.outline.Requirements;
import org.upgradetck.reports.outline.RowGroup;

/**
 * What the templates tell.
 *
 * @param run the run
 * @param outline the same in order
 * @param headline the same in two sentences
 */
record HtmlPage(Run run, Outline outline, Headline headline) {

  /** The order in which verdicts are counted: what there is to do comes first. */
  static final List<Verdict> COUNTED =
      List.of(
          Verdict.FAIL,
          Verdict.WARN,
          Verdict.INCONCLUSIVE,
          Verdict.PASS,
          Verdict.INFO,
          Verdict.SKIP);

  /** The order in which states of requirements are counted. */
  static final List<String> LEDGER_STATES =
      List.of("broken", "warned", "met", "not judged", "excluded", "not covered");

  /** Rows named where rows are named; the tree has them all. */
  static final int ROWS_NAMED = 12;

  /** Faults told in full; what follows is folded. */
  static final int FAULTS_TOLD = 8;

  /** Cases told in full of a fault; the others are folded. */
  static final int CASES_TOLD = 3;

  private static final int GROUPS_TOLD = 5;

  private static final Pattern PLAIN_ADDRESS =
      Pattern.compile("https://[A-Za-z0-9./#?=%_-]{1,500}");

  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  /**
   * Rows that were left unjudged for the same reason.
   *
   * @param reason why
   * @param results the rows, at least one
   */
  record Unjudged(String reason, List<Result> results) {

    /** How many cases they belong to. */
    long cases() {
      return results.stream().map(Result::caseId).distinct().count();
    }
  }

  static HtmlPage of(Run run) {
    return new HtmlPage(run, Outline.of(run), Headline.of(run));
  }

  /** How many rows got this verdict. */
  long count(Verdict verdict) {
    return run.summary().getOrDefault(verdict, 0L);
  }

  /** What there is to mend among the rows with this verdict. */
  List<Fault> faults(Verdict verdict) {
    return Faults.of(run, verdict);
  }

  /** Why a row counts otherwise at the gate than its verdict says. */
  Optional<GateNote> note(Result row) {
    return run.gate().noteOn(row);
  }

  /** The levels that the cases of the run have. */
  List<Level> levels() {
    return Arrays.stream(Level.values())
        .filter(level -> outline.cases().anyMatch(each -> each.info().level() == level))
        .toList();
  }

  /** The tags that the cases of the run have, but for their levels. */
  List<String> tags() {
    Set<String> levels = Arrays.stream(Level.values()).map(Level::label).collect(toSet());
    return outline
        .cases()
        .flatMap(each -> each.info().tags().stream())
        .filter(tag -> !levels.contains(tag))
        .distinct()
        .sorted()
        .toList();
  }

  /** The verdict of the whole, for its colour. */
  Verdict whole() {
    if (count(Verdict.FAIL) > 0) {
      return Verdict.FAIL;
    }
    if (count(Verdict.INCONCLUSIVE) > 0 || count(Verdict.SKIP) == run.results().size()) {
      return Verdict.INCONCLUSIVE;
    }
    return run.exitCode() == 0 ? Verdict.PASS : Verdict.WARN;
  }

  /** What came of the run before its baseline, where it has one. */
  Optional<AtTheGate> gate() {
    return AtTheGate.of(run);
  }

  /** The requirements of the ledger in the light of the run. */
  Requirements requirements() {
    return Requirements.of(run);
  }

  /** How many of the rows are in which state, in words. */
  static String states(List<RequirementInfo> rows) {
    return LEDGER_STATES.stream()
        .map(state -> Map.entry(state, count(rows, state)))
        .filter(each -> each.getValue() > 0)
        .map(each -> each.getValue() + " " + each.getKey())
        .collect(Collectors.joining(", "));
  }

  /** The verdict whose colour a state has. */
  static String verdictOf(String state) {
    return switch (state) {
      case "met" -> Verdict.PASS.label();
      case "broken" -> Verdict.FAIL.label();
      case "warned" -> Verdict.WARN.label();
      case "not judged" -> Verdict.INCONCLUSIVE.label();
      default -> Verdict.SKIP.label();
    };
  }

  /** What the exit code of the run means. */
  String exitCodeMeans() {
    return switch (run.exitCode()) {
      case 0 -> "conformant at the chosen level";
      case 1 -> "a requirement is broken";
      case 4 -> "not everything could be judged";
      case 130, 143 -> "interrupted";
      default -> "not the outcome of a whole run";
    };
  }

  /** When the run began. */
  String startedAt() {
    return UTC.format(run.startedAt());
  }

  /** How long the run took. */
  String duration() {
    long millis = run.durationMillis();
    if (millis < 1_000) {
      return millis + " ms";
    }
    return millis < 120_000
        ? String.format(Locale.ROOT, "%.1f s", millis / 1_000.0)
        : millis / 60_000 + " min " + millis / 1_000 % 60 + " s";
  }

  /** The rows with this verdict by their reasons. */
  List<Unjudged> unjudged(Verdict verdict) {
    Map<String, List<Result>> rows = new LinkedHashMap<>();
    outline
        .cases()
        .flatMap(each -> each.results().stream())
        .filter(row -> row.verdict() == verdict)
        .forEach(row -> rows.computeIfAbsent(row.reason(), unseen -> new ArrayList<>()).add(row));
    return rows.entrySet().stream()
        .map(entry -> new Unjudged(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** The data block with the details of all rows. */
  String details() {
    return Details.packed(run, outline.cases().flatMap(each -> each.results().stream()).toList());
  }

  /** What the page may load and do: use its own style and script, and nothing else. */
  String policy() {
    return "default-src 'none'; style-src '"
        + Inlined.STYLE.hash()
        + "'; script-src '"
        + Inlined.SCRIPT.hash()
        + "'; img-src data:; base-uri 'none'; form-action 'none'";
  }

  /** A character that tells verdicts apart where colours do not. */
  static String sign(Verdict verdict) {
    return switch (verdict) {
      case PASS -> "✓";
      case FAIL -> "✗";
      case WARN -> "!";
      case INFO -> "i";
      case SKIP -> "–";
      case INCONCLUSIVE -> "?";
    };
  }

  /** How many, in words. */
  static String rows(long count) {
    return count == 1 ? "1 row" : count + " rows";
  }

  /** How many, in words. */
  static String cases(long count) {
    return count == 1 ? "1 case" : count + " cases";
  }

  /** In how many rows and cases a fault shows. */
  static String shownIn(Fault fault) {
    return fault.findings().size() == 1
        ? rows(fault.rows())
        : rows(fault.rows()) + " in " + cases(fault.findings().size());
  }

  /** The title of a section, as some case of the run has it. */
  String titleOf(Requirements.Section section, String specification) {
    return run.cases().stream()
        .filter(info -> info.specification().equals(specification))
        .filter(info -> info.section().equals(section.number()))
        .map(CaseInfo::sectionTitle)
        .findFirst()
        .orElse("");
  }

  /** The cases that answer for a requirement, those of this run, worst first. */
  List<CaseOutcome> answering(RequirementInfo requirement) {
    return outline
        .cases()
        .filter(each -> requirement.cases().contains(each.info().id()))
        .sorted(Comparator.comparing(CaseOutcome::verdict).reversed())
        .toList();
  }

  /** The row that shows most of a case. */
  static Result worst(CaseOutcome outcome) {
    return outcome.results().stream()
        .filter(row -> row.verdict() == outcome.verdict())
        .findFirst()
        .orElseThrow();
  }

  /** How many of the rows are in this state. */
  static long count(List<RequirementInfo> rows, String state) {
    return rows.stream().filter(row -> row.state().equals(state)).count();
  }

  /** How many of the rows are proved, of how many that cases answer for. */
  static String proved(List<RequirementInfo> rows) {
    long claimed = rows.stream().filter(RequirementInfo::isCovered).count();
    return claimed == 0
        ? ""
        : rows.stream().filter(RequirementInfo::proved).count() + " of " + claimed;
  }

  /** How many rows of a case there are, and how many of them made its verdict. */
  static String rowsOf(CaseOutcome outcome) {
    int all = outcome.results().size();
    long grave = outcome.count(outcome.verdict());
    return grave == all ? rows(all) : grave + " of " + rows(all);
  }

  /** The first of the groups of a case: the tree has them all. */
  static List<RowGroup> told(List<RowGroup> groups) {
    return groups.subList(0, Math.min(groups.size(), GROUPS_TOLD));
  }

  /** How many rows are not in those that are told. */
  static long untold(List<RowGroup> groups) {
    return groups.stream().skip(GROUPS_TOLD).mapToLong(group -> group.results().size()).sum();
  }

  /** Whether a case is shown with its rows: where there is something to look at. */
  static boolean isOpen(CaseOutcome outcome) {
    return switch (outcome.verdict()) {
      case FAIL, WARN, INCONCLUSIVE -> true;
      case PASS, INFO, SKIP -> false;
    };
  }

  /** Whether an address is one that we would write. */
  static boolean isAddress(String address) {
    return PLAIN_ADDRESS.matcher(address).matches();
  }

  /** The place of a row in the page, as its script writes it. */
  static String fragment(String rowId) {
    return "#row="
        + URLEncoder.encode(rowId, StandardCharsets.UTF_8)
            .replace("+", "%20")
            .replace("%2B", "+")
            .replace("%2F", "/");
  }
}
