package org.upgradetck.suites.expect;

import static org.upgradetck.suites.expect.Answers.all;
import static org.upgradetck.suites.expect.Answers.answeredCompletely;
import static org.upgradetck.suites.expect.Answers.notSwitched;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.upgradetck.fixtures.http.Response;

/** The words for what a server owes whom it does not let in (RFC 6455, 4.2.2 steps 2 to 4). */
public final class PolicyAnswers {

  /** The statuses with which a redirection names the place to go to (RFC 9110, 15.4). */
  private static final Set<Integer> WITH_LOCATION = Set.of(301, 302, 303, 307, 308);

  /** What is answered where nothing is, and where something is that takes no handshake. */
  private static final Set<Integer> NO_ENDPOINT = Set.of(400, 404, 405, 410, 426);

  /** What is answered where a page is that ignores Upgrade (RFC 9110, 7.8). */
  private static final Set<Integer> PAGE_SERVED = Set.of(200, 204);

  private PolicyAnswers() {}

  /**
   * The clause, judged only where a handshake is more than a request like any other. A 404 says
   * nothing of what is asked there: the path may be mistyped, and a server may hide what it does
   * not give (RFC 9110, 15.5.4). Nor does a page for people that takes no handshake, and says so.
   */
  private static Clause unlessAnswered(Set<Integer> statuses, Clause clause) {
    return clause.except(
        scene ->
            scene
                .last()
                .response()
                .map(Response::status)
                .filter(statuses::contains)
                .map(PolicyAnswers::noEndpoint));
  }

  private static Finding noEndpoint(int status) {
    return Finding.unjudged(
        "the target answered "
            + status
            + ", as where nothing takes a handshake: is the path right?");
  }

  /** The clause, judged only where handshakes are taken: not on a page, served or refused. */
  public static Clause whereHandshakesAreTaken(Clause clause) {
    Set<Integer> statuses = new HashSet<>(NO_ENDPOINT);
    statuses.addAll(PAGE_SERVED);
    return unlessAnswered(statuses, clause);
  }

  /** Is not let in: sent elsewhere with a 3xx, or refused with a 4xx. */
  public static Clause notLetIn() {
    return all(
        notSwitched(),
        answeredCompletely().orWarn(),
        withStatus("refuses with a 4xx status, or redirects", 300, 499).orWarn());
  }

  /** Is sent elsewhere with a 3xx. */
  public static Clause redirected() {
    return unlessAnswered(
        NO_ENDPOINT,
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
