package org.upgradetck.field;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A server in its ordinary documented set-up, as its file {@code setup.json} says.
 *
 * @param folder its folder; the name of the folder is the id of the server
 * @param name what it is called in the comparison
 * @param kind whether it answers by itself
 * @param from the address of the documentation that the set-up is taken from
 * @param says what is set up, and what was left alone
 * @param version where to read its version
 * @param needs what must be installed
 * @param build commands to run before it can start
 * @param start the command that starts it, in the foreground
 * @param templates files of the folder that are copied to where it works, with places filled in
 * @param upstream the id of the server behind a proxy
 * @param path where its endpoint is
 * @param options what the suite is told of it
 */
record Setup(
    Path folder,
    String name,
    Kind kind,
    String from,
    String says,
    VersionSource version,
    Needs needs,
    List<List<String>> build,
    List<String> start,
    List<String> templates,
    Optional<String> upstream,
    String path,
    List<String> options) {

  private static final String FILE = "setup.json";
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  Setup {
    build = List.copyOf(build);
    start = List.copyOf(start);
    templates = List.copyOf(templates);
    options = List.copyOf(options);
  }

  /** Whether a server answers by itself. */
  enum Kind {
    /** It does. */
    @JsonProperty("server")
    SERVER,
    /** What it answers, another has said. */
    @JsonProperty("proxy")
    PROXY
  }

  /**
   * Where the version is to be read: one of these.
   *
   * @param jar the artifact whose file among the jars bears it
   * @param debian the package
   * @param npm the package
   */
  record VersionSource(@Nullable String jar, @Nullable String debian, @Nullable String npm) {}

  /**
   * What must be installed.
   *
   * @param debian packages
   * @param npm packages
   * @param maven whether jars are fetched from Maven Central
   * @param java the oldest Java that will do; 0 where none is needed
   */
  record Needs(List<String> debian, List<String> npm, boolean maven, int java) {

    static final Needs NOTHING = new Needs(List.of(), List.of(), false, 0);
  }

  /** The file as it is written: what is not there is null. */
  private record Written(
      String name,
      Kind kind,
      String from,
      String says,
      VersionSource version,
      @Nullable WrittenNeeds needs,
      @Nullable List<List<String>> build,
      List<String> start,
      @Nullable List<String> templates,
      @Nullable String upstream,
      @Nullable String path,
      @Nullable List<String> options) {}

  private record WrittenNeeds(
      @Nullable List<String> debian, @Nullable List<String> npm, boolean maven, int java) {

    Needs needs() {
      return new Needs(orEmpty(debian), orEmpty(npm), maven, java);
    }
  }

  /**
   * All servers below a folder, by their ids.
   *
   * @throws IOException if a file cannot be read, or says what is not known
   */
  static List<Setup> allIn(Path servers) throws IOException {
    List<Path> found;
    try (Stream<Path> folders = Files.list(servers)) {
      found = folders.filter(folder -> Files.exists(folder.resolve(FILE))).sorted().toList();
    }
    List<Setup> setups = new ArrayList<>();
    for (Path folder : found) {
      setups.add(read(folder));
    }
    return List.copyOf(setups);
  }

  private static Setup read(Path folder) throws IOException {
    Written written = MAPPER.readValue(folder.resolve(FILE).toFile(), Written.class);
    return new Setup(
        folder.toAbsolutePath().normalize(),
        written.name(),
        written.kind(),
        written.from(),
        written.says(),
        written.version(),
        Optional.ofNullable(written.needs()).map(WrittenNeeds::needs).orElse(Needs.NOTHING),
        orEmpty(written.build()),
        written.start(),
        orEmpty(written.templates()),
        Optional.ofNullable(written.upstream()),
        Optional.ofNullable(written.path()).orElse("/"),
        orEmpty(written.options()));
  }

  private static <T> List<T> orEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }

  /** The name of its folder. */
  String id() {
    return String.valueOf(folder.getFileName());
  }
}
