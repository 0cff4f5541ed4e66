package org.upgradetck.suites.script;

/**
 * What opens a protected resource.
 *
 * @param value the value of Authorization: a scheme and what it needs (RFC 9110, section 11.4)
 */
public record Credentials(String value) {

  /** Not the secret: what is printed by mistake says nothing. */
  @Override
  public String toString() {
    return "Credentials[***]";
  }
}
