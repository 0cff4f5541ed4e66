package org.upgradetck.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.upgradetck.fixtures.http.Response;
import org.upgradetck.reports.text.VisibleText;
import org.upgradetck.suites.play.Outcome;
import org.upgradetck.suites.survey.Survey;

/** What is wrong, and what to do, when the plain handshake did not lead to WebSocket. */
final class Advice {

  private static final int SHOWN = 400;

  private Advice() {}

  /**
   * Two or three lines; none when the handshake was all right. What the target sent is made safe.
   */
  static List<String> on(Survey survey) {
    return Stream.concat(
            lines(survey.handshake().outcome()).stream(),
            survey
                .lostUpgrade()
                .map(words -> "Or does the upgrade not arrive? " + capital(words))
                .stream())
        .map(line -> VisibleText.of(line, SHOWN))
        .toList();
  }

  private static String capital(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ".";
  }

  private static List<String> lines(Outcome outcome) {
    if (outcome instanceof Outcome.Accepted accepted) {
      return accepted.after().isProved()
          ? List.of()
          : List.of(
              "the plain handshake was answered 101, but then the target "
                  + accepted.after().inWords()
                  + ".",
              "Most rows cannot pass until the connection really speaks WebSocket.");
    }
    if (outcome instanceof Outcome.NotConnected notConnected) {
      // Its reason already says what to do.
      return List.of(
          "nothing could be judged, the target could not be reached.", notConnected.why());
    }
    return List.of(
        "nothing could be judged: to the plain handshake the target " + outcome.inWords() + ".",
        whatToDo(outcome));
  }

  private static String whatToDo(Outcome outcome) {
    if (outcome instanceof Outcome.Refused refused) {
      return whatToDo(refused.response());
    }
    if (outcome instanceof Outcome.Garbled) {
      return "Does something else than HTTP listen at this port, or TLS where the URI says ws?";
    }
    return "Does the target listen for TLS (wss), or does it need longer (--answer-within)?";
  }

  private static String whatToDo(Response refusal) {
    return switch (refusal.status()) {
      case 404 -> "Is the path of the URI right?";
      case 401, 403 ->
          "Does the target want credentials (-H 'Authorization: ...') or another --origin?";
      case 301, 302, 303, 307, 308 -> "Name the place that it redirects to: " + place(refusal);
      default -> "Does a WebSocket endpoint listen at this path?";
    };
  }

  /** Without the query, in which a target may hand a secret of the user back. */
  private static String place(Response redirection) {
    return redirection
        .joined("Location")
        .map(location -> location.split("[?#]", 2)[0])
        .orElse("it gave no Location.");
  }
}
