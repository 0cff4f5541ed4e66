package org.upgradetck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.upgradetck.suites.catalogue.Catalogue;
import org.upgradetck.suites.language.CatalogueCase;

/** What {@code explain} says, and which case it takes somebody to mean. */
class ExplainCommandTest {

  private static final String VERSIONS =
      "rfc6455/4.4/version-never-valid-is-refused-naming-the-supported-ones";

  @Test
  void rowIsShownBesideItsControl() {
    Program.Ended ended = InProcess.run("explain", VERSIONS + "#12");

    assertThat(ended.code()).as(ended.err()).isZero();
    assertThat(ended.out().lines())
        .contains(
            "            GET /chat HTTP/1.1\\r\\n",
            "            Host: server.example\\r\\n",
            "          - Sec-WebSocket-Version: 13\\r\\n",
            "          + Sec-WebSocket-Version: 12\\r\\n",
            "            \\r\\n");
    assertThat(ended.out())
        .contains(
            "RFC6455-4.4-2 MUST:",
            "https://www.rfc-editor.org/rfc/rfc6455#section-4.4",
            "lists 13 in Sec-WebSocket-Version",
            "a masked",
            "FB29",
            "https://github.com/websockets/ws/issues/2291",
            "version-hidden",
            "upgrade-tck TARGET --select '" + VERSIONS + "#12'")
        .doesNotContain("\u001b");
  }

  @Test
  void caseListsItsRowsAndShowsTheFirst() {
    Program.Ended ended = InProcess.run("explain", VERSIONS);

    assertThat(ended.out()).contains("#9, the first of 8", "8 rows", "#255 ");
  }

  @Test
  void saysWhichFaultMustNotBeTakenByItself() {
    Program.Ended ended =
        InProcess.run("explain", "fields-behind-a-limit-are-not-forgotten#behind-fields+100");

    assertThat(ended.out())
        .contains("by itself", "refuses this without the rest", "Sec-WebSocket-Version: 99");
  }

  @Test
  void saysTheSameEveryTime() {
    assertThat(InProcess.run("explain", VERSIONS).out())
        .isEqualTo(InProcess.run("explain", VERSIONS).out());
  }

  @Test
  void targetStandsInTheOctetsAndInTheCommand() {
    String uri = "ws://localhost:8080/live?room=1";

    Program.Ended ended = InProcess.run("explain", VERSIONS, "--target", uri);

    assertThat(ended.out())
        .contains("GET /live?room=1 HTTP/1.1\\r\\n", "Host: localhost:8080\\r\\n")
        .contains("upgrade-tck '" + uri + "' --select");
    assertThat(InProcess.run("explain", VERSIONS, "--target", "localhost").code()).isEqualTo(3);
  }

  @Test
  void segmentsAreMarkedWhereTheyBegin() {
    String row = "rfc9112/2.2/handshake-may-come-in-any-pieces#in-four-pieces";

    assertThat(InProcess.run("explain", row).out())
        .contains("in 4 segments")
        .containsSubsequence(
            "            G\n",
            "~~~~ segment 2\n            ET /chat HTTP/1.1\\r\\n",
            "Host:\n",
            "~~~~ segment 3\n             server.example",
            "            \\r\n",
            "~~~~ segment 4\n            \\n\n");
  }

  @Test
  void severalRequestsAndOctetsBehindOneAreTold() {
    assertThat(
            InProcess.run(
                    "explain", "handshake-may-be-repeated-on-the-same-connection#refused-version")
                .out())
        .contains("request 1", "Sec-WebSocket-Version: 99", "request 2", "on the same connection");
    assertThat(InProcess.run("explain", "frames-behind-an-accepted-handshake-are-not-lost").out())
        .contains("its last 11 octets come right behind the request", "+ \\x89\\x85");
  }

  @Test
  void framesBehindThe101AreShownAsOctetsAndInWords() {
    String row = "every-ping-is-answered-with-its-octets#one-octet";

    assertThat(InProcess.run("explain", row).out())
        .contains("once it is answered 101; its Pong is waited for:", "\\x89", "frame: ping");
  }

  @Test
  void whatIsSaidDependsOnWhatIsOffered() {
    assertThat(
            InProcess.run("explain", "window-of-the-client-is-kept-between-messages#twice").out())
        .contains("Sec-WebSocket-Extensions: permessage-deflate", "RSV 100", "as it comes back");
  }

  @Test
  void onlyTheEndsOfALongRowAreShown() {
    Program.Ended ended = InProcess.run("explain", "many-fields-are-taken-or-refused#behind+10000");

    assertThat(ended.out())
        .containsPattern("\\.\\.\\. [0-9]+ lines with [0-9]+ octets are left out here \\.\\.\\.")
        .contains("GET /chat HTTP/1.1");
    assertThat(ended.out().lines().count()).isLessThan(150);
  }

  @Test
  void everyRowOfTheCatalogueCanBeExplained() {
    List<String> arguments = new ArrayList<>(List.of("explain"));
    for (CatalogueCase each : Catalogue.forServers().cases()) {
      each.declaration().rows().forEach(row -> arguments.add(each.idOf(row)));
    }
    Program.Ended text = InProcess.run(arguments.toArray(new String[0]));

    assertThat(text.code()).as(text.err()).isZero();
    List<String> lines = text.out().lines().toList();
    assertThat(lines).containsSubsequence(arguments.subList(1, arguments.size()));
    assertThat(lines).filteredOn("What a verdict means"::equals).hasSize(arguments.size() - 1);
  }

  @Test
  void jsonHoldsTheOctetsThemselves() throws Exception {
    JsonNode json =
        new ObjectMapper()
            .readTree(InProcess.run("explain", VERSIONS + "#14", "--format", "json").out());

    assertThat(json).hasSize(1);
    JsonNode explained = json.get(0);
    assertThat(explained.get("id").asText()).isEqualTo(VERSIONS + "#14");
    assertThat(explained.at("/seenIn/0/citations/0").asText()).startsWith("https://");
    assertThat(explained.at("/verdicts/fail").asText()).contains("must");
    String octets =
        new String(
            Base64.getDecoder().decode(explained.at("/sent/requests/0/base64").asText()),
            StandardCharsets.ISO_8859_1);
    assertThat(octets)
        .startsWith("GET /chat HTTP/1.1\r\nHost: server.example\r\n")
        .endsWith("Sec-WebSocket-Version: 14\r\n\r\n");
  }

  @Test
  void endOfAnIdOrAPatternWillDo() {
    String expected = InProcess.run("explain", VERSIONS + "#9").out();

    assertThat(
            InProcess.run("explain", "version-never-valid-is-refused-naming-the-supported-ones#9")
                .out())
        .isEqualTo(expected);
    assertThat(InProcess.run("explain", "**/version-never*#9").out()).isEqualTo(expected);
  }

  @Test
  void severalIdsAreExplainedOneBehindTheOther() {
    assertThat(InProcess.run("explain", "missing-key-is-refused", VERSIONS).out())
        .containsSubsequence("rfc6455/4.2.1/missing-key-is-refused\n", VERSIONS + "\n");
  }

  @Test
  void unknownIdIs2AndTheNearestAreNamed() {
    Program.Ended ended = InProcess.run("explain", "misssing-key-is-refused");

    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err())
        .contains("No case has the id 'misssing-key-is-refused'")
        .contains("rfc6455/4.2.1/missing-key-is-refused");
    assertThat(InProcess.run("explain", "nothing-like-it-at-all-anywhere").err())
        .contains("list --rows");
  }

  @Test
  void unknownRowIs2AndTheNearestAreNamed() {
    Program.Ended ended = InProcess.run("explain", VERSIONS + "#256");

    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err()).contains("has no row '#256'", VERSIONS + "#255");
  }

  @Test
  void nameThatSeveralCasesHaveIs2() {
    Program.Ended ended = InProcess.run("explain", "rfc6455/4.4/*");

    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err()).containsPattern("is meant by [0-9]+ cases").contains(VERSIONS);
  }

  @Test
  void requirementFaultOrMutantLeadsToItsCases() {
    for (String name : List.of("RFC6455-4.4-2", "FB29", "version-hidden")) {
      Program.Ended ended = InProcess.run("explain", name);
      assertThat(ended.code()).isEqualTo(2);
      assertThat(ended.err()).contains(VERSIONS);
    }
  }

  @Test
  void withoutAnIdIs3() {
    assertThat(InProcess.run("explain").code()).isEqualTo(3);
  }

  @Test
  void colourIsUsedWhenAskedFor() {
    assertThat(InProcess.run("explain", VERSIONS, "--color", "always").out()).contains("\u001b[");
  }
}
