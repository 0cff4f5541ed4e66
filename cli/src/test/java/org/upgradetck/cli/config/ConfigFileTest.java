package org.upgradetck.cli.config;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigFileTest {

  private static final Vocabulary WORDS =
      new Vocabulary(
          Map.of(
              "fail-on", Vocabulary.Kind.TEXT,
              "slow", Vocabulary.Kind.FLAG,
              "header", Vocabulary.Kind.LIST,
              "subprotocol", Vocabulary.Kind.LIST),
          Set.of("header", "subprotocol"));

  @TempDir private Path folder = Path.of("");

  private ConfigFile read(String text) throws Exception {
    return ConfigFile.read(Files.writeString(folder.resolve("upgrade-tck.yaml"), text), WORDS);
  }

  @Test
  void settingsTargetsAndProfilesAreRead() throws Exception {
    ConfigFile file =
        read(
            """
            fail-on: should
            slow: true
            header: ['X-A: 1, 2', 'X-B: 3']
            targets:
              one: ws://localhost:1/
              two:
                target: ws://localhost:2/
                subprotocol: chat
            profiles:
              mine: {select: ['tag:core'], skip: 'rfc7692/**'}
            """);

    assertThat(valuesOf(file.settings(), "header")).containsExactly("X-A: 1, 2", "X-B: 3");
    assertThat(originOf(file.settings(), "slow")).endsWith("upgrade-tck.yaml, line 2");
    assertThat(file.targets().keySet()).containsExactly("one", "two");
    assertThat(valuesOf(requireNonNull(file.targets().get("two")).settings(), "subprotocol"))
        .containsExactly("chat");
    assertThat(file.profiles().get("mine"))
        .isEqualTo(new ConfigFile.NamedProfile(List.of("tag:core"), List.of("rfc7692/**")));
  }

  @Test
  void emptyFileSaysNothing() throws Exception {
    assertThat(read("# nothing yet\n")).isEqualTo(ConfigFile.NONE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          slow: true\\nfail-onn: must                  | line 2: there is no setting 'fail-onn' here; did you mean 'fail-on'?
          targets:\\n  a:\\n    fail-on: must          | line 3: there is no setting 'fail-on' here
          targets:\\n  a:\\n    header: x              | a target needs its URI
          targets:\\n  ../a: ws://x/                   | line 2: a name has
          slow: perhaps                                | slow takes true or false
          fail-on: [must, should]                      | one value is wanted here
          fail-on: must\\nfail-on: should              | twice
          profiles: {a: {selct: x}}                    | did you mean 'select'?
          profiles: {core: {select: x}}                | line 1: 'core' is a ready profile
          target: ws://x/\\ntargets: {a: ws://y/}      | exclude each other
          [a                                           | line 1
          - a                                          | names and their values
          """)
  void whatIsNotKnownIsAFaultWithItsPlace(String text, String message) {
    assertThatThrownBy(() -> read(text.replace("\\n", "\n")))
        .isInstanceOf(ConfigFault.class)
        .hasMessageContaining("upgrade-tck.yaml")
        .hasMessageContaining(message);
  }

  @Test
  void environmentIsReadUnderTheSameNames() throws Exception {
    Map<String, Given> given =
        Environment.read(
            Map.of(
                "UPGRADE_TCK_FAIL_ON", "should",
                "UPGRADE_TCK_HEADER", "X-A: 1, 2\nX-B: 3\n",
                "UPGRADE_TCK_SUBPROTOCOL", "chat, superchat",
                "UPGRADE_TCK_SLOW", "",
                "PATH", "/bin"),
            WORDS);

    assertThat(given.keySet()).containsExactlyInAnyOrder("fail-on", "header", "subprotocol");
    assertThat(valuesOf(given, "header")).containsExactly("X-A: 1, 2", "X-B: 3");
    assertThat(valuesOf(given, "subprotocol")).containsExactly("chat", "superchat");
    assertThat(originOf(given, "fail-on")).isEqualTo("environment: UPGRADE_TCK_FAIL_ON");
  }

  @Test
  void targetsInTheEnvironmentStandBetweenBlanksForTheyMayHoldCommas() throws Exception {
    Map<String, Given> given =
        Environment.read(
            Map.of("UPGRADE_TCK_TARGET", "ws://x/?a=1,2\nws://y/ ws://z/"),
            WORDS.with("target", Vocabulary.Kind.LIST));

    assertThat(valuesOf(given, "target")).containsExactly("ws://x/?a=1,2", "ws://y/", "ws://z/");
  }

  @Test
  void unknownVariableAndWrongFlagAreFaults() {
    assertThatThrownBy(() -> Environment.read(Map.of("UPGRADE_TCK_FAILON", "must"), WORDS))
        .isInstanceOf(ConfigFault.class)
        .hasMessageContaining("did you mean UPGRADE_TCK_FAIL_ON?");
    assertThatThrownBy(() -> Environment.read(Map.of("UPGRADE_TCK_SLOW", "1"), WORDS))
        .isInstanceOf(ConfigFault.class)
        .hasMessageContaining("UPGRADE_TCK_SLOW takes true or false");
  }

  private static List<String> valuesOf(Map<String, Given> settings, String name) {
    return requireNonNull(settings.get(name), name).values();
  }

  private static String originOf(Map<String, Given> settings, String name) {
    return requireNonNull(settings.get(name), name).origin();
  }
}
