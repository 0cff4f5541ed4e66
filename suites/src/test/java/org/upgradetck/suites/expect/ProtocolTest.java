package org.upgradetck.suites.expect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A member of Upgrade beside the one that was asked for. */
class ProtocolTest {

  @ParameterizedTest
  @CsvSource({
    "TLS/1.2, TLS/1.2, true",
    "tls/1.2, TLS/1.2, true",
    "TLS, TLS/1.2, true",
    "websocket/13, websocket, true",
    "TLS/1.3, TLS/1.2, false",
    "h2, h2c, false"
  })
  void nameAndVersionAreCompared(String named, String asked, boolean answers) {
    assertThat(Protocol.of(named).answers(Protocol.of(asked))).isEqualTo(answers);
  }

  @ParameterizedTest
  @ValueSource(strings = {"foo/1", "bar/2", "x", "x0k3/2", "FOO"})
  void namesOfOurOwnAreMadeUp(String name) {
    assertThat(Protocol.of(name).isMadeUp()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"websocket", "h2c", "TLS/1.0", "HTTP/2.0", "connect-udp", "IRC/6.9"})
  void namesThatProtocolsHaveAreNot(String name) {
    assertThat(Protocol.of(name).isMadeUp()).isFalse();
  }
}
