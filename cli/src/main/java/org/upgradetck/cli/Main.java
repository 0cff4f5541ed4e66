package org.upgradetck.cli;

import static java.util.Objects.requireNonNull;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.upgradetck.suites.select.EditDistance;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program. */
@Command(
    name = "upgrade-tck",
    description = {
      "A conformance test suite for HTTP protocol upgrade and the WebSocket opening handshake.",
      "",
      "Without a command it runs: 'upgrade-tck TARGET' is 'upgrade-tck run TARGET'."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {
      RunCommand.class,
      ListCommand.class,
      ExplainCommand.class,
      ProbeCommand.class,
      ReportCommand.class,
      CompareCommand.class,
      ServeCommand.class
    },
    footer = {"", "'upgrade-tck run --help' shows the options of a run, and the exit codes."})
public final class Main {

  private static final List<String> COMMANDS =
      List.of("run", "list", "explain", "probe", "report", "compare", "serve");

  /** What may stand first without being meant for {@code run}. */
  private static final Set<String> OPTIONS_OF_THE_PROGRAM =
      Set.of("-h", "--help", "-V", "--version");

  /** How many wrong characters a command may have to be taken for it. */
  private static final int MISTYPED = 2;

  private Main() {}

  /** Runs the command and ends the Java machine with its exit code. */
  public static void main(String[] args) {
    // From 22 on a Console is there even without a terminal, unless this one is asked for.
    System.setProperty("jdk.console", "java.base");
    PrintWriter out = writerTo(FileDescriptor.out);
    PrintWriter err = writerTo(FileDescriptor.err);
    int code = execute(System.getenv(), out, err, args);
    out.flush();
    err.flush();
    System.exit(code);
  }

  /** Runs the command; gives its exit code. */
  static int execute(
      Map<String, String> environment, PrintWriter out, PrintWriter err, String... args) {
    CommandLine program = program(out, err);
    program.setExecutionStrategy(
        parsed -> {
          ParseResult chosen = parsed.subcommand();
          return chosen != null && chosen.commandSpec().userObject() instanceof RunCommand
              ? runAsConfigured(environment, out, err, chosen, args)
              : new CommandLine.RunLast().execute(parsed);
        });
    program.setParameterExceptionHandler(
        (failure, line) -> {
          int code = explainUsage(failure, line);
          meantBy(args)
              .ifPresent(
                  meant ->
                      err.println(
                          "'" + args[0] + "' is no command. Did you mean '" + meant + "'?"));
          return code;
        });
    try {
      return program.execute(withCommand(args));
    } catch (Error e) {
      // An exit code of the Java machine itself would be 1, which means something else.
      err.println("upgrade-tck: our own error: " + e);
      return ExitCode.OWN_ERROR.number();
    }
  }

  private static CommandLine program(PrintWriter out, PrintWriter err) {
    CommandLine program = new CommandLine(new Main());
    program.setOut(out);
    program.setErr(err);
    program.setCaseInsensitiveEnumValuesAllowed(true);
    // @FILE holds patterns, not arguments.
    program.setExpandAtFiles(false);
    program.setParameterExceptionHandler(Main::explainUsage);
    program.setExecutionExceptionHandler(Main::explainFailure);
    return program;
  }

  /** What the environment and the file say stands before what was typed, as if it were typed. */
  private static int runAsConfigured(
      Map<String, String> environment,
      PrintWriter out,
      PrintWriter err,
      ParseResult typed,
      String... args) {
    String[] withCommand = withCommand(args);
    if (typed.isUsageHelpRequested() || typed.isVersionHelpRequested()) {
      return meantBy(args).isPresent()
          ? explainCommand(err, args)
          : program(out, err).execute(withCommand);
    }
    Configuration configuration;
    try {
      configuration = Configuration.of(typed, environment);
    } catch (CommandFailure e) {
      return explainFailure(e, typed.commandSpec().commandLine(), typed);
    }
    if (meantBy(args).isPresent() && !configuration.targets().containsKey(args[0])) {
      return explainCommand(err, args);
    }
    List<String> all = new ArrayList<>();
    all.add(withCommand[0]);
    all.addAll(configuration.added());
    all.addAll(Arrays.asList(withCommand).subList(1, withCommand.length));
    CommandLine program = program(out, err);
    program.setParameterExceptionHandler(
        (failure, line) -> {
          Configuration.place(failure, configuration::origin)
              .ifPresent(place -> err.println("upgrade-tck: " + place + ":"));
          return explainUsage(failure, line);
        });
    RunCommand run = requireNonNull(program.getSubcommands().get("run")).getCommand();
    run.use(configuration);
    return program.execute(all.toArray(new String[0]));
  }

  /**
   * A locale that says ASCII mostly says nothing: such is the default of containers and of build
   * servers, and what they show is read as UTF-8.
   */
  private static PrintWriter writerTo(FileDescriptor stream) {
    String name = System.getProperty("stdout.encoding", System.getProperty("native.encoding"));
    Charset named = name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
    Charset charset = named.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : named;
    return new PrintWriter(
        new OutputStreamWriter(new BufferedOutputStream(new FileOutputStream(stream)), charset));
  }

  /** {@code run} is what is meant when no command is named. */
  private static String[] withCommand(String... args) {
    if (args.length > 0
        && (COMMANDS.contains(args[0]) || OPTIONS_OF_THE_PROGRAM.contains(args[0]))) {
      return args;
    }
    List<String> all = new ArrayList<>();
    all.add("run");
    all.addAll(Arrays.asList(args));
    return all.toArray(new String[0]);
  }

  /** The command that a word nearly is, unless it is one, or too far from all. */
  private static Optional<String> meantBy(String... args) {
    if (args.length == 0) {
      return Optional.empty();
    }
    String word = args[0];
    return COMMANDS.contains(word)
        ? Optional.empty()
        : COMMANDS.stream()
            .filter(known -> EditDistance.between(word, known) <= MISTYPED)
            .findFirst();
  }

  /** A word that is nearly a command, and no target of the configuration file either. */
  private static int explainCommand(PrintWriter err, String... args) {
    err.println(
        "upgrade-tck: There is no command '"
            + args[0]
            + "'. Did you mean '"
            + meantBy(args).orElseThrow()
            + "'? A target begins with its scheme, as ws://.");
    err.flush();
    return ExitCode.USAGE.number();
  }

  private static int explainUsage(ParameterException failure, String[] args) {
    CommandLine command = failure.getCommandLine();
    PrintWriter err = command.getErr();
    err.println("upgrade-tck: " + failure.getMessage());
    if (!UnmatchedArgumentException.printSuggestions(failure, err)) {
      err.println("'" + command.getCommandSpec().qualifiedName() + " --help' shows what there is.");
    }
    err.flush();
    return ExitCode.USAGE.number();
  }

  private static int explainFailure(
      Exception failure, CommandLine command, ParseResult parseResult) {
    PrintWriter err = command.getErr();
    boolean verbose = command.getCommand() instanceof RunCommand run && run.isVerbose();
    ExitCode code = ExitCode.OWN_ERROR;
    if (failure instanceof CommandFailure known) {
      code = known.code();
      err.println("upgrade-tck: " + known.getMessage());
    } else {
      err.println("upgrade-tck: our own error: " + failure);
      if (!verbose) {
        err.println("Please report it, with what --verbose adds.");
      }
    }
    if (verbose) {
      failure.printStackTrace(err);
    }
    err.flush();
    return code.number();
  }
}
