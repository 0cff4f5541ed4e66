package org.upgradetck.suites.catalogue.rfc7540;

import static org.upgradetck.suites.expect.Answers.answeredAsPlainHttp;
import static org.upgradetck.suites.expect.Answers.oneOf;
import static org.upgradetck.suites.expect.Answers.outcome;
import static org.upgradetck.suites.expect.Answers.switched;
import static org.upgradetck.suites.expect.OtherProtocols.noHttp2Settings;
import static org.upgradetck.suites.expect.OtherProtocols.switchesOnlyToWhatWasAskedFor;
import static org.upgradetck.suites.language.Feature.PLAIN_RESOURCE;
import static org.upgradetck.suites.language.Words.header;
import static org.upgradetck.suites.language.Words.may;
import static org.upgradetck.suites.language.Words.must;
import static org.upgradetck.suites.language.Words.plainResource;
import static org.upgradetck.suites.language.Words.row;

import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.language.Chapter;
import org.upgradetck.suites.language.Spec;
import org.upgradetck.suites.language.Variation;
import org.upgradetck.suites.language.Watch;

/** RFC 7540, section 3.2.1: the field without which there was no upgrade to HTTP/2. */
public final class Http2SettingsField extends Chapter {

  public Http2SettingsField() {
    super(Spec.RFC7540, "3.2.1", "HTTP2-Settings Header Field");
  }

  final Case withoutOneSettingsFieldThereIsNoHttp2 =
      must("Without HTTP2-Settings, or with two of them, nothing is switched to HTTP/2.")
          .covers("RFC7540-3.2.1-1")
          .given(plainResource())
          .when(
              header("HTTP2-Settings").isMissing().and(askingForHttp2()),
              header("HTTP2-Settings")
                  .is(
                      row("twice", "AAMAAABkAAQAAP__", "AAMAAABkAAQAAP__"),
                      row("two-different", "AAMAAABkAAQAAP__", "AAMAAABk"))
                  .and(askingForHttp2()))
          .then(answeredAsPlainHttp(501, 505))
          .needs(PLAIN_RESOURCE)
          .tagged("upgrade", "h2c")
          .usually(
              "The server switches as soon as it reads h2c.",
              "Switch only for a request with exactly one HTTP2-Settings, or best for none.")
          .provedBy(Mutant.H2C_GRANTED_TO_ANY, Mutant.UPGRADE_GRANTED_UNNAMED);

  final Case settingsThatAreNoneAreIgnoredOrTakenForAnError =
      may("HTTP2-Settings holds the payload of a SETTINGS frame in base64url and is a connection"
              + " option. Where it does not or is not, the server goes on in HTTP/1.1, or switches"
              + " and treats the settings as an error of HTTP/2.")
          .covers("RFC7540-3.2-3", "RFC7540-3.2.1-5")
          .given(plainResource())
          .when(
              header("HTTP2-Settings")
                  .is(
                      row("no-base64url", "!!!"),
                      row("five-octets", "AAMAAAA"),
                      row("seven-octets", "AAMAAABkAA"),
                      row("two-values", "AAMAAABkAAQAAP__, AAMAAABk"),
                      row("push-of-two", "AAIAAAAC"))
                  .and(askingForHttp2()),
              header("HTTP2-Settings")
                  .is(row("no-connection-option", "AAMAAABkAAQAAP__"))
                  .and(askingForHttp2())
                  .and(header("Connection").is(row("upgrade", "Upgrade"))))
          .then(
              switchesOnlyToWhatWasAskedFor().orFail(),
              oneOf(
                  outcome("goes on in HTTP/1.1", answeredAsPlainHttp(501, 505)),
                  outcome("switches", switched(), switchesOnlyToWhatWasAskedFor())))
          .needs(PLAIN_RESOURCE)
          .tagged("upgrade", "h2c")
          .provedBy(Mutant.UPGRADE_GRANTED_UNNAMED, Mutant.H2C_GRANTED_TO_ANY);

  final Case settingsStandInRequestsAlone =
      must("A server sends no HTTP2-Settings.")
          .covers("RFC7540-3.2.1-2")
          .watching(Watch.EVERY_ANSWER)
          .then(noHttp2Settings())
          .tagged("h2c")
          .usually(
              "Fields of the request are copied into the answer.",
              "Send only fields that the answer needs.")
          .provedBy(Mutant.HTTP2_SETTINGS_RETURNED);

  private static Variation askingForHttp2() {
    return header("Upgrade")
        .is(row("h2c", "h2c"))
        .and(header("Connection").is(row("both", "Upgrade, HTTP2-Settings")));
  }
}
