package org.upgradetck.reports.outline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.upgradetck.reports.model.RequirementInfo;
import org.upgradetck.reports.model.Run;

/**
 * What the texts demand of a server, by document and section, and what this run says of it.
 *
 * @param bindingServers the rows of the ledger that bind a server, in its order
 * @param otherRoles those that bind somebody else
 */
public record Requirements(List<RequirementInfo> bindingServers, List<RequirementInfo> otherRoles) {

  public Requirements {
    bindingServers = List.copyOf(bindingServers);
    otherRoles = List.copyOf(otherRoles);
  }

  /**
   * The requirements of one document.
   *
   * @param name such as {@code RFC 6455}
   * @param sections its sections in the order of the ledger
   */
  public record Specification(String name, List<Section> sections) {
    public Specification {
      sections = List.copyOf(sections);
    }

    /** All its rows. */
    public List<RequirementInfo> rows() {
      return sections.stream().flatMap(section -> section.rows().stream()).toList();
    }

    /** The same counted by themselves. */
    public Requirements alone() {
      return new Requirements(rows(), List.of());
    }
  }

  /**
   * The requirements of one section.
   *
   * @param number such as {@code 4.2.2}
   * @param link its address
   * @param rows at least one
   */
  public record Section(String number, String link, List<RequirementInfo> rows) {
    public Section {
      rows = List.copyOf(rows);
    }
  }

  /** Those of a run. */
  public static Requirements of(Run run) {
    return of(run.requirements());
  }

  /** Those of a ledger. */
  public static Requirements of(List<RequirementInfo> ledger) {
    return new Requirements(
        ledger.stream().filter(each -> !isOfAnotherRole(each)).toList(),
        ledger.stream().filter(Requirements::isOfAnotherRole).toList());
  }

  private static boolean isOfAnotherRole(RequirementInfo each) {
    return each.state().equals("other role");
  }

  /** Those in this state. */
  public List<RequirementInfo> in(String state) {
    return bindingServers.stream().filter(each -> each.state().equals(state)).toList();
  }

  /** How many are in this state. */
  public long count(String state) {
    return in(state).size();
  }

  /** How many some case answers for. */
  public long claimed() {
    return bindingServers.stream().filter(RequirementInfo::isCovered).count();
  }

  /** How many of those are proved: one of the cases fails a faulty server that breaks it. */
  public long proved() {
    return bindingServers.stream().filter(RequirementInfo::proved).count();
  }

  /** The whole in two sentences. */
  public String inWords() {
    return "The ledger has "
        + bindingServers.size()
        + " requirements that bind a server: "
        + claimed()
        + " are claimed by cases ("
        + proved()
        + " of them proved: such a case fails a faulty server that breaks it), "
        + (bindingServers.size() - claimed())
        + " are excluded with a reason. Another "
        + otherRoles.size()
        + " bind other roles.";
  }

  /** The rows by document and section. */
  public List<Specification> specifications() {
    Map<String, Map<String, List<RequirementInfo>>> contents = new LinkedHashMap<>();
    for (RequirementInfo each : bindingServers) {
      contents
          .computeIfAbsent(each.specification(), unseen -> new LinkedHashMap<>())
          .computeIfAbsent(each.section(), unseen -> new ArrayList<>())
          .add(each);
    }
    return contents.entrySet().stream()
        .map(entry -> new Specification(entry.getKey(), sections(entry.getValue())))
        .toList();
  }

  private static List<Section> sections(Map<String, List<RequirementInfo>> rowsBySection) {
    return rowsBySection.entrySet().stream()
        .map(entry -> new Section(entry.getKey(), entry.getValue().get(0).link(), entry.getValue()))
        .toList();
  }
}
