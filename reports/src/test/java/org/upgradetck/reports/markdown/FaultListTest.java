package org.upgradetck.reports.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.upgradetck.reports.SampleRun;
import org.upgradetck.reports.model.Run;
import org.upgradetck.reports.model.Verdict;

class FaultListTest {

  private final Run run = SampleRun.run();
  private final String list = FaultList.render("a *server* <b>", run);

  @Test
  void namesEachFailureWithItsSectionAndHowToSeeItAgain() {
    assertThat(list)
        .startsWith("# Faults of a &#42;server&#42; &#60;b&#62;")
        .contains("## " + SampleRun.VERSION.title().replace("-", "&#45;").substring(0, 7))
        .contains("](" + SampleRun.VERSION.link() + ")")
        .contains("- expected: ", "- actual: ", "--select");
  }

  @Test
  void whatWentOverTheWireIsABlockOfCodeWhateverItHolds() {
    List<String> wire =
        list.lines()
            .filter(line -> line.contains("> GET /chat") || line.contains("] fin, "))
            .toList();

    assertThat(list).contains("    row, port 50123 to 8080\n");
    assertThat(wire).isNotEmpty().allMatch(line -> line.startsWith("      "));
    assertThat(list).doesNotContain("\n<script").doesNotContain(SampleRun.BIDI);
  }

  @Test
  void serverWithoutFaultsHasNone() {
    Run sound =
        run.withResults(
            run.results().stream().filter(each -> each.verdict() == Verdict.PASS).toList());

    assertThat(FaultList.render("a server", sound))
        .contains("None were found.")
        .doesNotContain("##");
  }

  @Test
  void whereNothingCouldBeJudgedItSaysSo() {
    Run unjudged =
        run.withResults(
            run.results().stream().filter(each -> each.verdict() == Verdict.INCONCLUSIVE).toList());

    assertThat(FaultList.render("a server", unjudged))
        .contains("could not be judged")
        .doesNotContain("None were found.");
  }
}
