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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.upgradetck.reports.model.Verdict;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures the servers of the field; {@code field/run} calls it when all is installed. */
@Command(name = "field/run", description = "Measure real servers and proxies, and compare them.")
final class FieldCommand implements Callable<Integer> {

  /** Most of what a run does is to wait. */
  private static final int AT_ONCE = 3;

  @Parameters(paramLabel = "ID", description = "The servers to measure (default: all).")
  private List<String> ids = new ArrayList<>();

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this.")
  @SuppressWarnings("unused") // picocli reads it
  private boolean help;

  @Option(names = "--home", paramLabel = "DIR", description = "The folder of the field.")
  private Path home = Path.of("field");

  @Option(names = "--program", paramLabel = "JAR", description = "The built upgrade-tck.jar.")
  private Path program = Path.of("cli/target/upgrade-tck.jar");

  @Option(names = "--out", paramLabel = "DIR", description = "Where the comparison goes.")
  private Path out = Path.of("field/target/field");

  @Option(
      names = "--packages",
      paramLabel = "KIND",
      description =
          "Print what the servers need of this kind (${COMPLETION-CANDIDATES}), a line each, and end.")
  private @Nullable Packages packages;

  /** What {@code field/run} installs. */
  enum Packages {
    /** Packages of Debian. */
    debian,
    /** Packages of npm. */
    npm,
    /** Folders of servers whose jars Maven fetches. */
    maven;

    List<String> of(List<Setup> setups) {
      return setups.stream()
          .flatMap(
              setup ->
                  switch (this) {
                    case debian -> setup.needs().debian().stream();
                    case npm -> setup.needs().npm().stream();
                    case maven ->
                        setup.needs().maven() ? Stream.of(setup.id()) : Stream.<String>empty();
                  })
          .distinct()
          .sorted()
          .toList();
    }
  }

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
    if (packages != null) {
      packages.of(withUpstreams(setups, chosen)).forEach(System.out::println);
      return 0;
    }
    return measure(setups, chosen);
  }

  private static List<Setup> withUpstreams(List<Setup> setups, List<Setup> chosen) {
    Set<String> needed = chosen.stream().map(Setup::id).collect(Collectors.toSet());
    chosen.stream().flatMap(setup -> setup.upstream().stream()).forEach(needed::add);
    return setups.stream().filter(setup -> needed.contains(setup.id())).toList();
  }

  private int measure(List<Setup> setups, List<Setup> chosen)
      throws IOException, InterruptedException {
    // Whoever ends this run by a signal does not want its servers to stay.
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () ->
                    ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly)));
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
