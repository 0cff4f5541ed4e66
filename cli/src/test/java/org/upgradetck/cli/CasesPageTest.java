package org.upgradetck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The page of cases is what the program says of itself. After a change of the catalogue it is
 * written by {@code mvn test -pl cli -am -Dtest=CasesPageTest -Ddocs.write=true
 * -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class CasesPageTest {

  private static final Path PAGE = Path.of("..", "docs", "cases.md");

  @Test
  void isUpToDate() throws Exception {
    Program.Ended ended = InProcess.run("explain", "--all", "--format", "markdown");

    assertThat(ended.code()).as(ended.err()).isZero();
    if (Boolean.getBoolean("docs.write")) {
      Files.writeString(PAGE, ended.out());
    }
    assertThat(Files.readString(PAGE))
        .as("docs/cases.md; write it with -Dtest=CasesPageTest -Ddocs.write=true")
        .isEqualTo(ended.out());
  }

  @Test
  void needsACaseOrAll() {
    assertThat(InProcess.run("explain").code()).isEqualTo(3);
    assertThat(InProcess.run("explain", "--all", "rfc6455/**").code()).isEqualTo(3);
  }
}
