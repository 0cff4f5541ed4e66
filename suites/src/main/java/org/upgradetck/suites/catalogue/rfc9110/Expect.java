package org.upgradetck.suites.catalogue.rfc9110;

import static org.upgradetck.suites.expect.Answers.answeredCompletely;
import static org.upgradetck.suites.expect.Answers.oneOf;
import static org.upgradetck.suites.expect.Answers.outcome;
import static org.upgradetck.suites.expect.Answers.refused;
import static org.upgradetck.suites.expect.Answers.switched;
import static org.upgradetck.suites.expect.OnTheConnection.answeredAtLast;
import static org.upgradetck.suites.expect.OnTheConnection.answeredWith;
import static org.upgradetck.suites.expect.OnTheConnection.doesNotWaitForTheContent;
import static org.upgradetck.suites.expect.OnTheConnection.hundredBeforeThe101;
import static org.upgradetck.suites.expect.OnTheConnection.noInterimAnswer;
import static org.upgradetck.suites.expect.OnTheConnection.noServerError;
import static org.upgradetck.suites.language.Content.chunked;
import static org.upgradetck.suites.language.Content.content;
import static org.upgradetck.suites.language.Content.contentWithheld;
import static org.upgradetck.suites.language.Words.disputed;
import static org.upgradetck.suites.language.Words.header;
import static org.upgradetck.suites.language.Words.httpVersion;
import static org.upgradetck.suites.language.Words.may;
import static org.upgradetck.suites.language.Words.must;
import static org.upgradetck.suites.language.Words.openingHandshake;
import static org.upgradetck.suites.language.Words.row;

import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.language.Chapter;
import org.upgradetck.suites.language.Spec;
import org.upgradetck.suites.language.Variation;

/** RFC 9110, section 10.1.1: a client that waits before it sends its content. */
public final class Expect extends Chapter {

  private static final Variation EXPECT = header("Expect").is("100-continue");
  private static final Variation WITHHELD = EXPECT.and(contentWithheld());

  public Expect() {
    super(Spec.RFC9110, "10.1.1", "Expect");
  }

  final Case contentIsNotWaitedFor =
      must("To a client that withholds its content for 100-continue a server sends 100 or a final"
              + " answer at once; it does not wait for the content, and no 101 comes without a"
              + " 100 before it.")
          .covers(
              "RFC9110-10.1.1-5",
              "RFC9110-10.1.1-11",
              "RFC9110-7.8-16",
              "RFC9110-10.1.1-10",
              "RFC9110-10.1.1-14")
          .given(openingHandshake())
          .when(
              content("handshake", "data").and(WITHHELD),
              chunked("handshake-chunked", "data").and(WITHHELD),
              header("Sec-WebSocket-Version")
                  .is(row("refused-version", "99"))
                  .and(content("x", "data"))
                  .and(WITHHELD),
              header("Upgrade")
                  .is(row("unknown-upgrade", "foo/1"))
                  .and(content("x", "data"))
                  .and(WITHHELD),
              header("Upgrade").isMissing().across(content("upgrade", "data")).and(WITHHELD),
              header("Expect")
                  .is(row("in-capitals", "100-CONTINUE"))
                  .and(content("x", "data"))
                  .and(contentWithheld()))
          .then(doesNotWaitForTheContent(), hundredBeforeThe101(), answeredAtLast().orWarn())
          .tagged("expect")
          .seenIn("FB65")
          .usually(
              "The content is read before the answer is thought of, and nobody sends the 100.",
              "Send the 100 before the first read of the content, or answer finally from the head"
                  + " alone.")
          .provedBy(
              Mutant.HUNDRED_AND_NOTHING_MORE,
              Mutant.CONTENT_AWAITED_BEFORE_HUNDRED,
              Mutant.HUNDRED_OMITTED_BEFORE_101,
              Mutant.EXPECTATION_IN_CAPITALS_AWAITS_CONTENT);

  final Case hundredComesBefore101 =
      disputed(
              "A handshake with Expect: 100-continue that is accepted gets a 100 before its 101.",
              "RFC 9110, section 10.1.1: without content the 100 may be left out, and no client may"
                  + " ask for it.")
          .covers("RFC9110-7.8-16", "RFC9110-10.1.1-3")
          .given(openingHandshake())
          .when(
              header("Expect").is(row("plain", "100-continue")),
              header("Expect").is(row("in-capitals", "100-CONTINUE")),
              header("Content-Length")
                  .is(row("length-of-zero", "0"))
                  .and(header("Expect").is("100-continue")))
          .then(hundredBeforeThe101(), answeredAtLast())
          .tagged("expect")
          .seenIn("FB65")
          .usually(
              "The 100 is bound to the reading of content, and a handshake has none.",
              "Send the 100 before the 101, or refuse the expectation with 417.")
          .provedBy(Mutant.EXPECT_NEVER_ANSWERED, Mutant.HUNDRED_OMITTED_BEFORE_101);

  final Case unknownExpectationMayBeRefused =
      may("A server may refuse an expectation that it does not know with 417, or ignore it.")
          .covers("RFC9110-10.1.1-4")
          .given(openingHandshake())
          .when(
              header("Expect")
                  .is(
                      row("foo", "foo"),
                      row("two", "100-continue, foo"),
                      row("parameter", "foo=bar")))
          .then(
              oneOf(
                  outcome("refuses with 417", answeredWith(417)),
                  outcome("refuses otherwise", refused()),
                  outcome("ignores it", switched())),
              noServerError().orWarn())
          .tagged("expect")
          .usually(
              "An unknown expectation ends in an exception.",
              "Answer 417, or ignore what is not known.")
          .provedBy(Mutant.UNKNOWN_EXPECTATION_FAILS);

  final Case expectationOfAnOldClientIsIgnored =
      must("Expect means nothing in a request of HTTP/1.0: no interim answer comes.")
          .covers("RFC9110-10.1.1-2", "RFC9110-15.2-1")
          .given(openingHandshake())
          .when(
              httpVersion("HTTP/1.0").and(content("x", "data")).and(EXPECT),
              header("Upgrade")
                  .isMissing()
                  .across(httpVersion("HTTP/1.0"))
                  .and(content("x", "data"))
                  .and(EXPECT),
              header("Connection")
                  .is(row("keep-alive", "Upgrade, keep-alive"))
                  .and(httpVersion("HTTP/1.0"))
                  .and(EXPECT))
          .then(noInterimAnswer(), answeredCompletely().orWarn())
          .tagged("expect", "http-version")
          .usually(
              "The expectation is looked at without the version beside it.",
              "Ignore Expect, like Upgrade, in requests of HTTP/1.0.")
          .provedBy(Mutant.HUNDRED_TO_HTTP_1_0);
}
