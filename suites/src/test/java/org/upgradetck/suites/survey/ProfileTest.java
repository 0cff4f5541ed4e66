package org.upgradetck.suites.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.upgradetck.fixtures.target.Target;
import org.upgradetck.fixtures.target.UnusableTarget;
import org.upgradetck.fixtures.target.Waits;
import org.upgradetck.fixtures.wire.Dialler;
import org.upgradetck.reference.ReferenceServer;
import org.upgradetck.reference.ServerOptions;
import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.suites.run.ScriptedServer;
import org.upgradetck.suites.script.Cast;
import org.upgradetck.suites.script.Settings;

/** What a target chose is told, and does not take for ever to find out. */
class ProfileTest {

  private static final Waits SHORT = new Waits(Duration.ofSeconds(1), Duration.ofMillis(300));

  @Test
  void tellsWhatTheReferenceChose() throws Exception {
    Map<String, String> choices = ofReference(ServerOptions.defaults());

    assertThat(choices)
        .hasSizeGreaterThanOrEqualTo(20)
        .containsEntry("plain GET", "426 Upgrade Required")
        .containsEntry("no Sec-WebSocket-Key", "400 Bad Request")
        .containsEntry("empty elements in Connection", "switches")
        .containsEntry("absolute-form target", "switches")
        .containsEntry("a frame right behind the handshake", "served")
        .containsEntry("the connection after a refusal", "kept: the next handshake on it switches")
        .containsEntry("a subprotocol that nobody knows", "none");
    assertThat(List.copyOf(choices.keySet())).startsWith("plain handshake");
  }

  @Test
  void seesOtherChoices() throws Exception {
    assertThat(ofMutant(Mutant.EARLY_FRAMES_LOST))
        .containsEntry("a frame right behind the handshake", "lost, the connection goes on");
    assertThat(ofMutant(Mutant.KEY_FIRST_LINE_WINS)).containsEntry("two keys", "switches");
    assertThat(ofMutant(Mutant.CLOSES_WITHOUT_SAYING_SO))
        .containsEntry("the connection after a refusal", "closed without a word");
  }

  @Test
  void asksNothingMoreOfATargetThatDoesNotAccept() throws Exception {
    AtomicInteger connections = new AtomicInteger();
    try (ScriptedServer server =
        ScriptedServer.start(
            (connection, head) -> {
              connections.incrementAndGet();
              ScriptedServer.send(
                  connection, "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");
            })) {
      Survey survey = survey(server.uri());
      int before = connections.get();

      assertThat(
              new Profile(Dialler.to(target(server.uri())), cast(server.uri()), survey).choices())
          .isEqualTo(survey.choices());
      assertThat(connections).hasValue(before);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "404 Not Found, 404 Not Found, true",
    "426 Upgrade Required, 426 Upgrade Required, true",
    "400 Bad Request, 404 Not Found, false",
    "401 Unauthorized, 401 Unauthorized, false",
    "503 Service Unavailable, 503 Service Unavailable, false"
  })
  void suspectsThatTheUpgradeIsLostWhereItMakesNoDifference(
      String toHandshakes, String toOthers, boolean suspected) throws Exception {
    try (ScriptedServer server =
        ScriptedServer.start(
            (connection, head) ->
                ScriptedServer.send(
                    connection,
                    "HTTP/1.1 "
                        + (head.contains("Upgrade: ") ? toHandshakes : toOthers)
                        + "\r\nContent-Length: 0\r\n\r\n"))) {
      assertThat(survey(server.uri()).lostUpgrade().isPresent()).isEqualTo(suspected);
    }
  }

  @Test
  void isBoundedWhereTheTargetFallsSilent() throws Exception {
    AtomicInteger silent = new AtomicInteger();
    ServerOptions options = ServerOptions.defaults();
    try (ReferenceServer reference = ReferenceServer.start(options)) {
      Survey survey = survey(reference.uri());
      try (ScriptedServer mute =
          ScriptedServer.start(
              (connection, head) -> {
                silent.incrementAndGet();
                connection.getInputStream().readAllBytes();
              })) {
        long began = System.nanoTime();
        Map<String, String> choices =
            new Profile(Dialler.to(target(mute.uri())), cast(mute.uri()), survey).choices();

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(20));
        assertThat(choices).containsEntry("no Sec-WebSocket-Key", "was silent");
        assertThat(silent.get()).isPositive();
      }
    }
  }

  private static Map<String, String> ofMutant(Mutant mutant) throws Exception {
    return ofReference(ServerOptions.defaults().withDecisions(mutant.decisions()));
  }

  private static Map<String, String> ofReference(ServerOptions options) throws Exception {
    try (ReferenceServer server = ReferenceServer.start(options)) {
      return new Profile(Dialler.to(target(server.uri())), cast(server.uri()), survey(server.uri()))
          .choices();
    }
  }

  private static Survey survey(URI uri) throws UnusableTarget {
    return new Surveyor(Dialler.to(target(uri)), cast(uri)).survey();
  }

  private static Target target(URI uri) throws UnusableTarget {
    return Target.parse(uri.toString()).withWaits(SHORT);
  }

  private static Cast cast(URI uri) throws UnusableTarget {
    return Cast.of(target(uri), Settings.BUNDLED, 6455);
  }
}
