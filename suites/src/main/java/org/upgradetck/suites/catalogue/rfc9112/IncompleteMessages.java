package org.upgradetck.suites.catalogue.rfc9112;

import static org.upgradetck.suites.expect.Answers.acceptProvesTheKey;
import static org.upgradetck.suites.expect.Answers.answeredAsPlainHttp;
import static org.upgradetck.suites.expect.Answers.notSwitched;
import static org.upgradetck.suites.expect.Answers.oneOf;
import static org.upgradetck.suites.expect.Answers.outcome;
import static org.upgradetck.suites.expect.Answers.refused;
import static org.upgradetck.suites.expect.Answers.switched;
import static org.upgradetck.suites.expect.OnTheConnection.closesWithoutAnAnswer;
import static org.upgradetck.suites.expect.OnTheConnection.noSwitchBeforeTheWholeRequest;
import static org.upgradetck.suites.language.Content.chunked;
import static org.upgradetck.suites.language.Content.content;
import static org.upgradetck.suites.language.Pipelining.cutOff;
import static org.upgradetck.suites.language.Pipelining.thenHalfClosed;
import static org.upgradetck.suites.language.Words.may;
import static org.upgradetck.suites.language.Words.must;
import static org.upgradetck.suites.language.Words.openingHandshake;
import static org.upgradetck.suites.language.Words.sentWithPauses;
import static org.upgradetck.suites.language.Words.should;

import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.language.Chapter;
import org.upgradetck.suites.language.Spec;

/** RFC 9112, section 8: requests that end before their end. */
public final class IncompleteMessages extends Chapter {

  public IncompleteMessages() {
    super(Spec.RFC9112, "8", "Handling Incomplete Messages");
  }

  final Case headThatEndsEarlyIsNoHandshake =
      must("A handshake whose head never comes to its empty line is not accepted.")
          .covers("RFC9112-8-1", "RFC9110-5.3-5")
          .given(openingHandshake())
          .when(
              cutOff("inside-the-version", "HTTP/1.|1"),
              cutOff("behind-the-request-line", "HTTP/1.1\r\n|"),
              cutOff("inside-the-key", "Sec-WebSocket-Key: |"),
              cutOff("behind-the-last-value", "Sec-WebSocket-Version: 13|"),
              cutOff("before-the-empty-line", "\r\n|\r\n"),
              cutOff("inside-the-empty-line", "\r\n\r|\n"))
          .then(
              notSwitched(),
              oneOf(
                      outcome("answers with an error", refused()),
                      outcome("ends the connection", closesWithoutAnAnswer()))
                  .orWarn())
          .tagged("incomplete")
          .usually(
              "The end of the input is taken for the end of the head.",
              "Serve a request only when its empty line has come.")
          .provedBy(Mutant.CUT_OFF_HEAD_SERVED);

  final Case contentThatEndsEarlyIsNoWholeRequest =
      should("A handshake whose announced content never comes is not accepted.")
          .covers("RFC9112-6.3-8", "RFC9112-8-1")
          .given(openingHandshake())
          .when(
              content("content", "abcdefghij").and(cutOff("x", "abcde|")),
              content("no-octet-of-it", "abcdefghij").and(cutOff("x", "\r\n\r\n|")),
              chunked("no-last-chunk", "abcdefghij").and(cutOff("x", "abcdefghij\r\n|")),
              chunked("inside-a-chunk", "abcdefghij").and(cutOff("x", "abcde|")))
          .then(
              oneOf(
                  outcome("does not switch", answeredAsPlainHttp(501)),
                  outcome("ends the connection", closesWithoutAnAnswer())))
          .tagged("incomplete", "content")
          .usually(
              "The switch is decided at the end of the head, before the content is there.",
              "Refuse a handshake that announces content, or wait for the end of it.")
          .provedBy(Mutant.CONTENT_TAKEN_FOR_FRAMES);

  final Case switchWaitsForTheWholeContent =
      should("A handshake with content is accepted, if at all, only when the content has come.")
          .covers("RFC9112-6.3-8")
          .given(openingHandshake())
          .when(
              content("content", "abcdefghij").and(sentWithPauses("x", 1, "abcde|")),
              chunked("chunked", "abcdefghij").and(sentWithPauses("x", 1, "abcde|")),
              chunked("last-chunk", "abcdefghij").and(sentWithPauses("x", 1, "\r\n|0\r\n\r\n")))
          .then(noSwitchBeforeTheWholeRequest())
          .tagged("incomplete", "content")
          .seenIn("FB93")
          .usually(
              "The 101 is sent at the end of the head, whatever is still to come.",
              "Refuse a handshake that announces content, or read it to its end before the 101.")
          .provedBy(Mutant.CONTENT_TAKEN_FOR_FRAMES);

  final Case halfCloseEndsNoHandshake =
      may("A client that has sent its handshake and closed its side for sending is answered, or not.")
          .covers("RFC9112-9.5-1", "RFC9112-9.5-3", "RFC9112-9.6-8")
          .given(openingHandshake())
          .when(thenHalfClosed())
          .then(
              oneOf(
                      outcome("answers 101", switched(), acceptProvesTheKey()),
                      outcome("answers with an error", refused()),
                      outcome("ends the connection", closesWithoutAnAnswer()))
                  .orWarn())
          .tagged("incomplete")
          .usually(
              "The end of the input cancels the request that is being answered.",
              "Answer what came whole; a half-closed connection can still be written to.")
          .provedBy(Mutant.ACCEPT_CONSTANT);
}
