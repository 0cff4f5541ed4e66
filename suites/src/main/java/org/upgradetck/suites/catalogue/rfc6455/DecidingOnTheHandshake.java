package org.upgradetck.suites.catalogue.rfc6455;

import static org.upgradetck.suites.expect.AfterTheAnswer.connectionEndedBefore;
import static org.upgradetck.suites.expect.Answers.answeredAsPlainHttp;
import static org.upgradetck.suites.expect.Answers.oneOf;
import static org.upgradetck.suites.expect.Answers.outcome;
import static org.upgradetck.suites.expect.Answers.refused;
import static org.upgradetck.suites.expect.Answers.refusedWith;
import static org.upgradetck.suites.expect.Answers.sameOutcomeAsTheControl;
import static org.upgradetck.suites.expect.Answers.sameOutcomeAsTheControlUnlessRefused;
import static org.upgradetck.suites.expect.PolicyAnswers.notLetIn;
import static org.upgradetck.suites.expect.PolicyAnswers.redirected;
import static org.upgradetck.suites.expect.PolicyAnswers.whereHandshakesAreTaken;
import static org.upgradetck.suites.language.Feature.ALLOWED_ORIGIN;
import static org.upgradetck.suites.language.Feature.CREDENTIALS;
import static org.upgradetck.suites.language.Feature.MISSING_RESOURCE;
import static org.upgradetck.suites.language.Feature.PLAIN_RESOURCE;
import static org.upgradetck.suites.language.Feature.PROTECTED_RESOURCE;
import static org.upgradetck.suites.language.Feature.REDIRECTING_RESOURCE;
import static org.upgradetck.suites.language.Feature.REFUSED_ORIGIN;
import static org.upgradetck.suites.language.Words.afterOnTheSameConnection;
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
import org.upgradetck.suites.language.Given;
import org.upgradetck.suites.language.Spec;
import org.upgradetck.suites.language.Variation;

/** RFC 6455, section 4.2.2, steps 2 to 4: whom the server lets in, and where. */
public final class DecidingOnTheHandshake extends Chapter {

  public DecidingOnTheHandshake() {
    super(Spec.RFC6455, "4.2.2", "Sending the Server's Opening Handshake");
  }

  final Case resourceThatNeedsCredentialsLetsNobodyInWithoutThem =
      should(
              "A resource that asks for credentials lets nobody in who brings none, or others: the"
                  + " handshake is refused, with 401 or 403, or sent elsewhere.")
          .covers("RFC6455-4.2.2-3", "RFC6455-10.5-1")
          .given(withCredentialsAtTheProtectedPath())
          .when(
              header("Authorization").isMissing(),
              header("Authorization")
                  .is(
                      row("empty", ""),
                      row("scheme-alone", "Basic"),
                      row("unknown-scheme", "X-{random} {random}"),
                      row("stranger", "Basic dGNrLXN0cmFuZ2VyOnRjay1zdHJhbmdlcg=="),
                      row("nobody-without-password", "Basic Og=="),
                      row("no-colon", "Basic dGNrLXN0cmFuZ2Vy"),
                      row("no-base64", "Basic !!!"),
                      row("bearer", "Bearer {random}")))
          .then(notLetIn())
          .needs(PROTECTED_RESOURCE, CREDENTIALS)
          .tagged("authentication")
          .seenIn("FB88")
          .usually(
              "The check of credentials stands before the pages, but not before the endpoint.",
              "Check the credentials before the handshake is accepted.")
          .provedBy(Mutant.CREDENTIALS_UNCHECKED, Mutant.CREDENTIALS_ANY);

  final Case credentialsOpenTheResource =
      should(
              "Credentials that fit let a handshake in; the name of their scheme knows no letter"
                  + " case.")
          .covers("RFC6455-4.2.2-3", "RFC6455-10.5-1", "RFC9110-11.1-1")
          .given(openingHandshake())
          .when(
              header("Authorization")
                  .is(
                      row("as-they-are", "{credentials}"),
                      row("scheme-in-capitals", "{credentials-with-scheme-in-capitals}"),
                      row("scheme-in-lower-case", "{credentials-with-scheme-in-lower-case}"))
                  .and(atTheProtectedPath()))
          .then(whereHandshakesAreTaken(sameOutcomeAsTheControl()))
          .needs(PROTECTED_RESOURCE, CREDENTIALS)
          .tagged("authentication")
          .usually(
              "Authorization gets lost on the way to the endpoint, or its scheme is compared"
                  + " letter by letter.",
              "Hand Authorization to the check as it came, and compare the scheme without regard"
                  + " to letter case.")
          .provedBy(Mutant.CREDENTIALS_LOST, Mutant.CREDENTIALS_SCHEME_CASE_SENSITIVE);

  final Case handshakeWithCredentialsFollowsTheChallenge =
      must("Behind the answer that asks for credentials, the handshake that brings them is a request"
              + " like any other on the same connection.")
          .covers("RFC6455-4.2.2-3", "RFC9931-3-2", "RFC9110-3.3-1")
          .given(withCredentialsAtTheProtectedPath())
          .when(
              afterOnTheSameConnection(
                  "behind-the-challenge", openingHandshake(), atTheProtectedPath()),
              afterOnTheSameConnection(
                  "behind-wrong-credentials",
                  openingHandshake().with(atTheProtectedPath()),
                  header("Authorization")
                      .is(row("wrong", "Basic dGNrLXN0cmFuZ2VyOnRjay1zdHJhbmdlcg=="))))
          .then(
              oneOf(
                  outcome(
                      "the same outcome as on a fresh connection",
                      sameOutcomeAsTheControlUnlessRefused()),
                  outcome("the connection was ended before", connectionEndedBefore())))
          .needs(PROTECTED_RESOURCE, CREDENTIALS)
          .tagged("authentication", "keep-alive")
          .seenIn("FB88")
          .usually(
              "The refusal leaves the connection half taken out of HTTP.",
              "Go on reading requests behind a refusal, or close the connection and say so.")
          .provedBy(Mutant.STATE_LEAKS_WITHIN_CONNECTION);

  final Case credentialsOfOneRequestDoNotOpenTheNext =
      should(
              "Credentials count for the request that brings them: the next one on the same"
                  + " connection is not let in by them.")
          .covers("RFC6455-4.2.2-3", "RFC9110-3.3-1")
          .given(withCredentialsAtTheProtectedPath())
          .when(
              afterOnTheSameConnection(
                      "behind-a-plain-request-with-them",
                      plainRequest().with(atTheProtectedPath()),
                      header("Authorization").is(row("right", "{credentials}")))
                  .and(header("Authorization").isMissing()),
              afterOnTheSameConnection(
                      "behind-a-refused-handshake-with-them",
                      openingHandshake()
                          .with(atTheProtectedPath())
                          .with(header("Sec-WebSocket-Version").is("99")),
                      header("Authorization").is(row("right", "{credentials}")))
                  .and(header("Authorization").isMissing()))
          .then(
              oneOf(
                  outcome("does not let it in", notLetIn()),
                  outcome("the connection was ended before", connectionEndedBefore())))
          .needs(PROTECTED_RESOURCE, CREDENTIALS)
          .tagged("authentication", "keep-alive")
          .usually("Who the user is gets kept with the connection.", "Keep it with the request.")
          .provedBy(Mutant.CREDENTIALS_REMEMBERED);

  final Case resourceThatRedirectsDoesNotSwitch =
      should(
              "A resource that sends its visitors elsewhere sends a handshake there too: a 3xx that"
                  + " says where to, and no switch.")
          .covers("RFC6455-4.2.2-4", "RFC9110-15.4-1")
          .given(openingHandshake())
          .when(
              requestTarget(
                  row("origin-form", "{redirect-path}"),
                  row("absolute-form", "{scheme}://{authority}{redirect-path}")))
          .then(redirected())
          .needs(REDIRECTING_RESOURCE)
          .tagged("redirect")
          .usually(
              "The endpoint takes every handshake, whatever its path, before redirections apply.",
              "Let redirections apply before the handshake is accepted, and send Location.")
          .provedBy(Mutant.RESOURCE_NAME_IGNORED, Mutant.LOCATION_MISSING);

  final Case handshakeFollowsARedirection =
      behindARefusal("redirect-path", "behind-a-redirection", "RFC6455-4.2.2-4")
          .needs(REDIRECTING_RESOURCE)
          .tagged("redirect", "keep-alive");

  final Case originInOtherLettersIsTheSame =
      should(
              "An origin is brought to lower case before the server looks at it: one that is let in"
                  + " is let in however it is written.")
          .covers("RFC6455-4.2.2-7", "RFC6455-4.2.2-5")
          .given(openingHandshake().with(header("Origin").is(row("allowed", "{allowed-origin}"))))
          .when(header("Origin").is(row("in-capitals", "{allowed-origin-in-capitals}")))
          .then(sameOutcomeAsTheControl())
          .needs(ALLOWED_ORIGIN)
          .tagged("origin")
          .seenIn("FB123")
          .usually(
              "Origin is compared octet by octet.",
              "Compare scheme and host without regard to letter case.")
          .provedBy(Mutant.ORIGIN_IN_OTHER_CASE);

  final Case originLetInIsLetIn =
      should("An origin that the server lets in is let in, like a handshake that says none.")
          .covers("RFC6455-4.2.2-5", "RFC6455-10.2-1")
          .given(openingHandshake())
          .when(header("Origin").is(row("allowed", "{allowed-origin}")))
          .then(sameOutcomeAsTheControl())
          .needs(ALLOWED_ORIGIN)
          .tagged("origin")
          .seenIn("FB123")
          .usually(
              "The list of origins let in is not the one in use, or Origin is compared with Host.",
              "Compare Origin with the list of those let in and nothing else.")
          .provedBy(Mutant.ORIGIN_LET_IN_IS_REFUSED);

  final Case handshakeFollowsARefusedOrigin =
      must("Behind the refusal of an origin, a handshake without it on the same connection is a"
              + " request of its own.")
          .covers("RFC6455-4.2.2-6", "RFC9931-3-2", "RFC9110-3.3-1")
          .given(openingHandshake())
          .when(
              afterOnTheSameConnection(
                  "behind-a-refused-origin",
                  openingHandshake(),
                  header("Origin").is(row("refused", "{refused-origin}"))))
          .then(
              oneOf(
                  outcome(
                      "the same outcome as on a fresh connection",
                      sameOutcomeAsTheControlUnlessRefused()),
                  outcome("the connection was ended before", connectionEndedBefore())))
          .needs(REFUSED_ORIGIN)
          .tagged("origin", "keep-alive")
          .usually(
              "The refusal leaves the connection half taken out of HTTP.",
              "Go on reading requests behind a refusal, or close the connection and say so.")
          .provedBy(Mutant.STATE_LEAKS_WITHIN_CONNECTION);

  final Case serviceThatIsNotThereIsRefused =
      must("Where there is no service, a handshake is answered with an HTTP error, such as 404, and"
              + " nothing is switched.")
          .covers("RFC6455-4.2.2-11", "RFC6455-4.2.2-29")
          .given(openingHandshake())
          .when(
              requestTarget(
                  row("origin-form", "{missing-path}"),
                  row("absolute-form", "{scheme}://{authority}{missing-path}")),
              header("Sec-WebSocket-Protocol")
                  .is(row("with-a-subprotocol", "x{random}"))
                  .and(requestTarget(row("missing", "{missing-path}"))),
              header("Sec-WebSocket-Extensions")
                  .is(row("with-an-extension", "permessage-deflate"))
                  .and(requestTarget(row("missing", "{missing-path}"))))
          .then(
              oneOf(
                  outcome("refuses", refused()),
                  outcome("says that it is not available", refusedWith(503)),
                  outcome("redirects", refusedWith(301, 302, 303, 307, 308))))
          .needs(MISSING_RESOURCE)
          .tagged("resource-name")
          .usually(
              "The server hands every handshake to its one endpoint without a look at the path, or"
                  + " looks at it only once the 101 is sent.",
              "Find the service by the path first, and answer 404 where there is none.")
          .provedBy(Mutant.RESOURCE_NAME_IGNORED, Mutant.ABSENT_SERVICE_CLOSED_AFTER_101);

  final Case handshakeFollowsARefusedPath =
      behindARefusal("missing-path", "behind-a-missing-path", "RFC6455-4.2.2-11")
          .needs(MISSING_RESOURCE)
          .tagged("resource-name", "keep-alive");

  final Case resourceOfPlainHttpDoesNotSwitch =
      must("A resource of plain HTTP is no service to switch to: it answers a handshake as HTTP.")
          .covers("RFC6455-4.2.2-11", "RFC9110-7.8-2")
          .given(openingHandshake())
          .when(
              requestTarget(
                  row("origin-form", "{plain-path}"),
                  row("absolute-form", "{scheme}://{authority}{plain-path}")))
          .then(answeredAsPlainHttp())
          .needs(PLAIN_RESOURCE)
          .tagged("resource-name")
          .usually(
              "The server hands every handshake to its one endpoint without a look at the path.",
              "Find the service by the path first.")
          .provedBy(Mutant.RESOURCE_NAME_IGNORED);

  private static Given withCredentialsAtTheProtectedPath() {
    return openingHandshake()
        .with(header("Authorization").is(row("right", "{credentials}")))
        .with(atTheProtectedPath());
  }

  private static Variation atTheProtectedPath() {
    return requestTarget(row("protected", "{protected-path}"));
  }

  private static Case behindARefusal(String path, String key, String requirement) {
    return must("Behind an answer that lets a handshake in nowhere, the handshake for the right path"
            + " is a request of its own on the same connection.")
        .covers(requirement, "RFC9931-3-2", "RFC9110-3.3-1")
        .given(openingHandshake())
        .when(
            afterOnTheSameConnection(
                key, openingHandshake(), requestTarget(row("elsewhere", "{" + path + "}"))))
        .then(
            oneOf(
                outcome(
                    "the same outcome as on a fresh connection",
                    sameOutcomeAsTheControlUnlessRefused()),
                outcome("the connection was ended before", connectionEndedBefore())))
        .usually(
            "The refusal leaves the connection half taken out of HTTP.",
            "Go on reading requests behind a refusal, or close the connection and say so.")
        .provedBy(Mutant.STATE_LEAKS_WITHIN_CONNECTION);
  }
}
