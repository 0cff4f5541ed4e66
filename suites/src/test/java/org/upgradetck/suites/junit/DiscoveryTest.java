package org.upgradetck.suites.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClasspathRoots;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectNestedClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;
import static org.junit.platform.launcher.EngineFilter.includeEngines;
import static org.junit.platform.launcher.TagFilter.excludeTags;
import static org.junit.platform.launcher.TagFilter.includeTags;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.Filter;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.upgradetck.suites.catalogue.Catalogue;
import org.upgradetck.suites.catalogue.rfc6455.SupportingMultipleVersions;
import org.upgradetck.suites.junit.engine.RowReport;
import org.upgradetck.suites.junit.engine.UpgradeTckEngine;
import org.upgradetck.suites.run.ScriptedServer;
import org.upgradetck.suites.select.NothingMatched;
import org.upgradetck.suites.select.PlannedRow;
import org.upgradetck.suites.select.Selection;

/** The rows are known, and can be asked for, before anything runs. */
class DiscoveryTest {

  private static final String FIELD = "versionNeverValidIsRefusedNamingTheSupportedOnes";
  private static final String CHAPTER = SupportingMultipleVersions.class.getName();
  private static final String DEFAULT_TARGET = "[engine:upgrade-tck]/[target:default]";
  private static final String SECTION = DEFAULT_TARGET + "/[specification:rfc6455]/[section:4.4]";
  private static final String VERSION_CASE =
      SECTION + "/[case:version-never-valid-is-refused-naming-the-supported-ones]";
  private static final String SLOW_FIELD = "slowHandshakeIsWaitedFor";

  @Test
  void listsTheDefaultRunWithoutStartingTheTarget() throws NothingMatched {
    List<String> rows = rows(selectClass(Samples.NeverStarted.class));

    assertThat(rows).containsExactlyElementsOf(catalogue(Selection.DEFAULT));
    assertThat(Samples.NeverStarted.COUNT.started).hasValue(0);
  }

  @Test
  void opensNoConnectionToTheTargetThatAParameterNames() {
    AtomicInteger connections = new AtomicInteger();
    try (ScriptedServer server =
        ScriptedServer.start((connection, head) -> connections.incrementAndGet())) {
      Map<String, String> parameters = Map.of("upgrade-tck.target", server.uri().toString());

      assertThat(rows(parameters, selectUniqueId(DEFAULT_TARGET))).isNotEmpty();
    }
    assertThat(connections).hasValue(0);
  }

  @Test
  void uniqueIdsAreMadeOfTheIdsOfTheCatalogueAndLeadBack() {
    List<TestIdentifier> all = tests(Map.of(), List.of(), selectUniqueId(DEFAULT_TARGET));

    assertThat(all)
        .extracting(TestIdentifier::getUniqueId)
        .contains(VERSION_CASE + "/[row:99]")
        .doesNotHaveDuplicates();
    // Each discovery makes the catalogue anew, so it is asked for some rows, spread over all.
    for (int i = 0; i < all.size(); i += 50) {
      String row = all.get(i).getUniqueId();
      assertThat(tests(Map.of(), List.of(), selectUniqueId(row)))
          .extracting(TestIdentifier::getUniqueId)
          .containsExactly(row);
    }
  }

  @Test
  void uniqueIdsOfContainersFindTheirRows() throws NothingMatched {
    assertThat(
            rows(selectUniqueId("[engine:upgrade-tck]/[target:default]/[specification:rfc6455]")))
        .containsExactlyElementsOf(catalogue("rfc6455/**"));
    assertThat(rows(selectUniqueId(SECTION)))
        .containsExactlyElementsOf(catalogue("rfc6455/4.4/**"));
    assertThat(rows(selectUniqueId(VERSION_CASE)))
        .containsExactlyElementsOf(catalogue(Samples.VERSION_CASE));
    String ofClass = "[engine:upgrade-tck]/[target:" + Samples.Sound.class.getName() + "]";
    assertThat(rows(selectUniqueId(ofClass)))
        .containsExactlyElementsOf(catalogue(Samples.VERSION_CASE));
  }

  @Test
  void chaptersAndTheirPackagesRunAgainstTheDefaultTarget() throws NothingMatched {
    assertThat(rows(selectClass(SupportingMultipleVersions.class)))
        .containsExactlyElementsOf(catalogue("rfc6455/4.4/**"));
    assertThat(rows(selectPackage("org.upgradetck.suites.catalogue.rfc9110")))
        .containsExactlyElementsOf(catalogue("rfc9110/**"));
    assertThat(rows(selectPackage("org.upgradetck.suites.catalogue")))
        .containsExactlyElementsOf(catalogue(Selection.DEFAULT));
  }

  @Test
  void caseAndRowAreFoundAsMethodsOfChapterAndOfClass() throws NothingMatched {
    List<String> wholeCase = catalogue(Samples.VERSION_CASE);
    String row = Samples.VERSION_CASE + "#99";

    assertThat(rows(selectMethod(CHAPTER, FIELD))).containsExactlyElementsOf(wholeCase);
    assertThat(rows(selectMethod(CHAPTER, FIELD + "#99"))).containsExactly(row);
    String type = Samples.Sound.class.getName();
    assertThat(rows(selectMethod(type, FIELD))).containsExactlyElementsOf(wholeCase);
    assertThat(rows(selectMethod(type, FIELD + "#99"))).containsExactly(row);
    assertThat(rows(selectMethod(type, "target"))).isEmpty();
  }

  @Test
  void nestedClassesAreFound() throws NothingMatched {
    assertThat(rows(selectNestedClass(List.of(Samples.class), Samples.Sound.class)))
        .containsExactlyElementsOf(catalogue(Samples.VERSION_CASE));
  }

  @Test
  void scanOfTheWholeModuleDoesNotRunTheCatalogueBySurprise() throws Exception {
    Path classes =
        Path.of(Catalogue.class.getProtectionDomain().getCodeSource().getLocation().toURI());

    assertThat(rows(selectClasspathRoots(Set.of(classes)).get(0))).isEmpty();
    assertThat(rows(selectPackage("org.upgradetck.suites"))).isNotEmpty(); // those of the tests
    assertThat(targets(selectPackage("org.upgradetck.suites")))
        .allMatch(target -> target.startsWith("org.upgradetck.suites.junit."));
  }

  @Test
  void slowCaseIsFoundByNameOrWhenAskedFor() throws NothingMatched {
    String slow = catalogue(new Selection(List.of("tag:slow"), List.of(), true)).get(0);
    String slowCase = slow.split("#", 2)[0];
    String chapter = "org.upgradetck.suites.catalogue.rfc9112.MessageParsing";

    assertThat(rows(selectUniqueId(DEFAULT_TARGET))).doesNotContain(slow);
    assertThat(rows(selectClass(chapter))).doesNotContain(slow);
    assertThat(rows(selectMethod(chapter, SLOW_FIELD))).containsExactly(slow);
    assertThat(rows(Map.of("upgrade-tck.slow", "true"), selectUniqueId(DEFAULT_TARGET)))
        .contains(slow);
    assertThat(rows(Map.of("upgrade-tck.select", slowCase), selectUniqueId(DEFAULT_TARGET)))
        .containsExactly(slow);
  }

  @Test
  void parametersChooseAmongTheRowsOfTheClass() throws NothingMatched {
    assertThat(
            rows(
                Map.of("upgrade-tck.select", "rfc6455/4.4/**, rfc9110/**"),
                selectClass(Samples.Sound.class)))
        .containsExactlyElementsOf(catalogue(Samples.VERSION_CASE));
    assertThat(rows(Map.of("upgrade-tck.skip", "**#99"), selectClass(Samples.Sound.class)))
        .hasSize(catalogue(Samples.VERSION_CASE).size() - 1);
    assertThat(rows(Map.of("upgrade-tck.select", "rfc9110/**"), selectClass(Samples.Sound.class)))
        .isEmpty();
  }

  @Test
  void tagsPruneTheTree() throws NothingMatched {
    assertThat(rows(List.of(includeTags("should")), selectUniqueId(DEFAULT_TARGET)))
        .containsExactlyElementsOf(catalogue("level:should"));
    assertThat(rows(List.of(includeTags("rfc9110 & must")), selectUniqueId(DEFAULT_TARGET)))
        .isNotEmpty()
        .allMatch(id -> id.startsWith("rfc9110/"));
    assertThat(rows(List.of(excludeTags("rfc6455")), selectUniqueId(DEFAULT_TARGET)))
        .isNotEmpty()
        .noneMatch(id -> id.startsWith("rfc6455/"));
  }

  @Test
  void rowSaysItsNameItsTagsAndWhereItStands() {
    TestIdentifier row =
        tests(Map.of(), List.of(), selectUniqueId(VERSION_CASE + "/[row:99]")).get(0);

    assertThat(row.getDisplayName()).isEqualTo("99 (Sec-WebSocket-Version: 99)");
    assertThat(row.getTags()).extracting(TestTag::getName).contains("must", "rfc6455", "version");
    assertThat(row.getSource()).contains(MethodSource.from(CHAPTER, FIELD + "#99"));
  }

  @Test
  void whatIsNotThereIsNotFound() {
    assertThat(tests(Map.of(), List.of(), selectClass(DiscoveryTest.class))).isEmpty();
    assertThat(rows(selectPackage("java.util"))).isEmpty();
    assertThat(rows(selectMethod(CHAPTER, "noSuchField"))).isEmpty();
  }

  private static List<String> catalogue(String... patterns) throws NothingMatched {
    return catalogue(new Selection(Arrays.asList(patterns), List.of(), false));
  }

  private static List<String> catalogue(Selection selection) throws NothingMatched {
    return selection.from(Catalogue.forServers()).rows().stream().map(PlannedRow::id).toList();
  }

  private static List<String> rows(DiscoverySelector selector) {
    return rows(Map.of(), selector);
  }

  private static List<String> rows(List<Filter<?>> filters, DiscoverySelector selector) {
    return ids(tests(Map.of(), filters, selector));
  }

  private static List<String> rows(Map<String, String> parameters, DiscoverySelector selector) {
    return ids(tests(parameters, List.of(), selector));
  }

  private static List<String> ids(List<TestIdentifier> tests) {
    return tests.stream()
        .map(test -> RowReport.rowIn(test.getUniqueIdObject()).orElseThrow())
        .toList();
  }

  private static Set<String> targets(DiscoverySelector selector) {
    return tests(Map.of(), List.of(), selector).stream()
        .map(test -> test.getUniqueIdObject().getSegments().get(1).getValue())
        .collect(Collectors.toSet());
  }

  private static List<TestIdentifier> tests(
      Map<String, String> parameters, List<Filter<?>> filters, DiscoverySelector selector) {
    TestPlan plan =
        LauncherFactory.create()
            .discover(
                LauncherDiscoveryRequestBuilder.request()
                    .selectors(selector)
                    .filters(includeEngines(UpgradeTckEngine.ID))
                    .filters(filters.toArray(new Filter<?>[0]))
                    .configurationParameters(parameters)
                    .build());
    List<TestIdentifier> tests = new ArrayList<>();
    plan.getRoots().forEach(root -> collect(plan, root, tests));
    return tests;
  }

  /** In the order of the tree, which a set of descendants would not tell. */
  private static void collect(TestPlan plan, TestIdentifier parent, List<TestIdentifier> tests) {
    for (TestIdentifier child : plan.getChildren(parent)) {
      if (child.isTest()) {
        tests.add(child);
      }
      collect(plan, child, tests);
    }
  }
}
