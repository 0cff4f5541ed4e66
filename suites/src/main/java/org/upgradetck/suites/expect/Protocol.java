package org.upgradetck.suites.expect;

import java.util.Locale;
import java.util.Set;

/**
 * A member of Upgrade (RFC 9110, section 7.8).
 *
 * @param name the name, which knows no letter case, in lower case
 * @param version what stands behind the slash, as it stands there; empty without one
 */
record Protocol(String name, String version) {

  /** The names that the catalogue asks for although no protocol has them. */
  private static final Set<String> MADE_UP = Set.of("foo", "bar");

  static Protocol of(String member) {
    String[] parts = member.strip().split("/", 2);
    return new Protocol(
        parts[0].strip().toLowerCase(Locale.ROOT), parts.length < 2 ? "" : parts[1].strip());
  }

  boolean isNamed(String other) {
    return name.equals(other);
  }

  /** Whether a switch to this one is one to what was asked for; a version may go without saying. */
  boolean answers(Protocol asked) {
    return name.equals(asked.name)
        && (version.isEmpty() || asked.version.isEmpty() || version.equals(asked.version));
  }

  /** Whether it was made up for a request: some of these names, and all that begin with an x. */
  boolean isMadeUp() {
    return MADE_UP.contains(name) || name.startsWith("x");
  }

  String inWords() {
    return version.isEmpty() ? name : name + "/" + version;
  }
}
