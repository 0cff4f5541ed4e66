package org.upgradetck.reports.badge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.upgradetck.reports.SampleRun;
import org.upgradetck.reports.model.Gate;
import org.upgradetck.reports.model.Result;
import org.upgradetck.reports.model.Run;
import org.upgradetck.reports.model.Verdict;
import org.w3c.dom.Element;

class BadgeTest {

  private static Run with(Verdict... verdicts) {
    List<Verdict> wanted = List.of(verdicts);
    return SampleRun.run()
        .withResults(
            SampleRun.results().stream().filter(row -> wanted.contains(row.verdict())).toList());
  }

  @Test
  void saysWhatCameOfTheRun() {
    assertThat(Badge.of(SampleRun.run())).isEqualTo(new Badge("2 broken", Badge.Tone.BAD));
    assertThat(Badge.of(with(Verdict.PASS, Verdict.INFO, Verdict.SKIP, Verdict.WARN)))
        .isEqualTo(new Badge("conformant", Badge.Tone.GOOD));
    assertThat(Badge.of(with(Verdict.PASS, Verdict.WARN).withGate(new Gate(true, false))))
        .isEqualTo(new Badge("1 warned", Badge.Tone.MIDDLING));
    assertThat(Badge.of(with(Verdict.PASS, Verdict.INCONCLUSIVE)))
        .isEqualTo(new Badge("partly judged", Badge.Tone.UNKNOWN));
    assertThat(Badge.of(with(Verdict.SKIP, Verdict.INCONCLUSIVE)))
        .isEqualTo(new Badge("not judged", Badge.Tone.UNKNOWN));
    assertThat(Badge.of(with())).isEqualTo(new Badge("not judged", Badge.Tone.UNKNOWN));
  }

  @Test
  void interruptedRunIsNotConformant() {
    Run passed = with(Verdict.PASS);
    List<Result> results = passed.results();
    Run stopped =
        new Run(
            passed.tool(),
            passed.target(),
            passed.startedAt(),
            1,
            true,
            130,
            passed.cases(),
            List.of(),
            results);

    assertThat(Badge.of(stopped).message()).isEqualTo("partly judged");
  }

  @Test
  void pictureHasATitleAndLoadsNothing() throws Exception {
    Locale before = Locale.getDefault();
    byte[] svg;
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      svg = Badge.of(SampleRun.run()).svg();
    } finally {
      Locale.setDefault(before);
    }
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    Element picture =
        factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg)).getDocumentElement();

    assertThat(picture.getNamespaceURI()).isEqualTo("http://www.w3.org/2000/svg");
    assertThat(picture.getAttribute("role")).isEqualTo("img");
    assertThat(picture.getAttribute("aria-label")).isEqualTo("upgrade-tck: 2 broken");
    assertThat(picture.getElementsByTagName("title").item(0).getTextContent())
        .isEqualTo("upgrade-tck: 2 broken");
    assertThat(picture.getElementsByTagName("text").getLength()).isEqualTo(2);
    assertThat(Integer.parseInt(picture.getAttribute("width"))).isBetween(100, 200);
    assertThat(new String(svg, UTF_8).replace("xmlns=\"http://www.w3.org/2000/svg\"", ""))
        .doesNotContain("http", "url(", "href", "<style", "<script");
  }

  @Test
  void endpointIsWhatMakersOfBadgesAskFor() {
    assertThat(new String(Badge.of(SampleRun.run()).json(), UTF_8))
        .isEqualTo(
            """
            {"schemaVersion":1,"label":"upgrade-tck","message":"2 broken","color":"red"}
            """);
  }

  @Test
  void messageIsNothingThatMustBeEscaped() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Badge("</text><script>", Badge.Tone.GOOD));
  }
}
