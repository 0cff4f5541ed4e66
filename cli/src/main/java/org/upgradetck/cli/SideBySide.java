package org.upgradetck.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.upgradetck.reports.comparison.Comparison;
import org.upgradetck.reports.html.ComparisonReport;
import org.upgradetck.reports.model.Result;
import org.upgradetck.reports.model.Run;
import org.upgradetck.reports.model.Verdict;
import org.upgradetck.reports.outline.AtTheGate;
import org.upgradetck.reports.outline.Headline;
import org.upgradetck.reports.text.VisibleText;

/**
 * Runs the same plan against several targets side by side: a report of each in a folder of its own,
 * and a page that compares them.
 */
final class SideBySide {

  /** Each has its own threads: more at a time would only wait for each other. */
  private static final int AT_ONCE = 32;

  private static final int SHOWN = 300;

  private final OutputOptions output;
  private final PrintWriter out;
  private final PrintWriter err;

  SideBySide(OutputOptions output, PrintWriter out, PrintWriter err) {
    this.output = output;
    this.out = out;
    this.err = err;
  }

  /**
   * A target and who holds its results against what is accepted.
   *
   * @param target the target
   * @param gatekeeper its own
   */
  record Held(TargetRun target, Gatekeeper gatekeeper) {}

  /** What came of one. */
  private record Ended(Held of, RunSession.Finished finished) {}

  /**
   * Runs all; says of each in a line what came of it, as soon as it is known.
   *
   * @throws CommandFailure when something cannot be written
   */
  ExitCode run(RunSession session, List<Held> targets) throws CommandFailure {
    forget(page());
    for (Held each : targets) {
      output.prepare(folderOf(each));
    }
    ExecutorService workers = Executors.newFixedThreadPool(Math.min(AT_ONCE, targets.size()));
    List<Ended> ended = new ArrayList<>();
    Optional<CommandFailure> failure = Optional.empty();
    try {
      List<Future<RunSession.Finished>> begun =
          targets.stream().map(each -> workers.submit(() -> runOne(session, each))).toList();
      for (int i = 0; i < targets.size(); i++) {
        try {
          ended.add(new Ended(targets.get(i), begun.get(i).get()));
        } catch (ExecutionException e) {
          CommandFailure why = asFailure(e);
          failure =
              failure
                  .filter(before -> why.code().number() <= before.code().number())
                  .or(() -> Optional.of(why));
          err.println("upgrade-tck: " + targets.get(i).target().name() + ": " + why.getMessage());
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailure(ExitCode.OWN_ERROR, "Interrupted while targets were running.", e);
    } finally {
      workers.shutdownNow();
    }
    if (!ended.isEmpty()) {
      compare(ended);
    }
    if (failure.isPresent()) {
      throw new CommandFailure(
          failure.get().code(), "Not all targets could be run.", failure.get());
    }
    return gravest(ended);
  }

  private static CommandFailure asFailure(ExecutionException failure) {
    return failure.getCause() instanceof CommandFailure known
        ? known
        : new CommandFailure(ExitCode.OWN_ERROR, "our own error: " + failure.getCause(), failure);
  }

  private RunSession.Finished runOne(RunSession session, Held each) throws CommandFailure {
    Path folder = folderOf(each);
    try (Progress none = new Progress(Optional.empty(), 0)) {
      RunSession.Finished finished = session.run(each.target(), each.gatekeeper(), folder, none);
      new ReportFiles(folder).writeAll(output.formats(), finished.run());
      tell(each, finished);
      return finished;
    }
  }

  private Path folderOf(Held each) {
    return output.out().resolve(each.target().name());
  }

  /** In one piece: others are told of at the same time. */
  private void tell(Held of, RunSession.Finished finished) {
    Run run = finished.run();
    StringBuilder text = new StringBuilder(of.target().name());
    text.append(": ").append(Headline.of(run).verdict()).append(": ");
    text.append(
        run.summary().entrySet().stream()
            .filter(count -> count.getValue() > 0)
            .map(count -> count.getValue() + " " + count.getKey().label())
            .collect(Collectors.joining(", ")));
    text.append(
        String.format(
            Locale.ROOT, " in %.1f s. Report: %s%n", run.durationMillis() / 1e3, folderOf(of)));
    AtTheGate.of(run)
        .ifPresent(
            held -> {
              text.append("  ").append(held.sentence()).append('\n');
              for (AtTheGate.Line line : held.stale()) {
                text.append("    ").append(line.result().id()).append('\n');
                text.append("      ").append(line.says()).append('\n');
              }
            });
    synchronized (out) {
      out.print(
          text.toString()
              .lines()
              .map(line -> VisibleText.of(line, SHOWN))
              .collect(Collectors.joining("\n", "", "\n")));
      out.flush();
    }
    List<String> advice = new ArrayList<>(finished.survey().map(Advice::on).orElse(List.of()));
    of.gatekeeper().saysOf(finished).ifPresent(advice::add);
    synchronized (err) {
      advice.forEach(line -> err.println("upgrade-tck: " + of.target().name() + ": " + line));
      err.flush();
    }
  }

  private Path page() {
    return output.out().resolve("index.html");
  }

  /** A run that is killed must not leave the comparison of the one before it beside its own. */
  private static void forget(Path page) throws CommandFailure {
    try {
      Files.deleteIfExists(page);
    } catch (IOException e) {
      throw new CommandFailure(
          ExitCode.USAGE, "Cannot replace " + page + ". Delete it, or use --out.", e);
    }
  }

  private void compare(List<Ended> ended) throws CommandFailure {
    Path page = page();
    List<Comparison.Column> columns = ended.stream().map(SideBySide::column).toList();
    try {
      Files.writeString(page, ComparisonReport.render(new Comparison("", columns, List.of())));
    } catch (IOException e) {
      throw new CommandFailure(
          ExitCode.OWN_ERROR, "Cannot write " + page + ": " + e.getMessage(), e);
    }
    Map<ExitCode, Long> codes = new EnumMap<>(ExitCode.class);
    ended.forEach(each -> codes.merge(each.finished().code(), 1L, Long::sum));
    out.println(
        ended.size()
            + " targets: "
            + codes.entrySet().stream()
                .map(count -> count.getValue() + " " + count.getKey().inWords())
                .collect(Collectors.joining(", "))
            + ". Comparison: "
            + page);
    out.flush();
  }

  private static Comparison.Column column(Ended ended) {
    TargetRun target = ended.of().target();
    Run run = ended.finished().run();
    return new Comparison.Column(
        target.name(),
        target.name(),
        "",
        Optional.empty(),
        run.target().uri(),
        Optional.empty(),
        Optional.of(target.name() + "/report.html"),
        run.withResults(run.results().stream().map(SideBySide::compact).toList()));
  }

  /** What passed is told in the report of its target. */
  private static Result compact(Result result) {
    return result.verdict() == Verdict.PASS || result.verdict() == Verdict.SKIP
        ? result.withConversations(List.of())
        : result;
  }

  /** 1 wins over 4; our own error and an interruption over all. */
  private static ExitCode gravest(List<Ended> ended) {
    List<ExitCode> codes = ended.stream().map(each -> each.finished().code()).toList();
    for (ExitCode code : List.of(ExitCode.INTERRUPTED, ExitCode.BROKEN, ExitCode.NOT_JUDGED)) {
      if (codes.contains(code)) {
        return code;
      }
    }
    return ExitCode.CONFORMANT;
  }
}
