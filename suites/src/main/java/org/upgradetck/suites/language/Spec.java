package org.upgradetck.suites.language;

import java.util.Locale;

/** The specifications that the catalogue is derived from. */
public enum Spec {
  RFC6455("RFC 6455", "The WebSocket Protocol"),
  RFC9110("RFC 9110", "HTTP Semantics"),
  RFC9112("RFC 9112", "HTTP/1.1"),
  RFC7692("RFC 7692", "Compression Extensions for WebSocket"),
  RFC9931("RFC 9931", "Optimistic Protocol Transitions in HTTP/1.1"),
  RFC7540("RFC 7540", "HTTP/2, as it was upgraded to"),
  RFC2817("RFC 2817", "Upgrading to TLS Within HTTP/1.1");

  private final String label;
  private final String title;

  Spec(String label, String title) {
    this.label = label;
    this.title = title;
  }

  /** The short name, {@code RFC 6455}. */
  public String label() {
    return label;
  }

  /** The title of the document. */
  public String title() {
    return title;
  }

  /** The first part of a case id, {@code rfc6455}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The address of one of its sections. */
  public String linkTo(String section) {
    return "https://www.rfc-editor.org/rfc/" + slug() + "#section-" + section;
  }
}
