package org.upgradetck.suites.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.upgradetck.fixtures.target.Waits;
import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.reference.variants.Variant;
import org.upgradetck.reports.model.Result;
import org.upgradetck.reports.model.Verdict;
import org.upgradetck.suites.catalogue.Catalogue;
import org.upgradetck.suites.language.CatalogueCase;
import org.upgradetck.suites.select.Plan;
import org.upgradetck.suites.select.PlannedRow;

/**
 * What the catalogue makes of the reference server, of every mutant and of every variant, and what
 * of the catalogue decided something there. Played once for all tests that look at it.
 *
 * <p>{@code -Dproof.whole=true} plays every row everywhere, in place of a sample; {@code
 * -Dproof.write=true} does, too, and writes the tables anew that are kept of it. {@code
 * -Dproof.cases=ID,ID} and {@code -Dproof.servers=ID,ID} play these cases and these servers alone,
 * for whoever works on them.
 *
 * @param reference every row on the reference server
 * @param mutants every mutant that some case finds a fault in
 * @param variants all that differs on the variants
 * @param census what decided something
 * @param whole whether every row was played everywhere
 */
record Proof(
    List<Result> reference,
    KillMatrix mutants,
    VariantMatrix variants,
    Census census,
    boolean whole) {

  /** The whole catalogue, or those of its cases that were asked for. */
  static final Catalogue CATALOGUE = asked(Catalogue.forServers());

  /** The ids of the mutants and variants that were asked for; none stands for all. */
  static final Set<String> SERVERS =
      Arrays.stream(System.getProperty("proof.servers", "").split(",", -1))
          .filter(id -> !id.isEmpty())
          .collect(Collectors.toUnmodifiableSet());

  /** Servers on the wire at the same time: most of their time they wait. */
  private static final int AT_ONCE = 12;

  static final Path KILLS = golden("kill-matrix.tsv");
  static final Path VARIANTS = golden("variants.tsv");
  static final Path EXPECTATIONS = golden("expectations.tsv");

  /** Writes the lines of these cases into a table; those of other cases stay as they are. */
  private static void write(Path table, List<String> lines) throws IOException {
    Set<String> replaced = Set.copyOf(kept(table));
    List<String> all = new ArrayList<>(lines);
    Files.readAllLines(table).stream().filter(line -> !replaced.contains(line)).forEach(all::add);
    List<CatalogueCase> cases = Catalogue.forServers().cases();
    List<String> order =
        Stream.of(
                Arrays.stream(Variant.values()).map(Variant::id),
                cases.stream().map(CatalogueCase::id),
                Arrays.stream(Mutant.values()).map(Mutant::id),
                cases.stream()
                    .flatMap(
                        each ->
                            each.declaration().rows().stream()
                                .map(row -> each.id() + "#" + row.key())))
            .flatMap(ids -> ids)
            .toList();
    // What was renamed or is gone.
    all.removeIf(
        line ->
            !table.equals(EXPECTATIONS)
                && !line.equals(lines.get(0))
                && !order.containsAll(List.of(line.split("\t", -1)).subList(0, 2)));
    // The head is in no order, and stands first; only in the table of variants there are rows.
    all.sort(
        Comparator.comparingInt((String line) -> order.indexOf(line.split("\t", -1)[0]))
            .thenComparingInt(line -> order.indexOf(line.split("\t", -1)[1])));
    Files.write(table, all);
  }

  /** Whether the server with this id is played. */
  static boolean plays(String server) {
    return SERVERS.isEmpty() || SERVERS.contains(server);
  }

  private static Catalogue asked(Catalogue all) {
    String ids = System.getProperty("proof.cases", "");
    List<String> wanted = List.of(ids.split(",", -1));
    return ids.isEmpty()
        ? all
        : new Catalogue(all.cases().stream().filter(each -> wanted.contains(each.id())).toList());
  }

  /** The lines of a table that is kept, with its head, as far as they are about these cases. */
  static List<String> kept(Path table) throws IOException {
    Set<String> ids = CATALOGUE.cases().stream().map(CatalogueCase::id).collect(Collectors.toSet());
    List<String> lines = Files.readAllLines(table);
    int column = table.equals(VARIANTS) ? 1 : 0;
    return IntStream.range(0, lines.size())
        .filter(
            i ->
                i == 0
                    || table.equals(EXPECTATIONS)
                    || plays(lines.get(i).split("\t", -1)[1 - column]))
        .filter(i -> i == 0 || ids.contains(lines.get(i).split("\t", -1)[column].split("#", -1)[0]))
        .mapToObj(lines::get)
        .toList();
  }

  private static Path golden(String name) {
    return Path.of("src", "test", "resources", "org", "upgradetck", "suites", name);
  }

  private static Proof play() throws IOException, InterruptedException, ExecutionException {
    long began = System.nanoTime();
    boolean write = Boolean.getBoolean("proof.write");
    boolean whole = write || Boolean.getBoolean("proof.whole");
    Census census = new Census(CATALOGUE, kept(EXPECTATIONS), write);
    Census.Hearing hearing = census.of("the reference server");
    List<Result> reference = Arena.againstReference(everything(), Waits.DEFAULT, hearing).results();
    hearing.countsExcept(Set.of());
    List<KillMatrix.Kill> kills = new ArrayList<>();
    List<VariantMatrix.Difference> differences = new ArrayList<>();
    long seen;
    int again = 0;
    int meetings = 0;
    ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE);
    try {
      List<Contest.Begun<KillMatrix.Kill>> mutants =
          KillMatrix.contests(kept(KILLS), CATALOGUE, census, whole).stream()
              .map(contest -> contest.begin(workers, census))
              .toList();
      List<Contest.Begun<VariantMatrix.Difference>> variants =
          VariantMatrix.contests(kept(VARIANTS), CATALOGUE, reference, census, whole).stream()
              .map(contest -> contest.begin(workers, census))
              .toList();
      for (Contest.Begun<?> begun : Stream.concat(mutants.stream(), variants.stream()).toList()) {
        begun.await();
      }
      seen = System.nanoTime();
      for (Contest.Begun<?> begun : Stream.concat(mutants.stream(), variants.stream()).toList()) {
        again += begun.doubted().size();
        meetings += begun.contest().plan().cases().size();
      }
      for (Contest.Begun<KillMatrix.Kill> mutant : mutants) {
        kills.addAll(mutant.found());
      }
      for (Contest.Begun<VariantMatrix.Difference> variant : variants) {
        differences.addAll(variant.found());
      }
    } finally {
      workers.shutdownNow();
    }
    KillMatrix mutants = KillMatrix.of(kills, CATALOGUE);
    VariantMatrix variants = VariantMatrix.of(differences, reference);
    Proof proof = new Proof(reference, mutants, variants, census, whole);
    if (write) {
      write(KILLS, mutants.lines());
      write(VARIANTS, variants.lines());
      write(EXPECTATIONS, census.lines());
    }
    System.out.println(proof.inOneLine());
    System.out.printf(
        "Played in %d s, of which %d s went into playing again, alone, the %d of %d meetings of a"
            + " case and a server that differed from the tables beside the others%n",
        seconds(began, System.nanoTime()), seconds(seen, System.nanoTime()), again, meetings);
    return proof;
  }

  private static long seconds(long from, long to) {
    return (to - from) / 1_000_000_000;
  }

  /** All rows of the catalogue, slow ones included. */
  static Plan everything() {
    return new Plan(
        CATALOGUE.cases().stream()
            .flatMap(
                each -> each.declaration().rows().stream().map(row -> new PlannedRow(each, row)))
            .toList());
  }

  /** What the proof comes to, for whoever reads the build. */
  private String inOneLine() throws IOException {
    long killed = mutants.kills().stream().map(KillMatrix.Kill::mutant).distinct().count();
    long convicted =
        variants.differences().stream().filter(each -> each.verdict() == Verdict.FAIL).count();
    return String.format(
        "Proof%s: %d cases, %d rows; %d mutants, %d killed; %d variants, %d failed;"
            + " %d expectations and alternatives, %d decided; %d parts of these, %d decided;"
            + " %d unexpected",
        whole ? "" : " (a sample; whole with -Pfull)",
        CATALOGUE.cases().size(),
        reference.size(),
        Mutant.values().length,
        killed,
        Variant.values().length,
        convicted,
        census.size(false),
        census.size(false) - census.undecided(false).size(),
        census.size(true),
        census.size(true) - census.undecided(true).size(),
        unexpected());
  }

  /** How many lines differ from the tables that are kept, and rows of the reference that fail. */
  private long unexpected() throws IOException {
    return differing(mutants.lines(), kept(KILLS))
        + differing(census.lines(), kept(EXPECTATIONS))
        + differing(variants.lines(), variants.expected(kept(VARIANTS), whole))
        + reference.stream()
            .filter(row -> row.verdict() != Verdict.PASS && row.verdict() != Verdict.INFO)
            .count();
  }

  private static long differing(List<String> actual, List<String> kept) {
    return actual.stream().filter(line -> !kept.contains(line)).count()
        + kept.stream().filter(line -> !actual.contains(line)).count();
  }

  /** Gives the one proof of the build to every test that asks for it. */
  static final class Played implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext extension) {
      return parameter.getParameter().getType() == Proof.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext extension) {
      return extension
          .getRoot()
          .getStore(ExtensionContext.Namespace.create(Proof.class))
          .computeIfAbsent(Proof.class, type -> playUnchecked());
    }

    private static Proof playUnchecked() {
      try {
        return play();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (ExecutionException e) {
        throw new IllegalStateException(e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }
}
