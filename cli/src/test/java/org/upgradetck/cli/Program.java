package org.upgradetck.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The built jar, started as its users start it. */
final class Program {

  private static final long MOST_SECONDS = 60;

  /**
   * What came of it.
   *
   * @param code the exit code
   * @param out what it printed
   * @param err what it complained of
   */
  record Ended(int code, String out, String err) {}

  private Program() {}

  /** Runs it to its end. */
  static Ended run(Path folder, String... arguments) throws Exception {
    return finish(start(folder, arguments), folder);
  }

  /** Starts it. */
  static Process start(Path folder, String... arguments) throws IOException {
    return start(folder, Map.of(), arguments);
  }

  /** Starts it with more variables in its environment. */
  static Process start(Path folder, Map<String, String> environment, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // So short a life gains nothing from the second compiler, and the build has many of them.
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-jar");
    command.add(System.getProperty("upgrade-tck.jar"));
    command.addAll(List.of(arguments));
    return start(folder, environment, command);
  }

  /** Starts any command; its output goes to files, so that it never waits for a reader. */
  static Process start(Path folder, List<String> command) throws IOException {
    return start(folder, Map.of(), command);
  }

  static Process start(Path folder, Map<String, String> environment, List<String> command)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(folder.resolve("stdout").toFile())
            .redirectError(folder.resolve("stderr").toFile());
    builder.environment().putAll(environment);
    return builder.start();
  }

  /** Waits for its end. */
  static Ended finish(Process process, Path folder) throws Exception {
    try {
      if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
        throw new AssertionError("still running after " + MOST_SECONDS + " s");
      }
      return new Ended(
          process.exitValue(), read(folder.resolve("stdout")), read(folder.resolve("stderr")));
    } finally {
      process.destroyForcibly();
    }
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }
}
