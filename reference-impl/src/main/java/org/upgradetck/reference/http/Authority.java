package org.upgradetck.reference.http;

/**
 * The grammar of Host and of the authority in a target: uri-host [ ":" port ] (RFC 9110 7.2).
 *
 * <p>Wide on purpose, as RFC 3986 3.2.2 is: a registered name may be empty and may hold commas, and
 * a port may be empty. Whether the host is this server's is a question of policy, not of grammar.
 */
final class Authority {

  private static final int IPV6_GROUPS = 8;

  private Authority() {}

  static boolean isValid(String text) {
    int endOfHost = text.startsWith("[") ? text.indexOf(']') + 1 : text.indexOf(':');
    if (text.startsWith("[") && endOfHost == 0) {
      return false;
    }
    String host = endOfHost < 0 ? text : text.substring(0, endOfHost);
    String port = endOfHost < 0 ? "" : text.substring(endOfHost);
    return isHost(host) && isPort(port);
  }

  private static boolean isPort(String port) {
    return port.isEmpty() || port.equals(":") || isColonAndDigits(port);
  }

  private static boolean isColonAndDigits(String port) {
    return port.startsWith(":") && Grammar.isDigits(port.substring(1));
  }

  private static boolean isHost(String host) {
    if (!host.startsWith("[")) {
      return RequestTarget.isUriText(host, "");
    }
    String literal = host.substring(1, host.length() - 1);
    return isIpvFuture(literal) || isIpv6(literal);
  }

  private static boolean isIpvFuture(String literal) {
    int dot = literal.indexOf('.');
    return (literal.startsWith("v") || literal.startsWith("V"))
        && dot > 1
        && literal.substring(1, dot).chars().allMatch(Grammar::isHexDigit)
        && dot + 1 < literal.length()
        && literal.indexOf('%') < 0
        && RequestTarget.isUriText(literal.substring(dot + 1), ":");
  }

  private static boolean isIpv6(String literal) {
    int gap = literal.indexOf("::");
    if (gap < 0) {
      return groups(literal, true) == IPV6_GROUPS;
    }
    int before = groups(literal.substring(0, gap), false);
    int after = groups(literal.substring(gap + 2), true);
    return before >= 0 && after >= 0 && before + after < IPV6_GROUPS;
  }

  /** How many 16-bit groups the text holds, or -1 when it is not made of groups. */
  private static int groups(String text, boolean mayEndInIpv4) {
    if (text.isEmpty()) {
      return 0;
    }
    String[] parts = text.split(":", -1);
    int count = 0;
    for (int i = 0; i < parts.length; i++) {
      if (mayEndInIpv4 && i == parts.length - 1 && isIpv4(parts[i])) {
        count += 2;
      } else if (parts[i].matches("[0-9A-Fa-f]{1,4}")) {
        count++;
      } else {
        return -1;
      }
    }
    return count;
  }

  private static boolean isIpv4(String text) {
    String[] parts = text.split("\\.", -1);
    if (parts.length != 4) {
      return false;
    }
    for (String part : parts) {
      if (!part.matches("0|[1-9][0-9]{0,2}") || Integer.parseInt(part) > 255) {
        return false;
      }
    }
    return true;
  }
}
