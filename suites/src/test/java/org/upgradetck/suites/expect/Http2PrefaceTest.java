package org.upgradetck.suites.expect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.upgradetck.fixtures.bytes.Bytes;

/** The first octets of a server that turned to HTTP/2 (RFC 7540, section 3.5). */
class Http2PrefaceTest {

  @Test
  void settingsBeginIt() {
    assertThat(Http2Preface.mayBegin(Bytes.of(0, 0, 0, 4, 0, 0, 0, 0, 0))).isTrue();
    assertThat(Http2Preface.mayBegin(Bytes.of(0, 0, 6, 4, 0, 0x80, 0, 0, 0, 0, 3, 0, 0, 0, 1)))
        .isTrue();
  }

  @Test
  void whatIsNotThereYetMayComeRight() {
    assertThat(Http2Preface.mayBegin(Bytes.EMPTY)).isTrue();
    assertThat(Http2Preface.mayBegin(Bytes.of(0, 0, 18, 4))).isTrue();
  }

  @Test
  void serverThatGotNoPrefaceMaySayGoodbye() {
    assertThat(Http2Preface.mayBegin(Bytes.of(0, 0, 8, 7, 0, 0, 0, 0, 0, 0, 0, 0, 0))).isTrue();
  }

  @Test
  void otherFramesAndOtherProtocolsDoNot() {
    assertThat(Http2Preface.mayBegin(Bytes.latin1("HTTP/1.1 200 OK"))).isFalse();
    assertThat(Http2Preface.mayBegin(Bytes.of(0, 0, 1, 1, 4, 0, 0, 0, 1, 0x88))).isFalse();
    assertThat(Http2Preface.mayBegin(Bytes.of(0, 0, 0, 4, 1, 0, 0, 0, 0))).isFalse();
    assertThat(Http2Preface.mayBegin(Bytes.of(0, 0, 0, 4, 0, 0, 0, 0, 1))).isFalse();
  }
}
