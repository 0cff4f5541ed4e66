package org.upgradetck.suites.catalogue.rfc6455;

import static org.upgradetck.suites.expect.Answers.refused;
import static org.upgradetck.suites.expect.Answers.refusedWith;
import static org.upgradetck.suites.expect.Answers.sameOutcomeAsTheControlOrRefused;
import static org.upgradetck.suites.expect.OtherProtocols.noServerError;
import static org.upgradetck.suites.language.Feature.ALLOWED_ORIGIN;
import static org.upgradetck.suites.language.Feature.ORIGIN_POLICY;
import static org.upgradetck.suites.language.Feature.REFUSED_ORIGIN;
import static org.upgradetck.suites.language.Words.header;
import static org.upgradetck.suites.language.Words.may;
import static org.upgradetck.suites.language.Words.must;
import static org.upgradetck.suites.language.Words.openingHandshake;
import static org.upgradetck.suites.language.Words.row;
import static org.upgradetck.suites.language.Words.should;

import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.language.Chapter;
import org.upgradetck.suites.language.Spec;

/** RFC 6455, section 10.2: the origins that a server lets in. */
public final class OriginConsiderations extends Chapter {

  public OriginConsiderations() {
    super(Spec.RFC6455, "10.2", "Origin Considerations");
  }

  final Case unwelcomeOriginIsRefused =
      must("An origin that the server does not let in is refused with an HTTP error, best 403.")
          .covers("RFC6455-4.2.2-6", "RFC6455-10.2-2", "RFC6455-1.3-4", "RFC6455-10.2-1")
          .given(openingHandshake())
          .when(header("Origin").is(row("refused", "{refused-origin}")))
          .then(refusedWith(403))
          .needs(REFUSED_ORIGIN)
          .tagged("origin")
          .seenIn("FB122")
          .usually(
              "Origin is not looked at in the handshake, or only once the 101 is sent.",
              "Compare Origin with a list of those let in, and answer 403 before anything else.")
          .provedBy(Mutant.ORIGIN_UNCHECKED, Mutant.ORIGIN_CLOSED_AFTER_101);

  final Case originThatLooksLikeOneLetInIsRefused =
      should(
              "A server that lets in certain origins only verifies that the whole value is one of"
                  + " them: what merely begins, ends or is sprinkled like one is a stranger.")
          .covers("RFC6455-10.2-1", "RFC6455-10.2-2")
          .given(openingHandshake().with(header("Origin").is(row("allowed", "{allowed-origin}"))))
          .when(
              header("Origin")
                  .is(
                      row(
                          "name-goes-on",
                          "{allowed-scheme}://{allowed-host}.{random}.invalid{allowed-port}"),
                      row(
                          "name-is-longer",
                          "{allowed-scheme}://{allowed-host}-{random}{allowed-port}"),
                      row(
                          "name-ends-so",
                          "{allowed-scheme}://{host-ending-like-the-allowed}{allowed-port}"),
                      row(
                          "in-user-information",
                          "{allowed-scheme}://{allowed-host}{allowed-port}@{random}.invalid"),
                      row(
                          "in-user-information-with-port",
                          "{allowed-scheme}://{allowed-host}:80@{random}.invalid"),
                      row("host-in-path", "{allowed-scheme}://{random}.invalid/{allowed-host}"),
                      row("whole-in-path", "{allowed-scheme}://{random}.invalid/{allowed-origin}"),
                      row("in-query", "{allowed-scheme}://{random}.invalid?{allowed-origin}"),
                      row("in-fragment", "{allowed-scheme}://{random}.invalid#{allowed-origin}"),
                      row(
                          "behind-a-backslash",
                          "{allowed-scheme}://{random}.invalid\\{allowed-host}"),
                      row(
                          "behind-an-encoded-zero",
                          "{allowed-scheme}://{allowed-host}%00.{random}.invalid")))
          .then(refusedWith(400, 403))
          .needs(ALLOWED_ORIGIN, ORIGIN_POLICY)
          .tagged("origin")
          .seenIn("FB122", "FB125")
          .usually(
              "Origin is compared by its beginning, by its end, by a loose pattern, or through a"
                  + " parser that finds the host elsewhere than browsers do.",
              "Compare the whole value with each origin let in, letter case aside.")
          .provedBy(
              Mutant.ORIGIN_BY_BEGINNING,
              Mutant.ORIGIN_BY_END,
              Mutant.ORIGIN_ANYWHERE,
              Mutant.ORIGIN_WITH_USER_INFORMATION);

  final Case severalOriginsAreNotOneLetIn =
      should(
              "An origin let in does not speak for another beside it: a request that says more than"
                  + " one origin is not taken for one from the first or from the last of them.")
          .covers("RFC6455-10.2-1")
          .given(openingHandshake().with(header("Origin").is(row("allowed", "{allowed-origin}"))))
          .when(
              header("Origin")
                  .is(
                      row("allowed-line-first", "{allowed-origin}", "http://{random}.invalid"),
                      row("allowed-line-last", "http://{random}.invalid", "{allowed-origin}"),
                      row("allowed-first", "{allowed-origin} http://{random}.invalid"),
                      row("allowed-last", "http://{random}.invalid {allowed-origin}"),
                      row("allowed-before-a-comma", "{allowed-origin}, http://{random}.invalid"),
                      row("allowed-behind-a-comma", "http://{random}.invalid, {allowed-origin}")))
          .then(refused())
          .needs(ALLOWED_ORIGIN, ORIGIN_POLICY)
          .tagged("origin")
          .seenIn("FB122")
          .usually(
              "The code asks for one value of Origin and gets the first or the last line.",
              "Refuse a request that has Origin on more than one line or more than one origin in"
                  + " it.")
          .provedBy(
              Mutant.ORIGIN_ON_FIRST_LINE,
              Mutant.ORIGIN_ON_LAST_LINE,
              Mutant.ORIGIN_ANYWHERE,
              Mutant.ORIGIN_BY_BEGINNING,
              Mutant.ORIGIN_BY_END);

  final Case strangerOfTheSameHostIsThePolicyOfTheServer =
      may("Whether another scheme, another port, a subdomain or a sibling of an origin let in is let in too is"
              + " for the server to say; so are null and a handshake that says no origin.")
          .covers("RFC6455-4.2.2-5")
          .given(openingHandshake().with(header("Origin").is(row("allowed", "{allowed-origin}"))))
          .when(
              header("Origin")
                  .is(
                      row("other-scheme", "x-{allowed-scheme}://{allowed-host}{allowed-port}"),
                      row("other-port", "{allowed-scheme}://{allowed-host}:9"),
                      row("subdomain", "{allowed-scheme}://x{random}.{allowed-host}{allowed-port}"),
                      row("sibling", "{allowed-scheme}://x{random}-{allowed-host}{allowed-port}"),
                      row("null", "null")),
              header("Origin").isMissing())
          .then(sameOutcomeAsTheControlOrRefused(), noServerError())
          .needs(ALLOWED_ORIGIN, ORIGIN_POLICY)
          .tagged("origin")
          .seenIn("FB124")
          .usually(
              "Origin goes to a URI parser whose exception nobody catches.",
              "Take what is no known origin for one that is not let in.")
          .provedBy(Mutant.ORIGIN_PARSER_CRASHES);

  final Case pagesOfTheServerItselfAreThePolicyOfTheServer =
      may("Whether the pages of the server itself are let in is for the server to say.")
          .covers("RFC6455-4.2.2-5")
          .given(openingHandshake())
          .when(
              header("Origin")
                  .is(
                      row("own", "{scheme}://{authority}"),
                      row("own-without-port", "{scheme}://{host}"),
                      row("own-of-other-scheme", "x-{scheme}://{authority}")))
          .then(sameOutcomeAsTheControlOrRefused(), noServerError())
          .tagged("origin")
          .seenIn("FB123")
          .usually(
              "Origin goes to a URI parser whose exception nobody catches.",
              "Take what is no known origin for one that is not let in.")
          .provedBy(Mutant.ORIGIN_PARSER_CRASHES);

  final Case originThatIsNoneIsNoError =
      should(
              "Whatever stands in Origin, the answer is the usual one or a refusal, and no error of"
                  + " the server.")
          .covers("RFC6455-10.7-3", "RFC6455-4.2.2-5")
          .given(openingHandshake())
          .when(
              header("Origin")
                  .is(
                      row("empty", ""),
                      row("a-word", "x{random}"),
                      row("asterisk", "*"),
                      row("two-slashes", "//"),
                      row("scheme-alone", "http://"),
                      row("port-of-letters", "http://a:b"),
                      row("port-too-high", "http://a.invalid:99999"),
                      row("open-bracket", "http://[::1"),
                      row("open-percent", "http://a%zz.invalid"),
                      row("obs-text", "http://caf\u00e9.invalid"),
                      row("a-thousand-dots", "http://" + "a.".repeat(1000) + "invalid")))
          .then(sameOutcomeAsTheControlOrRefused())
          .tagged("origin")
          .seenIn("FB125")
          .usually(
              "Origin goes to a URI parser whose exception nobody catches.",
              "Take what cannot be parsed for an origin that is not let in.")
          .provedBy(Mutant.ORIGIN_PARSER_CRASHES);
}
