package org.upgradetck.suites.extension;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.upgradetck.suites.extension.ExtensionElement.Parameter;

/** What stands in Sec-WebSocket-Extensions is read by its grammar, quotes included. */
class ExtensionListTest {

  @Test
  void readsNamesParametersAndQuotedValues() {
    assertThat(ExtensionList.of(List.of("a, b; c; d=1;e = \"2\\3,;\"", "f")))
        .contains(
            List.of(
                new ExtensionElement("a", List.of()),
                new ExtensionElement(
                    "b",
                    List.of(
                        new Parameter("c", Optional.empty()),
                        new Parameter("d", Optional.of("1")),
                        new Parameter("e", Optional.of("23,;")))),
                new ExtensionElement("f", List.of())));
  }

  @Test
  void passesOverEmptyMembers() {
    assertThat(ExtensionList.of(List.of(",a, ,b,", "")).orElseThrow())
        .extracting(ExtensionElement::name)
        .containsExactly("a", "b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ",",
        ";",
        "a;",
        ";a",
        "a;;b",
        "=",
        "a=1",
        "a; =1",
        "a; b=",
        "a; b=\"",
        "a; b=\"x",
        "a b",
        "a; b c",
        "a; b=c d",
        "a/b",
        "a; b=\"c\"d",
        "\"a\"",
        "caf\u00e9"
      })
  void seesThatAListIsMalformed(String value) {
    assertThat(ExtensionList.of(List.of(value))).isEmpty();
  }
}
