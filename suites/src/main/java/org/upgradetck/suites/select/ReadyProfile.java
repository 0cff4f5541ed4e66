package org.upgradetck.suites.select;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.upgradetck.suites.language.Chapter;
import org.upgradetck.suites.language.Spec;

/** A choice of rows that many want, by name. Every row has the names of its profiles as tags. */
public enum ReadyProfile {
  /** What a server must do. */
  CORE("what a server must do"),
  /** The same, and what it should do. */
  STRICT("what a server must do and should do, and what only other texts excuse"),
  /** The opening handshake itself. */
  HANDSHAKE("the opening handshake: RFC 6455, section 4, and the fields of section 11.3"),
  /** The HTTP under it. */
  HTTP("the HTTP under the handshake: RFC 9110 and RFC 9112"),
  /** Sec-WebSocket-Protocol. */
  SUBPROTOCOLS("subprotocols"),
  /** Sec-WebSocket-Extensions. */
  EXTENSIONS("extensions and permessage-deflate"),
  /** What keeps others out. */
  SECURITY("what keeps others out: origins, octets that come too early, RFC 9931"),
  /** A first look. */
  QUICK("one row of each case");

  private final String says;

  ReadyProfile(String says) {
    this.says = says;
  }

  /** The profile of that name. */
  public static Optional<ReadyProfile> named(String label) {
    return Arrays.stream(values()).filter(each -> each.label().equals(label)).findFirst();
  }

  /** The names of all. */
  public static List<String> labels() {
    return Arrays.stream(values()).map(ReadyProfile::label).toList();
  }

  /** Its name, which is a tag of its rows. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What it is, in a few words. */
  public String says() {
    return says;
  }

  /** Whether a row belongs to it. */
  public boolean holds(PlannedRow row) {
    return switch (this) {
      case CORE -> hasTag(row, "must");
      case STRICT -> hasTag(row, "must", "should", "disputed");
      case HANDSHAKE -> isOfTheHandshake(row.of().chapter());
      case HTTP -> hasTag(row, "rfc9110", "rfc9112");
      case SUBPROTOCOLS -> hasTag(row, "subprotocol");
      case EXTENSIONS -> hasTag(row, "extension", "rfc7692");
      case SECURITY -> hasTag(row, "security", "origin", "early-octets", "rfc9931");
      case QUICK -> row.of().declaration().rows().indexOf(row.row()) == 0;
    };
  }

  private static boolean isOfTheHandshake(Chapter chapter) {
    return chapter.spec() == Spec.RFC6455
        && (chapter.section().startsWith("4.") || chapter.section().startsWith("11.3."));
  }

  private static boolean hasTag(PlannedRow row, String... tags) {
    return Stream.of(tags).anyMatch(row.of().tags()::contains);
  }
}
