package org.upgradetck.suites.junit.engine;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.platform.commons.support.ReflectionSupport;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.discovery.MethodSelector;
import org.junit.platform.engine.discovery.NestedClassSelector;
import org.junit.platform.engine.discovery.NestedMethodSelector;
import org.junit.platform.engine.discovery.PackageSelector;
import org.junit.platform.engine.discovery.UniqueIdSelector;
import org.junit.platform.engine.support.discovery.SelectorResolver;
import org.upgradetck.suites.catalogue.Catalogue;
import org.upgradetck.suites.junit.session.Parameters;
import org.upgradetck.suites.language.Chapter;
import org.upgradetck.suites.select.PlannedRow;

/**
 * Finds what selectors ask for: classes that name a target; the chapters of the catalogue, their
 * packages and their cases, which run against the default target; and everything by unique id.
 *
 * <p>A chapter is found only by its own class or by a package of the catalogue itself. A scan of
 * all classes must not run the catalogue by surprise.
 */
final class CatalogueResolver implements SelectorResolver {

  private static final String DEFAULT = "default";
  private static final String CATALOGUE = Catalogue.class.getPackageName();

  private final UniqueId engine;
  private final Parameters parameters;
  private final Map<String, Optional<TargetPlan>> plans = new HashMap<>();
  private Optional<Catalogue> catalogue = Optional.empty();

  CatalogueResolver(UniqueId engine, Parameters parameters) {
    this.engine = engine;
    this.parameters = parameters;
  }

  @Override
  public Resolution resolve(ClassSelector selector, Context context) {
    return resolve(selector.getJavaClass(), context);
  }

  @Override
  public Resolution resolve(NestedClassSelector selector, Context context) {
    return resolve(selector.getNestedClass(), context);
  }

  private Resolution resolve(Class<?> type, Context context) {
    if (ConformanceClass.isOne(type)) {
      return resolveTarget(type.getName(), context);
    }
    return Chapter.class.isAssignableFrom(type)
        ? inDefault(row -> row.of().chapter().getClass() == type, RowPlace.SECTION)
        : Resolution.unresolved();
  }

  @Override
  public Resolution resolve(MethodSelector selector, Context context) {
    return resolve(selector.getJavaClass(), selector.getMethodName());
  }

  @Override
  public Resolution resolve(NestedMethodSelector selector, Context context) {
    return resolve(selector.getNestedClass(), selector.getMethodName());
  }

  /** A case by the name of its field, or one of its rows: {@code field#key}. */
  private Resolution resolve(Class<?> type, String method) {
    boolean chapter = Chapter.class.isAssignableFrom(type);
    if (!chapter && !ConformanceClass.isOne(type)) {
      return Resolution.unresolved();
    }
    String field = method.split("#", 2)[0];
    Predicate<PlannedRow> wanted =
        row ->
            row.of().field().equals(field)
                && (!chapter || row.of().chapter().getClass() == type)
                && (field.equals(method) || method.equals(field + "#" + row.row().key()));
    String part = field.equals(method) ? RowPlace.CASE : RowPlace.ROW;
    return chapter ? inDefault(wanted, part) : in(type.getName(), wanted, part);
  }

  @Override
  public Resolution resolve(PackageSelector selector, Context context) {
    String name = selector.getPackageName();
    if (!name.equals(CATALOGUE) && !name.startsWith(CATALOGUE + ".")) {
      return Resolution.unresolved();
    }
    Predicate<PlannedRow> wanted =
        row -> (row.of().chapter().getClass().getPackageName() + ".").startsWith(name + ".");
    return inDefault(wanted, RowPlace.SECTION);
  }

  @Override
  public Resolution resolve(UniqueIdSelector selector, Context context) {
    UniqueId id = selector.getUniqueId();
    if (!id.hasPrefix(engine) || id.equals(engine)) {
      return Resolution.unresolved();
    }
    UniqueId.Segment last = id.getLastSegment();
    return switch (last.getType()) {
      case RowPlace.TARGET ->
          id.removeLastSegment().equals(engine)
              ? resolveTarget(last.getValue(), context)
              : Resolution.unresolved();
      case RowPlace.SPECIFICATION, RowPlace.SECTION, RowPlace.CASE, RowPlace.ROW ->
          resolvePart(id, context);
      default -> Resolution.unresolved();
    };
  }

  private Resolution resolveTarget(String name, Context context) {
    return plan(name)
        .flatMap(
            plan ->
                context.addToParent(
                    parent -> Optional.of(new TargetDescriptor(target(name), plan))))
        .map(target -> match(target, target, false))
        .orElseGet(Resolution::unresolved);
  }

  private Optional<TargetPlan> plan(String target) {
    return plans.computeIfAbsent(target, this::newPlan);
  }

  private Optional<TargetPlan> newPlan(String target) {
    if (target.equals(DEFAULT)) {
      return Optional.of(TargetPlan.ofDefault(catalogue(), parameters));
    }
    return ReflectionSupport.tryToLoadClass(target)
        .toOptional()
        .filter(ConformanceClass::isOne)
        .flatMap(ConformanceClass::of)
        .map(type -> TargetPlan.of(type, catalogue(), parameters));
  }

  private Resolution resolvePart(UniqueId id, Context context) {
    return context
        .<TestDescriptor>addToParent(
            () -> DiscoverySelectors.selectUniqueId(id.removeLastSegment()),
            parent -> part(id, parent))
        .map(
            part ->
                match(part, targetOf(part), id.getLastSegment().getType().equals(RowPlace.CASE)))
        .orElseGet(Resolution::unresolved);
  }

  private static Optional<TestDescriptor> part(UniqueId id, TestDescriptor parent) {
    TargetDescriptor target = targetOf(parent);
    List<RowPlace> under = target.under(id);
    if (under.isEmpty()) {
      return Optional.empty();
    }
    PlannedRow first = under.get(0).row();
    return Optional.of(
        id.getLastSegment().getType().equals(RowPlace.ROW)
            ? new RowDescriptor(id, first, target.plan().type())
            : PartDescriptor.of(id, first.of()));
  }

  private static TargetDescriptor targetOf(TestDescriptor descriptor) {
    return descriptor instanceof TargetDescriptor target
        ? target
        : targetOf(descriptor.getParent().orElseThrow());
  }

  private static Resolution match(
      TestDescriptor descriptor, TargetDescriptor target, boolean namedCase) {
    return Resolution.match(
        Match.exact(
            descriptor, () -> selectors(target.childrenOf(descriptor.getUniqueId(), namedCase))));
  }

  private Resolution inDefault(Predicate<PlannedRow> wanted, String part) {
    return in(DEFAULT, wanted, part);
  }

  private Resolution in(String target, Predicate<PlannedRow> wanted, String part) {
    Set<? extends DiscoverySelector> selectors =
        selectors(
            plan(target).stream()
                .flatMap(plan -> plan.choice().allowed().stream())
                .filter(wanted)
                .flatMap(row -> RowPlace.of(target(target), row).path().stream())
                .filter(id -> id.getLastSegment().getType().equals(part))
                .distinct());
    return selectors.isEmpty() ? Resolution.unresolved() : Resolution.selectors(selectors);
  }

  private static Set<? extends DiscoverySelector> selectors(Stream<UniqueId> ids) {
    return ids.map(DiscoverySelectors::selectUniqueId)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private UniqueId target(String name) {
    return engine.append(RowPlace.TARGET, name);
  }

  private Catalogue catalogue() {
    Catalogue known = catalogue.orElseGet(Catalogue::forServers);
    catalogue = Optional.of(known);
    return known;
  }
}
