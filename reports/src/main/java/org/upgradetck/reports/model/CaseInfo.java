package org.upgradetck.reports.model;

import java.util.List;
import java.util.Optional;

/**
 * One case of the catalogue as the reports show it.
 *
 * @param id stable id, {@code rfc6455/4.4/version-never-valid-is-refused-...}
 * @param level how strongly the text binds
 * @param specification short name, {@code RFC 6455}
 * @param section section number, {@code 4.4}
 * @param sectionTitle title of the section
 * @param link URL of the section
 * @param title the field's name as words
 * @param requirement the requirement in our own words
 * @param requirements ids of the ledger rows that the case covers
 * @param seenIn kinds of real-world faults, {@code FB29}
 * @param tags words for selection
 * @param dispute for a disputed case: the text that excuses the breach
 * @param usualCause what is usually wrong in a server that the case fails
 * @param usualFix what usually mends it
 * @param evidence what is known of the kinds in {@code seenIn}; empty in runs stored without it
 */
public record CaseInfo(
    String id,
    Level level,
    String specification,
    String section,
    String sectionTitle,
    String link,
    String title,
    String requirement,
    List<String> requirements,
    List<String> seenIn,
    List<String> tags,
    Optional<String> dispute,
    Optional<String> usualCause,
    Optional<String> usualFix,
    List<Sighting> evidence) {

  public CaseInfo {
    requirements = List.copyOf(requirements);
    seenIn = List.copyOf(seenIn);
    tags = List.copyOf(tags);
    evidence = List.copyOf(evidence);
  }

  /** A case of whose kinds of faults no more is known than their ids. */
  public CaseInfo(
      String id,
      Level level,
      String specification,
      String section,
      String sectionTitle,
      String link,
      String title,
      String requirement,
      List<String> requirements,
      List<String> seenIn,
      List<String> tags,
      Optional<String> dispute,
      Optional<String> usualCause,
      Optional<String> usualFix) {
    this(
        id,
        level,
        specification,
        section,
        sectionTitle,
        link,
        title,
        requirement,
        requirements,
        seenIn,
        tags,
        dispute,
        usualCause,
        usualFix,
        List.of());
  }

  /** The same with what is known of its kinds of faults. */
  public CaseInfo withEvidence(List<Sighting> known) {
    return new CaseInfo(
        id,
        level,
        specification,
        section,
        sectionTitle,
        link,
        title,
        requirement,
        requirements,
        seenIn,
        tags,
        dispute,
        usualCause,
        usualFix,
        known);
  }

  /** Specification and section as one name, {@code RFC 6455 §4.4}. */
  public String sectionName() {
    return section.isEmpty() ? specification : specification + " §" + section;
  }
}
