package org.upgradetck.suites.select;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.upgradetck.suites.catalogue.Catalogue;

/** Patterns choose rows; one that matches nothing is an error. */
class SelectionTest {

  private static final String VERSIONS =
      "rfc6455/4.4/version-never-valid-is-refused-naming-the-supported-ones";

  private final Catalogue catalogue = Catalogue.forServers();

  @Test
  void defaultRunLeavesOutWhatIsSlow() throws NothingMatched {
    Plan plan = Selection.DEFAULT.from(catalogue);
    Plan everything = new Selection(List.of(), List.of(), true).from(catalogue);

    assertThat(plan.rows()).noneMatch(row -> row.of().declaration().setting().slow());
    assertThat(everything.rows()).hasSizeGreaterThan(plan.rows().size());
  }

  @Test
  void slowCaseRunsWhenItIsNamed() throws NothingMatched {
    String slow = "rfc9112/2.2/slow-handshake-is-waited-for";

    assertThat(select(slow)).extracting(PlannedRow::id).containsExactly(slow + "#before-the-end");
  }

  @Test
  void idChoosesItsCaseAndRowIdItsRow() throws NothingMatched {
    assertThat(select(VERSIONS)).hasSize(8);
    assertThat(select(VERSIONS + "#99"))
        .extracting(PlannedRow::id)
        .containsExactly(VERSIONS + "#99");
  }

  @Test
  void oneStarStaysInItsPart() throws NothingMatched {
    assertThat(select("rfc6455/*/missing-key-is-refused")).hasSize(1);
    assertThatThrownBy(() -> select("rfc6455/*")).isInstanceOf(NothingMatched.class);
  }

  @Test
  void twoStarsCrossParts() throws NothingMatched {
    assertThat(select("rfc9110/**")).isNotEmpty().allMatch(row -> row.id().startsWith("rfc9110/"));
    assertThat(select("**#99")).allMatch(row -> row.row().key().equals("99"));
  }

  @Test
  void levelsAndTagsChooseCases() throws NothingMatched {
    assertThat(select("level:disputed"))
        .isNotEmpty()
        .allMatch(row -> row.of().tags().contains("disputed"));
    assertThat(select("tag:subprotocol"))
        .isNotEmpty()
        .allMatch(row -> row.of().tags().contains("subprotocol"));
  }

  @Test
  void skipTakesAway() throws NothingMatched {
    Plan plan = new Selection(List.of("rfc6455/4.4/**"), List.of(VERSIONS), false).from(catalogue);

    assertThat(plan.rows()).isNotEmpty().noneMatch(row -> row.of().id().equals(VERSIONS));
  }

  @Test
  void everyPatternHasToMatchSomething() {
    assertThatThrownBy(() -> select("rfc6455/**", "rfc9999/**"))
        .isInstanceOf(NothingMatched.class)
        .hasMessageContaining("rfc9999/**");
    assertThatThrownBy(() -> new Selection(List.of(), List.of("nothing"), false).from(catalogue))
        .isInstanceOf(NothingMatched.class);
  }

  @Test
  void nothingLeftIsAnError() {
    assertThatThrownBy(() -> new Selection(List.of(VERSIONS), List.of("**"), false).from(catalogue))
        .isInstanceOf(NothingMatched.class)
        .hasMessageContaining("no row to run");
  }

  private List<PlannedRow> select(String... patterns) throws NothingMatched {
    return new Selection(List.of(patterns), List.of(), false).from(catalogue).rows();
  }
}
