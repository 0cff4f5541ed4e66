package org.upgradetck.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.upgradetck.cli.config.ConfigFault;
import org.upgradetck.cli.config.ConfigFile;
import org.upgradetck.cli.config.Environment;
import org.upgradetck.cli.config.Given;
import org.upgradetck.cli.config.Vocabulary;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * All that a run was told, and by whom: the command line wins over the environment, that over what
 * the file says of one target, that over what it says of all, and that over the default.
 */
final class Configuration {

  /** Options that a file or the environment cannot give. */
  private static final Set<String> ONLY_TYPED = Set.of("help", "version", "config", "print-config");

  private static final String CONFIG = "config";
  private static final String TARGET = "target";
  private static final String TYPED = "command line";

  private final Map<String, Given> typed;
  private final Map<String, Given> environment;
  private final ConfigFile file;
  private final boolean targetsTyped;

  private Configuration(
      Map<String, Given> typed,
      Map<String, Given> environment,
      ConfigFile file,
      boolean targetsTyped) {
    this.typed = typed;
    this.environment = environment;
    this.file = file;
    this.targetsTyped = targetsTyped;
  }

  /** For a run that is told by nobody but its command line. */
  static Configuration none() {
    return new Configuration(Map.of(), Map.of(), ConfigFile.NONE, false);
  }

  /**
   * Reads the environment and the file.
   *
   * @param run the command line of a run, parsed
   * @throws CommandFailure when one of them says what is not known, or the file cannot be read
   */
  static Configuration of(ParseResult run, Map<String, String> variables) throws CommandFailure {
    Vocabulary vocabulary = vocabulary(run.commandSpec());
    Map<String, Given> typed = new LinkedHashMap<>();
    for (OptionSpec option : run.matchedOptions()) {
      typed.put(nameOf(option), new Given(option.originalStringValues(), TYPED));
    }
    try {
      Map<String, Given> environment =
          Environment.read(
              variables,
              vocabulary.with(CONFIG, Vocabulary.Kind.TEXT).with(TARGET, Vocabulary.Kind.LIST));
      Optional<String> named =
          Optional.ofNullable(typed.get(CONFIG))
              .or(() -> Optional.ofNullable(environment.get(CONFIG)))
              .map(given -> given.values().get(0));
      Path usual = Path.of(ConfigFile.USUAL_NAME);
      ConfigFile file =
          named.isPresent()
              ? ConfigFile.read(Path.of(named.get()), vocabulary)
              : Files.exists(usual) ? ConfigFile.read(usual, vocabulary) : ConfigFile.NONE;
      Optional<Given> target = Optional.ofNullable(environment.get(TARGET)).or(file::target);
      if (target.isPresent()) {
        requireTarget(target.get());
      }
      return new Configuration(typed, environment, file, !run.matchedPositionals().isEmpty());
    } catch (ConfigFault e) {
      throw new CommandFailure(ExitCode.USAGE, String.valueOf(e.getMessage()), e);
    }
  }

  /** What can be said in a file or in the environment. */
  static Vocabulary vocabulary(CommandSpec run) {
    Map<String, Vocabulary.Kind> settings = new LinkedHashMap<>();
    for (OptionSpec option : run.options()) {
      String name = nameOf(option);
      if (!ONLY_TYPED.contains(name)) {
        settings.put(name, kindOf(option));
      }
    }
    Set<String> ofTarget = new LinkedHashSet<>();
    new CommandLine(new OneTarget())
        .getCommandSpec()
        .options()
        .forEach(option -> ofTarget.add(nameOf(option)));
    return new Vocabulary(settings, ofTarget);
  }

  private static Vocabulary.Kind kindOf(OptionSpec option) {
    if (option.isMultiValue()) {
      return Vocabulary.Kind.LIST;
    }
    return option.arity().max() == 0 ? Vocabulary.Kind.FLAG : Vocabulary.Kind.TEXT;
  }

  static String nameOf(OptionSpec option) {
    return option.longestName().replaceFirst("^-+", "");
  }

  /** What the environment and the file add to the command line, as it would be typed. */
  List<String> added() {
    List<String> added = new ArrayList<>();
    Map<String, Given> settings = new LinkedHashMap<>(file.settings());
    settings.putAll(environment);
    settings.keySet().removeAll(typed.keySet());
    settings.remove(CONFIG);
    settings.remove(TARGET);
    settings.forEach((name, given) -> added.addAll(asTyped(name, given)));
    if (!targetsTyped) {
      Optional.ofNullable(environment.get(TARGET))
          .or(file::target)
          .ifPresent(given -> added.addAll(given.values()));
    }
    return added;
  }

  private static List<String> asTyped(String name, Given given) {
    return given.values().stream().map(value -> "--" + name + "=" + value).toList();
  }

  /** What stands among the words of a command line like an option would be taken for one. */
  private static void requireTarget(Given target) throws CommandFailure {
    for (String value : target.values()) {
      if (value.startsWith("-")) {
        throw new CommandFailure(
            ExitCode.USAGE, target.origin() + ": a target begins with its scheme, as ws://");
      }
    }
  }

  /** The targets that the file names. */
  Map<String, ConfigFile.NamedTarget> targets() {
    return file.targets();
  }

  /** The choices of rows that the file names. */
  Map<String, ConfigFile.NamedProfile> profiles() {
    return file.profiles();
  }

  /** Who gave an option its value; empty: nobody, so it has its default. */
  Optional<String> origin(String option) {
    return Optional.ofNullable(typed.get(option))
        .or(() -> Optional.ofNullable(environment.get(option)))
        .or(() -> Optional.ofNullable(file.settings().get(option)))
        .map(Given::origin);
  }

  /** Where the value stands that cannot be read; empty: where whoever typed it sees it. */
  static Optional<String> place(
      CommandLine.ParameterException failure, Function<String, Optional<String>> origins) {
    return failure.getArgSpec() instanceof OptionSpec option
        ? origins.apply(nameOf(option)).filter(origin -> !origin.equals(TYPED))
        : Optional.empty();
  }

  /** Who named the targets. */
  Optional<String> originOfTargets() {
    if (targetsTyped) {
      return Optional.of(TYPED);
    }
    return Optional.ofNullable(environment.get(TARGET)).or(file::target).map(Given::origin);
  }

  /**
   * What holds for one of the targets of the file.
   *
   * @throws CommandFailure when a value cannot be read
   */
  TargetOptions of(ConfigFile.NamedTarget target) throws CommandFailure {
    OneTarget one = new OneTarget();
    CommandLine line = new CommandLine(one);
    Map<String, Given> settings = new LinkedHashMap<>();
    for (OptionSpec option : line.getCommandSpec().options()) {
      String name = nameOf(option);
      Optional.ofNullable(typed.get(name))
          .or(() -> Optional.ofNullable(environment.get(name)))
          .or(() -> Optional.ofNullable(target.settings().get(name)))
          .or(() -> Optional.ofNullable(file.settings().get(name)))
          .ifPresent(given -> settings.put(name, given));
    }
    List<String> arguments = new ArrayList<>();
    settings.forEach((name, given) -> arguments.addAll(asTyped(name, given)));
    try {
      line.parseArgs(arguments.toArray(new String[0]));
    } catch (CommandLine.ParameterException e) {
      String where =
          place(e, name -> Optional.ofNullable(settings.get(name)).map(Given::origin))
              .map(place -> place + ": ")
              .orElse("");
      throw new CommandFailure(ExitCode.USAGE, where + e.getMessage(), e);
    }
    return one.options;
  }

  /** The options of a target alone. */
  @CommandLine.Command(name = "target")
  private static final class OneTarget {
    @CommandLine.Mixin private TargetOptions options = new TargetOptions();
  }
}
