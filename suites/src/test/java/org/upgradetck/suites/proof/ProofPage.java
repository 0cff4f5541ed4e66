package org.upgradetck.suites.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.reference.variants.Variant;
import org.upgradetck.suites.catalogue.Catalogue;
import org.upgradetck.suites.language.CatalogueCase;
import org.upgradetck.suites.language.Row;

/**
 * The page that shows the proof to whoever doubts it, made of the tables that the proof is compared
 * with.
 */
final class ProofPage {

  private final Catalogue catalogue;
  private final List<String[]> kills;
  private final List<String[]> variants;
  private final List<String[]> expectations;
  private final Census census;
  private final StringBuilder page = new StringBuilder();

  ProofPage(Catalogue catalogue) throws IOException {
    this.catalogue = catalogue;
    this.kills = table(Proof.KILLS);
    this.variants = table(Proof.VARIANTS);
    this.expectations = table(Proof.EXPECTATIONS);
    this.census = new Census(catalogue, Files.readAllLines(Proof.EXPECTATIONS), false);
  }

  private static List<String[]> table(Path file) throws IOException {
    return Files.readAllLines(file).stream().skip(1).map(line -> line.split("\t", -1)).toList();
  }

  String render() {
    Map<String, List<Set<String>>> alike = alike();
    say("# The proof");
    say(
        "A suite that has not been shown to fail proves nothing. This page shows what each case was"
            + " seen to find, and what it was seen to let pass. It is made by the build from the"
            + " tables that the build plays anew; do not edit it.");
    long undecided = expectations.stream().filter(line -> line[2].isEmpty()).count();
    say(
        String.format(
            "- %d cases with %d rows\n"
                + "- %d mutants, servers with exactly one fault: each is found by a case that names it\n"
                + "- %d pairs of a case and a mutant that it finds\n"
                + "- %d variants, lawful servers with one peculiarity: none fails anything\n"
                + "- %d expectations and alternatives: each decides the verdict of some server\n"
                + "- %d parts of alternatives, of which %d decide nothing here: only lawful servers"
                + " take what they are parts of\n"
                + "- %d cases have rows that nothing here tells apart",
            catalogue.cases().size(),
            catalogue.cases().stream().mapToInt(each -> each.declaration().rows().size()).sum(),
            Mutant.values().length,
            kills.size(),
            Variant.values().length,
            census.size(false),
            census.size(true),
            undecided,
            alike.size()));
    say(
        "`upgrade-tck serve --mutant ID` and `upgrade-tck serve --variant ID` start these servers."
            + " An expectation is decided by a server if that one would get another verdict without"
            + " it; of a part of an alternative that is asked as if nothing else were permitted.");
    sayMutants();
    sayVariants();
    sayCases();
    sayAlike(alike);
    return page.toString();
  }

  private void sayMutants() {
    say("## Mutants");
    List<String> rows = new ArrayList<>();
    for (Mutant mutant : Mutant.values()) {
      List<String[]> found = kills.stream().filter(kill -> kill[1].equals(mutant.id())).toList();
      long failed = found.stream().filter(kill -> kill[2].equals("fail")).count();
      rows.add(
          String.join(
              " | ",
              "`" + mutant.id() + "`",
              cell(mutant.summary()),
              String.join(", ", mutant.breaks()),
              mutant.seenIn().orElse(""),
              String.valueOf(failed),
              String.valueOf(found.size() - failed)));
    }
    sayTable("mutant | what it does wrong | breaks | seen as | cases that fail | that warn", rows);
  }

  private void sayVariants() {
    say("## Variants");
    List<String> rows = new ArrayList<>();
    for (Variant variant : Variant.values()) {
      String warned =
          variants.stream()
              .filter(line -> line[0].equals(variant.id()) && line[2].equals("warn"))
              .map(line -> line[1].substring(0, line[1].indexOf('#')))
              .distinct()
              .map(id -> "`" + id + "`")
              .collect(Collectors.joining(", "));
      rows.add(
          String.join(
              " | ",
              "`" + variant.id() + "`",
              cell(variant.summary()),
              cell(variant.section() + ": " + variant.why()),
              String.join(", ", variant.disregards()),
              warned));
    }
    sayTable(
        "variant | what it does | the text | advice that it goes against | warned of in", rows);
  }

  private void sayCases() {
    say("## Cases");
    for (CatalogueCase each : catalogue.cases()) {
      say("### " + each.id());
      sayKills(each, "fail", "Fails under");
      sayKills(each, "warn", "Warns under");
      sayTable(
          "expects that the target | decided by",
          expectations.stream()
              .filter(line -> line[0].equals(each.id()))
              .map(line -> cell(line[1]) + " | " + cell(line[2]))
              .toList());
    }
  }

  private void sayKills(CatalogueCase each, String verdict, String words) {
    String mutants =
        kills.stream()
            .filter(kill -> kill[0].equals(each.id()) && kill[2].equals(verdict))
            .map(kill -> "`" + kill[1] + "`")
            .collect(Collectors.joining(", "));
    if (!mutants.isEmpty()) {
      say(words + " " + mutants + ".");
    }
  }

  private void sayAlike(Map<String, List<Set<String>>> alike) {
    say("## Rows that nothing tells apart");
    say(
        "No mutant and no variant makes a difference between the rows of each group: they try the"
            + " same demand with other octets, which has told real servers apart, or may do so.");
    alike.forEach(
        (id, groups) ->
            say(
                groups.stream()
                    .map(group -> String.join(", ", group))
                    .collect(Collectors.joining("; ", "- `" + id + "`: ", ""))));
  }

  /** For each case the groups of rows that get the same verdicts from all servers. */
  private Map<String, List<Set<String>>> alike() {
    Map<String, Set<String>> verdicts =
        kills.stream()
            .flatMap(
                kill ->
                    List.of(kill[3].split(",", -1)).stream()
                        .map(row -> new String[] {kill[0] + "#" + row, kill[1] + kill[2]}))
            .collect(
                Collectors.groupingBy(
                    pair -> pair[0],
                    Collectors.mapping(pair -> pair[1], Collectors.toCollection(TreeSet::new))));
    variants.forEach(
        line -> verdicts.computeIfAbsent(line[1], row -> new TreeSet<>()).add(line[0] + line[2]));
    Map<String, List<Set<String>>> alike = new LinkedHashMap<>();
    for (CatalogueCase each : catalogue.cases()) {
      List<Set<String>> groups =
          each.declaration().rows().stream()
              .map(Row::key)
              .collect(
                  Collectors.groupingBy(
                      key -> verdicts.getOrDefault(each.id() + "#" + key, Set.of()),
                      LinkedHashMap::new,
                      Collectors.toCollection(() -> (Set<String>) new TreeSet<String>())))
              .values()
              .stream()
              .filter(group -> group.size() > 1)
              .toList();
      if (!groups.isEmpty()) {
        alike.put(each.id(), groups);
      }
    }
    return alike;
  }

  private void sayTable(String head, List<String> rows) {
    page.append("| ").append(head).append(" |\n|");
    page.append(" --- |".repeat(head.split("\\|", -1).length)).append('\n');
    rows.forEach(row -> page.append("| ").append(row).append(" |\n"));
    page.append('\n');
  }

  private void say(String paragraph) {
    page.append(paragraph).append("\n\n");
  }

  /** Text that neither ends a cell nor is taken for a tag. */
  private static String cell(String text) {
    return text.replace("|", "\\|").replace("<", "&lt;");
  }
}
