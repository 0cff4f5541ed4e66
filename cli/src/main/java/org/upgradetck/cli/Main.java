package org.upgradetck.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
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
    subcommands = {RunCommand.class, ListCommand.class, ServeCommand.class})
public final class Main {

  /** What may stand first without being meant for {@code run}. */
  private static final Set<String> OWN_WORDS =
      Set.of("run", "list", "serve", "-h", "--help", "-V", "--version");

  private Main() {}

  /** Runs the command and ends the Java machine with its exit code. */
  public static void main(String[] args) {
    // From 22 on a Console is there even without a terminal, unless this one is asked for.
    System.setProperty("jdk.console", "java.base");
    System.exit(execute(args));
  }

  /** Runs the command; gives its exit code. */
  static int execute(String... args) {
    CommandLine program = new CommandLine(new Main());
    program.setCaseInsensitiveEnumValuesAllowed(true);
    program.setParameterExceptionHandler(Main::explainUsage);
    program.setExecutionExceptionHandler(Main::explainFailure);
    return program.execute(withCommand(args));
  }

  /** {@code run} is what is meant when no command is named. */
  private static String[] withCommand(String... args) {
    if (args.length > 0 && OWN_WORDS.contains(args[0])) {
      return args;
    }
    List<String> all = new ArrayList<>();
    all.add("run");
    all.addAll(Arrays.asList(args));
    return all.toArray(new String[0]);
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
