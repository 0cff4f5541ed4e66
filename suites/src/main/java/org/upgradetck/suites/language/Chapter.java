package org.upgradetck.suites.language;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The cases of one section of a specification, each a field. The class is named after the section.
 */
public abstract class Chapter {

  private final Spec spec;
  private final String section;
  private final String title;

  /**
   * A chapter.
   *
   * @param spec the specification
   * @param section number of the section
   * @param title title of the section
   */
  protected Chapter(Spec spec, String section, String title) {
    this.spec = spec;
    this.section = section;
    this.title = title;
  }

  /** The specification. */
  public final Spec spec() {
    return spec;
  }

  /** The number of the section. */
  public final String section() {
    return section;
  }

  /** The title of the section. */
  public final String title() {
    return title;
  }

  /**
   * The cases in the order of their declaration.
   *
   * @throws IllegalStateException when a declaration is unsound
   */
  public final List<CatalogueCase> cases() {
    List<CatalogueCase> cases = new ArrayList<>();
    for (Field field : getClass().getDeclaredFields()) {
      if (field.getType() == Case.class && !Modifier.isStatic(field.getModifiers())) {
        cases.add(CatalogueCase.of(this, field.getName(), read(field)));
      }
    }
    return cases;
  }

  private Case read(Field field) {
    try {
      field.setAccessible(true);
      Case declared = (Case) field.get(this);
      List<String> flaws = declared.flaws();
      if (!flaws.isEmpty()) {
        throw new IllegalStateException(
            getClass().getSimpleName() + "." + field.getName() + ": " + String.join(", ", flaws));
      }
      return declared;
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("cannot read " + field, e);
    }
  }

  /** Names that a field cannot spell, as they are written. */
  private static final List<Map.Entry<String, String>> SPELT =
      List.of(
          Map.entry(" http 11 ", " HTTP/1.1 "),
          Map.entry(" http 1 ", " HTTP/1 "),
          Map.entry(" http 2 ", " HTTP/2 "),
          Map.entry(" http ", " HTTP "),
          Map.entry(" tls ", " TLS "),
          Map.entry(" cr ", " CR "),
          Map.entry(" lf ", " LF "),
          Map.entry(" nul ", " NUL "),
          Map.entry(" uri ", " URI "),
          Map.entry(" utf 8 ", " UTF-8 "));

  /** A camel-case name as a sentence. */
  static String words(String name) {
    String padded = " " + split(name, ' ') + " ";
    for (Map.Entry<String, String> each : SPELT) {
      padded = padded.replace(each.getKey(), each.getValue());
    }
    String spaced = padded.strip();
    return spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
  }

  /** A camel-case name in lower case with this between its words; a number is a word. */
  static String split(String name, char between) {
    StringBuilder split = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean numberBegins =
          i > 0 && Character.isDigit(c) && !Character.isDigit(name.charAt(i - 1));
      if (i > 0 && (Character.isUpperCase(c) || numberBegins)) {
        split.append(between);
      }
      split.append(Character.toLowerCase(c));
    }
    return split.toString();
  }
}
