package org.upgradetck.suites.language;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.upgradetck.reports.model.CaseInfo;
import org.upgradetck.reports.model.Level;
import org.upgradetck.reports.model.Sighting;
import org.upgradetck.suites.expect.Expectation;
import org.upgradetck.suites.field.FaultKind;
import org.upgradetck.suites.field.FieldEvidence;

/**
 * A case with its place in the catalogue.
 *
 * @param id the stable id, {@code rfc6455/4.4/version-never-valid-is-refused}
 * @param chapter the section it comes from
 * @param field the name of its field
 * @param declaration the case
 */
public record CatalogueCase(String id, Chapter chapter, String field, Case declaration) {

  private static final FieldEvidence FIELD = FieldEvidence.load();

  static CatalogueCase of(Chapter chapter, String field, Case declaration) {
    String id =
        chapter.spec().slug()
            + "/"
            + chapter.section().toLowerCase(Locale.ROOT)
            + "/"
            + Chapter.split(field, '-');
    return new CatalogueCase(id, chapter, field, declaration);
  }

  /** The name of the field as a sentence. */
  public String title() {
    return Chapter.words(field);
  }

  /** The stable id of one of its rows. */
  public String idOf(Row row) {
    return id + "#" + row.key();
  }

  /** The specification and section as people write it. */
  public String sectionLabel() {
    return chapter.spec().label() + " §" + chapter.section();
  }

  /**
   * All words that select the case: level, specification, and its own tags; {@code must} also where
   * it demands something that fails whatever its level is.
   */
  public Set<String> tags() {
    Set<String> tags = new TreeSet<>(declaration.setting().tags());
    tags.add(declaration.claim().level().label());
    if (declaration.expectations().stream().anyMatch(Expectation::failsAlways)) {
      tags.add(Level.MUST.label());
    }
    tags.add(chapter.spec().slug());
    if (declaration.setting().slow()) {
      tags.add("slow");
    }
    return tags;
  }

  /** The case as the reports show it. */
  public CaseInfo info() {
    return new CaseInfo(
        id(),
        declaration.claim().level(),
        chapter.spec().label(),
        chapter.section(),
        chapter.title(),
        chapter.spec().linkTo(chapter.section()),
        title(),
        declaration.claim().requirement(),
        declaration.claim().covers(),
        declaration.evidence().seenIn(),
        List.copyOf(tags()),
        declaration.claim().dispute(),
        declaration.remedy().map(Remedy::cause),
        declaration.remedy().map(Remedy::fix),
        declaration.evidence().seenIn().stream()
            .flatMap(kind -> FIELD.find(kind).stream())
            .map(CatalogueCase::sighting)
            .toList());
  }

  private static Sighting sighting(FaultKind kind) {
    return new Sighting(
        kind.id(),
        kind.severity(),
        kind.title(),
        kind.seenWith(),
        kind.citations().stream().map(Object::toString).toList());
  }
}
