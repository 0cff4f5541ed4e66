package org.upgradetck.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.upgradetck.fixtures.target.Target;
import org.upgradetck.fixtures.target.Trust;
import org.upgradetck.fixtures.target.UnusableTarget;
import org.upgradetck.reference.ReferenceServer;
import org.upgradetck.reference.ServerOptions;
import org.upgradetck.reports.redact.Redaction;
import org.upgradetck.suites.catalogue.Catalogue;
import org.upgradetck.suites.run.Pace;
import org.upgradetck.suites.script.Credentials;
import org.upgradetck.suites.script.Settings;
import org.upgradetck.suites.select.Plan;
import org.upgradetck.suites.select.PlannedRow;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code upgrade-tck run}: the catalogue against a target, or against the reference server. */
@Command(
    name = "run",
    description = {
      "Run the catalogue against TARGET; without one, against the bundled reference server."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    footerHeading = "%nExit codes:%n",
    footer = {
      "  0  conformant at the chosen level",
      "  1  a requirement is broken",
      "  2  nothing selected, or a pattern matched nothing",
      "  3  bad usage or configuration",
      "  4  not everything could be judged",
      "  5  our own error",
      "  130, 143  interrupted; what was judged is written"
    })
final class RunCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "0..1",
      paramLabel = "TARGET",
      description = "A ws, wss, http or https URI, like ws://localhost:8080/chat.")
  private @Nullable String uri;

  @Option(names = "--tls", description = "Without TARGET: the reference server over TLS.")
  private boolean tls;

  @Mixin private SelectionOptions selection = new SelectionOptions();

  @Option(names = "--dry-run", description = "Print the ids of the rows that would run.")
  private boolean dryRun;

  @Mixin private TargetOptions targetOptions = new TargetOptions();

  @Option(
      names = "--parallel",
      paramLabel = "N",
      description = "Rows on the wire at the same time (default: 64).")
  private int parallel = Pace.DEFAULT.parallel();

  @Option(
      names = "--deadline",
      paramLabel = "TIME",
      converter = Durations.class,
      description = "When the whole run ends, judged or not (default: 10m).")
  private Duration deadline = Pace.DEFAULT.deadline();

  @Mixin private GateOptions gate = new GateOptions();

  @Mixin private OutputOptions output = new OutputOptions();

  /** Whether stack traces are wanted. */
  boolean isVerbose() {
    return output.isVerbose();
  }

  @Override
  public Integer call() throws CommandFailure {
    if (parallel < 1 || parallel > 1024) {
      throw new CommandFailure(ExitCode.USAGE, "--parallel takes a number from 1 to 1024.");
    }
    if (tls && uri != null) {
      throw new CommandFailure(
          ExitCode.USAGE, "--tls is for the bundled server; name a wss:// TARGET instead.");
    }
    if (uri == null && !targetOptions.ofTargetOnly().isEmpty()) {
      throw new CommandFailure(
          ExitCode.USAGE,
          "--"
              + String.join(", --", targetOptions.ofTargetOnly().keySet())
              + ": name the TARGET that this is about; the bundled server has its own settings.");
    }
    Catalogue catalogue = Catalogue.forServers();
    Plan plan = selection.plan(catalogue);
    PrintWriter out = spec.commandLine().getOut();
    if (dryRun) {
      plan.rows().stream().map(PlannedRow::id).forEach(out::println);
      out.flush();
      return ExitCode.CONFORMANT.number();
    }
    RunSession session =
        new RunSession(
            catalogue,
            plan,
            new Pace(parallel, deadline),
            output,
            gate,
            out,
            spec.commandLine().getErr());
    ExitCode code =
        uri == null
            ? againstReference(session)
            : session.run(
                targetOptions.target(uri),
                targetOptions.settings(),
                settings(targetOptions.asSettings()),
                new Redaction(targetOptions.secrets()));
    return code.number();
  }

  private ExitCode againstReference(RunSession session) throws CommandFailure {
    try (ReferenceServer server = ReferenceServer.start(ServerOptions.defaults().withTls(tls))) {
      Target target = Target.parse(server.uri().toString()).withWaits(targetOptions.waits());
      if (tls) {
        Path authority = Files.createTempFile("upgrade-tck", ".pem");
        // Not after the run: an interrupted program does not come that far.
        authority.toFile().deleteOnExit();
        Files.writeString(authority, server.certificatePem(), StandardCharsets.US_ASCII);
        target = target.withTrust(new Trust.Authorities(authority));
      }
      Map<String, String> settings = new LinkedHashMap<>();
      settings.put("target", "the bundled reference server");
      settings.put("subprotocol", String.join(", ", Settings.BUNDLED.subprotocols()));
      settings.put("refused-origin", Settings.BUNDLED.refusedOrigin().orElse(""));
      settings.put("allowed-origin", Settings.BUNDLED.allowedOrigin().orElse(""));
      settings.put("plain-path", Settings.BUNDLED.plainPath().orElse(""));
      settings.put("missing-path", Settings.BUNDLED.missingPath().orElse(""));
      settings.put("redirect-path", Settings.BUNDLED.redirectPath().orElse(""));
      settings.put("protected-path", Settings.BUNDLED.protectedPath().orElse(""));
      Set<String> secrets =
          Settings.BUNDLED.credentials().map(Credentials::value).map(Set::of).orElse(Set.of());
      settings.put("answer-within", targetOptions.asSettings().getOrDefault("answer-within", ""));
      settings.put("quiet-for", targetOptions.asSettings().getOrDefault("quiet-for", ""));
      return session.run(target, Settings.BUNDLED, settings(settings), new Redaction(secrets));
    } catch (IOException | UnusableTarget e) {
      throw new CommandFailure(
          ExitCode.OWN_ERROR, "Cannot start the reference server: " + e.getMessage(), e);
    }
  }

  private Map<String, String> settings(Map<String, String> ofTarget) {
    Map<String, String> settings = new LinkedHashMap<>(ofTarget);
    settings.put("parallel", Integer.toString(parallel));
    settings.put("deadline", Durations.text(deadline));
    return settings;
  }
}
