package org.upgradetck.field;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.upgradetck.reports.json.RunJson;
import org.upgradetck.reports.json.UnreadableRun;
import org.upgradetck.reports.model.Run;

/**
 * Runs the catalogue against servers, as any user would: by the command line.
 *
 * @param workplace what there is to start servers with
 * @param setups all servers, for those that stand behind others
 * @param program the built {@code upgrade-tck.jar}
 */
record Measuring(Workplace workplace, List<Setup> setups, Path program) {

  /** What a run may take: silence is waited for side by side, so even a dead server is bounded. */
  private static final int DEADLINE_SECONDS = 150;

  private static final int WRITING_SECONDS = 60;

  Measuring {
    setups = List.copyOf(setups);
  }

  /**
   * Starts the server, and what stands behind it, runs the catalogue, and stops all.
   *
   * @throws Absent if a server cannot be started here, or nothing came of the run
   */
  Measured measure(Setup setup) throws Absent, IOException, InterruptedException {
    String version = workplace.versionOf(setup);
    if (setup.upstream().isEmpty()) {
      return new Measured(setup, version, Optional.empty(), run(setup, OptionalInt.empty()));
    }
    Setup behind = named(setup.upstream().get());
    String name = behind.name() + " " + workplace.versionOf(behind);
    try (RunningServer upstream = RunningServer.start(behind, workplace, OptionalInt.empty())) {
      Run run = run(setup, OptionalInt.of(upstream.port()));
      return new Measured(setup, version, Optional.of(name), run);
    }
  }

  private Setup named(String id) {
    return setups.stream()
        .filter(setup -> setup.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no server " + id));
  }

  private Run run(Setup setup, OptionalInt upstream)
      throws Absent, IOException, InterruptedException {
    try (RunningServer server = RunningServer.start(setup, workplace, upstream)) {
      Path folder = Files.createTempDirectory(workplace.scratch(), "run-");
      List<String> command = new ArrayList<>();
      command.add(workplace.java(0).toString());
      command.addAll(List.of("-XX:TieredStopAtLevel=1", "-jar", program.toString(), "run"));
      command.add("ws://127.0.0.1:" + server.port() + setup.path());
      command.addAll(
          new Places(Map.of("port", Integer.toString(server.port()))).in(setup.options()));
      command.addAll(List.of("--format", "json", "--quiet", "--out", folder.toString()));
      command.addAll(List.of("--deadline", DEADLINE_SECONDS + "s"));
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("said").toFile())
              .start();
      try {
        if (!process.waitFor(DEADLINE_SECONDS + WRITING_SECONDS, TimeUnit.SECONDS)) {
          throw new Absent("the run did not end");
        }
        return RunJson.read(folder.resolve("run.json"));
      } catch (UnreadableRun e) {
        throw new Absent("there is no run: " + Files.readString(folder.resolve("said")).strip());
      } finally {
        process.destroyForcibly();
      }
    }
  }
}
