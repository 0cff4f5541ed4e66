package org.upgradetck.suites.catalogue.rfc9112;

import static org.upgradetck.suites.expect.Answers.refusedWith;
import static org.upgradetck.suites.expect.MethodAnswers.saysHttp11;
import static org.upgradetck.suites.language.StartLines.httpVersion;
import static org.upgradetck.suites.language.Words.openingHandshake;
import static org.upgradetck.suites.language.Words.row;
import static org.upgradetck.suites.language.Words.should;

import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.language.Chapter;
import org.upgradetck.suites.language.Spec;
import org.upgradetck.suites.language.Watch;

/** RFC 9112, section 2.3: how a version is written. */
public final class HttpVersionField extends Chapter {

  public HttpVersionField() {
    super(Spec.RFC9112, "2.3", "HTTP Version");
  }

  final Case misspeltVersionIsRefused =
      should(
              "What is not HTTP in capitals, a slash, a digit, a dot and a digit is no version: the"
                  + " request line is invalid and is answered with 400, or with a redirection.")
          .covers("RFC9112-2.3-1", "RFC9112-3.2-1", "RFC6455-4.2.1-2")
          .given(openingHandshake())
          .when(
              httpVersion(
                  row("lower-case", "http/1.1"),
                  row("first-capital", "Http/1.1"),
                  row("two-digits-behind", "HTTP/1.10"),
                  row("two-digits-before", "HTTP/01.1"),
                  row("zero-behind", "HTTP/1.01"),
                  row("comma", "HTTP/1,1"),
                  row("letter-behind", "HTTP/1.1x"),
                  row("third-number", "HTTP/1.1.1"),
                  row("plus", "HTTP/+1.1"),
                  row("minus", "HTTP/-1.1"),
                  row("https", "HTTPS/1.1"),
                  row("websocket", "WEBSOCKET/1.1"),
                  row("another-name", "XHTTP/1.1"),
                  row("another-word-behind", "HTTP/1.1 x")))
          .then(refusedWith(301, 308, 400, 505))
          .tagged("http-version", "grammar")
          .usually(
              "The version is searched for digits, or compared without regard to case.",
              "Compare the eight octets of the version with HTTP/1.1 and HTTP/1.0, and refuse the"
                  + " rest.")
          .provedBy(Mutant.HTTP_VERSION_READ_LENIENTLY);

  final Case answersSayHttp11 =
      should("A server that speaks HTTP/1.1 says so in every answer.")
          .covers("RFC9112-2.3-3", "RFC9110-6.2-1")
          .watching(Watch.EVERY_ANSWER)
          .then(saysHttp11())
          .tagged("http-version")
          .seenIn("FB66")
          .usually(
              "Errors are answered by older code than the rest, or in the version of the request.",
              "Write HTTP/1.1 in every status line: it tells what the server can do, and clients"
                  + " expect no upgrade from HTTP/1.0.")
          .provedBy(Mutant.REFUSES_IN_HTTP_1_0);
}
