package org.upgradetck.suites.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.reports.model.Sighting;
import org.upgradetck.suites.catalogue.Catalogue;
import org.upgradetck.suites.language.CatalogueCase;

/** The field evidence is sound, and cases and mutants speak only of what is in it. */
class FieldEvidenceTest {

  private static final String HEAD = "id\tslug\trole\tgrade\tseverity\ttitle\tseen_with\tcitations";

  private static final int KINDS = 131;

  /** Faults of servers against a MUST that no case can be played for, and why. */
  private static final Map<String, String> UNJUDGED =
      Map.of(
          "FB81", "the timers that it speaks of take minutes",
          "FB111", "HTTP/2 and HTTP/3",
          "FB112", "HTTP/2 and HTTP/3");

  private final FieldEvidence evidence = FieldEvidence.load();

  @Test
  void isCompleteAndInOrder() {
    assertThat(evidence.all())
        .extracting(FaultKind::id)
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, KINDS).mapToObj("FB%02d"::formatted).toList());
    assertThat(evidence.all()).extracting(FaultKind::slug).doesNotHaveDuplicates();
    assertThat(evidence.all()).extracting(FaultKind::title).doesNotHaveDuplicates();
  }

  @Test
  void saysOfEveryKindWhatItIsAndWhereItWasSeen() {
    assertThat(evidence.all())
        .allSatisfy(
            kind -> {
              assertThat(kind.slug()).matches("[a-z0-9]+(-[a-z0-9]+)*");
              assertThat(kind.roles()).isSubsetOf("server", "client", "intermediary").isNotEmpty();
              assertThat(kind.grade()).isIn("MUST", "SHOULD", "VARIANT");
              assertThat(kind.severity())
                  .matches("(security|interop|robustness)-(high|med|low)|cosmetic");
              assertThat(kind.title()).isNotBlank().hasSizeLessThan(110).doesNotEndWith(".");
              assertThat(kind.seenWith()).isNotBlank().doesNotEndWith(".");
              assertThat(kind.citations()).hasSizeBetween(1, 4).doesNotHaveDuplicates();
              assertThat(kind.citations())
                  .allSatisfy(uri -> assertThat(uri.toString()).matches("https://[^/]+/.+[0-9]"));
            });
  }

  @Test
  void whatIsKnownOfItsKindsGoesIntoTheRunWithEachCase() {
    assertThat(Catalogue.forServers().cases())
        .allSatisfy(
            each ->
                assertThat(each.info().evidence())
                    .extracting(Sighting::id)
                    .isEqualTo(each.declaration().evidence().seenIn()));
  }

  @Test
  void knowsEveryKindThatACaseOrAMutantWasSeenIn() {
    List<String> unknown = new ArrayList<>();
    for (CatalogueCase each : Catalogue.forServers().cases()) {
      for (String kind : each.declaration().evidence().seenIn()) {
        if (evidence.find(kind).isEmpty()) {
          unknown.add(each.id() + " was seen in " + kind);
        }
      }
    }
    for (Mutant mutant : Mutant.values()) {
      mutant
          .seenIn()
          .filter(kind -> evidence.find(kind).isEmpty())
          .ifPresent(kind -> unknown.add(mutant.id() + " was seen in " + kind));
    }
    assertThat(unknown).isEmpty();
  }

  @Test
  void hasACaseForEveryFaultOfAServerAgainstAMust() {
    Set<String> judged =
        Catalogue.forServers().cases().stream()
            .flatMap(each -> each.declaration().evidence().seenIn().stream())
            .collect(Collectors.toSet());

    assertThat(evidence.all())
        .filteredOn(kind -> kind.grade().equals("MUST") && kind.roles().contains("server"))
        .extracting(FaultKind::id)
        .filteredOn(id -> !judged.contains(id))
        .containsExactlyInAnyOrderElementsOf(UNJUDGED.keySet());
  }

  @Test
  void refusesUnsoundData() {
    assertThatThrownBy(() -> FieldEvidence.parse(List.of(HEAD, "FB01\tslug\tserver")))
        .hasMessageContaining("not 8 columns");
    String row = "FB01\tslug\tserver\tMUST\tinterop-high\tdoes\tx\thttps://x.example/1";
    assertThatThrownBy(() -> FieldEvidence.parse(List.of(HEAD, row, row)))
        .hasMessageContaining("twice in the field evidence: FB01");
  }
}
