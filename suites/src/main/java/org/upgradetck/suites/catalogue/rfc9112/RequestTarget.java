package org.upgradetck.suites.catalogue.rfc9112;

import static org.upgradetck.suites.expect.Answers.refusedWith;
import static org.upgradetck.suites.language.StartLines.secondLine;
import static org.upgradetck.suites.language.Words.header;
import static org.upgradetck.suites.language.Words.must;
import static org.upgradetck.suites.language.Words.openingHandshake;
import static org.upgradetck.suites.language.Words.requestTarget;
import static org.upgradetck.suites.language.Words.row;
import static org.upgradetck.suites.language.Words.should;

import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.language.Chapter;
import org.upgradetck.suites.language.Spec;

/** RFC 9112, section 3.2: the request-target, and the Host beside it. */
public final class RequestTarget extends Chapter {

  public RequestTarget() {
    super(Spec.RFC9112, "3.2", "Request Target");
  }

  final Case malformedTargetIsNotMended =
      should(
              "A target that is malformed is refused, or redirected to its right form; it is not"
                  + " mended in silence.")
          .covers("RFC9112-3.2-1", "RFC9112-3.2-2")
          .given(openingHandshake())
          .when(
              requestTarget(
                  row("space-inside", "{path} x"),
                  row("space-in-the-query", "{path}{and}a=b c"),
                  row("fragment", "{path}#f"),
                  row("empty-fragment", "{path}#"),
                  row("fragment-behind-a-query", "{path}{and}a=b#f"),
                  row("empty", "")))
          // Who splits the line at its spaces finds no version in the third word, and says so: 505.
          .then(refusedWith(301, 308, 400, 403, 404, 505))
          .tagged("request-target")
          .usually(
              "The target is cut at the first octet that does not fit, and the rest is dropped.",
              "Answer 400 to a request line whose target is malformed.")
          .provedBy(
              Mutant.SPACE_ENDS_THE_TARGET,
              Mutant.FRAGMENT_CUT,
              Mutant.EMPTY_TARGET_IS_THE_ENDPOINT);

  final Case charactersThatNoUriHoldsAreRefused =
      should(
              "A target with characters that no URI may hold is refused, or redirected to its right"
                  + " form.")
          .covers("RFC9112-3.2-1", "RFC9112-3.2-2")
          .given(openingHandshake())
          .when(
              requestTarget(
                  row("quote", "{path}{and}a=\""),
                  row("less-than", "{path}{and}a=<"),
                  row("backslash", "{path}{and}a=\\"),
                  row("caret", "{path}{and}a=^"),
                  row("backtick", "{path}{and}a=`"),
                  row("brace", "{path}{and}a={"),
                  row("bar", "{path}{and}a=|"),
                  row("bracket", "{path}{and}a=["),
                  row("percent-alone", "{path}{and}a=%"),
                  row("percent-without-digits", "{path}{and}a=%zz"),
                  row("not-ascii", "{path}{and}a=\u00e9")))
          .then(refusedWith(301, 308, 400, 403, 404))
          .tagged("request-target")
          .usually(
              "The target is taken as any text between two spaces, as web browsers send it.",
              "Answer 400 to what the grammar of RFC 3986 does not hold, or redirect to its encoded"
                  + " form.")
          .provedBy(Mutant.TARGET_CHARACTERS_UNCHECKED);

  final Case requestWithoutHostIsRefused =
      must("A request of HTTP/1.1 without Host is answered with 400.")
          .covers("RFC9112-3.2-4", "RFC6455-4.2.1-8")
          .given(openingHandshake())
          .when(
              header("Host").isMissing(),
              requestTarget(row("missing-beside-absolute-form", "{scheme}://{authority}{path}"))
                  .and(header("Host").isMissing()),
              requestTarget(row("missing-beside-a-query", "{path}{and}a=b"))
                  .and(header("Host").isMissing()))
          .then(refusedWith(400))
          .tagged("host")
          .seenIn("FB13", "FB14")
          .usually(
              "Host is read where it is used, and a handshake does not use it.",
              "Check for exactly one Host while the head is read, before any routing.")
          .provedBy(Mutant.HOST_MISSING_ACCEPTED, Mutant.HOST_MISSING_CRASHES);

  final Case secondHostIsRefused =
      must("A request with more than one line of Host is answered with 400, even if they are equal.")
          .covers("RFC9112-3.2-5")
          .given(openingHandshake())
          .when(
              header("Host")
                  .is(
                      row("equal", "{authority}", "{authority}"),
                      row("different", "{authority}", "other.example"),
                      row("different-first", "other.example", "{authority}"),
                      row("empty-first", "", "{authority}"),
                      row("empty-last", "{authority}", ""),
                      row("three", "{authority}", "{authority}", "{authority}")),
              secondLine("equal-at-the-end", "Host", "{authority}"),
              secondLine("different-at-the-end", "Host", "other.example"),
              secondLine("in-lower-case", "host", "{authority}"),
              secondLine("in-capitals", "HOST", "other.example"),
              requestTarget(row("beside-absolute-form", "{scheme}://{authority}{path}"))
                  .and(secondLine("second", "Host", "{authority}")))
          .then(refusedWith(400))
          .tagged("host")
          .seenIn("FB13")
          .usually(
              "Fields are kept in a map by name, where the first or the last Host wins.",
              "Count the lines of Host while the head is read, and answer 400 to a second one.")
          .provedBy(Mutant.HOST_FIRST_LINE_ONLY);

  final Case invalidHostIsRefused =
      must("A request whose Host is not a host and perhaps a port is answered with 400.")
          .covers("RFC9112-3.2-6", "RFC9110-7.2-2")
          .given(openingHandshake())
          .when(
              header("Host")
                  .is(
                      row("space-inside", "a b"),
                      row("tab-inside", "a\tb"),
                      row("path", "{authority}/x"),
                      row("query", "{authority}?x"),
                      row("fragment", "{authority}#x"),
                      row("uri", "{scheme}://{authority}"),
                      row("userinfo", "user@{authority}"),
                      row("letters-for-a-port", "{host}:abc"),
                      row("negative-port", "{host}:-1"),
                      row("two-ports", "{host}:80:80"),
                      row("bracket-open", "[::1"),
                      row("bracket-closed", "::1]"),
                      row("ipv6-without-brackets", "::1"),
                      row("brackets-around-nothing", "[]"),
                      row("brackets-around-a-name", "[localhost]"),
                      row("letters-behind-brackets", "[::1]x"),
                      row("backslash", "{host}\\x"),
                      row("less-than", "<{host}>"),
                      row("percent-without-digits", "%zz"),
                      row("not-ascii", "h\u00e9.example")))
          .then(refusedWith(400))
          .tagged("host")
          .seenIn("FB13")
          .usually(
              "Host is taken as any text, and split at a colon where it is used.",
              "Check Host against the grammar of host and port in RFC 3986, and answer 400.")
          .provedBy(Mutant.HOST_UNCHECKED);
}
