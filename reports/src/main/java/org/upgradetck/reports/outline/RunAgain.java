package org.upgradetck.reports.outline;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.upgradetck.reports.model.Result;
import org.upgradetck.reports.model.TargetInfo;

/**
 * The command that runs rows of a run again, for a POSIX shell: whatever stands in the run, each
 * word of it stays one word.
 */
public final class RunAgain {

  /** Settings that bear on what a row sends; the names are those of the options. */
  private static final List<String> REPEATED_OPTIONS =
      List.of(
          "subprotocol",
          "origin",
          "refused-origin",
          "allowed-origin",
          "plain-path",
          "missing-path",
          "redirect-path",
          "protected-path",
          "connect-to",
          "cacert");

  /**
   * The setting of a run against the server that comes with the tool, whose port is gone by now.
   */
  static final String BUNDLED = "target";

  private RunAgain() {}

  /** The command for one row, and for what it was seen in where it watches others. */
  public static String command(TargetInfo target, Result row) {
    return start(target)
        + row.selectors().stream().map(RunAgain::quoted).collect(Collectors.joining(" --select "));
  }

  /** The command up to the id of the row, which follows as one word. */
  public static String start(TargetInfo target) {
    return "upgrade-tck " + whom(target) + "--select ";
  }

  /** The command that sends octets of a file as they are; the name of the file follows. */
  public static String sending(TargetInfo target) {
    StringBuilder command = new StringBuilder("upgrade-tck probe ").append(quoted(target.uri()));
    for (String name : List.of("connect-to", "cacert")) {
      Optional.ofNullable(target.settings().get(name))
          .ifPresent(value -> command.append(" --").append(name).append(' ').append(quoted(value)));
    }
    return command.append(target.settings().containsKey("insecure") ? " --insecure" : "")
        + " --raw ";
  }

  private static String whom(TargetInfo target) {
    if (target.settings().containsKey(BUNDLED)) {
      return target.uri().startsWith("wss:") ? "--tls " : "";
    }
    return quoted(target.uri()) + options(target.settings()) + " ";
  }

  /** The options without which the row would not be the same; what may be secret is left to you. */
  private static String options(Map<String, String> settings) {
    StringBuilder options = new StringBuilder();
    for (String name : REPEATED_OPTIONS) {
      String value = settings.get(name);
      if (value != null) {
        for (String each : value.split(", ", -1)) {
          options.append(" --").append(name).append(' ').append(quoted(each));
        }
      }
    }
    if (settings.containsKey("insecure")) {
      options.append(" --insecure");
    }
    if (settings.containsKey("credentials")) {
      options.append(" --credentials ...");
    }
    if (settings.containsKey("header")) {
      options.append(" -H ...");
    }
    return options.toString();
  }

  static String quoted(String word) {
    return "'" + word.replace("'", "'\\''") + "'";
  }
}
