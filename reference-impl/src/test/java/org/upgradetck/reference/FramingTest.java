package org.upgradetck.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.upgradetck.reference.Wire.frame;
import static org.upgradetck.reference.Wire.handshake;
import static org.upgradetck.reference.Wire.hex;
import static org.upgradetck.reference.Wire.octets;
import static org.upgradetck.reference.Wire.ping;
import static org.upgradetck.reference.Wire.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 6455 5 to 7 and RFC 7692 behind the 101. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FramingTest {

  private static final String DEFLATE = "Sec-WebSocket-Extensions: permessage-deflate";
  private static final byte[] NOTHING = {};

  private final ReferenceServer server;

  FramingTest() throws IOException {
    server = ReferenceServer.start();
  }

  @AfterAll
  void stop() throws IOException {
    server.close();
  }

  @Test
  void echoesWholeMessagesAndAnswersPingsBetweenFragments() throws IOException {
    try (WireClient client = open()) {
      client.send(frame(0x01, 0x80, "ab".getBytes(StandardCharsets.UTF_8)));
      client.send(ping("p"));
      client.send(frame(0x00, 0x80, NOTHING));
      client.send(frame(0x80, 0x80, "cd".getBytes(StandardCharsets.UTF_8)));
      client.send(frame(0xA, NOTHING));
      client.send(frame(0x2, new byte[] {0, (byte) 0xFF}));
      assertThat(octets(client.read(3))).isEqualTo("\u008a\u0001p");
      assertThat(octets(client.read(6))).isEqualTo("\u0081\u0004abcd");
      assertThat(octets(client.read(4))).isEqualTo("\u0082\u0002\u0000\u00ff");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 125, 126, 65_535})
  void echoesMessagesOfEveryLengthForm(int length) throws IOException {
    byte[] message = new byte[length];
    Arrays.fill(message, (byte) 'x');
    try (WireClient client = open()) {
      client.send(frame(0x2, message));
      client.read(length < 126 ? 2 : 4);
      assertThat(client.read(length)).isEqualTo(message);
    }
  }

  @Test
  void echoesMessagesOfTheLongestLengthForm() throws IOException {
    byte[] payload = new byte[70_000];
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(hex("82 ff 0000000000011170 00000000"));
    out.writeBytes(payload);
    try (WireClient client = open()) {
      client.send(out.toByteArray());
      assertThat(client.read(10)).isEqualTo(hex("82 7f 0000000000011170"));
      assertThat(client.read(payload.length)).isEqualTo(payload);
    }
  }

  @Test
  void answersCloseWithItsCodeAndThenCloses() throws IOException {
    try (WireClient client = open()) {
      client.send(frame(0x8, hex("0bb8 627965")));
      assertThat(client.readAll()).isEqualTo("\u0088\u0002\u000b\u00b8");
    }
    try (WireClient client = open()) {
      assertThat(client.send(frame(0x8, NOTHING)).readAll()).isEqualTo("\u0088\u0000");
    }
  }

  static Stream<Arguments> violations() {
    byte[] x = {'x'};
    return Stream.of(
        Arguments.of("not masked", 1002, frame(0x81, 0, x)),
        Arguments.of("RSV1 without extension", 1002, frame(0xC1, 0x80, x)),
        Arguments.of("RSV2", 1002, frame(0xA1, 0x80, x)),
        Arguments.of("RSV3", 1002, frame(0x91, 0x80, x)),
        Arguments.of("reserved data opcode", 1002, frame(0x3, x)),
        Arguments.of("reserved control opcode", 1002, frame(0xB, x)),
        Arguments.of("fragmented Ping", 1002, frame(0x09, 0x80, x)),
        Arguments.of("long Ping", 1002, frame(0x9, new byte[126])),
        Arguments.of("nothing to continue", 1002, frame(0x0, x)),
        Arguments.of("message inside a message", 1002, hex("0180 00000000 8180 00000000")),
        Arguments.of("length of 16 bits for 125", 1002, hex("82fe 007d 00000000")),
        Arguments.of("length of 64 bits for 65535", 1002, hex("82ff 000000000000ffff 00000000")),
        Arguments.of("length with its first bit", 1002, hex("82ff 8000000000000000 00000000")),
        Arguments.of("too long", 1009, hex("82ff 0000000001000001 00000000")),
        Arguments.of("not UTF-8", 1007, frame(0x1, hex("c328"))),
        Arguments.of("surrogate", 1007, frame(0x1, hex("eda080"))),
        Arguments.of("cut UTF-8", 1007, frame(0x1, hex("e282"))),
        Arguments.of("Close of one octet", 1002, frame(0x8, x)),
        Arguments.of("Close 999", 1002, Wire.close(999)),
        Arguments.of("Close 1005", 1002, Wire.close(1005)),
        Arguments.of("Close 1006", 1002, Wire.close(1006)),
        Arguments.of("Close 1015", 1002, Wire.close(1015)),
        Arguments.of("Close 2000", 1002, Wire.close(2000)),
        Arguments.of("Close 5000", 1002, Wire.close(5000)),
        Arguments.of("Close 65535", 1002, Wire.close(65535)),
        Arguments.of("Close with a reason not UTF-8", 1007, frame(0x8, hex("03e8 ff"))),
        Arguments.of(
            "a request", 1002, Wire.request("GET / HTTP/1.1").getBytes(StandardCharsets.US_ASCII)),
        Arguments.of("an empty line", 1002, hex("0d0a")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("violations")
  void failsTheConnection(String name, int code, byte[] violation) throws IOException {
    try (WireClient client = open()) {
      client.send(violation).send(ping("unheard"));
      assertThat(client.readAll().getBytes(StandardCharsets.ISO_8859_1))
          .as(name)
          .isEqualTo(new byte[] {(byte) 0x88, 2, (byte) (code >> 8), (byte) code});
    }
  }

  @Test
  void boundsMessagesNotOnlyFrames() throws IOException {
    ServerOptions small =
        ServerOptions.defaults().withLimits(Limits.defaults().withMessageOctets(100));
    try (ReferenceServer bounded = ReferenceServer.start(small);
        WireClient client = new WireClient(bounded.uri())) {
      client.send(handshake(DEFLATE)).readHead();
      client.send(frame(0x02, 0x80, new byte[60]));
      client.send(frame(0x80, 0x80, new byte[60]));
      assertThat(client.readAll()).isEqualTo("\u0088\u0002\u0003\u00f1");
    }
    try (ReferenceServer bounded = ReferenceServer.start(small);
        WireClient client = new WireClient(bounded.uri())) {
      client.send(handshake(DEFLATE)).readHead();
      client.send(frame(0xC2, 0x80, deflated(new byte[10_000])));
      assertThat(client.readAll()).isEqualTo("\u0088\u0002\u0003\u00f1");
    }
  }

  @Test
  void servesFramesThatCameWithTheHandshake() throws IOException {
    byte[] second = ping("second");
    try (WireClient client = new WireClient(server.uri())) {
      client.send(handshake() + octets(ping("first")) + octets(Arrays.copyOf(second, 4)));
      client.readHead();
      client.send(Arrays.copyOfRange(second, 4, second.length));
      assertThat(octets(client.read(15))).isEqualTo("\u008a\u0005first\u008a\u0006second");
    }
  }

  @Test
  void readsAndWritesCompressedMessages() throws IOException {
    try (WireClient client = new WireClient(server.uri())) {
      client.send(handshake(DEFLATE)).readHead();
      // "Hello" in one block with fixed codes, then in a stored block, then as a last block.
      client.send(frame(0xC1, 0x80, hex("f248cdc9c90700")));
      client.send(frame(0xC1, 0x80, hex("000500faff48656c6c6f00")));
      client.send(frame(0xC1, 0x80, hex("f348cdc9c9070000")));
      client.send(text("Hello"));
      client.send(frame(0xC1, 0x80, hex("00")));
      assertThat(client.read(9)).isEqualTo(hex("c107f248cdc9c90700"));
      // From the second on, the server refers to the first.
      for (int i = 0; i < 3; i++) {
        assertThat(client.read(1)).isEqualTo(hex("c1"));
        assertThat(client.read(client.read(1)[0])).hasSizeLessThan(7);
      }
      assertThat(client.read(3)).isEqualTo(hex("c10100"));
      client.send(frame(0xC1, 0x80, hex("ffff")));
      assertThat(client.readAll()).isEqualTo("\u0088\u0002\u0003\u00ef");
    }
  }

  @Test
  void failsOnRsv1WhereCompressionHasNoPlace() throws IOException {
    for (byte[] wrong :
        new byte[][] {
          frame(0xC9, 0x80, NOTHING),
          octetsOf(frame(0x41, 0x80, NOTHING), frame(0xC0, 0x80, NOTHING))
        }) {
      try (WireClient client = new WireClient(server.uri())) {
        client.send(handshake(DEFLATE)).readHead();
        assertThat(client.send(wrong).readAll()).isEqualTo("\u0088\u0002\u0003\u00ea");
      }
    }
  }

  @Test
  void closesWhoStaysSilent() throws IOException {
    ServerOptions hasty =
        ServerOptions.defaults().withLimits(Limits.defaults().withIdleTime(Duration.ofMillis(200)));
    try (ReferenceServer impatient = ReferenceServer.start(hasty);
        WireClient client = new WireClient(impatient.uri())) {
      client.send(handshake()).readHead();
      assertThat(client.readAll()).isEqualTo("\u0088\u0002\u0003\u00e9");
    }
  }

  private WireClient open() throws IOException {
    WireClient client = new WireClient(server.uri());
    assertThat(client.send(handshake()).readHead()).startsWith("HTTP/1.1 101 ");
    return client;
  }

  private static byte[] octetsOf(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  /** A message as a client compresses it: flushed, without the last four octets. */
  private static byte[] deflated(byte[] message) {
    Deflater deflater = new Deflater(9, true);
    try {
      deflater.setInput(message);
      byte[] out = new byte[message.length + 100];
      int length = deflater.deflate(out, 0, out.length, Deflater.SYNC_FLUSH);
      return Arrays.copyOf(out, length - 4);
    } finally {
      deflater.end();
    }
  }
}
