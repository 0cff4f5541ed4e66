package org.upgradetck.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.upgradetck.reports.comparison.Comparison;
import org.upgradetck.reports.comparison.Difference;
import org.upgradetck.reports.model.Result;
import org.upgradetck.reports.model.Run;
import org.upgradetck.reports.model.TargetInfo;
import org.upgradetck.reports.model.Tool;
import org.upgradetck.reports.model.Verdict;

/** The sample run beside a later one of the same hostile server. */
public final class SampleComparison {

  public static final String HOSTILE =
      "<script>alert(1)</script>\"'& | ` \n" + SampleRun.BIDI + SampleRun.ESCAPES + "\0\ud800]]>";

  private SampleComparison() {}

  /** One row broken, five fixed, one warned of no more, one new and one gone. */
  public static Run later() {
    List<Result> results = new ArrayList<>();
    for (Result each : SampleRun.results()) {
      if (each.id().equals(SampleRun.CASE_OF_TOKENS.id() + "#upper")) {
        results.add(SampleRun.failed(SampleRun.CASE_OF_TOKENS, "upper", HOSTILE, HOSTILE));
      } else if (each.caseId().equals(SampleRun.VERSION.id()) && each.verdict() == Verdict.FAIL) {
        results.add(SampleRun.passed(SampleRun.VERSION, each.row()));
      } else if (each.verdict() == Verdict.WARN) {
        results.add(SampleRun.passed(SampleRun.REASON_PHRASE, each.row()));
      } else if (!each.row().equals("many+lines")) {
        results.add(each);
      }
    }
    results.add(SampleRun.passed(SampleRun.VERSION, "1000"));
    Run sample = SampleRun.run();
    return new Run(
        new Tool("upgrade-tck", "0.2.0", "2026.2"),
        new TargetInfo(
            sample.target().uri(), Map.of("answer-within", HOSTILE), sample.target().choices()),
        sample.startedAt().plusSeconds(86_400),
        1,
        false,
        1,
        sample.cases(),
        List.of(),
        results);
  }

  /** What changed between the two. */
  public static Difference difference() {
    return Difference.between(
        new Difference.Side("before " + HOSTILE, SampleRun.run()),
        new Difference.Side("after", later()));
  }

  /** Both side by side, and a third that never upgraded. */
  public static Comparison comparison() {
    Run sample = SampleRun.run();
    Run lost =
        new Run(
            sample.tool(),
            new TargetInfo("ws://x/", Map.of(), Map.of(TargetInfo.LOST_UPGRADE, "lost")),
            sample.startedAt(),
            1,
            false,
            4,
            sample.cases(),
            List.of(),
            sample.results().stream()
                .map(
                    each ->
                        SampleRun.result(
                            SampleRun.VERSION, each.row(), Verdict.INCONCLUSIVE, "lost", List.of()))
                .toList());
    return new Comparison(
        "",
        List.of(column("first", sample), column("second", later()), column("lost", lost)),
        List.of());
  }

  private static Comparison.Column column(String id, Run run) {
    return new Comparison.Column(
        id,
        id + " " + HOSTILE,
        "",
        Optional.empty(),
        HOSTILE,
        Optional.empty(),
        Optional.empty(),
        run);
  }
}
