package org.upgradetck.suites.expect;

import static org.upgradetck.suites.expect.Answers.all;
import static org.upgradetck.suites.expect.Answers.answeredCompletely;
import static org.upgradetck.suites.expect.Answers.notSwitched;

import java.util.Optional;
import java.util.Set;
import org.upgradetck.fixtures.http.Response;
import org.upgradetck.suites.play.Scene;

/** The words for what a server owes whom it does not let in (RFC 6455, 4.2.2 steps 2 to 4). */
public final class PolicyAnswers {

  /** The statuses with which a redirection names the place to go to (RFC 9110, 15.4). */
  private static final Set<Integer> WITH_LOCATION = Set.of(301, 302, 303, 307, 308);

  private PolicyAnswers() {}

  /**
   * The clause, judged only where there is something at the path that the user named. A 404 says
   * nothing of what is asked there: the path may be mistyped, and a server may hide what it does
   * not give (RFC 9110, 15.5.4).
   */
  public static Clause whereTheResourceIs(Clause clause) {
    return () ->
        clause.expectations().stream()
            .map(
                each ->
                    new Expectation(
                        each.says(),
                        each.grade(),
                        each.asksAgain(),
                        scene -> absent(scene).orElseGet(() -> each.in(scene))))
            .toList();
  }

  private static Optional<Finding> absent(Scene scene) {
    return scene
        .last()
        .response()
        .map(Response::status)
        .filter(status -> status == 404 || status == 410)
        .map(
            status ->
                Finding.unjudged(
                    "the target answered " + status + ", as where nothing is: is the path right?"));
  }

  /** Is not let in: sent elsewhere with a 3xx, or refused with a 4xx. */
  public static Clause notLetIn() {
    return whereTheResourceIs(
        all(
            notSwitched(),
            answeredCompletely().orWarn(),
            withStatus("refuses with a 4xx status, or redirects", 300, 499).orWarn()));
  }

  /** Is sent elsewhere with a 3xx. */
  public static Clause redirected() {
    return whereTheResourceIs(
        all(
            notSwitched(),
            answeredCompletely().orWarn(),
            withStatus("redirects with a 3xx status", 300, 399).orWarn(),
            saysWhereTo().orWarn()));
  }

  private static Expectation saysWhereTo() {
    return Expectation.that(
        "says in Location where to go",
        scene -> {
          Optional<Response> response = scene.last().response();
          Optional<Integer> status = response.map(Response::status).filter(WITH_LOCATION::contains);
          if (status.isEmpty()) {
            return Finding.met("no status that says where to go");
          }
          return response
              .flatMap(answer -> answer.joined("Location"))
              .filter(location -> !location.isEmpty())
              .map(location -> Finding.met("Location: " + location))
              .orElseGet(() -> Finding.broken(status.get() + " without Location"));
        });
  }

  private static Expectation withStatus(String says, int from, int to) {
    return Expectation.that(
        says,
        scene -> {
          if (!scene.last().isRefused()) {
            return Finding.unjudged("the target " + scene.last().outcome().inWords());
          }
          int status = scene.last().response().orElseThrow().status();
          return status >= from && status <= to
              ? Finding.met("answered " + status)
              : Finding.broken("answered " + status);
        });
  }
}
