package org.upgradetck.suites.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The page of the proof is what its tables say. Behind a change of theirs it is written by {@code
 * mvn test -pl suites -am -Dtest=ProofPageTest -Ddocs.write=true
 * -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class ProofPageTest {

  private static final Path PAGE = Path.of("..", "docs", "proof.md");

  @Test
  void isUpToDate() throws Exception {
    String page = new ProofPage(Proof.CATALOGUE).render();

    if (Boolean.getBoolean("docs.write")) {
      Files.writeString(PAGE, page);
    }
    assertThat(Files.readString(PAGE))
        .as("docs/proof.md; write it with -Dtest=ProofPageTest -Ddocs.write=true")
        .isEqualTo(page);
  }
}
