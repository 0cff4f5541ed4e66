package org.upgradetck.suites.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.upgradetck.suites.catalogue.Catalogue;

/**
 * Ids never change once they are released: baselines and links rest on them. A new row is added to
 * {@code ids.txt} by the command in {@code CONTRIBUTING.md}; a line that this would take away needs
 * an alias instead.
 */
class IdsTest {

  private static final Path KEPT =
      Path.of("src", "test", "resources", "org", "upgradetck", "suites", "ids.txt");

  @Test
  void areThoseThatAreKept() throws Exception {
    List<String> ids =
        Catalogue.forServers().cases().stream()
            .flatMap(each -> each.declaration().rows().stream().map(each::idOf))
            .sorted()
            .toList();
    if (Boolean.getBoolean("ids.write")) {
      Files.write(KEPT, ids);
    }
    assertThat(ids).containsExactlyElementsOf(Files.readAllLines(KEPT));
  }
}
