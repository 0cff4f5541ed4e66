package org.upgradetck.cli;

import java.util.List;
import org.upgradetck.reports.model.Gate;
import org.upgradetck.reports.model.Result;
import picocli.CommandLine.Option;

/** The options that say what makes the program answer with another code than 0. */
final class GateOptions {

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

  /** What counts. */
  Gate gate() {
    return new Gate(failOn == Level.should, allowInconclusive);
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
    return unjudged || !plainHandshakeAccepted ? ExitCode.NOT_JUDGED : ExitCode.CONFORMANT;
  }
}
