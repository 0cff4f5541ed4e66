package org.upgradetck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code ./upgrade-tck}, in a folder of its own and with a Maven that only pretends. */
@Timeout(120)
class ScriptIT {

  @TempDir private Path folder = Path.of("");

  private Path home = Path.of("");
  private Path jar = Path.of("");

  @BeforeEach
  void layOut() throws IOException {
    home = Files.createDirectories(folder.resolve("a home with spaces"));
    jar = Files.createDirectories(home.resolve("cli/target")).resolve("upgrade-tck.jar");
    Files.writeString(home.resolve("pom.xml"), "<project/>");
    Files.createDirectories(home.resolve("cli/src/main"));
    Files.copy(Path.of("..", "upgrade-tck"), home.resolve("upgrade-tck"));
  }

  @Test
  void startsThroughALinkFromAnywhereAndPassesArgumentsUntouched() throws Exception {
    maven("exit 1");
    jarIsBuilt();
    Path link = Files.createDirectories(folder.resolve("bin")).resolve("tck");
    Files.createSymbolicLink(link, Path.of("../a home with spaces/upgrade-tck"));

    Program.Ended ended = run(link, "--select", "no such * case");

    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err()).contains("'no such * case'").doesNotContain("building");
  }

  @Test
  void buildsWhatIsNotThereAndAllThatIsSaidGoesToStandardError() throws Exception {
    maven("echo said by maven; cp '" + builtJar() + "' cli/target/upgrade-tck.jar");

    Program.Ended ended = run(home.resolve("upgrade-tck"), "--version");

    assertThat(ended.code()).as(ended.err()).isZero();
    assertThat(ended.out()).startsWith("upgrade-tck ").doesNotContain("said by maven");
    assertThat(ended.err()).contains("building", "said by maven");
  }

  @Test
  void buildsAnewWhenASourceIsNewer() throws Exception {
    maven("echo said by maven");
    jarIsBuilt();
    Path source = home.resolve("cli/src/main/Some.java");
    Files.writeString(source, "");
    Files.setLastModifiedTime(
        source, FileTime.fromMillis(Files.getLastModifiedTime(jar).toMillis() + 60_000));

    assertThat(run(home.resolve("upgrade-tck"), "--version").err()).contains("said by maven");
  }

  @Test
  void failedBuildIs5() throws Exception {
    maven("echo said by maven; exit 1");

    Program.Ended ended = run(home.resolve("upgrade-tck"), "--version");

    assertThat(ended.code()).isEqualTo(5);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err()).contains("said by maven", "the build failed");
  }

  @Test
  void javaThatIsTooOldIs5() throws Exception {
    jarIsBuilt();
    command("java", "echo 'openjdk version \"11.0.2\" 2019-01-15' >&2");

    Program.Ended ended = run(home.resolve("upgrade-tck"), "--version");

    assertThat(ended.code()).isEqualTo(5);
    assertThat(ended.err()).contains("JDK 17");
  }

  @Test
  void javaHomeThatIsOfNoUseIsPassedOver() throws Exception {
    maven("exit 1");
    jarIsBuilt();

    List<String> command =
        List.of(
            "env",
            "JAVA_HOME=/nonexistent",
            "PATH=" + path(),
            "sh",
            home.resolve("upgrade-tck").toString(),
            "--version");

    assertThat(Program.finish(Program.start(folder, command), folder).code()).isZero();
  }

  /** Without JAVA_HOME: a Java comes from the PATH, in front of which our own commands stand. */
  private Program.Ended run(Path script, String... arguments) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of("env", "-u", "JAVA_HOME", "PATH=" + path(), "sh", script.toString()));
    command.addAll(List.of(arguments));
    return Program.finish(Program.start(folder, command), folder);
  }

  private String path() {
    return folder.resolve("commands")
        + ":"
        + Path.of(System.getProperty("java.home"), "bin")
        + ":"
        + System.getenv("PATH");
  }

  private void maven(String script) throws IOException {
    command("mvn", script);
  }

  private void command(String name, String script) throws IOException {
    Path file = Files.createDirectories(folder.resolve("commands")).resolve(name);
    Files.writeString(file, "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private void jarIsBuilt() throws IOException {
    Files.copy(builtJar(), jar);
    Files.setLastModifiedTime(
        jar,
        FileTime.fromMillis(
            Files.getLastModifiedTime(home.resolve("pom.xml")).toMillis() + 60_000));
  }

  private static Path builtJar() {
    return Path.of(System.getProperty("upgrade-tck.jar"));
  }
}
