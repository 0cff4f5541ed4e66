package org.upgradetck.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.upgradetck.cli.config.ConfigFile;
import org.upgradetck.fixtures.target.Target;
import org.upgradetck.fixtures.target.Trust;
import org.upgradetck.fixtures.target.UnusableTarget;
import org.upgradetck.reference.ReferenceServer;
import org.upgradetck.reference.ServerOptions;
import org.upgradetck.reports.json.RunJson;
import org.upgradetck.reports.redact.Redaction;
import org.upgradetck.reports.terminal.TerminalReport;
import org.upgradetck.suites.catalogue.Catalogue;
import org.upgradetck.suites.run.Pace;
import org.upgradetck.suites.script.Credentials;
import org.upgradetck.suites.script.Settings;
import org.upgradetck.suites.select.EditDistance;
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
      "Run the catalogue against TARGET; without one, against the bundled reference server.",
      "",
      "Every option can stand in upgrade-tck.yaml, under its name, and in the environment, as"
          + " UPGRADE_TCK_FAIL_ON. The command line wins over the environment, that over the file."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    footerHeading = "%nExit codes:%n",
    footer = {
      "  0  conformant at the chosen level",
      "  1  a requirement is broken, or a line of the baseline is no longer true",
      "  2  nothing selected, or a pattern matched nothing",
      "  3  bad usage or configuration",
      "  4  not everything could be judged",
      "  5  our own error",
      "  130, 143  interrupted; what was judged is written"
    })
final class RunCommand implements Callable<Integer> {

  private static final int MOST_PARALLEL = 1024;
  private static final int MOST_TARGETS = 64;

  /** Fewer rows at a time would make a silent target take all of the deadline. */
  private static final int LEAST_SHARE = 8;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "0..*",
      paramLabel = "TARGET",
      description = {
        "A ws, wss, http or https URI, like ws://localhost:8080/chat, or the name of a target in"
            + " the configuration file. Several are run side by side."
      })
  private List<String> named = new ArrayList<>();

  @Option(names = "--tls", description = "Without TARGET: the reference server over TLS.")
  private boolean tls;

  @Mixin private SelectionOptions selection = new SelectionOptions();

  @Option(names = "--dry-run", description = "Print the ids of the rows that would run.")
  private boolean dryRun;

  @Mixin private TargetOptions targetOptions = new TargetOptions();

  @Option(
      names = "--parallel",
      paramLabel = "N",
      description =
          "Rows on the wire at the same time, of each target (default: 64, which several targets"
              + " share).")
  private @Nullable Integer parallel;

  @Option(
      names = "--deadline",
      paramLabel = "TIME",
      converter = Durations.class,
      description = "When the whole run ends, judged or not (default: 10m).")
  private Duration deadline = Pace.DEFAULT.deadline();

  @Mixin private GateOptions gate = new GateOptions();

  @Mixin private OutputOptions output = new OutputOptions();

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "The configuration file (default: upgrade-tck.yaml, where there is one).")
  @SuppressWarnings("unused") // Configuration reads it before this command is made
  private @Nullable Path config;

  @Option(
      names = "--print-config",
      description = "Print what was set and by whom, without secrets, and end.")
  private boolean printConfig;

  private Configuration configuration = Configuration.none();

  /** Says what else than the command line was told. */
  void use(Configuration more) {
    configuration = more;
  }

  /** Whether stack traces are wanted. */
  boolean isVerbose() {
    return output.isVerbose();
  }

  @Override
  public Integer call() throws CommandFailure {
    if (parallel != null && (parallel < 1 || parallel > MOST_PARALLEL)) {
      throw new CommandFailure(
          ExitCode.USAGE, "--parallel takes a number from 1 to " + MOST_PARALLEL + ".");
    }
    PrintWriter out = spec.commandLine().getOut();
    if (printConfig) {
      new ConfigText(spec, configuration, named, targetOptions.secrets()).print(out);
      return ExitCode.CONFORMANT.number();
    }
    Catalogue catalogue = Catalogue.forServers();
    Plan plan = selection.plan(catalogue, configuration.profiles());
    if (dryRun) {
      plan.rows().stream().map(PlannedRow::id).forEach(out::println);
      out.flush();
      return ExitCode.CONFORMANT.number();
    }
    List<TargetRun> targets = targets();
    try (Interruption interruption = new Interruption()) {
      RunSession session =
          new RunSession(catalogue, plan, pace(targets.size()), interruption.stop());
      if (targets.isEmpty()) {
        return againstReference(session, catalogue, plan).number();
      }
      if (targets.size() == 1) {
        return single(session, targets.get(0), catalogue, plan).number();
      }
      return sideBySide(session, targets, catalogue, plan).number();
    }
  }

  private Pace pace(int targets) {
    int each =
        parallel != null
            ? parallel
            : targets < 2
                ? Pace.DEFAULT.parallel()
                : Math.max(LEAST_SHARE, Pace.DEFAULT.parallel() / targets);
    return new Pace(each, deadline);
  }

  /** Those that were named; else those of the file. None: the bundled server. */
  private List<TargetRun> targets() throws CommandFailure {
    if (tls && !(named.isEmpty() && configuration.targets().isEmpty())) {
      throw new CommandFailure(
          ExitCode.USAGE, "--tls is for the bundled server; name a wss:// TARGET instead.");
    }
    List<String> wanted =
        named.isEmpty() ? List.copyOf(configuration.targets().keySet()) : List.copyOf(named);
    if (wanted.isEmpty() && !targetOptions.ofTargetOnly().isEmpty()) {
      throw new CommandFailure(
          ExitCode.USAGE,
          "--"
              + String.join(", --", targetOptions.ofTargetOnly().keySet())
              + ": name the TARGET that this is about; the bundled server has its own settings.");
    }
    if (wanted.size() > MOST_TARGETS) {
      throw new CommandFailure(
          ExitCode.USAGE, "At most " + MOST_TARGETS + " targets at a time; make several runs.");
    }
    Pace pace = pace(wanted.size());
    TargetNames names = new TargetNames(configuration.targets().keySet());
    List<TargetRun> targets = new ArrayList<>();
    for (String each : wanted) {
      ConfigFile.NamedTarget ofFile = configuration.targets().get(each);
      if (ofFile == null) {
        requireNoSlip(each);
        targets.add(target(names.ofUri(each), each, targetOptions, pace));
      } else {
        String uri = ofFile.uri().values().get(0);
        targets.add(target(names.ofNamed(each), uri, configuration.of(ofFile), pace));
      }
    }
    return targets;
  }

  private void requireNoSlip(String target) throws CommandFailure {
    Optional<String> meant =
        target.contains("://")
            ? Optional.empty()
            : EditDistance.nearest(target, configuration.targets().keySet());
    if (meant.isPresent()) {
      throw new CommandFailure(
          ExitCode.USAGE,
          "There is no target '" + target + "'; did you mean '" + meant.get() + "'?");
    }
  }

  private TargetRun target(String name, String uri, TargetOptions options, Pace pace)
      throws CommandFailure {
    return new TargetRun(
        name,
        options.target(uri),
        options.settings(),
        settings(options.asSettings(), pace),
        new Redaction(options.secrets()));
  }

  private ExitCode sideBySide(
      RunSession session, List<TargetRun> targets, Catalogue catalogue, Plan plan)
      throws CommandFailure {
    if (gate.isSharedByTargets()) {
      throw new CommandFailure(
          ExitCode.USAGE,
          "Several targets need a baseline each: write {target} into its name, as"
              + " --baseline 'baselines/{target}.yaml'.");
    }
    if (output.json().isPresent()) {
      throw new CommandFailure(
          ExitCode.USAGE, "--json is for one target; each of several has its run.json in --out.");
    }
    List<SideBySide.Held> held = new ArrayList<>();
    for (TargetRun target : targets) {
      held.add(new SideBySide.Held(target, gate.gatekeeper(target.name(), catalogue, plan)));
    }
    return new SideBySide(output, spec.commandLine().getOut(), spec.commandLine().getErr())
        .run(session, held);
  }

  private ExitCode single(RunSession session, TargetRun target, Catalogue catalogue, Plan plan)
      throws CommandFailure {
    Gatekeeper gatekeeper = gate.gatekeeper(target.name(), catalogue, plan);
    output.prepare(output.out());
    PrintWriter err = spec.commandLine().getErr();
    try (Progress progress = output.progress(plan.rows().size())) {
      RunSession.Finished finished = session.run(target, gatekeeper, output.out(), progress);
      new ReportFiles(output.out()).writeAll(output.formats(), finished.run());
      if (output.json().isPresent()) {
        write(finished, output.json().get());
      }
      PrintWriter out = spec.commandLine().getOut();
      out.print(TerminalReport.render(finished.run(), output.style(), Optional.of(output.where())));
      out.flush();
      finished.survey().map(Advice::on).orElse(List.of()).stream()
          .forEach(line -> err.println("upgrade-tck: " + line));
      gatekeeper.saysOf(finished).ifPresent(says -> err.println("upgrade-tck: " + says));
      err.flush();
      return finished.code();
    }
  }

  private static void write(RunSession.Finished finished, Path file) throws CommandFailure {
    try {
      RunJson.write(finished.run(), file);
    } catch (IOException e) {
      throw new CommandFailure(
          ExitCode.OWN_ERROR, "Cannot write " + file + ": " + e.getMessage(), e);
    }
  }

  private ExitCode againstReference(RunSession session, Catalogue catalogue, Plan plan)
      throws CommandFailure {
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
      TargetRun reference =
          new TargetRun(
              "reference",
              target,
              Settings.BUNDLED,
              settings(settings, pace(1)),
              new Redaction(secrets));
      return single(session, reference, catalogue, plan);
    } catch (IOException | UnusableTarget e) {
      throw new CommandFailure(
          ExitCode.OWN_ERROR, "Cannot start the reference server: " + e.getMessage(), e);
    }
  }

  private Map<String, String> settings(Map<String, String> ofTarget, Pace pace) {
    Map<String, String> settings = new LinkedHashMap<>(ofTarget);
    settings.put("parallel", Integer.toString(pace.parallel()));
    settings.put("deadline", Durations.text(deadline));
    return settings;
  }
}
