package org.upgradetck.suites.survey;

import static org.upgradetck.suites.language.Words.afterOnTheSameConnection;
import static org.upgradetck.suites.language.Words.header;
import static org.upgradetck.suites.language.Words.httpVersion;
import static org.upgradetck.suites.language.Words.immediatelyFollowedBy;
import static org.upgradetck.suites.language.Words.method;
import static org.upgradetck.suites.language.Words.openingHandshake;
import static org.upgradetck.suites.language.Words.plainRequest;
import static org.upgradetck.suites.language.Words.requestTarget;
import static org.upgradetck.suites.language.Words.row;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.upgradetck.fixtures.bytes.Bytes;
import org.upgradetck.fixtures.http.FieldLine;
import org.upgradetck.fixtures.http.Response;
import org.upgradetck.fixtures.websocket.Frame;
import org.upgradetck.fixtures.wire.Dialler;
import org.upgradetck.suites.language.Given;
import org.upgradetck.suites.language.Row;
import org.upgradetck.suites.language.Variation;
import org.upgradetck.suites.play.Exchange;
import org.upgradetck.suites.play.Outcome;
import org.upgradetck.suites.play.Player;
import org.upgradetck.suites.play.Switch;
import org.upgradetck.suites.play.Take;
import org.upgradetck.suites.script.Cast;
import org.upgradetck.suites.script.Edit;

/**
 * What a target chose where the texts leave a choice. It is asked for when the rows are done: some
 * of the questions are such that a fragile target does not survive them, and no row should be
 * judged on one that is down. Nothing here is a verdict.
 */
public final class Profile {

  /** Questions that are asked side by side. */
  private static final int SIDE_BY_SIDE = 8;

  /** Times that each wait for an answer may be used up: by a question and by those before it. */
  private static final int WAITS_IN_ALL = 4;

  /** Ping, since its Pong is the sign that the octets were kept. */
  private static final Frame EARLY = Frame.ping(Bytes.latin1("early"));

  private static final Bytes CONTENT = Bytes.latin1("hello");

  private final Player player;
  private final Cast cast;
  private final Survey survey;

  /**
   * A profile.
   *
   * @param dialler opens the connections
   * @param cast what the requests are composed with
   * @param survey what was found before the rows
   */
  public Profile(Dialler dialler, Cast cast, Survey survey) {
    this.player = new Player(dialler, survey.waits(), survey.patience());
    this.cast = cast;
    this.survey = survey;
  }

  /** One question, on a connection of its own. */
  private record Question(String about, Given given, Function<Take, String> answer) {}

  /**
   * All choices, those of the survey first, then the others in the order of their questions; one
   * that was not answered in time is left out. A target that does not switch for the plain
   * handshake is asked nothing more.
   */
  public Map<String, String> choices() {
    Map<String, String> choices = new LinkedHashMap<>(survey.choices());
    if (!survey.handshake().isSwitched()) {
      return choices;
    }
    survey
        .handshake()
        .response()
        .ifPresent(answer -> choices.put("Date in the 101", answer.has("Date") ? "yes" : "no"));
    choices.putAll(answers(questions()));
    return choices;
  }

  /** Ends it at once. */
  public void abandon() {
    player.abandon();
  }

  private Map<String, String> answers(List<Question> questions) {
    Map<String, String> answers = new LinkedHashMap<>();
    ExecutorService side = Executors.newFixedThreadPool(SIDE_BY_SIDE);
    try {
      Duration inAll = survey.waits().answerWithin().multipliedBy(WAITS_IN_ALL);
      List<Future<String>> asked =
          side.invokeAll(
              questions.stream()
                  .map(
                      question ->
                          (Callable<String>)
                              () ->
                                  question
                                      .answer()
                                      .apply(player.play(question.given().script(), cast)))
                  .toList(),
              inAll.toMillis(),
              TimeUnit.MILLISECONDS);
      for (int i = 0; i < asked.size(); i++) {
        answer(asked.get(i)).ifPresent(putInto(answers, questions.get(i).about()));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      player.abandon();
      side.shutdownNow();
    }
    return answers;
  }

  private static Consumer<String> putInto(Map<String, String> answers, String about) {
    return answer -> answers.put(about, answer);
  }

  private static Optional<String> answer(Future<String> asked) throws InterruptedException {
    try {
      return Optional.of(asked.get());
    } catch (CancellationException late) {
      return Optional.empty();
    } catch (ExecutionException e) {
      throw new IllegalStateException("could not ask the target", e.getCause());
    }
  }

  private List<Question> questions() {
    List<Question> questions = new ArrayList<>();
    questions.add(handshake("no Sec-WebSocket-Key", header("Sec-WebSocket-Key").isMissing()));
    questions.add(
        handshake(
            "a key of 15 octets",
            header("Sec-WebSocket-Key").is(row("short", "AAECAwQFBgcICQoLDA0O"))));
    questions.add(
        handshake("two keys", header("Sec-WebSocket-Key").is(row("two-lines", "{key}", "{key}"))));
    questions.add(handshake("handshake in HTTP/1.0", httpVersion("HTTP/1.0")));
    questions.add(handshake("handshake with POST", method("POST")));
    questions.add(handshake("Upgrade: foo", header("Upgrade").is("foo")));
    questions.add(
        handshake("Upgrade: foo, websocket", header("Upgrade").is(row("list", "foo, websocket"))));
    questions.add(
        handshake("Upgrade: websocket/13", header("Upgrade").is(row("version", "websocket/13"))));
    questions.add(
        handshake(
            "empty elements in Connection", header("Connection").is(row("empty", ",, Upgrade"))));
    questions.add(
        handshake(
            "absolute-form target",
            requestTarget(row("absolute", "{scheme}://{authority}{path}"))));
    questions.add(handshake("unknown path", requestTarget(row("unknown", "/{random}"))));
    questions.add(
        handshake(
            "lines that end with a bare LF",
            changing(
                "bare-lf",
                (request, with) ->
                    request
                        .withFields(
                            request.fields().stream()
                                .map(line -> line.withEnd(Bytes.latin1("\n")))
                                .toList())
                        .withHeadEnd(Bytes.latin1("\n")))));
    questions.add(
        handshake(
            "a folded field",
            changing(
                "obs-fold",
                (request, with) -> request.with(FieldLine.of("X-Folded", "one\r\n two")))));
    questions.add(
        handshake(
            "GET with content",
            changing(
                "content",
                (request, with) ->
                    request
                        .with(FieldLine.of("Content-Length", Integer.toString(CONTENT.length())))
                        .withBody(CONTENT))));
    questions.add(
        new Question(
            "a frame right behind the handshake",
            openingHandshake().with(immediatelyFollowedBy("early", EARLY)),
            Profile::earlyFrame));
    questions.add(
        new Question(
            "the connection after a refusal",
            openingHandshake()
                .with(
                    afterOnTheSameConnection(
                        "refusal", openingHandshake(), header("Sec-WebSocket-Version").is("99"))),
            Profile::connectionAfter));
    questions.add(
        new Question(
            "the connection after a plain GET",
            openingHandshake().with(afterOnTheSameConnection("plain", plainRequest())),
            Profile::connectionAfter));
    questions.add(
        agreement("a subprotocol that nobody knows", "Sec-WebSocket-Protocol", "x-{random}"));
    questions.add(
        agreement("an extension that nobody knows", "Sec-WebSocket-Extensions", "x-{random}"));
    questions.add(
        agreement(
            "permessage-deflate with all parameters",
            "Sec-WebSocket-Extensions",
            "permessage-deflate; server_no_context_takeover; client_no_context_takeover;"
                + " server_max_window_bits=10; client_max_window_bits=10"));
    questions.add(
        agreement(
            "two offers of permessage-deflate",
            "Sec-WebSocket-Extensions",
            "permessage-deflate; server_max_window_bits=9, permessage-deflate"));
    return questions;
  }

  private static Question handshake(String about, Variation change) {
    return new Question(about, openingHandshake().with(change), take -> inWords(take.last()));
  }

  private static Question agreement(String about, String field, String offer) {
    return new Question(
        about,
        openingHandshake().with(header(field).is(row("offer", offer))),
        take ->
            take.last().isAccepted()
                ? take.last().response().flatMap(answer -> answer.joined(field)).orElse("none")
                : inWords(take.last()));
  }

  private static Variation changing(String key, Edit edit) {
    return new Variation(
        List.of(new Row(key, key, script -> script.withLast(step -> step.edited(edit)))));
  }

  private static String inWords(Exchange exchange) {
    if (exchange.outcome() instanceof Outcome.Accepted accepted) {
      return accepted.after().isProved()
          ? "switches"
          : "101, but then it " + accepted.after().inWords();
    }
    return exchange.response().map(Profile::status).orElseGet(() -> exchange.outcome().inWords());
  }

  private static String status(Response response) {
    return response.status()
        + (response.reason().isEmpty() ? "" : " " + response.reason().visible(60));
  }

  private static String earlyFrame(Take take) {
    Exchange exchange = take.last();
    Optional<Switch> after = exchange.afterSwitch();
    if (after.isEmpty()) {
      return inWords(exchange);
    }
    Bytes pong = Frame.pong(EARLY.payload()).toBytes();
    return after.get().others().stream().anyMatch(frame -> frame.toBytes().equals(pong))
        ? "served"
        : after.get().isProved() ? "lost, the connection goes on" : "not served";
  }

  /** What became of the connection, by the second request on it. */
  private static String connectionAfter(Take take) {
    Exchange first = take.exchanges().get(0);
    Exchange second = take.last();
    boolean announced =
        first
            .response()
            .map(
                answer -> answer.members("Connection").stream().anyMatch("close"::equalsIgnoreCase))
            .orElse(false);
    return second.response().isPresent()
        ? "kept: the next handshake on it " + (second.isAccepted() ? "switches" : "is refused")
        : announced ? "closed, announced by Connection: close" : "closed without a word";
  }
}
