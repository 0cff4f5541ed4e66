package org.upgradetck.reports.model;

import java.util.List;

/**
 * A kind of fault as it was seen in real software.
 *
 * @param id frozen id, {@code FB29}
 * @param severity what it harms and how much, {@code interop-med}
 * @param title what such software does, in one line
 * @param seenWith which software, and when or in which versions
 * @param links where it was reported
 */
public record Sighting(
    String id, String severity, String title, String seenWith, List<String> links) {

  public Sighting {
    links = List.copyOf(links);
  }

  /** What it harms, in words: {@code security, medium}. */
  public String harm() {
    return severity
        .replace("interop", "interoperability")
        .replace("cosmetic", "appearance")
        .replace("-", ", ")
        .replaceFirst("med$", "medium");
  }
}
