package org.upgradetck.suites.catalogue.rfc9110;

import static org.upgradetck.suites.expect.Answers.answeredAsPlainHttp;
import static org.upgradetck.suites.expect.Answers.oneOf;
import static org.upgradetck.suites.expect.Answers.outcome;
import static org.upgradetck.suites.expect.Grammar.without;
import static org.upgradetck.suites.expect.MethodAnswers.notSuccessful;
import static org.upgradetck.suites.expect.MethodAnswers.successful;
import static org.upgradetck.suites.language.StartLines.method;
import static org.upgradetck.suites.language.Words.must;
import static org.upgradetck.suites.language.Words.openingHandshake;
import static org.upgradetck.suites.language.Words.requestTarget;
import static org.upgradetck.suites.language.Words.row;

import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.language.Chapter;
import org.upgradetck.suites.language.Spec;

/** RFC 9110, section 9.3.6: the method that asks for a tunnel. */
public final class Connect extends Chapter {

  public Connect() {
    super(Spec.RFC9110, "9.3.6", "CONNECT");
  }

  final Case connectIsNoHandshake =
      must("CONNECT never switches to WebSocket. A server opens a tunnel, with an answer that has no"
              + " length, or refuses.")
          .covers(
              "RFC9110-9.3.6-1",
              "RFC9110-9.3.6-3",
              "RFC6455-4.2.1-3",
              "RFC9110-8.6-5",
              "RFC9112-6.1-10")
          .given(openingHandshake())
          .when(
              requestTarget(row("authority", "{host}:{port}"))
                  .and(method(row("connect", "CONNECT"))),
              requestTarget(row("uri", "{scheme}://{authority}{path}"))
                  .and(method(row("connect", "CONNECT"))))
          .then(
              oneOf(
                  outcome(
                      "does not open a tunnel",
                      notSuccessful(),
                      answeredAsPlainHttp(501, 502, 503, 504)),
                  outcome(
                      "opens a tunnel",
                      successful(),
                      without("Content-Length"),
                      without("Transfer-Encoding"))))
          .tagged("method", "request-target")
          .seenIn("FB16")
          .usually(
              "The upgrade is routed before the method is looked at, or CONNECT is answered by the"
                  + " code that answers GET.",
              "Answer CONNECT with 405 or 501 unless the server is a proxy.")
          .provedBy(
              Mutant.CONNECT_READ_AS_GET,
              Mutant.TUNNEL_HAS_A_LENGTH,
              Mutant.TUNNEL_HAS_A_TRANSFER_CODING);

  final Case connectToNoPortIsRejected =
      must("A CONNECT whose target has no valid port is rejected.")
          .covers("RFC9110-9.3.6-2")
          .given(openingHandshake())
          .when(
              requestTarget(
                      row("no-port", "{host}"),
                      row("empty-port", "{host}:"),
                      row("letters", "{host}:http"),
                      row("too-large", "{host}:65536"),
                      row("negative", "{host}:-1"),
                      row("two-ports", "{host}:80:80"),
                      row("path", "{path}"))
                  .and(method(row("connect", "CONNECT"))))
          .then(notSuccessful(), answeredAsPlainHttp(501))
          .tagged("method", "request-target")
          .usually(
              "A tunnel is announced before its target is read.",
              "Answer 400 to a CONNECT whose target is not a host, a colon and a port.")
          .provedBy(Mutant.CONNECT_TO_ANY_PORT);
}
