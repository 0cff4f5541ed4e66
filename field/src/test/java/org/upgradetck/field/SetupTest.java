package org.upgradetck.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The folders of the field, as they are. */
class SetupTest {

  private final List<Setup> setups = read();

  private static List<Setup> read() {
    try {
      return Setup.allIn(Path.of("servers"));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void eachSaysWhatItIsAndWhereItsSetUpComesFrom() {
    assertThat(setups)
        .hasSizeGreaterThanOrEqualTo(25)
        .allSatisfy(
            setup -> {
              assertThat(setup.from()).startsWith("https://");
              assertThat(setup.says()).as(setup.id()).endsWith(".");
              assertThat(setup.path()).startsWith("/");
              assertThat(
                      Stream.of(
                              setup.version().jar(),
                              setup.version().npm(),
                              setup.version().debian())
                          .filter(source -> source != null))
                  .as(setup.id())
                  .hasSize(1);
            });
    assertThat(setups).extracting(Setup::name).doesNotHaveDuplicates();
  }

  @Test
  void eachProxyStandsBeforeAServer() {
    List<String> servers =
        setups.stream().filter(setup -> setup.kind() == Setup.Kind.SERVER).map(Setup::id).toList();

    assertThat(setups)
        .allSatisfy(
            setup ->
                assertThat(setup.upstream().filter(servers::contains).isPresent())
                    .as(setup.id())
                    .isEqualTo(setup.kind() == Setup.Kind.PROXY));
  }
}
