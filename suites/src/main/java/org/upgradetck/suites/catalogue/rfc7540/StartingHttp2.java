package org.upgradetck.suites.catalogue.rfc7540;

import static org.upgradetck.suites.expect.AfterTheAnswer.sameStatusAsTheControl;
import static org.upgradetck.suites.expect.Answers.answeredCompletely;
import static org.upgradetck.suites.expect.Answers.notSwitched;
import static org.upgradetck.suites.expect.OtherProtocols.ignoresTheUpgradeOrMakesIt;
import static org.upgradetck.suites.language.Feature.PLAIN_RESOURCE;
import static org.upgradetck.suites.language.Words.disputed;
import static org.upgradetck.suites.language.Words.header;
import static org.upgradetck.suites.language.Words.must;
import static org.upgradetck.suites.language.Words.plainResource;
import static org.upgradetck.suites.language.Words.row;

import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.language.Chapter;
import org.upgradetck.suites.language.Spec;

/** RFC 7540, section 3.2: the upgrade to HTTP/2, which RFC 9113, section 3.1, has retired. */
public final class StartingHttp2 extends Chapter {

  public StartingHttp2() {
    super(Spec.RFC7540, "3.2", "Starting HTTP/2 for \"http\" URIs");
  }

  final Case http2IsIgnoredOrSwitchedTo =
      disputed(
              "A request that asks for HTTP/2 as it was done is answered as though it did not, or"
                  + " switched to HTTP/2, which begins with SETTINGS; over TLS it is never switched.",
              "RFC 9110, section 7.8: a server may ignore Upgrade, and no text forbids it to refuse the"
                  + " request instead.")
          .covers("RFC7540-3.2-3", "RFC7540-3.2-6", "RFC9113-3.2-1", "RFC7540-3.2-8")
          .given(plainResource())
          .when(
              header("Upgrade")
                  .is(
                      row("alone", "h2c"),
                      row("before-another", "h2c, foo/1"),
                      row("behind-another", "foo/1, h2c"),
                      row("on-the-second-line", "foo/1", "h2c"))
                  .and(header("Connection").is(row("both", "Upgrade, HTTP2-Settings")))
                  .and(header("HTTP2-Settings").is(row("settings", "AAMAAABkAAQAAP__"))),
              header("HTTP2-Settings")
                  .is(row("many-settings", "AAEAAEAAAAIAAAAAAAMAAABkAAQBAAAAAAUAAEAA"))
                  .and(header("Upgrade").is(row("h2c", "h2c")))
                  .and(header("Connection").is(row("both", "Upgrade, HTTP2-Settings"))))
          .then(ignoresTheUpgradeOrMakesIt())
          .needs(PLAIN_RESOURCE)
          .tagged("upgrade", "h2c")
          .seenIn("FB91", "FB95")
          .usually(
              "The server refuses an Upgrade that it does not know; many clients of HTTP/1.1 send"
                  + " this one with their first request.",
              "Answer as though Upgrade were not there.")
          .provedBy(
              Mutant.UNKNOWN_UPGRADE_REFUSED,
              Mutant.UPGRADE_GRANTED_UNNAMED,
              Mutant.H2C_WITHOUT_SETTINGS,
              Mutant.OTHER_UPGRADE_CRASHES,
              Mutant.OTHER_UPGRADE_CUT_SHORT);

  final Case nameOfHttp2OverTlsIsIgnored =
      must("The name that HTTP/2 has within TLS, h2, means nothing in Upgrade.")
          .covers("RFC7540-3.2-4")
          .given(plainResource())
          .when(
              header("Upgrade")
                  .is(row("h2", "h2"), row("with-another", "foo/1, h2"))
                  .and(header("Connection").is(row("both", "Upgrade, HTTP2-Settings")))
                  .and(header("HTTP2-Settings").is(row("settings", "AAMAAABkAAQAAP__"))))
          .then(notSwitched(), answeredCompletely().orWarn(), sameStatusAsTheControl().orWarn())
          .needs(PLAIN_RESOURCE)
          .tagged("upgrade", "h2c")
          .usually(
              "The server looks for any name of HTTP/2 in Upgrade.",
              "Ignore h2 in Upgrade: HTTP/2 over TLS is agreed within TLS.")
          .provedBy(Mutant.H2C_GRANTED_TO_ANY);
}
