package org.upgradetck.suites.expect;

import static org.upgradetck.suites.expect.Answers.answeredCompletely;
import static org.upgradetck.suites.expect.Answers.notSwitched;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.upgradetck.fixtures.http.Response;

/** The words for what a server owes whom it does not let in (RFC 6455, 4.2.2 steps 2 to 4). */
public final class PolicyAnswers {

  /** The statuses with which a redirection names the place to go to (RFC 9110, 15.4). */
  private static final Set<Integer> WITH_LOCATION = Set.of(301, 302, 303, 307, 308);

  private PolicyAnswers() {}

  /**
   * There is something at the path that the user named. A 404 says nothing of what is asked there:
   * the path may be mistyped, and a server may hide what it does not give (RFC 9110, 15.5.4).
   */
  public static Expectation resourceIsThere() {
    return Expectation.that(
        "has something at the path that was named",
        scene -> {
          Optional<Integer> status = scene.last().response().map(Response::status);
          return status.filter(code -> code == 404 || code == 410).isPresent()
              ? Finding.unjudged(
                  "the target answered "
                      + status.get()
                      + ", as where nothing is: is the path right?")
              : Finding.met(scene.last().outcome().inWords());
        });
  }

  /** Is not let in: sent elsewhere with a 3xx, or refused with a 4xx. */
  public static Clause notLetIn() {
    return () ->
        List.of(
            notSwitched(),
            resourceIsThere(),
            answeredCompletely().orWarn(),
            withStatus("refuses with a 4xx status, or redirects", 300, 499).orWarn());
  }

  /** Is sent elsewhere with a 3xx. */
  public static Clause redirected() {
    return () ->
        List.of(
            notSwitched(),
            resourceIsThere(),
            answeredCompletely().orWarn(),
            withStatus("redirects with a 3xx status", 300, 399).orWarn(),
            saysWhereTo().orWarn());
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
