package org.upgradetck.suites.catalogue.rfc2817;

import static org.upgradetck.suites.expect.Answers.answeredCompletely;
import static org.upgradetck.suites.expect.OtherProtocols.namesTlsFirst;
import static org.upgradetck.suites.expect.OtherProtocols.noServerError;
import static org.upgradetck.suites.expect.OtherProtocols.switchesOnlyToWhatWasAskedFor;
import static org.upgradetck.suites.language.Feature.PLAIN_RESOURCE;
import static org.upgradetck.suites.language.Words.header;
import static org.upgradetck.suites.language.Words.method;
import static org.upgradetck.suites.language.Words.must;
import static org.upgradetck.suites.language.Words.plainResource;
import static org.upgradetck.suites.language.Words.requestTarget;
import static org.upgradetck.suites.language.Words.row;

import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.language.Chapter;
import org.upgradetck.suites.language.Spec;

/** RFC 2817, section 3.3: the answer that turns to TLS. */
public final class UpgradeToTls extends Chapter {

  public UpgradeToTls() {
    super(Spec.RFC2817, "3.3", "Server Acceptance of Upgrade Request");
  }

  final Case turnToTlsNamesTls =
      must("A server that is asked for TLS goes on in HTTP, or turns to TLS with a 101 that names"
              + " it first.")
          .covers("RFC2817-3.3-1", "RFC9110-7.8-5", "RFC9110-7.8-6", "RFC9110-7.8-7")
          .given(plainResource())
          .when(
              header("Upgrade")
                  .is(
                      row("tls-1.0", "TLS/1.0"),
                      row("tls-1.2", "TLS/1.2"),
                      row("tls-1.3", "TLS/1.3"),
                      row("with-http", "TLS/1.2, HTTP/1.1"))
                  .and(header("Connection").is(row("upgrade", "Upgrade"))),
              header("Upgrade")
                  .is(row("options", "TLS/1.0"))
                  .and(header("Connection").is(row("upgrade", "Upgrade")))
                  .and(method("OPTIONS"))
                  .and(requestTarget(row("asterisk", "*"))))
          .then(
              switchesOnlyToWhatWasAskedFor(),
              namesTlsFirst(),
              answeredCompletely().orWarn(),
              noServerError())
          .needs(PLAIN_RESOURCE)
          .tagged("upgrade", "tls")
          .seenIn("FB91")
          .usually(
              "The server answers 101 to any Upgrade.",
              "Switch only to what is named and known, and name it in the 101.")
          .provedBy(
              Mutant.UPGRADE_GRANTED_UNNAMED, Mutant.TLS_NAMED_LAST, Mutant.TLS_OF_ANOTHER_VERSION);
}
