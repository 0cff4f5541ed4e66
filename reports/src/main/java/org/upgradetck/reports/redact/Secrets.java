package org.upgradetck.reports.redact;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** From the secrets that are known to the strings by which a target may give them away. */
final class Secrets {

  /** Shorter parts of a secret hide nothing, and without them a report can no longer be read. */
  private static final int LEAST_PART = 6;

  private static final Pattern USER_INFORMATION = Pattern.compile("//([^/?#@\\s]{1,1024})@");
  private static final Pattern CREDENTIALS = Pattern.compile("[A-Za-z][A-Za-z0-9-]* +(\\S+)");
  private static final Pattern COOKIE = Pattern.compile("[^=;\\s]+=([^;\\s]+)");

  private Secrets() {}

  /**
   * The secret itself, the credentials after a scheme, the values of cookies, and encoded forms.
   */
  static Set<String> formsOf(String secret) {
    Set<String> forms = new LinkedHashSet<>();
    if (!secret.isBlank()) {
      forms.add(secret);
      addEncoded(forms, secret);
    }
    Matcher credentials = CREDENTIALS.matcher(secret);
    if (credentials.matches()) {
      addPart(forms, credentials.group(1));
    }
    Matcher cookies = COOKIE.matcher(secret);
    while (cookies.find()) {
      addPart(forms, cookies.group(1));
    }
    return forms;
  }

  /** The secrets within a URI: user information, and parameters that are named like secrets. */
  static Set<String> formsIn(String uri) {
    Set<String> forms = new LinkedHashSet<>();
    for (Span value : SecretParameters.valuesIn(uri)) {
      addPart(forms, uri.substring(value.begin(), value.end()));
    }
    Matcher userInformation = USER_INFORMATION.matcher(uri);
    if (userInformation.find()) {
      String all = userInformation.group(1);
      forms.add(all);
      forms.add(Base64.getEncoder().encodeToString(all.getBytes(UTF_8)));
      addPart(forms, all.substring(all.indexOf(':') + 1));
    }
    return forms;
  }

  private static void addPart(Set<String> forms, String part) {
    if (part.length() >= LEAST_PART) {
      forms.add(part);
      addEncoded(forms, part);
    }
  }

  private static void addEncoded(Set<String> forms, String secret) {
    forms.add(URLEncoder.encode(secret, UTF_8));
    forms.add(URLEncoder.encode(secret, UTF_8).replace("+", "%20"));
    try {
      forms.add(URLDecoder.decode(secret, UTF_8));
    } catch (IllegalArgumentException notEncoded) {
      // Then it has no decoded form.
    }
  }
}
