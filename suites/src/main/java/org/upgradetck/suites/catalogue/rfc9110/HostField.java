package org.upgradetck.suites.catalogue.rfc9110;

import static org.upgradetck.suites.expect.Answers.answeredAsPlainHttp;
import static org.upgradetck.suites.expect.Answers.oneOf;
import static org.upgradetck.suites.expect.Answers.outcome;
import static org.upgradetck.suites.expect.Answers.sameOutcomeAsTheControl;
import static org.upgradetck.suites.expect.OnTheConnection.closesWithoutAnAnswer;
import static org.upgradetck.suites.language.Words.disputed;
import static org.upgradetck.suites.language.Words.header;
import static org.upgradetck.suites.language.Words.may;
import static org.upgradetck.suites.language.Words.openingHandshake;
import static org.upgradetck.suites.language.Words.requestTarget;
import static org.upgradetck.suites.language.Words.row;

import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.language.Chapter;
import org.upgradetck.suites.language.Spec;

/** RFC 9110, section 7.2: the host that the client wants to reach. */
public final class HostField extends Chapter {

  public HostField() {
    super(Spec.RFC9110, "7.2", "Host and :authority");
  }

  final Case unusualHostDoesNoHarm =
      disputed(
              "A Host that is valid, if unusual, is served, answered as the name of another server, or"
                  + " refused; it is no error of the server.",
              "RFC 9110, section 7.4: a server decides for itself what becomes of a request for a host"
                  + " that it was not set up for, by an error or a dropped connection too.")
          .covers("RFC9110-7.2-2")
          .given(openingHandshake())
          .when(
              header("Host")
                  .is(
                      row("empty", ""),
                      row("empty-port", "{host}:"),
                      row("port-alone", ":{port}"),
                      row("port-with-zeros", "{host}:000{port}"),
                      row("port-out-of-range", "{host}:99999"),
                      row("port-of-20-digits", "{host}:99999999999999999999"),
                      row("comma", "a,b"),
                      row("underscore", "a_b.example"),
                      row("sub-delims", "a;b=c!d"),
                      row("percent-encoded", "%6cocalhost"),
                      row("trailing-dot", "localhost.:{port}"),
                      row("dots", "..."),
                      row("ipv6", "[::1]:{port}"),
                      row("ipv6-with-ipv4", "[::ffff:127.0.0.1]"),
                      row("ip-future", "[v1.a:b]"),
                      row("long-label", "a".repeat(64) + ".example"),
                      row("long", "a.".repeat(500) + "example")))
          .then(
              oneOf(
                  outcome("takes it like the control", sameOutcomeAsTheControl()),
                  outcome("answers for another server, or refuses", answeredAsPlainHttp()),
                  outcome("drops the connection", closesWithoutAnAnswer())))
          .tagged("host", "robustness")
          .seenIn("FB14")
          .usually(
              "Host is taken apart by code that expects a name and a port that fits into 16 bits.",
              "Answer 400 or 421 to a Host that the server does not serve, and never let it throw.")
          .provedBy(Mutant.HOST_ODD_CRASHES);

  final Case hostOfAnotherServerIsServedOrRefused =
      may("A server may serve a Host that it does not know as its own, or refuse it.")
          .covers("RFC6455-4.2.1-8", "RFC9110-7.2-2")
          .given(openingHandshake())
          .when(
              header("Host")
                  .is(
                      row("another-name", "other.example"),
                      row("another-port", "{host}:1"),
                      row("another-address", "192.0.2.1")),
              requestTarget(row("another-name-in-the-target", "{scheme}://other.example{path}")))
          .then(
              oneOf(
                  outcome("takes it like the control", sameOutcomeAsTheControl()),
                  outcome("answers for another server, or refuses", answeredAsPlainHttp()),
                  outcome("drops the connection", closesWithoutAnAnswer())))
          .tagged("host")
          .usually(
              "A name that no virtual host has ends in an error of the server.",
              "Answer 421 or 404 to a host that is not served, or have a host by default.")
          .provedBy(Mutant.HOST_UNKNOWN_CRASHES);
}
