package org.upgradetck.suites.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.upgradetck.suites.language.Words.openingHandshake;
import static org.upgradetck.suites.language.Words.row;

import org.junit.jupiter.api.Test;
import org.upgradetck.fixtures.target.Target;
import org.upgradetck.fixtures.target.UnusableTarget;
import org.upgradetck.suites.script.Cast;
import org.upgradetck.suites.script.Settings;

/** What the words on octets, lines and sizes put on the wire. */
class OctetWordsTest {

  private static final int ALL = 100_000;

  @Test
  void wholeMessageStandsAlone() throws UnusableTarget {
    assertThat(sent(RawMessage.wholeMessage(row("x", "hello {host}\r\n"))))
        .isEqualTo("hello server.example\\r\\n");
  }

  @Test
  void firstLineIsReplacedAndTheFieldsStay() throws UnusableTarget {
    assertThat(sent(RawMessage.firstLine(row("x", "HTTP/1.1 200 OK"))))
        .startsWith("HTTP/1.1 200 OK\\r\\nHost: server.example\\r\\n")
        .endsWith("13\\r\\n\\r\\n");
  }

  @Test
  void lineEndsAreThoseAskedFor() throws UnusableTarget {
    assertThat(sent(LineEnds.everyLineEndsWith(row("x", "\n"))))
        .doesNotContain("\\r")
        .endsWith("13\\n\\n");
    assertThat(sent(LineEnds.allButTheLastLineEndWith(row("x", "\r"))))
        .startsWith("GET /chat HTTP/1.1\\rHost: server.example\\rUpgrade: websocket\\r")
        .endsWith("Version: 13\\r\\n\\r\\n");
  }

  @Test
  void hiddenFieldStandsNowhereElse() throws UnusableTarget {
    assertThat(sent(FieldLines.hiddenBehindAFold("Upgrade")))
        .containsOnlyOnce("websocket\\r\\n")
        .endsWith("X-Unknown: a\\r\\n Upgrade: websocket\\r\\n\\r\\n");
    assertThat(sent(FieldLines.hiddenBehindABareCr("Upgrade")))
        .containsOnlyOnce("websocket\\r\\n")
        .endsWith("X-Unknown: a\\rUpgrade: websocket\\r\\n\\r\\n");
    assertThat(sent(FieldLines.indentedInFront("Upgrade")))
        .startsWith("GET /chat HTTP/1.1\\r\\n Upgrade: websocket\\r\\nHost:");
  }

  @Test
  void foldStandsInTheMiddleOrInFront() throws UnusableTarget {
    assertThat(sent(FieldLines.foldedInsideTheValue("Upgrade")))
        .contains("Upgrade: webs\\r\\n ocket\\r\\n");
    assertThat(sent(FieldLines.foldedBeforeTheValue("Upgrade")))
        .contains("Upgrade:\\r\\n websocket\\r\\n");
  }

  @Test
  void sizesAreExact() throws UnusableTarget {
    assertThat(sent(Sizes.requestLineOf(8000)).indexOf("\\r\\n")).isEqualTo(8000);
    assertThat(sent(Sizes.cookieOf(1024))).contains("Cookie: c=" + "a".repeat(1022) + "\\r\\n");
    assertThat(sent(Sizes.unknownFieldsInFront(500)).split("X-\\d+: a")).hasSize(501);
    assertThat(sent(Sizes.membersInFront("Connection", "x#", 3)))
        .contains("Connection: x0,x1,x2, Upgrade\\r\\n");
    assertThat(sent(Sizes.farApart("Sec-WebSocket-Version", "13", "9", 4)))
        .contains("Version: 13    9\\r\\n");
  }

  @Test
  void controlOctetsAreSpeltOutInWords() {
    assertThat(row("x", "a\u0000b\r").words()).isEqualTo("a\\x00b\\r");
  }

  /** The first row of the variation, applied to the opening handshake. */
  private static String sent(Variation variation) throws UnusableTarget {
    Cast cast = Cast.of(Target.parse("ws://server.example/chat"), Settings.NONE, 1);
    return openingHandshake()
        .with(new Variation(variation.rows().subList(0, 1)))
        .script()
        .steps()
        .get(0)
        .compose(cast)
        .toBytes()
        .visible(ALL);
  }
}
