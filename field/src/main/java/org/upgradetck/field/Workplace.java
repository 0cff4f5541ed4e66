package org.upgradetck.field;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What there is on this machine to start servers with.
 *
 * @param node the folder of the packages of npm
 * @param scratch where servers may write
 */
record Workplace(Path node, Path scratch) {

  private static final Path JAVAS = Path.of("/usr/lib/jvm");
  private static final Pattern VERSION = Pattern.compile("(?m)^JAVA_VERSION=\"(\\d+)");

  /**
   * The program that runs Java.
   *
   * @throws Absent where none here is new enough
   */
  Path java(int oldest) throws Absent, IOException {
    if (Runtime.version().feature() >= oldest) {
      return Path.of(System.getProperty("java.home"), "bin", "java");
    }
    if (Files.isDirectory(JAVAS)) {
      List<Path> homes;
      try (Stream<Path> found = Files.list(JAVAS)) {
        homes = found.sorted().toList();
      }
      for (Path home : homes) {
        if (feature(home) >= oldest && Files.isExecutable(home.resolve("bin/java"))) {
          return home.resolve("bin/java");
        }
      }
    }
    throw new Absent("needs Java " + oldest + ", and there is none in " + JAVAS);
  }

  private static int feature(Path home) throws IOException {
    Path release = home.resolve("release");
    if (!Files.exists(release)) {
      return 0;
    }
    Matcher version = VERSION.matcher(Files.readString(release));
    return version.find() ? Integer.parseInt(version.group(1)) : 0;
  }

  /**
   * The version of what is installed.
   *
   * @throws Absent where it is not installed
   */
  String versionOf(Setup setup) throws Absent, IOException, InterruptedException {
    Setup.VersionSource source = setup.version();
    if (source.jar() != null) {
      return jarVersion(setup, source.jar());
    }
    if (source.npm() != null) {
      return npmVersion(source.npm());
    }
    if (source.debian() != null) {
      return debianVersion(source.debian());
    }
    throw new IllegalArgumentException(setup.id() + " does not say where its version is");
  }

  /**
   * Sees that everything is there.
   *
   * @throws Absent where something is not
   */
  void check(Setup setup) throws Absent, IOException, InterruptedException {
    for (String name : setup.needs().debian()) {
      debianVersion(name);
    }
    for (String name : setup.needs().npm()) {
      npmVersion(name);
    }
    if (setup.needs().maven() && !Files.isDirectory(lib(setup))) {
      throw new Absent("its jars were not fetched from Maven Central");
    }
  }

  /** Where the jars of a server are. */
  static Path lib(Setup setup) {
    return setup.folder().resolve("target/lib");
  }

  private static String jarVersion(Setup setup, String artifact) throws Absent, IOException {
    Pattern name = Pattern.compile(Pattern.quote(artifact) + "-(\\d[^/]*)[.]jar");
    if (Files.isDirectory(lib(setup))) {
      try (Stream<Path> jars = Files.list(lib(setup))) {
        Optional<String> version =
            jars.map(jar -> name.matcher(String.valueOf(jar.getFileName())))
                .filter(Matcher::matches)
                .map(found -> found.group(1))
                .findFirst();
        if (version.isPresent()) {
          return version.get();
        }
      }
    }
    throw new Absent("there is no " + artifact + " among its jars");
  }

  private String npmVersion(String name) throws Absent, IOException {
    Path file = node.resolve(name).resolve("package.json");
    if (!Files.exists(file)) {
      throw new Absent("the package " + name + " of npm is not installed");
    }
    Map<?, ?> description =
        new com.fasterxml.jackson.databind.ObjectMapper().readValue(file.toFile(), Map.class);
    return String.valueOf(description.get("version"));
  }

  private String debianVersion(String name) throws Absent, IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of("dpkg-query", "-W", "-f=${db:Status-Status} ${Version}", name));
    Path said = Files.createTempFile(scratch, "dpkg", "");
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectOutput(said.toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      process.waitFor();
      String text = Files.readString(said);
      if (text.startsWith("installed ")) {
        return text.substring("installed ".length());
      }
    } catch (IOException noDpkg) {
      throw new Absent("this is no Debian: " + name + " is to be installed by apt");
    } finally {
      Files.delete(said);
    }
    throw new Absent("the package " + name + " of Debian is not installed");
  }
}
