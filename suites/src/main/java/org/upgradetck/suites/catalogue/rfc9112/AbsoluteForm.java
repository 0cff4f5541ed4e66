package org.upgradetck.suites.catalogue.rfc9112;

import static org.upgradetck.suites.expect.AfterTheAnswer.sameStatusAsTheControl;
import static org.upgradetck.suites.expect.Answers.answeredAsPlainHttp;
import static org.upgradetck.suites.expect.Answers.answeredCompletely;
import static org.upgradetck.suites.expect.Answers.oneOf;
import static org.upgradetck.suites.expect.Answers.outcome;
import static org.upgradetck.suites.expect.Answers.refused;
import static org.upgradetck.suites.expect.Answers.refusedWith;
import static org.upgradetck.suites.expect.Answers.sameOutcomeAsTheControl;
import static org.upgradetck.suites.language.Words.disputed;
import static org.upgradetck.suites.language.Words.header;
import static org.upgradetck.suites.language.Words.must;
import static org.upgradetck.suites.language.Words.openingHandshake;
import static org.upgradetck.suites.language.Words.plainRequest;
import static org.upgradetck.suites.language.Words.requestTarget;
import static org.upgradetck.suites.language.Words.row;
import static org.upgradetck.suites.language.Words.should;

import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.language.Chapter;
import org.upgradetck.suites.language.Spec;

/** RFC 9112, section 3.2.2: a request-target that is a whole URI. */
public final class AbsoluteForm extends Chapter {

  public AbsoluteForm() {
    super(Spec.RFC9112, "3.2.2", "absolute-form");
  }

  final Case absoluteFormIsAccepted =
      must("A server takes a request-target in absolute-form as it takes the same in origin-form.")
          .covers("RFC9112-3.2.2-4", "RFC6455-4.2.1-7")
          .given(openingHandshake())
          .when(
              requestTarget(
                  row("plain", "{scheme}://{authority}{path}"),
                  row("with-port", "{scheme}://{host}:{port}{path}"),
                  row("scheme-in-capitals", "{scheme-in-capitals}://{authority}{path}")))
          .then(sameOutcomeAsTheControl())
          .tagged("request-target")
          .seenIn("FB15")
          .usually(
              "Requests are routed by the target as it stands, which is expected to begin with a"
                  + " slash.",
              "Take scheme and authority off the target before it is routed.")
          .provedBy(Mutant.ABSOLUTE_FORM_REFUSED, Mutant.SCHEME_IN_CAPITALS_REFUSED);

  final Case absoluteFormKeepsItsQuery =
      must("A server takes a query in absolute-form as it takes the same in origin-form.")
          .covers("RFC9112-3.2.2-4", "RFC6455-4.2.1-7")
          .given(openingHandshake().with(requestTarget(row("with-query", "{path}{and}a=b"))))
          .when(requestTarget(row("with-query", "{scheme}://{authority}{path}{and}a=b")))
          .then(sameOutcomeAsTheControl())
          .tagged("request-target")
          .seenIn("FB15")
          .usually(
              "The absolute-form is read by other code than the origin-form.",
              "Take scheme and authority off the target, and treat the rest as any other.")
          .provedBy(Mutant.ABSOLUTE_FORM_REFUSED, Mutant.ABSOLUTE_FORM_LOSES_ITS_QUERY);

  final Case absoluteFormWithoutPathDoesNoHarm =
      should("A URI without a path names the path /: it is served, or said not to be there.")
          .covers("RFC9112-3.2.2-4", "RFC9110-4.2.3-1")
          .given(openingHandshake())
          .when(
              requestTarget(
                  row("no-path", "{scheme}://{authority}"),
                  row("no-path-but-a-query", "{scheme}://{authority}?a=b")))
          .then(
              oneOf(
                  outcome("takes it like the control", sameOutcomeAsTheControl()),
                  outcome("answers for another resource", answeredAsPlainHttp())))
          .tagged("request-target")
          .seenIn("FB15")
          .usually(
              "The path of the URI is expected to have at least its slash.",
              "Read an empty path as a single slash.")
          .provedBy(Mutant.ABSOLUTE_FORM_WITHOUT_PATH_CRASHES);

  final Case emptyPathIsTheRoot =
      should("A URI without a path is equal to one with the path /, so it names the same resource.")
          .covers("RFC9112-3.2.2-4", "RFC9110-4.2.3-1")
          .given(plainRequest().with(requestTarget(row("root", "/"))))
          .when(
              requestTarget(
                  row("no-path", "{scheme}://{authority}"), row("root", "{scheme}://{authority}/")))
          .then(
              oneOf(
                  outcome(
                      "answers as for the path /", answeredCompletely(), sameStatusAsTheControl()),
                  outcome("redirects to it", refusedWith(301, 308))))
          .tagged("request-target")
          .seenIn("FB15")
          .usually(
              "The path of the URI is looked up as it is, and nothing has an empty name.",
              "Read an empty path as a single slash.")
          .provedBy(Mutant.ABSOLUTE_FORM_WITHOUT_PATH_NOT_FOUND);

  final Case otherSchemesAreNoTargetOfAHandshake =
      disputed(
              "The target of a handshake is a resource name or a URI of http or https; a URI of another"
                  + " scheme is refused.",
              "RFC 9112, section 3.2.2: a server accepts the absolute-form, which may have any scheme;"
                  + " and a URI of ws names the same resource.")
          .covers("RFC6455-4.2.1-7", "RFC6455-4.2.1-2")
          .given(openingHandshake())
          .when(
              requestTarget(
                  row("ws", "ws://{authority}{path}"),
                  row("wss", "wss://{authority}{path}"),
                  row("ftp", "ftp://{authority}{path}"),
                  row("unknown", "foo://{authority}{path}")))
          .then(refused())
          .tagged("request-target")
          .seenIn("FB15")
          .usually(
              "The target is read as any URI, and only its path is looked at.",
              "Compare the scheme with http and https, and answer 400 to any other.")
          .provedBy(Mutant.ANY_SCHEME_TAKEN);

  final Case hostBesideAbsoluteFormIsIgnored =
      disputed(
              "Beside an absolute-form target the Host field says nothing: the target's host counts.",
              "RFC 9110, section 7.4: a server may refuse what looks misdirected, and a Host that"
                  + " contradicts the target can be an attack.")
          .covers("RFC9112-3.2.2-3")
          .given(openingHandshake())
          .when(
              requestTarget(row("other-host", "{scheme}://{authority}{path}"))
                  .and(header("Host").is(row("other-host", "other.example"))),
              requestTarget(row("other-port", "{scheme}://{authority}{path}"))
                  .and(header("Host").is(row("other-port", "{host}:1"))),
              requestTarget(row("empty-host", "{scheme}://{authority}{path}"))
                  .and(header("Host").is(row("empty-host", ""))))
          .then(sameOutcomeAsTheControl())
          .tagged("request-target", "host")
          .usually(
              "The host is read from Host in any case.",
              "Where the target is a whole URI, take the host from there.")
          .provedBy(Mutant.HOST_MUST_EQUAL_TARGET);
}
