package org.upgradetck.reports.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VisibleTextTest {

  @Test
  void controlsAreSeenAndNotObeyed() {
    assertThat(VisibleText.of("a\u001b[31m\r\n\t\0\u007f\u009b31m"))
        .isEqualTo("a␛[31m␍␊␉␀␡[U+009B]31m");
  }

  @Test
  void whatHidesOrTurnsIsNamed() {
    assertThat(VisibleText.of("\u202e\u2066\u200b\ufeff\u00a0\u2028\ud800\ue000\udb40\udc41"))
        .isEqualTo("[U+202E][U+2066][U+200B][U+FEFF][U+00A0][U+2028][U+D800][U+E000][U+E0041]");
  }

  @Test
  void ordinaryTextStays() {
    assertThat(VisibleText.of("Grüße, 世界 😀 <b>|`")).isEqualTo("Grüße, 世界 😀 <b>|`");
  }

  @Test
  void longTextIsCutBetweenCharactersAndSaysSo() {
    assertThat(VisibleText.of("😀😀😀", 2)).isEqualTo("😀😀… (+1 characters)");
    assertThat(VisibleText.of("😀😀", 2)).isEqualTo("😀😀");
    assertThat(VisibleText.of("x".repeat(1_000_000), 3)).isEqualTo("xxx… (+999997 characters)");
  }
}
