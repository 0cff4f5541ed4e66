package org.upgradetck.reports.json;

/**
 * Specification and section as one name, {@code RFC 6455 §4.4}: what a result carries, and what a
 * case is joined by.
 *
 * @param specification short name, {@code RFC 6455}
 * @param number section number, {@code 4.4}; may be empty
 */
record SectionName(String specification, String number) {

  private static final String SIGN = " §";

  static SectionName parse(String name) {
    int sign = name.lastIndexOf(SIGN);
    return sign < 0
        ? new SectionName(name, "")
        : new SectionName(name.substring(0, sign), name.substring(sign + SIGN.length()));
  }

  @Override
  public String toString() {
    return number.isEmpty() ? specification : specification + SIGN + number;
  }
}
