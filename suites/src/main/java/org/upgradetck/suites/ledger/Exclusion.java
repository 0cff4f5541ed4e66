package org.upgradetck.suites.ledger;

import java.util.Arrays;
import java.util.Optional;

/**
 * Why no case answers for a row of the ledger that binds a server.
 *
 * @param requirement the id of the row
 * @param reason one of a short closed list
 * @param words what that means for this row
 */
public record Exclusion(String requirement, Reason reason, String words) {

  /** The reasons that are good enough. */
  public enum Reason {
    NOT_OBSERVABLE("not-observable", "not observable from outside"),
    PERMISSION("permission", "a permission, which nothing that a server does could break"),
    NEEDS_CONFIGURATION("needs-configuration", "needs a configuration"),
    NEEDS_TIME("needs-time", "needs minutes or CPU timing"),
    OTHER_ROLE("other-role", "binds another role than that of a server"),
    OTHER_PROTOCOL("other-protocol", "binds in another protocol than HTTP/1.1 and WebSocket");

    private final String id;
    private final String means;

    Reason(String id, String means) {
      this.id = id;
      this.means = means;
    }

    /** As it stands in the data, {@code not-observable}. */
    public String id() {
      return id;
    }

    /** As it is told, {@code not observable from outside}. */
    public String means() {
      return means;
    }

    static Optional<Reason> of(String id) {
      return Arrays.stream(values()).filter(each -> each.id.equals(id)).findFirst();
    }
  }

  /** The reason and what it means for this row. */
  public String inWords() {
    return reason.means() + ": " + words;
  }
}
