package org.upgradetck.suites.catalogue.rfc9112;

import static org.upgradetck.suites.expect.Answers.answeredAsPlainHttp;
import static org.upgradetck.suites.language.Content.trailers;
import static org.upgradetck.suites.language.Words.header;
import static org.upgradetck.suites.language.Words.must;
import static org.upgradetck.suites.language.Words.openingHandshake;
import static org.upgradetck.suites.language.Words.row;

import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.language.Chapter;
import org.upgradetck.suites.language.Spec;

/** RFC 9112, section 7.1.2: fields behind chunked content. */
public final class ChunkedTrailerSection extends Chapter {

  public ChunkedTrailerSection() {
    super(Spec.RFC9112, "7.1.2", "Chunked Trailer Section");
  }

  final Case trailersDoNotCompleteAHandshake =
      must("Trailer fields are not merged into the header section: a handshake whose fields come"
              + " only in the trailers is none.")
          .covers("RFC9112-7.1.2-1", "RFC9110-6.5.1-1")
          .given(openingHandshake())
          .when(
              header("Sec-WebSocket-Key")
                  .isMissing()
                  .across(trailers("key", "Sec-WebSocket-Key: {key}"))
                  .unlessTaken(header("Sec-WebSocket-Key").isMissing()),
              header("Sec-WebSocket-Version")
                  .isMissing()
                  .across(trailers("version", "Sec-WebSocket-Version: 13"))
                  .unlessTaken(header("Sec-WebSocket-Version").isMissing()),
              header("Upgrade")
                  .isMissing()
                  .across(trailers("upgrade", "Upgrade: websocket"))
                  .unlessTaken(header("Upgrade").isMissing()),
              header("Connection")
                  .isMissing()
                  .across(trailers("connection", "Connection: Upgrade"))
                  .unlessTaken(header("Connection").isMissing()),
              header("Host")
                  .isMissing()
                  .across(trailers("host", "Host: {authority}"))
                  .unlessTaken(header("Host").isMissing()),
              header("Trailer")
                  .is(row("announced-key", "Sec-WebSocket-Key"))
                  .and(header("Sec-WebSocket-Key").isMissing())
                  .and(trailers("key", "Sec-WebSocket-Key: {key}"))
                  .unlessTaken(header("Sec-WebSocket-Key").isMissing()))
          .then(answeredAsPlainHttp())
          .tagged("trailers", "security")
          .usually(
              "Trailer fields are put into the same map as the fields of the head.",
              "Keep trailer fields apart; nothing in a handshake may come from them.")
          .provedBy(Mutant.TRAILERS_MERGED);
}
