package org.upgradetck.suites.expect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.upgradetck.fixtures.bytes.Bytes;
import org.upgradetck.fixtures.http.FieldLine;
import org.upgradetck.fixtures.http.Framing;
import org.upgradetck.fixtures.http.Request;
import org.upgradetck.fixtures.http.Response;
import org.upgradetck.fixtures.target.Target;
import org.upgradetck.fixtures.target.UnusableTarget;
import org.upgradetck.fixtures.websocket.Frame;
import org.upgradetck.fixtures.websocket.Opcode;
import org.upgradetck.fixtures.wire.End;
import org.upgradetck.reports.model.Level;
import org.upgradetck.suites.extension.Compression;
import org.upgradetck.suites.language.Frames;
import org.upgradetck.suites.language.Watch;
import org.upgradetck.suites.play.Exchange;
import org.upgradetck.suites.play.Message;
import org.upgradetck.suites.play.Outcome;
import org.upgradetck.suites.play.Scene;
import org.upgradetck.suites.play.Switch;
import org.upgradetck.suites.play.Take;
import org.upgradetck.suites.play.Talk;
import org.upgradetck.suites.script.Cast;
import org.upgradetck.suites.script.Dialogue;
import org.upgradetck.suites.script.Settings;

/** What lawful servers do that look odd is no breach; what is forbidden is one. */
class SpokenTest {

  private static final Switch.Proof PONGED =
      new Switch.Proof.Ponged(Frame.pong(Bytes.latin1("0123456789abcdef")));

  private static final Expectation NOTHING_COMPRESSED =
      WhereAgreed.whereNothingIsAgreed(Spoken.nothingCompressed()).expectations().get(0);

  // ---- only the fence's Pong

  @Test
  void pongForTheLatestPingAloneWarns() {
    Finding finding = Spoken.answersEachPing().in(scene(unanswered("x", pong("0123456789abcdef"))));

    assertThat(finding).isInstanceOf(Finding.Broken.class);
    assertThat(((Finding.Broken) finding).level()).contains(Level.SHOULD);
  }

  @Test
  void heartbeatIsNotTakenForThePong() {
    Finding finding = Spoken.answersEachPing().in(scene(unanswered("like", pong("a heartbeat"))));

    assertThat(((Finding.Broken) finding).level()).contains(Level.SHOULD);
  }

  @Test
  void pongThatIsCutOrChangedIsABreach() {
    for (String pong : List.of("lik", "LIKE", "like that")) {
      Finding finding = Spoken.answersEachPing().in(scene(unanswered("like", pong(pong))));

      assertThat(finding).isEqualTo(Finding.broken("the Pong had other octets: " + pong));
    }
  }

  private static Switch unanswered(String ping, Frame... came) {
    Dialogue.Turn turn =
        new Dialogue.Turn(Bytes.EMPTY, Optional.of(new Dialogue.Awaited.Pong(Bytes.latin1(ping))));
    return after(PONGED, new Talk(List.of(turn), List.of(turn), List.of(), Optional.empty()), came);
  }

  // ---- texts

  @Test
  void longTextMayComeBackShortened() {
    assertThat(sentBack("x".repeat(500), "x".repeat(100))).isInstanceOf(Finding.Unjudged.class);
    assertThat(sentBack("x".repeat(500), "y".repeat(100))).isInstanceOf(Finding.Broken.class);
    assertThat(sentBack("Hello", "He")).isEqualTo(Finding.broken("came back as He"));
  }

  private static Finding sentBack(String said, String came) {
    Dialogue.Turn turn = Frames.textTurn(said);
    Talk talk = new Talk(List.of(turn), List.of(turn), List.of(plain(came)), Optional.empty());
    return Spoken.sendsTheTextBack().in(scene(after(PONGED, talk)));
  }

  @Test
  void textThatIsTooLongForTheTargetIsNotJudged() {
    Dialogue.Turn turn = Frames.textTurn("long");
    Talk talk = new Talk(List.of(turn), List.of(turn), List.of(), Optional.empty());
    Scene scene = scene(after(new Switch.Proof.Closed(Optional.of(1009)), talk));

    assertThat(Spoken.sendsTheTextBack().in(scene)).isInstanceOf(Finding.Inapplicable.class);
    assertThat(NOTHING_COMPRESSED.in(scene)).isInstanceOf(Finding.Inapplicable.class);
  }

  // ---- what holds only with an agreement, or without one

  @Test
  void withoutASwitchThereIsNothingToJudge() {
    for (int status : List.of(200, 400, 500)) {
      Outcome refused = new Outcome.Refused(List.of(), response(status), End.OPEN, Bytes.EMPTY);

      assertThat(NOTHING_COMPRESSED.in(scene(refused))).isInstanceOf(Finding.Inapplicable.class);
    }
    assertThat(NOTHING_COMPRESSED.in(scene(new Outcome.NotConnected("refused"))))
        .isInstanceOf(Finding.Unjudged.class);
  }

  @Test
  void reservedBitNeedsAnAgreement() {
    Message marked = new Message(Opcode.TEXT, true, Bytes.EMPTY, 0, Optional.empty());
    Switch after = after(PONGED, new Talk(List.of(), List.of(), List.of(marked), Optional.empty()));

    assertThat(NOTHING_COMPRESSED.in(scene(after))).isInstanceOf(Finding.Broken.class);
    assertThat(NOTHING_COMPRESSED.in(scene(agreeing("Permessage-Deflate", after))))
        .isInstanceOf(Finding.Inapplicable.class);
  }

  @Test
  void onlyTheParameterThatWasAgreedIsKeptTo() {
    Expectation forgets =
        WhereAgreed.whereTheServerForgets(Spoken.keepsToTheAgreement()).expectations().get(0);
    Switch after = after(PONGED, Talk.NONE);

    assertThat(forgets.in(scene(agreeing("permessage-deflate", after))))
        .isInstanceOf(Finding.Inapplicable.class);
    assertThat(forgets.in(scene(agreeing("permessage-deflate; server_no_context_takeover", after))))
        .isInstanceOf(Finding.Met.class);
  }

  // ---- the Close

  @Test
  void closeHasACodeThatIsUsedAndAReasonInUtf8() {
    assertThat(closing(Bytes.EMPTY)).isInstanceOf(Finding.Met.class);
    assertThat(closing(Frame.close(1000, "gr\u00fc\u00dfe").payload()))
        .isInstanceOf(Finding.Met.class);
    assertThat(closing(Bytes.of(3))).isInstanceOf(Finding.Broken.class);
    assertThat(closing(Bytes.of(0, 0))).isInstanceOf(Finding.Broken.class);
    assertThat(closing(Bytes.of(3, 0xE7))).isInstanceOf(Finding.Broken.class);
    assertThat(closing(Bytes.of(3, 0xED))).isInstanceOf(Finding.Broken.class);
    assertThat(closing(Bytes.of(3, 0xE8, 'g', 0xC3))).isInstanceOf(Finding.Broken.class);
  }

  private static Finding closing(Bytes body) {
    Frame close = new Frame(true, false, false, false, Opcode.CLOSE, Optional.empty(), body);
    Switch after = after(new Switch.Proof.Closed(close.closeCode()), Talk.NONE, close);
    assertThat(Watch.EVERY_CLOSE.concerns().test(scene(after).last())).isTrue();
    return Spoken.closesWellFormed().in(scene(after));
  }

  @Test
  void octetsThatAreNoFramesAreNotWatched() {
    Frame likeAClose = Frame.close(1000, "").masked(Bytes.of(1, 2, 3, 4));
    Switch after =
        after(
            new Switch.Proof.NotFrames(Bytes.latin1("HTTP"), "it is HTTP"), Talk.NONE, likeAClose);

    assertThat(Watch.EVERY_CLOSE.concerns().test(scene(after).last())).isFalse();
    assertThat(Watch.EVERY_FRAME.concerns().test(scene(after).last())).isFalse();
  }

  @Test
  void onlyACloseSaysWhyItFailedTheConnection() {
    assertThat(Spoken.givesAFittingCode().in(scene(after(PONGED, Talk.NONE))))
        .isInstanceOf(Finding.Inapplicable.class);
    assertThat(
            Spoken.givesAFittingCode()
                .in(scene(after(new Switch.Proof.Nothing(End.TIMED_OUT), Talk.NONE))))
        .isInstanceOf(Finding.Inapplicable.class);
  }

  // ---- scenes

  private static Frame pong(String payload) {
    return Frame.pong(Bytes.latin1(payload));
  }

  private static Message plain(String text) {
    return new Message(Opcode.TEXT, false, Bytes.latin1(text), 0, Optional.empty());
  }

  private static Switch after(Switch.Proof proof, Talk talk, Frame... others) {
    return new Switch(proof, Arrays.asList(others), List.of(), new Switch.Closing.NotTried(), talk);
  }

  private static Outcome agreeing(String extensions, Switch after) {
    return new Outcome.Accepted(
        List.of(), response(101, FieldLine.of(Compression.FIELD, extensions)), after);
  }

  private static Scene scene(Switch after) {
    return scene(new Outcome.Accepted(List.of(), response(101), after));
  }

  private static Scene scene(Outcome outcome) {
    Exchange exchange = new Exchange(Request.get("/"), Bytes.EMPTY, false, outcome, 0);
    try {
      return new Scene(
          Cast.of(Target.parse("ws://localhost/chat"), Settings.NONE, 1),
          Optional.empty(),
          new Take(List.of(exchange), List.of()),
          Optional.empty());
    } catch (UnusableTarget e) {
      throw new IllegalStateException(e);
    }
  }

  private static Response response(int status, FieldLine... fields) {
    return new Response(
        Bytes.EMPTY,
        "HTTP/1.1",
        status,
        Bytes.EMPTY,
        List.of(fields),
        Bytes.EMPTY,
        Framing.NONE,
        true,
        false,
        List.of());
  }
}
