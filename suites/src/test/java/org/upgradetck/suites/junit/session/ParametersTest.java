package org.upgradetck.suites.junit.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.upgradetck.fixtures.target.Waits;
import org.upgradetck.suites.run.Pace;
import org.upgradetck.suites.script.Credentials;
import org.upgradetck.suites.script.Settings;

/** What may stand in a configuration parameter. */
class ParametersTest {

  @Test
  void nothingGivenIsTheDefault() {
    Parameters none = of(Map.of());

    assertThat(none.pace()).isEqualTo(Pace.DEFAULT);
    assertThat(none.waitsOr(Waits.DEFAULT)).isEqualTo(Waits.DEFAULT);
    assertThat(none.settingsOr(Settings.BUNDLED)).isEqualTo(Settings.BUNDLED);
    assertThat(none.slow()).isFalse();
    assertThat(none.failOnShould()).isFalse();
    assertThat(none.allowInconclusive()).isFalse();
  }

  @Test
  void everyParameterIsRead() {
    Parameters all =
        of(
            Map.of(
                "upgrade-tck.select", "rfc6455/4.4/**, level:should\n tag:version",
                "upgrade-tck.slow", "",
                "upgrade-tck.fail-on", "should",
                "upgrade-tck.parallel", "3",
                "upgrade-tck.deadline", "2m",
                "upgrade-tck.answer-within", "2s",
                "upgrade-tck.quiet-for", "150",
                "upgrade-tck.subprotocol", "chat,superchat",
                "upgrade-tck.credentials", "Basic dGNrOnRjaw==",
                "upgrade-tck.plain-path", "/plain"));

    assertThat(all.select()).containsExactly("rfc6455/4.4/**", "level:should", "tag:version");
    assertThat(all.slow()).isTrue();
    assertThat(all.failOnShould()).isTrue();
    assertThat(all.pace()).isEqualTo(new Pace(3, Duration.ofMinutes(2)));
    assertThat(all.waitsOr(Waits.DEFAULT))
        .isEqualTo(new Waits(Duration.ofSeconds(2), Duration.ofMillis(150)));
    assertThat(all.settingsOr(Settings.NONE))
        .isEqualTo(
            Settings.NONE
                .withSubprotocols(List.of("chat", "superchat"))
                .withPlainPath(Optional.of("/plain"))
                .withCredentials(Optional.of(new Credentials("Basic dGNrOnRjaw=="))));
  }

  @Test
  void flagThatSaysFalseIsNotSet() {
    assertThat(of(Map.of("upgrade-tck.slow", "false")).slow()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "1025", "many", "99999999999"})
  void parallelIsANumberInBounds(String value) {
    assertThatIllegalArgumentException()
        .isThrownBy(of(Map.of("upgrade-tck.parallel", value))::pace)
        .withMessageContaining("upgrade-tck.parallel")
        .withMessageContaining(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0s", "5h", "soon", "-3s"})
  void durationIsANumberWithAUnit(String value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> of(Map.of("upgrade-tck.quiet-for", value)).waitsOr(Waits.DEFAULT))
        .withMessageContaining("upgrade-tck.quiet-for");
  }

  private static Parameters of(Map<String, String> values) {
    return new Parameters(name -> Optional.ofNullable(values.get(name)));
  }
}
