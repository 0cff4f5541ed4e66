package org.upgradetck.suites.language;

/** What a case may need of the target or of its settings before it applies. */
public enum Feature {
  /** A subprotocol that the target speaks, named by the user. */
  SUBPROTOCOL("a subprotocol that the target speaks", "--subprotocol NAME"),
  /** Two such subprotocols. */
  TWO_SUBPROTOCOLS("two subprotocols that the target speaks", "--subprotocol A --subprotocol B"),
  /** An origin that the target must refuse. */
  REFUSED_ORIGIN("an origin that the target must refuse", "--refused-origin ORIGIN"),
  /** An origin that the target lets in. */
  ALLOWED_ORIGIN("an origin that the target lets in", "--allowed-origin ORIGIN"),
  /** The target refuses origins that nobody knows; the survey finds it. */
  ORIGIN_POLICY("a target that refuses origins that it does not know", ""),
  /** A resource of the same server that is plain HTTP. */
  PLAIN_RESOURCE("a plain HTTP resource of the same server", "--plain-path PATH"),
  /** A resource of the same server that asks for credentials. */
  PROTECTED_RESOURCE("a resource that asks for credentials", "--protected-path PATH"),
  /** What opens that resource. */
  CREDENTIALS("credentials for that resource", "--credentials 'Basic ...'"),
  /** A path at which there is nothing. */
  MISSING_RESOURCE("a path at which the same server has nothing", "--missing-path PATH"),
  /** A resource that redirects. */
  REDIRECTING_RESOURCE("a resource of the same server that redirects", "--redirect-path PATH"),
  /** The target agrees to a plain offer of permessage-deflate; the survey finds it. */
  PERMESSAGE_DEFLATE("a target that agrees to permessage-deflate", ""),
  /** The target sends each text message back, and nothing else; the survey finds it. */
  ECHO("a target that sends each text message back", ""),
  /** It compresses a long text that it sends back, where that was agreed; the survey finds it. */
  COMPRESSED_ECHO("a target that sends a long text back compressed", ""),
  /** The target is reached without TLS; its URI says so. */
  PLAIN_CONNECTION("a target that is reached without TLS", "");

  private final String what;
  private final String option;

  Feature(String what, String option) {
    this.what = what;
    this.option = option;
  }

  /** What is needed, in words. */
  public String what() {
    return what;
  }

  /** The option that sets it; empty when the survey finds it. */
  public String option() {
    return option;
  }
}
