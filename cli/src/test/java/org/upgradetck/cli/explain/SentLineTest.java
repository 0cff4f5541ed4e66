package org.upgradetck.cli.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.upgradetck.fixtures.bytes.Bytes;

/** A request beside the control, line by line. */
class SentLineTest {

  @Test
  void equalRequestsHaveNoChange() {
    assertThat(compared("a b c", "a b c")).isEqualTo(" a  b  c");
  }

  @Test
  void replacedLineStandsBehindTheOneItReplaces() {
    assertThat(compared("a b c", "a x c")).isEqualTo(" a -b +x  c");
  }

  @Test
  void linesMayBeAddedAndLeftOut() {
    assertThat(compared("a c", "a b c d")).isEqualTo(" a +b  c +d");
    assertThat(compared("a b c", "c")).isEqualTo("-a -b  c");
    assertThat(compared("", "a")).isEqualTo("+a");
  }

  @Test
  void nothingIsLostFromWhatIsSent() {
    List<SentLine> lines = SentLine.compared(lines("a b c d"), lines("d c b a"));

    assertThat(lines.stream().filter(SentLine::isSent).map(SentLine::octets))
        .containsExactlyElementsOf(lines("d c b a"));
  }

  private static String compared(String control, String here) {
    StringBuilder shown = new StringBuilder();
    for (SentLine line : SentLine.compared(lines(control), lines(here))) {
      shown.append(shown.isEmpty() ? "" : " ");
      shown.append(
          switch (line.change()) {
            case NONE -> " ";
            case ONLY_HERE -> "+";
            case ONLY_IN_CONTROL -> "-";
          });
      shown.append(line.octets().asLatin1());
    }
    return shown.toString();
  }

  private static List<Bytes> lines(String words) {
    return words.isEmpty()
        ? List.of()
        : Arrays.stream(words.split(" ")).map(Bytes::latin1).toList();
  }
}
