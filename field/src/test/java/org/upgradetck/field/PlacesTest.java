package org.upgradetck.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlacesTest {

  @Test
  void fillsPlacesInAndLeavesEverythingElse() {
    Places places = new Places(Map.of("port", "8080", "work", "/scratch"));

    assertThat(
            places.in(
                "listen 127.0.0.1:{port}; log {work}/log; map $x { default {port}; } {other}"))
        .isEqualTo("listen 127.0.0.1:8080; log /scratch/log; map $x { default 8080; } {other}");
    assertThat(places.in(List.of("run", "{port}"))).containsExactly("run", "8080");
  }
}
