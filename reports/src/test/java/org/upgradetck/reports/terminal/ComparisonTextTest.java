package org.upgradetck.reports.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.upgradetck.reports.SampleComparison;

class ComparisonTextTest {

  private static final TerminalStyle PLAIN = TerminalStyle.plain(100);

  @Test
  void comparisonHasALineForEachRun() {
    String text = ComparisonText.render(SampleComparison.comparison(), PLAIN);

    assertThat(text.lines().limit(4).map(line -> line.substring(line.length() - 34).strip()))
        .containsExactly(
            "failed  warned    open  distance",
            "2       1       1         0",
            "2       0       1         3",
            "0       0       1         7");
    assertThat(text).contains("several versions of the catalogue: 2026.1, 2026.2");
  }

  @Test
  void differenceTellsWhatIsBrokenAndFixedAndEndsWithTheCounts() {
    String text = ComparisonText.render(SampleComparison.difference(), PLAIN);

    assertThat(text)
        .contains(
            "✗ broken: upgrade and connection are compared without regard to case\n",
            "✓ fixed: version never valid is refused naming the supported ones\n",
            "9, 12, 14, 99: fail (broken: the handshake is refused) → pass\n",
            "The catalogues differ (2026.1, 2026.2)")
        .endsWith("1 broken, 5 fixed, 1 changed, 1 new, 1 gone, 12 the same.\n");
  }

  @Test
  void whatTheTargetSentDoesNothingToTheTerminal() {
    for (String text :
        new String[] {
          ComparisonText.render(SampleComparison.difference(), PLAIN),
          ComparisonText.render(SampleComparison.comparison(), PLAIN)
        }) {
      assertThat(text.codePoints().filter(c -> c != '\n'))
          .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT);
      assertThat(text).hasSizeLessThan(5_000);
    }
  }
}
