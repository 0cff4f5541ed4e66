package org.upgradetck.cli;

import java.util.List;
import org.upgradetck.reports.junit.JunitReport;
import org.upgradetck.reports.model.Result;
import org.upgradetck.reports.model.Verdict;
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

  /**
   * The exit code of a finished run.
   *
   * @param plainHandshakeAccepted whether the plain handshake was ever answered with a 101
   */
  ExitCode codeFor(List<Result> results, boolean plainHandshakeAccepted) {
    boolean broken =
        has(results, Verdict.FAIL) || (failOn == Level.should && has(results, Verdict.WARN));
    if (broken) {
      return ExitCode.BROKEN;
    }
    boolean unjudged = has(results, Verdict.INCONCLUSIVE) && !allowInconclusive;
    return unjudged || !plainHandshakeAccepted ? ExitCode.NOT_JUDGED : ExitCode.CONFORMANT;
  }

  /** The same for build servers, which read failures and errors. */
  JunitReport.Gate ofJunit() {
    return new JunitReport.Gate(failOn == Level.should, allowInconclusive);
  }

  private static boolean has(List<Result> results, Verdict verdict) {
    return results.stream().anyMatch(result -> result.verdict() == verdict);
  }
}
