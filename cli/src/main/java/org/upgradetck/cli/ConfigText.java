package org.upgradetck.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.upgradetck.cli.config.ConfigFile;
import org.upgradetck.reports.model.TargetInfo;
import org.upgradetck.reports.redact.Redaction;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What holds for a run and who said so, as a configuration file would have it; no secret in it. */
final class ConfigText {

  private static final Set<String> LEFT_OUT =
      Set.of("help", "version", "config", "print-config", "dry-run");

  private static final String HIDDEN = "***";
  private static final String CREDENTIALS = "credentials";

  private final CommandSpec run;
  private final Configuration configuration;
  private final List<String> targets;
  private final Set<String> secrets;

  /**
   * The text of a configuration.
   *
   * @param run the command with its values
   * @param configuration who gave them
   * @param targets the targets that were named
   * @param secrets what may not be shown
   */
  ConfigText(
      CommandSpec run, Configuration configuration, List<String> targets, Set<String> secrets) {
    this.run = run;
    this.configuration = configuration;
    this.targets = List.copyOf(targets);
    this.secrets = Set.copyOf(secrets);
  }

  void print(PrintWriter out) {
    if (!targets.isEmpty()) {
      entry(out, "", "target", targets, configuration.originOfTargets());
    } else if (!configuration.targets().isEmpty()) {
      out.println("targets:");
      configuration.targets().forEach((name, target) -> target(out, name, target));
    }
    configuration
        .profiles()
        .forEach(
            (name, profile) -> {
              out.println(
                  "# profile "
                      + name
                      + ": select "
                      + profile.select()
                      + ", skip "
                      + profile.skip());
            });
    for (OptionSpec option : run.options()) {
      String name = Configuration.nameOf(option);
      Optional<List<String>> values = valuesOf(option.getValue());
      if (!LEFT_OUT.contains(name) && values.isPresent()) {
        entry(out, "", name, values.get(), configuration.origin(name));
      }
    }
    out.flush();
  }

  private void target(PrintWriter out, String name, ConfigFile.NamedTarget target) {
    out.println("  " + name + ":");
    entry(out, "    ", "target", target.uri().values(), Optional.of(target.uri().origin()));
    target
        .settings()
        .forEach(
            (setting, given) ->
                entry(out, "    ", setting, given.values(), Optional.of(given.origin())));
  }

  private void entry(
      PrintWriter out, String indent, String name, List<String> values, Optional<String> origin) {
    List<String> shown = values.stream().map(value -> quoted(shown(name, value))).toList();
    String what = shown.size() == 1 ? shown.get(0) : "[" + String.join(", ", shown) + "]";
    out.println(indent + name + ": " + what + "  # " + origin.orElse("default"));
  }

  private String shown(String name, String value) {
    if (name.equals(CREDENTIALS)) {
      return HIDDEN;
    }
    TargetInfo wrapped = new TargetInfo(value, Map.of(), Map.of());
    String withoutSecrets = new Redaction(secrets).apply(wrapped).uri();
    int colon = withoutSecrets.indexOf(':');
    if (!name.equals("header")) {
      return withoutSecrets;
    }
    if (colon <= 0) {
      // No field line: what was given may be a secret.
      return HIDDEN;
    }
    return ConnectionOptions.isSecret(value.substring(0, colon))
        ? value.substring(0, colon) + ": " + HIDDEN
        : withoutSecrets;
  }

  /** What stands for nothing in YAML, and what would be read as something else, is quoted. */
  private static String quoted(String text) {
    return text.matches("[A-Za-z0-9./][A-Za-z0-9./_-]*|[0-9]+(ms|s|m)")
        ? text
        : "'" + text.replace("'", "''") + "'";
  }

  private static Optional<List<String>> valuesOf(@Nullable Object value) {
    if (value == null) {
      return Optional.empty();
    }
    if (value instanceof Collection<?> several) {
      return several.isEmpty()
          ? Optional.empty()
          : Optional.of(several.stream().map(String::valueOf).toList());
    }
    if (value instanceof Duration duration) {
      return Optional.of(List.of(Durations.text(duration)));
    }
    if (value instanceof Path path) {
      return Optional.of(List.of(path.toString()));
    }
    return Optional.of(List.of(String.valueOf(value)));
  }
}
