package org.upgradetck.suites.catalogue.rfc9110;

import static org.upgradetck.suites.expect.Answers.answeredAsPlainHttp;
import static org.upgradetck.suites.expect.Answers.oneOf;
import static org.upgradetck.suites.expect.Answers.orFailIfSwitched;
import static org.upgradetck.suites.expect.Answers.outcome;
import static org.upgradetck.suites.expect.Answers.sameOutcomeAsTheControl;
import static org.upgradetck.suites.language.Words.disputed;
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

/** RFC 9110, section 7.6.1: the options of a connection. */
public final class ConnectionField extends Chapter {

  public ConnectionField() {
    super(Spec.RFC9110, "7.6.1", "Connection");
  }

  final Case upgradeMayStandAmongOtherOptions =
      must("Connection is a list: the option upgrade counts wherever it stands in it.")
          .covers("RFC6455-4.2.1-13", "RFC9110-7.6.1-1", "RFC6455-4.3-1", "RFC2616-2.1-1")
          .given(openingHandshake())
          .when(
              header("Connection")
                  .is(
                      row("firefox", "keep-alive, Upgrade"),
                      row("first", "Upgrade, keep-alive"),
                      row("no-space", "keep-alive,Upgrade"),
                      row("space-before-comma", "keep-alive , Upgrade"),
                      row("tab", "keep-alive,\tUpgrade"),
                      row("in-the-middle", "foo, Upgrade, bar")))
          .then(sameOutcomeAsTheControl())
          .tagged("connection")
          .seenIn("FB01")
          .provedBy(Mutant.CONNECTION_WHOLE_VALUE)
          .usually(
              "The whole value is compared with Upgrade, although browsers and proxies send"
                  + " more options than that.",
              "Split Connection at its commas, trim its members, and look for upgrade among"
                  + " them.");

  final Case optionsOnSeveralLinesAreOneList =
      disputed(
              "Options on several lines mean the same as the one list that they join to.",
              "RFC 9110, section 5.3, lets a recipient join several lines and does not oblige it, and"
                  + " section 7.8 lets a server ignore Upgrade.")
          .covers("RFC9110-5.2-1", "RFC6455-4.2.1-13", "RFC9110-5.3-1")
          .given(openingHandshake())
          .when(
              header("Connection")
                  .is(
                      row("upgrade-last", "keep-alive", "Upgrade"),
                      row("upgrade-first", "Upgrade", "keep-alive"),
                      row("upgrade-twice", "Upgrade", "Upgrade"),
                      row("upgrade-in-the-middle", "foo", "Upgrade", "bar"),
                      row("upgrade-in-a-list", "foo, bar", "keep-alive, Upgrade")))
          .then(sameOutcomeAsTheControl())
          .tagged("connection")
          .seenIn("FB02")
          .provedBy(Mutant.CONNECTION_FIRST_LINE_ONLY)
          .usually(
              "Only one line of the field is read.",
              "Join all lines of Connection before the list is split.");

  final Case optionThatNamesAFieldDoesNoHarm =
      may("A client must not list an end-to-end field in Connection. A server that switches all the"
              + " same and one that refuses are both right.")
          .covers("RFC6455-4.2.1-13", "RFC9110-7.6.1-5")
          .given(openingHandshake())
          .when(
              header("Connection")
                  .is(
                      row("key", "Upgrade, Sec-WebSocket-Key"),
                      row("host", "Upgrade, Host"),
                      row("version", "Upgrade, Sec-WebSocket-Version"),
                      row("connection", "Upgrade, Upgrade, Connection")))
          .then(
              oneOf(
                      outcome("switches", sameOutcomeAsTheControl()),
                      outcome("refuses", answeredAsPlainHttp()))
                  .orWarn())
          .tagged("connection")
          .provedBy(Mutant.NAMED_FIELD_CRASHES)
          .usually(
              "The fields that Connection names are removed, and what needs them later finds"
                  + " nothing and fails.",
              "Refuse such a request with 400, or leave the fields where they are.");

  final Case optionUpgradeAloneAsksForNothing =
      should(
              "The option upgrade without an Upgrade field asks for no switch; the request is plain"
                  + " HTTP.")
          .covers("RFC9110-7.6.1-7", "RFC9110-7.8-7")
          .given(openingHandshake())
          .when(
              header("Upgrade")
                  .isMissing()
                  .and(header("Sec-WebSocket-Key").isMissing())
                  .and(header("Sec-WebSocket-Version").isMissing()))
          .then(orFailIfSwitched(answeredAsPlainHttp()))
          .tagged("connection")
          .provedBy(Mutant.UPGRADE_OPTION_ALONE_SWITCHES, Mutant.UPGRADE_ALONE_CRASHES)
          .usually(
              "The option alone starts the upgrade code, which then finds no Upgrade field.",
              "Start the upgrade only when both fields are there, and answer as plain HTTP"
                  + " otherwise.");
}
