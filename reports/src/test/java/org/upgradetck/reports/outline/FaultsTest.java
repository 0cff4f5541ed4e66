package org.upgradetck.reports.outline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.upgradetck.reports.SampleRun;
import org.upgradetck.reports.model.CaseInfo;
import org.upgradetck.reports.model.Gate;
import org.upgradetck.reports.model.GateNote;
import org.upgradetck.reports.model.RequirementInfo;
import org.upgradetck.reports.model.Result;
import org.upgradetck.reports.model.Run;
import org.upgradetck.reports.model.Verdict;

class FaultsTest {

  private final CaseInfo version = info("rfc6455/4.4/version", "RFC6455-4.4-2", "RFC6455-4.2.2-9");
  private final CaseInfo drafts = info("rfc6455/4.4/drafts", "RFC6455-4.4-1", "RFC6455-4.4-2");
  private final CaseInfo watching = info("rfc6455/4.2.2/watching", "RFC6455-4.4-2");
  private final CaseInfo key = info("rfc6455/4.2.1/key", "RFC6455-4.2.1-15", "RFC6455-4.2.2-9");
  private final CaseInfo uncovered = info("rfc6455/4.1/uncovered");

  @Test
  void aFaultThatShowsInSeveralCasesStandsOnce() {
    List<Fault> faults =
        Faults.of(
            run(List.of(fails(drafts, "0"), fails(version, "9", "12"), fails(watching, "all"))),
            FAIL);

    assertThat(faults).hasSize(1);
    Fault fault = faults.get(0);
    assertThat(fault.requirement().orElseThrow().id()).isEqualTo("RFC6455-4.4-2");
    assertThat(fault.says()).isEqualTo(version.requirement());
    assertThat(fault.section()).isEqualTo("RFC 6455 §4.4");
    assertThat(fault.link()).isEqualTo("https://www.rfc-editor.org/rfc/rfc6455#section-4.4");
    assertThat(fault.rows()).isEqualTo(4);
    assertThat(fault.findings())
        .extracting(finding -> finding.info().id())
        .containsExactly(version.id(), watching.id(), drafts.id());
  }

  @Test
  void theRequirementThatACaseNamesFirstIsWhatItIsAbout() {
    List<Fault> faults =
        Faults.of(run(List.of(fails(key, "empty"), fails(drafts, "0", "1"))), FAIL);

    assertThat(faults)
        .extracting(fault -> fault.requirement().orElseThrow().id())
        .containsExactly("RFC6455-4.4-1", "RFC6455-4.2.1-15");
  }

  @Test
  void aCaseThatAnswersForNoRequirementStandsByItself() {
    List<Fault> faults = Faults.of(run(List.of(fails(uncovered, "a"))), FAIL);

    assertThat(faults).hasSize(1);
    assertThat(faults.get(0).requirement()).isEmpty();
    assertThat(faults.get(0).says()).isEqualTo(uncovered.requirement());
    assertThat(faults.get(0).section()).isEqualTo(uncovered.sectionName());
  }

  @Test
  void whatABaselineAcceptsComesLast() {
    Run run = run(List.of(fails(version, "9", "12"), fails(uncovered, "a")));
    GateNote accepted = new GateNote(GateNote.Kind.ACCEPTED, "in baseline.txt");
    Gate gate =
        new Gate(false, false)
            .withNotes(Map.of(version.id() + "#9", accepted, version.id() + "#12", accepted));

    assertThat(Faults.of(run.withGate(gate), FAIL))
        .extracting(fault -> fault.findings().get(0).info().id(), Fault::counts)
        .containsExactly(tuple(uncovered.id(), true), tuple(version.id(), false));
  }

  @Test
  void otherVerdictsAreNoneOfIt() {
    Run run = run(List.of(List.of(SampleRun.passed(version, "13")), fails(version, "9")));

    assertThat(Faults.of(run, FAIL).get(0).rows()).isEqualTo(1);
    assertThat(Faults.of(run, Verdict.WARN)).isEmpty();
  }

  private static final Verdict FAIL = Verdict.FAIL;

  private static List<Result> fails(CaseInfo info, String... rows) {
    return Arrays.stream(rows).map(row -> SampleRun.failed(info, row, "says", "actual")).toList();
  }

  private Run run(List<List<Result>> results) {
    Run sample = SampleRun.run();
    List<CaseInfo> cases = List.of(version, drafts, watching, key, uncovered);
    return new Run(
        sample.tool(),
        sample.target(),
        sample.startedAt(),
        1,
        false,
        1,
        cases,
        cases.stream()
            .flatMap(info -> info.requirements().stream())
            .distinct()
            .map(this::row)
            .toList(),
        results.stream().flatMap(List::stream).toList());
  }

  private RequirementInfo row(String id) {
    return new RequirementInfo(
        id, "must", "server", "statement of " + id, "broken", Optional.empty(), true, List.of());
  }

  private static CaseInfo info(String id, String... requirements) {
    CaseInfo of = SampleRun.VERSION;
    return new CaseInfo(
        id,
        of.level(),
        of.specification(),
        of.section(),
        of.sectionTitle(),
        of.link(),
        of.title(),
        "requirement of " + id,
        List.of(requirements),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
