package org.upgradetck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.upgradetck.reference.ReferenceServer;
import org.upgradetck.reference.ServerOptions;
import org.upgradetck.reference.mutants.Mutant;

/** Stored runs side by side, and what changed between two. */
@Timeout(120)
class CompareIT {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private static Path stored = Path.of("");

  @TempDir private Path folder = Path.of("");

  /** A server that is right, and the same one with a fault. */
  @BeforeAll
  static void runs() throws Exception {
    try (ReferenceServer right = ReferenceServer.start(ServerOptions.defaults());
        ReferenceServer wrong =
            ReferenceServer.start(
                ServerOptions.defaults().withDecisions(Mutant.VERSION_HIDDEN.decisions()))) {
      run(right, "right");
      run(wrong, "wrong");
    }
  }

  private static void run(ReferenceServer server, String out) throws Exception {
    Program.run(
        stored,
        server.uri().toString(),
        "--select",
        "rfc6455/4.4/**",
        "--out",
        out,
        "--format",
        "json");
  }

  @BeforeEach
  void filesToCompare() throws IOException {
    for (String name : List.of("right", "wrong")) {
      Files.createDirectory(folder.resolve(name));
      Files.copy(stored.resolve(name + "/run.json"), folder.resolve(name + "/run.json"));
    }
    try (OutputStream packed =
        new GZIPOutputStream(Files.newOutputStream(folder.resolve("wrong.json.gz")))) {
      Files.copy(stored.resolve("wrong/run.json"), packed);
    }
  }

  @Test
  void twoRunsOfOneServerTellWhatIsBroken() throws Exception {
    Program.Ended ended =
        Program.run(folder, "compare", "--diff", "right/run.json", "Now=wrong.json.gz");

    assertThat(ended.code()).as(ended.err()).isZero();
    assertThat(ended.out())
        .startsWith("right → Now\n")
        .contains("✗ broken: Version never valid is refused naming the supported ones\n")
        .endsWith(
            """
            upgrade-tck-comparison/difference.html
            upgrade-tck-comparison/difference.md
            upgrade-tck-comparison/difference.json
            """);
    JsonNode difference = difference();
    assertThat(difference.at("/summary/broken").asInt()).isPositive();
    assertThat(difference.at("/summary/fixed").asInt()).isZero();
    assertThat(folder.resolve("upgrade-tck-comparison/difference.html"))
        .content()
        .contains("<strong>Worse.</strong>");
    assertThat(folder.resolve("upgrade-tck-comparison/difference.md"))
        .content()
        .startsWith("# What changed from right to Now\n");
  }

  @Test
  void whatIsBrokenGives1OnlyWhereItIsAskedForAndWhatIsFixedNever() throws Exception {
    String[] worse = {"compare", "right/run.json", "wrong.json.gz", "--fail-on-broken"};
    String[] better = {"compare", "wrong.json.gz", "right/run.json", "--fail-on-broken"};

    assertThat(Program.run(folder, worse).code()).isEqualTo(1);
    assertThat(Program.run(folder, better).code()).isZero();
    assertThat(difference().at("/summary/fixed").asInt()).isPositive();
  }

  @Test
  void twoRunsOfTheSameTargetAreADifferenceUnlessItIsNotWanted() throws Exception {
    String[] same = {"compare", "a=right/run.json", "b=right/run.json", "--format", "json,text"};
    Program.Ended ended = Program.run(folder, same);
    assertThat(ended.out()).contains("a → b", "0 broken, 0 fixed, 0 changed, 0 new, 0 gone");
    assertThat(difference().path("changes")).isEmpty();

    List<String> sideBySide = new ArrayList<>(List.of(same));
    sideBySide.add("--no-diff");
    ended = Program.run(folder, sideBySide.toArray(new String[0]));
    assertThat(ended.out()).contains("upgrade-tck-comparison/comparison.json");
  }

  @Test
  void othersStandSideBySideUnderNamesOfTheirOwn() throws Exception {
    Program.Ended ended =
        Program.run(
            folder,
            "compare",
            "right/run.json",
            "wrong.json.gz",
            "wrong=wrong/run.json",
            "--out",
            "out");

    assertThat(ended.code()).as(ended.err()).isZero();
    assertThat(ended.out())
        .contains("failed", "distance")
        .endsWith("out/comparison.html\nout/comparison.md\nout/comparison.json\n");
    JsonNode comparison = JSON.readTree(folder.resolve("out/comparison.json").toFile());
    assertThat(comparison.path("runs"))
        .extracting(run -> run.path("id").asText())
        .containsExactly("right", "wrong", "wrong-2");
    assertThat(comparison.at("/runs/0/distances/0").asInt()).isZero();
    assertThat(comparison.at("/runs/0/distances/1").asInt()).isPositive();
    assertThat(comparison.at("/runs/1/distances/2").asInt()).isZero();
    assertThat(folder.resolve("out/comparison.html")).content().contains("data-s=\"wrong-2\"");
  }

  static Stream<List<String>> unusable() {
    return Stream.of(
        List.of("compare"),
        List.of("compare", "right/run.json"),
        List.of("compare", "right/run.json", "absent.json"),
        List.of("compare", "right/run.json", "name=absent.json"),
        List.of("compare", "right/run.json", "."),
        List.of("compare", "right/run.json", "broken.json.gz"),
        List.of("compare", "right/run.json", "right/run.json", "--format", "pdf"),
        List.of("compare", "right/run.json", "right/run.json", "--out", "right/run.json"),
        List.of("compare", "--diff", "right/run.json", "right/run.json", "right/run.json"),
        List.of("compare", "--fail-on-broken", "--no-diff", "right/run.json", "right/run.json"),
        Stream.concat(Stream.of("compare"), Collections.nCopies(65, "right/run.json").stream())
            .toList());
  }

  @ParameterizedTest
  @MethodSource("unusable")
  void whatCannotBeComparedIs3AndSaysWhatToDo(List<String> arguments) throws Exception {
    Files.write(folder.resolve("broken.json.gz"), new byte[] {0x1f, (byte) 0x8b, 8, 0, 27});

    Program.Ended ended = Program.run(folder, arguments.toArray(new String[0]));

    assertThat(ended.code()).as(ended.err()).isEqualTo(3);
    assertThat(ended.err()).startsWith("upgrade-tck: ").doesNotContain("\tat ", "\u001b");
    assertThat(ended.err().lines().count()).isBetween(1L, 3L);
  }

  private JsonNode difference() throws IOException {
    return JSON.readTree(folder.resolve("upgrade-tck-comparison/difference.json").toFile());
  }
}
