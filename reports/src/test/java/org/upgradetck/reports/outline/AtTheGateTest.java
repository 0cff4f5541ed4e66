package org.upgradetck.reports.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.upgradetck.reports.SampleRun;
import org.upgradetck.reports.junit.JunitReport;
import org.upgradetck.reports.markdown.MarkdownReport;
import org.upgradetck.reports.model.Gate;
import org.upgradetck.reports.model.GateNote;
import org.upgradetck.reports.model.Result;
import org.upgradetck.reports.model.Run;
import org.upgradetck.reports.model.Verdict;
import org.upgradetck.reports.terminal.TerminalReport;
import org.upgradetck.reports.terminal.TerminalStyle;

class AtTheGateTest {

  private final List<Result> failed =
      SampleRun.run().results().stream().filter(row -> row.verdict() == Verdict.FAIL).toList();
  private final Result passed = SampleRun.run().results().get(0);

  @Test
  void runWithoutBaselineHasNothingToSay() {
    assertThat(AtTheGate.of(SampleRun.run())).isEmpty();
  }

  @Test
  void whatIsListedAsItIsDoesNotCloseTheGateAndAnythingElseDoes() {
    Run run =
        heldAgainst(
            Map.of(
                failed.get(0).id(),
                new GateNote(GateNote.Kind.ACCEPTED, "accepted"),
                passed.id(),
                new GateNote(GateNote.Kind.STALE, "passes now: delete line 4")));

    assertThat(run.gate().isClosedBy(failed.get(0))).isFalse();
    assertThat(run.gate().isClosedBy(failed.get(1))).isTrue();
    assertThat(run.gate().isClosedBy(passed)).isTrue();
    assertThat(AtTheGate.of(run).orElseThrow().sentence())
        .isEqualTo("Held against b.yaml: 1 row is as it lists it; 1 line of it must change.");
    String junit = new String(JunitReport.toBytes(run), java.nio.charset.StandardCharsets.UTF_8);
    assertThat(junit).contains("<skipped message=\"accepted").contains("type=\"stale\"");
    assertThat(MarkdownReport.render(run)).contains("delete line 4");
    assertThat(
            TerminalReport.render(
                run, new TerminalStyle(false, 100, false, false), Optional.empty()))
        .contains("passes now: delete line 4", passed.id());
  }

  @Test
  void whatIsNotScoredClosesNothing() {
    Run run =
        heldAgainst(Map.of(failed.get(0).id(), new GateNote(GateNote.Kind.NOT_SCORED, "newer")));

    assertThat(run.gate().isClosedBy(failed.get(0))).isFalse();
    assertThat(AtTheGate.of(run).orElseThrow().sentence()).contains("not scored", "--adopt-new");
  }

  private static Run heldAgainst(Map<String, GateNote> notes) {
    return SampleRun.run().withGate(new Gate(false, false, Optional.of("b.yaml"), notes));
  }
}
