package org.upgradetck.suites.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.upgradetck.suites.catalogue.Catalogue;
import org.upgradetck.suites.gate.RowAges;

/**
 * Ids never change once they are released: baselines and links rest on them. A new row is added to
 * {@code rows.tsv} by the command in {@code CONTRIBUTING.md}; a line that this would take away
 * needs an alias instead.
 */
class IdsTest {

  private static final Path KEPT =
      Path.of("src", "main", "resources", "org", "upgradetck", "suites", "gate", "rows.tsv");

  @Test
  void areThoseThatAreKept() throws Exception {
    Map<String, Integer> kept = RowAges.ofCatalogue().since();
    List<String> lines = new ArrayList<>(List.of("row\tsince"));
    Catalogue.forServers().cases().stream()
        .flatMap(each -> each.declaration().rows().stream().map(each::idOf))
        .sorted()
        .map(id -> id + "\t" + kept.getOrDefault(id, Catalogue.VERSION))
        .forEach(lines::add);
    if (Boolean.getBoolean("ids.write")) {
      Files.write(KEPT, lines);
    }
    assertThat(lines).containsExactlyElementsOf(Files.readAllLines(KEPT));
  }

  @Test
  void noRowIsYoungerThanTheCatalogue() {
    assertThat(RowAges.ofCatalogue().since().values())
        .allMatch(since -> since >= 1 && since <= Catalogue.VERSION);
  }
}
