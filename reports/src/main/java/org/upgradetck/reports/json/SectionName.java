package org.upgradetck.reports.json;

/**
 * The two parts of a name such as {@code RFC 6455 §4.4}, as {@link
 * org.upgradetck.reports.model.CaseInfo#sectionName} joins them.
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
}
