package org.upgradetck.reference.http;

/**
 * One field line (RFC 9110 5).
 *
 * @param name the field name in the spelling of its sender
 * @param value the field value without whitespace at its ends, each char one octet
 */
public record Field(String name, String value) {

  /** Whether this line is of the named field; field names know no case (RFC 9110 5.1). */
  public boolean is(String otherName) {
    return name.equalsIgnoreCase(otherName);
  }
}
