package org.upgradetck.field;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.upgradetck.reports.model.Verdict;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures the servers of the field; {@code field/run} calls it when all is installed. */
@Command(
    name = "field/run",
    description = "Measure real servers and proxies, and compare them.",
    mixinStandardHelpOptions = true)
final class FieldCommand implements Callable<Integer> {

  /** Most of what a run does is to wait. */
  private static final int AT_ONCE = 3;

  @Parameters(paramLabel = "ID", description = "The servers to measure (default: all).")
  private List<String> ids = new ArrayList<>();

  @Option(names = "--home", paramLabel = "DIR", description = "The folder of the field.")
  private Path home = Path.of("field");

  @Option(names = "--program", paramLabel = "JAR", description = "The built upgrade-tck.jar.")
  private Path program = Path.of("cli/target/upgrade-tck.jar");

  @Option(names = "--out", paramLabel = "DIR", description = "Where the comparison goes.")
  private Path out = Path.of("field/target/field");

  @Option(
      names = "--packages",
      paramLabel = "KIND",
      description = "Print the packages of this kind (debian) that the servers need, and end.")
  private String packages = "";

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new FieldCommand()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    List<Setup> setups = Setup.allIn(home.resolve("servers"));
    Set<String> known = setups.stream().map(Setup::id).collect(Collectors.toSet());
    List<String> unknown = ids.stream().filter(id -> !known.contains(id)).toList();
    if (!unknown.isEmpty()) {
      System.err.println("field: no such server: " + String.join(", ", unknown));
      System.err.println("field: there are " + String.join(", ", known.stream().sorted().toList()));
      return 3;
    }
    List<Setup> chosen =
        setups.stream()
            .filter(setup -> ids.isEmpty() || ids.contains(setup.id()))
            .sorted(Comparator.comparing(Setup::kind).thenComparing(Setup::id))
            .toList();
    if (!packages.isEmpty()) {
      printPackages(setups, chosen);
      return 0;
    }
    return measure(setups, chosen);
  }

  private static void printPackages(List<Setup> setups, List<Setup> chosen) {
    chosen.stream()
        .flatMap(
            setup ->
                setups.stream()
                    .filter(
                        each ->
                            each.equals(setup)
                                || setup.upstream().filter(each.id()::equals).isPresent()))
        .flatMap(setup -> setup.needs().debian().stream())
        .distinct()
        .sorted()
        .forEach(System.out::println);
  }

  private int measure(List<Setup> setups, List<Setup> chosen)
      throws IOException, InterruptedException {
    Path scratch = Files.createTempDirectory("upgrade-tck-field-");
    Workplace workplace =
        new Workplace(home.resolve("node/node_modules").toAbsolutePath().normalize(), scratch);
    Measuring measuring = new Measuring(workplace, setups, program.toAbsolutePath());
    List<Measured> measured = new ArrayList<>();
    List<Missing> missing = new ArrayList<>();
    ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE);
    try {
      List<Future<Measured>> begun =
          chosen.stream().map(setup -> workers.submit(() -> measuring.measure(setup))).toList();
      for (int i = 0; i < chosen.size(); i++) {
        try {
          Measured one = begun.get(i).get();
          measured.add(one);
          System.out.println(inOneLine(one));
        } catch (ExecutionException e) {
          // Whatever it is: the rest goes on.
          String why =
              e.getCause() instanceof Absent absent
                  ? String.valueOf(absent.getMessage())
                  : "it could not be measured: " + e.getCause();
          missing.add(new Missing(chosen.get(i), why));
          System.out.println(chosen.get(i).id() + ": absent: " + why);
        }
      }
    } finally {
      workers.shutdownNow();
      Scratch.delete(scratch);
    }
    new Publication(out).write(measured, missing);
    return report(measured, missing);
  }

  private int report(List<Measured> measured, List<Missing> missing) throws IOException {
    Path file = home.resolve("findings.md");
    Findings findings = Findings.read(file);
    List<String> unjudged = findings.unjudged(measured);
    unjudged.forEach(each -> System.out.println("not judged in " + file + ": " + each));
    findings
        .stale(measured)
        .forEach(each -> System.out.println("judged in " + file + ", but passed now: " + each));
    System.out.printf(
        "%d servers measured, %d absent, %d failures not judged; the comparison is %s%n",
        measured.size(), missing.size(), unjudged.size(), out.resolve("index.html"));
    return unjudged.isEmpty() ? 0 : 1;
  }

  private static String inOneLine(Measured one) {
    return one.setup().id()
        + " "
        + one.version()
        + ": "
        + List.of(Verdict.values()).stream()
            .map(verdict -> one.run().summary().get(verdict) + " " + verdict.label())
            .collect(Collectors.joining(", "))
        + " in "
        + one.run().durationMillis() / 1_000
        + " s";
  }
}
