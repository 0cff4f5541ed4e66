package org.upgradetck.suites.allure;

import static org.assertj.core.api.Assertions.assertThat;

import io.qameta.allure.model.Label;
import io.qameta.allure.model.Link;
import io.qameta.allure.model.Parameter;
import io.qameta.allure.model.TestResult;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Where a row stands in Allure. */
class RowsInAllureTest {

  private static final String ROW =
      "[engine:upgrade-tck]/[target:default]/[specification:rfc6455]/[section:4.4]"
          + "/[case:version-never-valid-is-refused-naming-the-supported-ones]/[row:99]";

  @Test
  void rowHasItsPlaceItsLevelItsLinkAndItsParameters() {
    TestResult result = described(ROW);

    assertThat(result.getName())
        .isEqualTo("Version never valid is refused naming the supported ones [99]");
    Map<String, String> labels =
        result.getLabels().stream()
            .filter(label -> !label.getName().equals("tag"))
            .collect(Collectors.toMap(Label::getName, Label::getValue));
    assertThat(labels)
        .containsEntry("epic", "RFC 6455 The WebSocket Protocol")
        .containsEntry("feature", "§4.4 Supporting Multiple Versions of the Protocol")
        .containsEntry("story", "Version never valid is refused naming the supported ones")
        .containsEntry("severity", "critical");
    assertThat(result.getLinks())
        .extracting(Link::getUrl)
        .contains("https://www.rfc-editor.org/rfc/rfc6455#section-4.4");
    assertThat(result.getParameters()).extracting(Parameter::getName).contains("row", "changed");
  }

  @Test
  void rowOfASuiteIsKnownToo() {
    assertThat(
            described("[engine:junit-platform-suite]/[suite:org.example.Core]/" + ROW).getLabels())
        .extracting(Label::getName)
        .contains("epic", "feature", "story");
  }

  @Test
  void whatIsNoRowIsLeftAlone() {
    assertThat(described("[engine:junit-jupiter]/[class:Some]/[method:thing()]").getLabels())
        .hasSize(1);
    assertThat(described("no unique id").getLabels()).hasSize(1);
  }

  private static TestResult described(String uniqueId) {
    TestResult result = new TestResult();
    result.getLabels().add(new Label().setName("junit.platform.uniqueid").setValue(uniqueId));
    new RowsInAllure().beforeTestSchedule(result);
    return result;
  }
}
