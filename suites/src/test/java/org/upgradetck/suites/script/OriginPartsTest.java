package org.upgradetck.suites.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The parts of an origin, and the hosts that look like its own. */
class OriginPartsTest {

  @ParameterizedTest
  @CsvSource({
    "http://a.example, http, a.example, ''",
    "https://a.example:8443, https, a.example, :8443",
    "http://127.0.0.1:80, http, 127.0.0.1, :80",
    "http://[::1], http, [::1], ''",
    "http://[2001:db8::1]:8080, http, [2001:db8::1], :8080",
    "a.example, http, a.example, ''",
    "a.example:81, http, a.example, :81"
  })
  void originIsTakenApart(String origin, String scheme, String host, String port) {
    assertThat(OriginParts.of(origin)).isEqualTo(new OriginParts(scheme, host, port));
  }

  @ParameterizedTest
  @CsvSource({
    "http://localhost, xxlocalhost",
    "http://a.example, xxa.example",
    "http://www.a.example:81, www.xxa.example",
    "http://127.0.0.1, 127.0.xx0.1"
  })
  void lettersStandBeforeTheLastTwoLabels(String origin, String alike) {
    assertThat(OriginParts.of(origin).hostEndingAlike("xx")).isEqualTo(alike);
  }

  @ParameterizedTest
  @CsvSource({
    "http://[::1], [fd74::1]",
    "http://[2001:db8::1]:81, [fd74:db8::1]",
    "http://[::ffff:192.0.2.1], [fd74::ffff:192.0.2.1]",
    "http://[fd74::1], [fd75::1]"
  })
  void likeOfAnAddressOfIpv6IsAnAddress(String origin, String alike) {
    assertThat(OriginParts.of(origin).hostEndingAlike("xx")).isEqualTo(alike);
  }

  @Test
  void likeIsNeverTheHostItself() {
    OriginParts parts = OriginParts.of("http://[fd74:1::1]");

    assertThat(parts.hostEndingAlike("xx")).isNotEqualTo(parts.host()).endsWith(":1::1]");
  }
}
