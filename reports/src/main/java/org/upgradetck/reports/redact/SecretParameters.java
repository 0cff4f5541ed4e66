package org.upgradetck.reports.redact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The values of parameters whose names say that they are secret, in anything that holds a URI. */
final class SecretParameters {

  private static final Pattern PARAMETER =
      Pattern.compile("[?&;#]([^=?&;#\\s\"'<>]{1,64})=([^&;#\\s\"'<>]*)");

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z0-9]+");

  /** Short words count only alone: a {@code monkey} is no key. */
  private static final Set<String> WORDS = Set.of("key", "apikey", "auth", "sig", "pwd", "jwt");

  /** Long words count at the end of others too: {@code accessToken}. */
  private static final List<String> ENDINGS =
      List.of("token", "secret", "password", "passwd", "signature");

  private SecretParameters() {}

  /** Where the values stand; empty values are left out. */
  static List<Span> valuesIn(CharSequence text) {
    List<Span> values = new ArrayList<>();
    Matcher parameter = PARAMETER.matcher(text);
    while (parameter.find()) {
      if (parameter.start(2) < parameter.end(2) && isSecret(parameter.group(1))) {
        values.add(new Span(parameter.start(2), parameter.end(2)));
      }
    }
    return values;
  }

  private static boolean isSecret(String name) {
    String lowerCase = name.toLowerCase(Locale.ROOT);
    return BETWEEN_WORDS
        .splitAsStream(lowerCase)
        .anyMatch(word -> WORDS.contains(word) || ENDINGS.stream().anyMatch(word::endsWith));
  }
}
