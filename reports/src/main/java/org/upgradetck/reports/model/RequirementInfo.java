package org.upgradetck.reports.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One row of the ledger in the light of this run.
 *
 * @param id frozen id, {@code RFC6455-4.2.2-9}
 * @param level how strongly the text binds
 * @param role whom it binds: server, client, intermediary, both
 * @param statement the requirement in our own words
 * @param state {@code met}, {@code broken}, {@code warned} or {@code not judged} when cases cover
 *     it; {@code excluded}, {@code other role} or {@code not covered} when none does
 * @param reason why it is excluded, not covered or not judged
 * @param proved whether one of its cases fails a faulty server that breaks it; otherwise the cover
 *     is only claimed
 * @param cases ids of the cases that cover it
 */
public record RequirementInfo(
    String id,
    String level,
    String role,
    String statement,
    String state,
    Optional<String> reason,
    boolean proved,
    List<String> cases) {

  private static final Pattern ID = Pattern.compile("(RFC)(\\d{1,6})-([0-9A-Z.]{1,40})-\\d{1,6}");

  public RequirementInfo {
    cases = List.copyOf(cases);
  }

  /** The document as its id names it, {@code RFC 6455}; empty when the id is none of ours. */
  public String specification() {
    Matcher parts = ID.matcher(id);
    return parts.matches() ? parts.group(1) + " " + parts.group(2) : "";
  }

  /** The number of the section as its id names it, {@code 4.2.2}; empty as above. */
  public String section() {
    Matcher parts = ID.matcher(id);
    return parts.matches() ? parts.group(3) : "";
  }

  /** The address of the section; empty as above. */
  public String link() {
    Matcher parts = ID.matcher(id);
    return parts.matches()
        ? "https://www.rfc-editor.org/rfc/rfc" + parts.group(2) + "#section-" + parts.group(3)
        : "";
  }

  /** The level as stored runs have it, too: in small letters. */
  public String levelInSmallLetters() {
    return level.toLowerCase(Locale.ROOT);
  }

  /** Whether cases answer for it. */
  public boolean isCovered() {
    return !cases.isEmpty();
  }
}
