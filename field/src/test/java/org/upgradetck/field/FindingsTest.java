package org.upgradetck.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindingsTest {

  @TempDir private Path folder = Path.of("");

  @Test
  void readsWhichFailureOfWhichServerIsJudged() throws Exception {
    Path file = folder.resolve("findings.md");
    Files.writeString(
        file,
        """
        # Findings

        - `not-yet`: stands below no case
        ## `rfc6455/4.4/a-case`

        Some words about it.

        - `one`: real
        - `two`, `three-1.0`: real, both of them
        - four: has no backticks

        ## `rfc9112/3.2/another`

        - `one`: real
        """);

    assertThat(Findings.read(file).judged())
        .containsExactlyInAnyOrder(
            "rfc6455/4.4/a-case one",
            "rfc6455/4.4/a-case two",
            "rfc6455/4.4/a-case three-1.0",
            "rfc9112/3.2/another one");
  }
}
