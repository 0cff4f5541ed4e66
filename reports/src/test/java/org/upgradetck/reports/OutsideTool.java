package org.upgradetck.reports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A program that we did not write and that reads what we write. Where it is not installed, the test
 * is skipped and says so; {@code .ci/run} installs it and sets {@code OUTSIDE_TOOLS=required}.
 */
public final class OutsideTool {

  private static final long MOST_SECONDS = 60;

  private final String name;

  /** A program on the path. */
  public OutsideTool(String name) {
    this.name = name;
  }

  /**
   * What came of it.
   *
   * @param code its exit code
   * @param said what it printed, and what it complained of
   */
  public record Ended(int code, String said) {}

  /** Runs it on a text: from its standard input, and from the file where an argument says FILE. */
  public Ended read(String text, String... arguments) throws Exception {
    Path input = Files.createTempFile("read-by-" + name, ".txt");
    try {
      Files.writeString(input, text, UTF_8);
      return run(
          input,
          Arrays.stream(arguments)
              .map(each -> each.equals("FILE") ? input.toString() : each)
              .toList());
    } finally {
      Files.delete(input);
    }
  }

  /** Runs it with nothing to read. */
  public Ended run(String... arguments) throws Exception {
    return run(Path.of("/dev/null"), List.of(arguments));
  }

  private Ended run(Path input, List<String> arguments) throws Exception {
    assumeInstalled();
    Path output = Files.createTempFile("said-by-" + name, ".txt");
    try {
      List<String> command = new ArrayList<>(List.of(name));
      command.addAll(arguments);
      Process process =
          new ProcessBuilder(command)
              .redirectInput(input.toFile())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      try {
        assertThat(process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)).as(name + " ended").isTrue();
      } finally {
        process.destroyForcibly();
      }
      return new Ended(process.exitValue(), Files.readString(output, UTF_8));
    } finally {
      Files.delete(output);
    }
  }

  private void assumeInstalled() {
    boolean installed =
        Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
    if ("required".equals(System.getenv("OUTSIDE_TOOLS"))) {
      assertThat(installed).as(name + " is installed").isTrue();
    }
    assumeTrue(installed, name + " is not installed here");
  }
}
