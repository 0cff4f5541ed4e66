package org.upgradetck.suites.junit.jupiter;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.opentest4j.TestAbortedException;
import org.upgradetck.fixtures.target.Target;
import org.upgradetck.fixtures.target.UnusableTarget;
import org.upgradetck.reports.model.Result;
import org.upgradetck.suites.catalogue.Catalogue;
import org.upgradetck.suites.junit.RunningTarget;
import org.upgradetck.suites.junit.session.Choice;
import org.upgradetck.suites.junit.session.Inconclusive;
import org.upgradetck.suites.junit.session.Outcome;
import org.upgradetck.suites.junit.session.Parameters;
import org.upgradetck.suites.junit.session.RowGate;
import org.upgradetck.suites.junit.session.Session;
import org.upgradetck.suites.language.CatalogueCase;
import org.upgradetck.suites.run.RunListener;
import org.upgradetck.suites.run.Runner;
import org.upgradetck.suites.run.Stop;
import org.upgradetck.suites.script.Credentials;
import org.upgradetck.suites.script.Settings;
import org.upgradetck.suites.select.NothingMatched;
import org.upgradetck.suites.select.Plan;
import org.upgradetck.suites.select.PlannedRow;
import org.upgradetck.suites.select.Selection;

/**
 * The catalogue as dynamic tests, for a class whose server is started by Jupiter: Spring Boot
 * tests, Testcontainers, {@code @BeforeAll}.
 *
 * <pre>{@code
 * @SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
 * class ChatConformanceTest {
 *   @LocalServerPort int port;
 *
 *   @TestFactory
 *   Stream<DynamicNode> conformance() {
 *     return DynamicConformance.against(URI.create("ws://localhost:" + port + "/chat"))
 *         .subprotocols("chat")
 *         .tests();
 *   }
 * }
 * }</pre>
 *
 * <p>Where rows can be tests of their own, {@code @ConformanceTest} is the better way: its rows are
 * known before they run, have tags, and take their own time. The system properties {@code
 * upgrade-tck.…} mean the same here. Immutable.
 */
public final class DynamicConformance {

  private final Target target;
  private final Settings settings;
  private final Selection selection;
  private final Optional<String> baseline;

  private DynamicConformance(
      Target target, Settings settings, Selection selection, Optional<String> baseline) {
    this.target = target;
    this.settings = settings;
    this.selection = selection;
    this.baseline = baseline;
  }

  /**
   * The whole catalogue, but for what is slow, against a server that runs while the tests do.
   *
   * @param uri ws, wss, http or https, like {@code ws://localhost:8080/chat}
   * @throws IllegalArgumentException when the URI names nothing that can be tested
   */
  public static DynamicConformance against(URI uri) {
    return against(RunningTarget.of(uri).target());
  }

  /** The same against a server that needs more to be reached than its URI. */
  public static DynamicConformance against(Target target) {
    return new DynamicConformance(target, Settings.NONE, Selection.DEFAULT, Optional.empty());
  }

  /** The same, knowing subprotocols that the target speaks, best first. */
  public DynamicConformance subprotocols(String... names) {
    return knowing(settings.withSubprotocols(List.of(names)));
  }

  /** The same with this origin in every request. */
  public DynamicConformance origin(String origin) {
    return knowing(settings.withOrigin(Optional.of(origin)));
  }

  /** The same, knowing an origin that the target must refuse. */
  public DynamicConformance refusedOrigin(String origin) {
    return knowing(settings.withRefusedOrigin(Optional.of(origin)));
  }

  /** The same, knowing an origin that the target lets in. */
  public DynamicConformance allowedOrigin(String origin) {
    return knowing(settings.withAllowedOrigin(Optional.of(origin)));
  }

  /** The same, knowing the path of a resource of the server that is plain HTTP. */
  public DynamicConformance plainPath(String path) {
    return knowing(settings.withPlainPath(Optional.of(path)));
  }

  /** The same, knowing the path of a resource of the server that asks for credentials. */
  public DynamicConformance protectedPath(String path) {
    return knowing(settings.withProtectedPath(Optional.of(path)));
  }

  /** The same, knowing the value of Authorization that opens that resource. */
  public DynamicConformance credentials(String authorization) {
    return knowing(settings.withCredentials(Optional.of(new Credentials(authorization))));
  }

  /** The same, knowing a path at which the server has nothing. */
  public DynamicConformance missingPath(String path) {
    return knowing(settings.withMissingPath(Optional.of(path)));
  }

  /** The same, knowing the path of a resource of the server that redirects. */
  public DynamicConformance redirectPath(String path) {
    return knowing(settings.withRedirectPath(Optional.of(path)));
  }

  /** Only the rows that one of these patterns matches. */
  public DynamicConformance select(String... patterns) {
    return choosing(new Selection(List.of(patterns), selection.skip(), selection.slow()));
  }

  /** Not the rows that one of these patterns matches. */
  public DynamicConformance skip(String... patterns) {
    return choosing(new Selection(selection.select(), List.of(patterns), selection.slow()));
  }

  /** The cases that take real seconds, too. */
  public DynamicConformance slow() {
    return choosing(new Selection(selection.select(), selection.skip(), true));
  }

  /** The same, held against the file of what is known and accepted for now. */
  public DynamicConformance baseline(String file) {
    return new DynamicConformance(target, settings, selection, Optional.of(file));
  }

  private DynamicConformance knowing(Settings known) {
    return new DynamicConformance(target, known, selection, baseline);
  }

  private DynamicConformance choosing(Selection chosen) {
    return new DynamicConformance(target, settings, chosen, baseline);
  }

  /**
   * Runs the rows, side by side, and gives their verdicts as tests, in containers for section and
   * case.
   *
   * @throws IllegalArgumentException when a pattern matches nothing, or the target or a property
   *     cannot be read
   */
  public Stream<DynamicNode> tests() {
    Parameters parameters = Parameters.ofSystem();
    try {
      Plan plan = new Plan(Choice.of(Catalogue.forServers(), selection, parameters).usualRows());
      RowGate gate = RowGate.of(baseline, parameters, plan);
      Session session = new Session(target, parameters.settingsOr(settings), parameters);
      Runner.Completed completed = session.run(plan, RunListener.NONE, new Stop());
      if (completed.interrupted()) {
        throw new IllegalStateException("interrupted before all rows were judged");
      }
      // A run that showed nothing is nothing to accept for good.
      if (parameters.writeBaseline() && isAccepted(completed)) {
        gate.accept(completed.results());
      }
      return Stream.concat(
          handshake(completed).stream(), sections(plan, completed.results(), gate));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NothingMatched | UnusableTarget e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  /** Without a single 101 nothing was shown, even where no row that was chosen needs one. */
  private static Optional<DynamicNode> handshake(Runner.Completed completed) {
    return isAccepted(completed)
        ? Optional.empty()
        : Optional.of(
            DynamicTest.dynamicTest(
                "The plain handshake is answered with 101",
                () -> {
                  throw Inconclusive.neverAccepted();
                }));
  }

  private static boolean isAccepted(Runner.Completed completed) {
    return completed.survey().map(survey -> survey.handshake().isAccepted()).orElse(false);
  }

  private static Stream<DynamicNode> sections(Plan plan, List<Result> results, RowGate gate) {
    Map<String, Result> byId =
        results.stream().collect(Collectors.toMap(Result::id, Function.identity()));
    Map<String, Map<CatalogueCase, List<PlannedRow>>> sections =
        plan.rows().stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.of().sectionLabel() + " " + row.of().chapter().title(),
                    LinkedHashMap::new,
                    Collectors.groupingBy(
                        PlannedRow::of, LinkedHashMap::new, Collectors.toList())));
    return sections.entrySet().stream()
        .map(
            section ->
                DynamicContainer.dynamicContainer(
                    section.getKey(),
                    section.getValue().entrySet().stream()
                        .map(
                            each ->
                                DynamicContainer.dynamicContainer(
                                    each.getKey().title(),
                                    each.getValue().stream()
                                        .map(row -> test(row, byId.get(row.id()), gate))))));
  }

  private static DynamicNode test(PlannedRow row, @Nullable Result result, RowGate gate) {
    String name = row.row().key() + " (" + row.row().words() + ")";
    return DynamicTest.dynamicTest(
        name, () -> report(Outcome.of(row, requireNonNull(result), gate)));
  }

  private static void report(Outcome outcome) throws Throwable {
    if (outcome instanceof Outcome.Failed failed) {
      throw failed.cause();
    }
    if (outcome instanceof Outcome.Aborted aborted) {
      throw aborted.reason();
    }
    if (outcome instanceof Outcome.Skipped skipped) {
      throw new TestAbortedException(skipped.reason());
    }
  }
}
