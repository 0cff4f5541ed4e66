package org.upgradetck.suites.profiles;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder.request;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherFactory;
import org.upgradetck.suites.catalogue.Catalogue;
import org.upgradetck.suites.junit.engine.RowReport;
import org.upgradetck.suites.select.PlannedRow;
import org.upgradetck.suites.select.Selection;

/** Each profile finds its rows. They are not run: the build runs the catalogue once. */
class ProfilesTest {

  static Stream<Arguments> profiles() {
    return Stream.of(
        profile(CoreProfile.class, "tag:must"),
        profile(StrictProfile.class, "tag:must", "tag:should", "tag:disputed"),
        profile(HandshakeProfile.class, "rfc6455/4.*/**", "rfc6455/11.3.*/**"),
        profile(HttpProfile.class, "rfc9110/**", "rfc9112/**"),
        profile(SubprotocolsProfile.class, "tag:subprotocol"),
        profile(ExtensionsProfile.class, "tag:extension", "rfc7692/**"),
        profile(
            SecurityProfile.class, "tag:security", "tag:origin", "tag:early-octets", "rfc9931/**"),
        profile(QuickProfile.class, "tag:quick"));
  }

  private static Arguments profile(Class<?> type, String... patterns) {
    return Arguments.of(Named.of(type.getSimpleName(), type), patterns);
  }

  @ParameterizedTest
  @MethodSource("profiles")
  void findsItsRows(Class<?> profile, String[] patterns) throws Exception {
    Set<String> expected =
        new Selection(Arrays.asList(patterns), List.of(), false)
            .from(Catalogue.forServers()).rows().stream().map(PlannedRow::id).collect(toSet());

    assertThat(rowsOf(profile)).isNotEmpty().isEqualTo(expected);
  }

  @Test
  void quickHasOneRowOfEachCase() {
    assertThat(rowsOf(QuickProfile.class))
        .hasSameSizeAs(
            Catalogue.forServers().cases().stream()
                .filter(each -> !each.declaration().setting().slow())
                .toList());
  }

  private static Set<String> rowsOf(Class<?> profile) {
    Launcher launcher = LauncherFactory.create();
    TestPlan plan = launcher.discover(request().selectors(selectClass(profile)).build());
    return plan.getRoots().stream()
        .flatMap(root -> plan.getDescendants(root).stream())
        .filter(TestIdentifier::isTest)
        .flatMap(test -> RowReport.rowIn(test.getUniqueIdObject()).stream())
        .collect(toSet());
  }
}
