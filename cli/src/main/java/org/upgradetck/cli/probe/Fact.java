package org.upgradetck.cli.probe;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.upgradetck.cli.probe.Traffic.Octets;
import org.upgradetck.fixtures.http.Framing;
import org.upgradetck.fixtures.http.Oddity;
import org.upgradetck.fixtures.http.Reading;
import org.upgradetck.fixtures.http.Response;
import org.upgradetck.fixtures.websocket.AcceptKey;
import org.upgradetck.fixtures.wire.End;

/**
 * Something that can be read off the answer. Facts, no verdicts.
 *
 * @param name what it is about
 * @param words what was read
 */
record Fact(String name, String words) {

  private static final int MOST_ODDITIES = 20;
  private static final String ACCEPT = "Sec-WebSocket-Accept";

  /** All that can be read off. */
  static List<Fact> of(Probed probed, Traffic traffic) {
    List<Fact> facts = new ArrayList<>();
    Optional<Response> response = probed.response();
    if (response.isPresent()) {
      answer(probed, response.get(), facts);
      if (probed.isSwitched()) {
        frames(traffic, facts);
      }
    } else {
      facts.add(new Fact("answer", none(probed.reading(), probed.probe().answerWithin())));
    }
    boolean whole = response.map(Response::bodyComplete).orElse(false);
    if (whole && !probed.isSwitched() && probed.behind() > 0) {
      facts.add(new Fact("behind", probed.behind() + " octets came behind the answer"));
    }
    if (!probed.isSwitched() && !probed.probe().afterwards().isEmpty()) {
      facts.add(new Fact("afterwards", "nothing was sent, as there was no 101"));
    }
    facts.add(new Fact("end", probed.endInWords()));
    return facts;
  }

  private static void answer(Probed probed, Response response, List<Fact> facts) {
    for (Response interim : probed.reading().interim()) {
      facts.add(new Fact("interim", status(interim)));
    }
    facts.add(new Fact("status", status(response)));
    Optional<String> key = RequestHead.of(probed.probe().request()).value("Sec-WebSocket-Key");
    if (probed.isSwitched() || response.has(ACCEPT)) {
      facts.add(new Fact("accept", accept(response, key)));
    }
    facts.add(new Fact("upgrade", field(response, "Upgrade")));
    facts.add(new Fact("connection", field(response, "Connection")));
    if (probed.isSwitched()) {
      facts.add(new Fact("subprotocol", field(response, "Sec-WebSocket-Protocol")));
      facts.add(new Fact("extensions", field(response, "Sec-WebSocket-Extensions")));
    } else {
      facts.add(new Fact("versions", field(response, "Sec-WebSocket-Version")));
      facts.add(new Fact("body", body(response)));
    }
    for (Response each : probed.reading().interim()) {
      oddities(each, " of the interim " + each.status(), facts);
    }
    oddities(response, "", facts);
  }

  private static String status(Response response) {
    String reason = response.reason().visible();
    return response.status() + (reason.isEmpty() ? "" : " " + reason) + ", " + response.version();
  }

  private static String accept(Response response, Optional<String> key) {
    String expected = key.map(AcceptKey::of).orElse("");
    List<String> values = response.values(ACCEPT);
    if (key.isEmpty()) {
      return field(response, ACCEPT) + "; the request had no key that it could answer";
    }
    if (values.isEmpty()) {
      return "missing; " + expected + " belongs to the key";
    }
    return field(response, ACCEPT)
        + (values.equals(List.of(expected))
            ? ", right"
            : ", wrong: " + expected + " belongs to the key");
  }

  private static String field(Response response, String name) {
    List<String> values = response.values(name);
    return switch (values.size()) {
      case 0 -> "none";
      case 1 -> values.get(0).isEmpty() ? "an empty field" : values.get(0);
      default -> "on " + values.size() + " lines: " + String.join(" | ", values);
    };
  }

  private static String body(Response response) {
    int length = response.body().length();
    String octets = length == 1 ? "1 octet" : length + " octets";
    String complete = response.bodyComplete() ? "" : ", never complete";
    return switch (response.framing()) {
      case NONE -> "none, by the rules for this answer";
      case UNDEFINED -> "nobody can know where it ends: Content-Length contradicts itself";
      case CONTENT_LENGTH -> octets + " by Content-Length" + complete;
      case CHUNKED -> octets + " in chunks" + complete;
      case UNTIL_CLOSE -> octets + " up to the end of the connection" + complete;
    };
  }

  private static void oddities(Response response, String where, List<Fact> facts) {
    List<Oddity> oddities = response.oddities();
    for (Oddity oddity : oddities.subList(0, Math.min(MOST_ODDITIES, oddities.size()))) {
      facts.add(
          new Fact(
              "odd",
              oddity.kind().words()
                  + where
                  + " ("
                  + oddity.kind().section()
                  + "), at octet "
                  + oddity.offset()
                  + ": "
                  + oddity.detail()));
    }
    if (oddities.size() > MOST_ODDITIES) {
      facts.add(new Fact("odd", "and " + (oddities.size() - MOST_ODDITIES) + " more"));
    }
  }

  private static void frames(Traffic traffic, List<Fact> facts) {
    long frames =
        traffic.items().stream()
            .filter(item -> item instanceof Octets octets && !octets.ours())
            .mapToLong(item -> ((Octets) item).frames().size())
            .sum();
    int strays = traffic.strays().length();
    facts.add(
        new Fact(
            "frames",
            (frames == 0 ? "none came" : frames + " came")
                + (strays == 0 ? "" : ", and " + strays + " octets that are no whole frame")));
  }

  private static String none(Reading reading, Duration waited) {
    if (reading instanceof Reading.Unreadable unreadable) {
      return "no HTTP response: " + unreadable.why();
    }
    End end = reading instanceof Reading.NoAnswer no ? no.end() : End.OPEN;
    return switch (end) {
      case FIN -> "none: the target closed the connection instead";
      case RESET -> "none: the target reset the connection instead";
      default -> "none within " + waited.toMillis() + " ms";
    };
  }

  /** The name of a framing as it stands in JSON. */
  static String labelOf(Framing framing) {
    return framing.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
