package org.upgradetck.suites.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.upgradetck.fixtures.target.Waits;
import org.upgradetck.reference.ServerOptions;
import org.upgradetck.reference.variants.Variant;
import org.upgradetck.reports.model.Result;
import org.upgradetck.reports.model.Verdict;
import org.upgradetck.suites.catalogue.Catalogue;
import org.upgradetck.suites.language.CatalogueCase;
import org.upgradetck.suites.run.RunListener;
import org.upgradetck.suites.script.Settings;
import org.upgradetck.suites.select.Plan;
import org.upgradetck.suites.select.PlannedRow;

/**
 * What the catalogue makes of each variant otherwise than of the strict reference server. Of cases
 * that watch a whole run only breaches count, and not their reasons: what else they say depends on
 * which rows are played.
 *
 * @param differences in the order of the variants, then of the catalogue
 */
record VariantMatrix(List<Difference> differences) {

  /**
   * A row that comes to something else than on the reference server.
   *
   * @param variant the variant
   * @param row the id of the row
   * @param verdict what it comes to
   * @param reason why, without what chance brings into it; empty for a pass and for what watches
   */
  record Difference(Variant variant, String row, Verdict verdict, String reason)
      implements Contest.Finding {

    @Override
    public String line() {
      return String.join("\t", variant.id(), row, verdict.label(), reason);
    }

    @Override
    public String caseId() {
      return row.substring(0, row.indexOf('#'));
    }
  }

  /**
   * All variants: every row, or a sample of them. That is, for each variant, the rows that are
   * known to differ, and the first row of every fourth case that is not slow, drawn by their names,
   * so that each case meets dozens of variants.
   *
   * @param onReference what the rows come to on the reference server
   */
  static List<Contest<Difference>> contests(
      List<String> known,
      Catalogue catalogue,
      List<Result> onReference,
      Census census,
      boolean whole) {
    Set<String> watching =
        catalogue.cases().stream()
            .filter(each -> each.declaration().watch().isPresent())
            .map(CatalogueCase::id)
            .collect(Collectors.toSet());
    Map<String, String> reference = outcomes(onReference);
    return Arrays.stream(Variant.values())
        .filter(variant -> Proof.plays(variant.id()))
        .map(
            variant -> {
              List<String> ofThis = knownOf(variant, known);
              Plan plan =
                  plan(
                      catalogue,
                      rowsOf(ofThis),
                      census.casesDecidedBy(variant.id()),
                      whole,
                      each -> ((each.id().hashCode() ^ variant.id().hashCode()) & 3) == 0);
              return new Contest<>(
                  variant.id(),
                  plan,
                  plan,
                  ofThis,
                  (rows, listener) -> differences(variant, rows, reference, watching, listener));
            })
        .toList();
  }

  /** The matrix of what was found, whatever its order. */
  static VariantMatrix of(List<Difference> found, List<Result> onReference) {
    List<String> order = onReference.stream().map(Result::id).toList();
    return new VariantMatrix(
        found.stream()
            .sorted(
                Comparator.comparing(Difference::variant)
                    .thenComparingInt(difference -> order.indexOf(difference.row())))
            .toList());
  }

  private static List<String> knownOf(Variant variant, List<String> known) {
    return known.stream().filter(line -> line.startsWith(variant.id() + "\t")).toList();
  }

  private static Set<String> rowsOf(List<String> lines) {
    return lines.stream().map(line -> line.split("\t", -1)[1]).collect(Collectors.toSet());
  }

  private static Plan plan(
      Catalogue catalogue,
      Set<String> wanted,
      Set<String> deciding,
      boolean whole,
      Predicate<CatalogueCase> drawn) {
    return new Plan(
        catalogue.cases().stream()
            .flatMap(
                each -> {
                  boolean slow = each.declaration().setting().slow();
                  List<PlannedRow> rows =
                      each.declaration().rows().stream()
                          .map(row -> new PlannedRow(each, row))
                          .toList();
                  Stream<PlannedRow> first = rows.stream().limit(!slow && drawn.test(each) ? 1 : 0);
                  return whole || deciding.contains(each.id())
                      ? rows.stream()
                      : Stream.concat(first, rows.stream().filter(row -> wanted.contains(row.id())))
                          .distinct();
                })
            .toList());
  }

  private static List<Difference> differences(
      Variant variant,
      Plan plan,
      Map<String, String> reference,
      Set<String> watching,
      RunListener listener) {
    ServerOptions options = ServerOptions.defaults().withDecisions(variant.decisions());
    return Arena.against(options, settingsFor(variant), plan, Waits.DEFAULT, listener)
        .results()
        .stream()
        .filter(result -> !outcome(result).equals(reference.get(result.id())))
        .filter(result -> !watching.contains(result.caseId()) || isBreach(result))
        .map(
            result ->
                new Difference(
                    variant,
                    result.id(),
                    result.verdict(),
                    watching.contains(result.caseId()) ? "" : reason(result)))
        .toList();
  }

  private static boolean isBreach(Result result) {
    return result.verdict() == Verdict.FAIL || result.verdict() == Verdict.WARN;
  }

  /** What a user would say of this server: settings tell the truth, or rows judge what is not. */
  private static Settings settingsFor(Variant variant) {
    return switch (variant) {
      case ALL_ORIGINS_LET_IN -> Settings.BUNDLED.withRefusedOrigin(Optional.empty());
      case EVERY_PATH_IS_THE_ENDPOINT ->
          Settings.BUNDLED
              .withPlainPath(Optional.empty())
              .withMissingPath(Optional.empty())
              .withRedirectPath(Optional.empty())
              .withProtectedPath(Optional.empty());
      case NO_SUBPROTOCOLS -> Settings.BUNDLED.withSubprotocols(List.of());
      case ONE_SUBPROTOCOL_ONLY -> Settings.BUNDLED.withSubprotocols(List.of("chat"));
      default -> Settings.BUNDLED;
    };
  }

  private static Map<String, String> outcomes(List<Result> results) {
    Map<String, String> outcomes = new LinkedHashMap<>();
    results.forEach(result -> outcomes.put(result.id(), outcome(result)));
    return outcomes;
  }

  private static String outcome(Result result) {
    return result.verdict().label() + "\t" + reason(result);
  }

  private static String reason(Result result) {
    return result.verdict() == Verdict.PASS ? "" : withoutChance(result.reason());
  }

  /** A reason without ports, keys and times, which differ from run to run. */
  private static String withoutChance(String reason) {
    return reason
        .replaceAll("[\\t\\r\\n]+", " ")
        .replaceAll("localhost:\\d+", "localhost:PORT")
        .replaceAll("\\b\\d+ ms\\b", "N ms")
        .replaceAll("[A-Za-z0-9+/]{22}==", "KEY")
        .replaceAll("[A-Za-z0-9+/]{27}=", "ACCEPT");
  }

  private static List<String> lines(List<Difference> differences) {
    return differences.stream().map(Difference::line).toList();
  }

  /** The table as it is kept: tab-separated, with a head. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(String.join("\t", "variant", "row", "verdict", "reason"));
    lines.addAll(lines(differences));
    return lines;
  }

  /**
   * What of the table that is kept is to be seen in this one. What watches a whole run may not see
   * in a sample what it sees in the run.
   */
  List<String> expected(List<String> kept, boolean whole) {
    List<String> lines = lines();
    return kept.stream().filter(line -> whole || !watches(line) || lines.contains(line)).toList();
  }

  private static boolean watches(String line) {
    String row = line.split("\t", -1)[1];
    return Proof.CATALOGUE.cases().stream()
        .filter(each -> row.startsWith(each.id() + "#"))
        .anyMatch(each -> each.declaration().watch().isPresent());
  }
}
