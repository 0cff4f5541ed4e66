package org.upgradetck.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.upgradetck.reports.model.Gate;
import org.upgradetck.reports.model.Result;
import org.upgradetck.reports.model.Verdict;
import org.upgradetck.suites.catalogue.Catalogue;
import org.upgradetck.suites.select.Plan;
import picocli.CommandLine.Option;

/** The options that say what makes the program answer with another code than 0. */
final class GateOptions {

  /** Stands for the name of the target in the name of a baseline. */
  static final String PLACE_OF_NAME = "{target}";

  /** From which level on a breach counts. */
  enum Level {
    must,
    should
  }

  @Option(
      names = "--fail-on",
      paramLabel = "LEVEL",
      description =
          "${COMPLETION-CANDIDATES}: which breaches give exit code 1 (default: ${DEFAULT-VALUE}).",
      defaultValue = "must")
  private Level failOn = Level.must;

  @Option(
      names = "--allow-inconclusive",
      description = "Rows that could not be judged do not change the exit code.")
  private boolean allowInconclusive;

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description = {
        "Accept exactly what this file lists; a line that is no longer true gives exit code 1, too.",
        "{target} in FILE stands for the name of the target."
      })
  private @Nullable String baseline;

  @Option(
      names = "--write-baseline",
      paramLabel = "FILE",
      description = "Write what is to be accepted from now on; reasons that FILE holds are kept.")
  private @Nullable String toWrite;

  @Option(names = "--adopt-new", description = "Score rows, too, that are newer than the baseline.")
  private boolean adoptNew;

  /** Whether all targets of a run would share one baseline. */
  boolean isSharedByTargets() {
    return isShared(baseline) || isShared(toWrite);
  }

  private static boolean isShared(@Nullable String file) {
    return file != null && !file.contains(PLACE_OF_NAME);
  }

  /** Who holds the results of a target against what is accepted. */
  Gatekeeper gatekeeper(String target, Catalogue catalogue, Plan plan) throws CommandFailure {
    if (adoptNew && baseline == null) {
      throw new CommandFailure(
          ExitCode.USAGE, "--adopt-new is about rows newer than a --baseline; name one.");
    }
    return Gatekeeper.open(
        new Gate(failOn == Level.should, allowInconclusive),
        file(baseline, target),
        file(toWrite, target),
        adoptNew,
        catalogue,
        plan);
  }

  private static Optional<Path> file(@Nullable String name, String target) {
    return Optional.ofNullable(name).map(each -> Path.of(each.replace(PLACE_OF_NAME, target)));
  }

  /**
   * The exit code of a finished run.
   *
   * @param plainHandshakeAccepted whether the plain handshake was ever answered with a 101
   */
  static ExitCode codeFor(Gate gate, List<Result> results, boolean plainHandshakeAccepted) {
    if (results.stream().anyMatch(gate::isClosedBy)) {
      return ExitCode.BROKEN;
    }
    boolean unjudged = results.stream().anyMatch(gate::isLeftUnjudgedBy);
    // A run in which no row applied has shown nothing: that must not pass for conformance.
    boolean nothing = results.stream().allMatch(result -> result.verdict() == Verdict.SKIP);
    return unjudged || nothing || !plainHandshakeAccepted
        ? ExitCode.NOT_JUDGED
        : ExitCode.CONFORMANT;
  }
}
