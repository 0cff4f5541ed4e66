package org.upgradetck.suites.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.upgradetck.fixtures.target.Target;

/** What the placeholders of a declaration become. */
class CastTest {

  private static final Settings ALL =
      Settings.NONE
          .withSubprotocols(List.of("chat", "superchat"))
          .withRefusedOrigin(Optional.of("http://refused.example"))
          .withAllowedOrigin(Optional.of("https://App.example:8443"))
          .withPlainPath(Optional.of("/plain"))
          .withMissingPath(Optional.of("/missing"))
          .withRedirectPath(Optional.of("/moved"))
          .withProtectedPath(Optional.of("/secret"))
          .withCredentials(Optional.of(new Credentials("Basic Abc=")));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{scheme}|http",
        "{scheme-in-capitals}|HTTP",
        "{authority}|server.example:8080",
        "{host}|server.example",
        "{port}|8080",
        "{path}|/chat?room=1",
        "{path-percent-encoded}|/%63hat?room=1",
        "{path}{and}a=b|/chat?room=1&a=b",
        "{subprotocol}|chat",
        "{other-subprotocol}|superchat",
        "{subprotocol-in-other-case}|CHAT",
        "{refused-origin}|http://refused.example",
        "{allowed-origin}|https://App.example:8443",
        "{allowed-origin-in-capitals}|HTTPS://APP.EXAMPLE:8443",
        "{allowed-scheme}://{allowed-host}{allowed-port}|https://App.example:8443",
        "{plain-path}|/plain",
        "{missing-path}|/missing",
        "{redirect-path}|/moved",
        "{protected-path}|/secret",
        "{credentials}|Basic Abc=",
        "{credentials-with-scheme-in-capitals}|BASIC Abc=",
        "{credentials-with-scheme-in-lower-case}|basic Abc="
      })
  void placeholderBecomesWhatIsKnown(String template, String filled) throws Exception {
    assertThat(cast(ALL).fill(template)).isEqualTo(filled);
  }

  @Test
  void chanceIsAnotherEachTime() throws Exception {
    Cast cast = cast(ALL);

    assertThat(cast.fill("{random}")).matches("[0-9a-z]+").isNotEqualTo(cast.fill("{random}"));
    assertThat(cast.fill("{key}")).matches("[A-Za-z0-9+/]{22}==");
    assertThat(cast.fill("{host-ending-like-the-allowed}"))
        .matches("x[0-9a-z]+App\\.example")
        .isNotEqualTo(cast.fill("{host-ending-like-the-allowed}"));
  }

  @Test
  void originThatIsAlwaysSentIsOneThatIsLetIn() throws Exception {
    Settings settings = Settings.NONE.withOrigin(Optional.of("http://always.example"));

    assertThat(cast(settings).fill("{allowed-origin}")).isEqualTo("http://always.example");
    assertThat(cast(settings.withAllowedOrigin(Optional.of("http://a"))).fill("{allowed-origin}"))
        .isEqualTo("http://a");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "allowed-origin",
        "missing-path",
        "redirect-path",
        "protected-path",
        "credentials",
        "plain-path",
        "refused-origin",
        "subprotocol"
      })
  void settingThatIsNotThereIsNamed(String placeholder) throws Exception {
    Cast cast = cast(Settings.NONE);

    assertThatIllegalStateException()
        .isThrownBy(() -> cast.fill("{" + placeholder + "}"))
        .withMessageContaining("--" + placeholder);
  }

  @Test
  void unknownPlaceholderIsAnError() throws Exception {
    Cast cast = cast(ALL);

    assertThatIllegalStateException()
        .isThrownBy(() -> cast.fill("{nothing-like-it}"))
        .withMessageContaining("{nothing-like-it}");
  }

  private static Cast cast(Settings settings) throws Exception {
    return Cast.of(Target.parse("ws://server.example:8080/chat?room=1"), settings, 6455);
  }
}
