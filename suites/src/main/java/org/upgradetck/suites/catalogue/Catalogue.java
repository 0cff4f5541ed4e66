package org.upgradetck.suites.catalogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.upgradetck.suites.language.CatalogueCase;
import org.upgradetck.suites.language.Chapter;

/**
 * All cases, in the order of the specifications.
 *
 * @param cases the cases
 */
public record Catalogue(List<CatalogueCase> cases) {

  /**
   * The version that baselines are bound to. A release that adds rows, or makes one find more, has
   * the next number, and these rows have it in {@code gate/rows.tsv}.
   */
  public static final int VERSION = 1;

  /**
   * A catalogue.
   *
   * @throws IllegalArgumentException when two cases have the same id
   */
  public Catalogue {
    cases = List.copyOf(cases);
    Set<String> ids = new HashSet<>();
    for (CatalogueCase each : cases) {
      if (!ids.add(each.id())) {
        throw new IllegalArgumentException("two cases have the id " + each.id());
      }
    }
  }

  /** The catalogue made of these chapters. */
  public static Catalogue of(List<Chapter> chapters) {
    List<CatalogueCase> cases = new ArrayList<>();
    chapters.forEach(chapter -> cases.addAll(chapter.cases()));
    return new Catalogue(cases);
  }

  /** The catalogue for servers. */
  public static Catalogue forServers() {
    return of(Chapters.forServers());
  }

  /** The case with this id. */
  public Optional<CatalogueCase> find(String id) {
    return cases.stream().filter(each -> each.id().equals(id)).findFirst();
  }
}
