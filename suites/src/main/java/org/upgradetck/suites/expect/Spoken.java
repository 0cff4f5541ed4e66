package org.upgradetck.suites.expect;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.upgradetck.fixtures.bytes.Bytes;
import org.upgradetck.fixtures.websocket.Frame;
import org.upgradetck.fixtures.websocket.Opcode;
import org.upgradetck.fixtures.wire.End;
import org.upgradetck.reports.model.Level;
import org.upgradetck.suites.extension.Compression;
import org.upgradetck.suites.play.Message;
import org.upgradetck.suites.play.Scene;
import org.upgradetck.suites.play.Switch;
import org.upgradetck.suites.play.Talk;
import org.upgradetck.suites.script.Dialogue;

/** The words for what a connection owes to what is said behind its 101. */
public final class Spoken {

  private static final int LONGEST_CONTROL = 125;

  /** Codes that say that our frames were at fault (RFC 6455, section 7.4.1). */
  private static final Set<Integer> BLAMING = Set.of(1002, 1003, 1007);

  /** The same, and the code for what no other code fits. */
  private static final Set<Integer> APPROPRIATE = Set.of(1002, 1003, 1007, 1008);

  /** Codes that end a connection without a fault (RFC 6455, section 7.4.1). */
  private static final Set<Integer> PARTING = Set.of(1000, 1001);

  private static final int TOO_BIG = 1009;

  /** Codes that stand for something that was seen, and are never sent. */
  private static final Set<Integer> NEVER_SENT = Set.of(1005, 1006, 1015);

  /** Codes below are not used (RFC 6455, section 7.4.2). */
  private static final int FIRST_CODE = 1000;

  /** What a server uses no Close for, because it can refuse the handshake. */
  private static final int EXTENSION_MISSING = 1010;

  private Spoken() {}

  // ---- what must not go on

  /** Fails the connection: sends a Close or ends it, and answers no Ping any more. */
  public static Expectation failsTheConnection() {
    return Expectation.that(
        "fails the connection: closes it and serves nothing that comes after",
        Answers.in101(
            exchange -> {
              Switch after = exchange.afterSwitch().orElseThrow();
              if (after.isProved()) {
                return Finding.broken("went on: it answered the Ping that followed");
              }
              if (after.proof() instanceof Switch.Proof.Closed) {
                boolean open =
                    after.closing() instanceof Switch.Closing.ByTarget closing
                        && closing.end() == End.TIMED_OUT;
                return open
                    ? Finding.brokenAt(
                        Level.SHOULD, after.inWords() + ", but left the connection open")
                    : Finding.met(after.inWords());
              }
              boolean ended =
                  after.proof() instanceof Switch.Proof.Nothing nothing
                      && nothing.end() != End.TIMED_OUT;
              // Output may be delayed without limit (RFC 6455, 2.1): silence is no proof.
              return ended
                  ? Finding.met(after.inWords())
                  : Finding.brokenAt(Level.SHOULD, after.inWords());
            }));
  }

  /** Where it says why it fails the connection, the code fits. */
  public static Expectation givesAFittingCode() {
    return Expectation.that(
        "if it says why, names a protocol error or the like: 1002, 1003, 1007 or 1008",
        Answers.in101(
            exchange -> {
              Switch after = exchange.afterSwitch().orElseThrow();
              if (!(after.proof() instanceof Switch.Proof.Closed closed)) {
                return Finding.inapplicable("it said nothing of a failure: it " + after.inWords());
              }
              return closed.code().map(APPROPRIATE::contains).orElse(false)
                  ? Finding.met(after.inWords())
                  : Finding.broken(after.inWords());
            }));
  }

  // ---- what must go on

  /** Goes on after what was said: the Ping behind it is answered. */
  public static Expectation goesOn() {
    return Expectation.that(
        "takes no offence and goes on: answers the Ping that follows",
        Answers.in101(
            exchange -> {
              Switch after = exchange.afterSwitch().orElseThrow();
              return after.isProved() ? Finding.met(after.inWords()) : notGoingOn(after);
            }));
  }

  /** Sends back each text, octet by octet, compressed as agreed or not compressed. */
  public static Expectation sendsTheTextBack() {
    return Expectation.that(
        "sends the text back as it was",
        talk(
            (after, talk) -> {
              if (talk.unheard().isEmpty()) {
                long compressed = talk.heard().stream().filter(Message::compressed).count();
                return Finding.met(
                    "came back: " + talk.said().size() + ", compressed: " + compressed);
              }
              Optional<String> fault =
                  talk.heard().stream().flatMap(message -> message.fault().stream()).findFirst();
              if (fault.isPresent()) {
                return Finding.broken("a message came of which " + fault.get());
              }
              if (after.isProved() && talk.unheard().stream().allMatch(Spoken::mayStayAway)) {
                return Finding.met("all came back but an empty text, as the target may have it");
              }
              if (talk.heard().size() < talk.said().size()) {
                return notGoingOn(after);
              }
              Bytes last = talk.heard().get(talk.heard().size() - 1).payload();
              return talk.unheard().stream().anyMatch(turn -> isShortened(turn, last))
                  ? Finding.unjudged(
                      "came back shortened to %d octets, as an application may have it"
                          .formatted(last.length()))
                  : Finding.broken("came back as " + last.visible(40));
            }));
  }

  private static boolean mayStayAway(Dialogue.Turn turn) {
    return turn.awaited().filter(Dialogue.Awaited::mayStayAway).isPresent();
  }

  /** Texts as short as that which the survey saw come back are shortened by no application. */
  private static boolean isShortened(Dialogue.Turn turn, Bytes heard) {
    return turn.awaited().orElseThrow() instanceof Dialogue.Awaited.Text text
        && text.payload().length() > LONGEST_CONTROL
        && !heard.isEmpty()
        && text.payload().length() > heard.length()
        && text.payload().startsWith(heard);
  }

  /** Answers each Ping with a Pong of its octets. */
  public static Expectation answersEachPing() {
    return Expectation.that(
        "answers the Ping with a Pong of the same octets",
        talk(
            (after, talk) -> {
              if (talk.unheard().isEmpty()) {
                return Finding.met("the same octets");
              }
              if (!(after.proof() instanceof Switch.Proof.Ponged fence)) {
                return notGoingOn(after);
              }
              return after.others().stream()
                  .filter(frame -> frame.opcode() == Opcode.PONG && !frame.equals(fence.pong()))
                  .map(Frame::payload)
                  .filter(pong -> talk.unheard().stream().anyMatch(turn -> isMeantFor(turn, pong)))
                  .findFirst()
                  .map(pong -> Finding.broken("the Pong had other octets: " + pong.visible(40)))
                  .orElseGet(() -> notGoingOn(after));
            }));
  }

  /**
   * A Pong may come unasked, and that of a later Ping may do for this one (RFC 6455, section
   * 5.5.3): only one that is like ours in its length or its first octets was meant for our Ping.
   */
  private static boolean isMeantFor(Dialogue.Turn turn, Bytes pong) {
    return turn.awaited().orElseThrow() instanceof Dialogue.Awaited.Pong ping
        && !ping.payload().isEmpty()
        && !pong.isEmpty()
        && (pong.length() == ping.payload().length()
            || pong.startsWith(ping.payload())
            || ping.payload().startsWith(pong));
  }

  /**
   * A connection may be ended at any time (RFC 6455, section 7.1.2), which a Close with 1000 or
   * 1001 says; only a Close that blames our frames says that what was sent was not taken for what
   * it is.
   */
  private static Finding notGoingOn(Switch after) {
    if (after.proof() instanceof Switch.Proof.Closed closed) {
      if (closed.code().map(BLAMING::contains).orElse(false)) {
        return Finding.broken(after.inWords());
      }
      if (isTooLong(after)) {
        return Finding.inapplicable("this is too long for the target: it " + after.inWords());
      }
      if (closed.code().map(PARTING::contains).orElse(false)) {
        return Finding.inapplicable("the target took its leave: it " + after.inWords());
      }
    }
    return after.proof() instanceof Switch.Proof.NotFrames
        ? Finding.broken(after.inWords())
        : Finding.brokenAt(
            Level.SHOULD,
            after.isProved() ? "nothing came back, but the Ping was answered" : after.inWords());
  }

  /** Each target has its limit, and a code to say so (RFC 6455, sections 7.4.1 and 10.4). */
  private static boolean isTooLong(Switch after) {
    return after.proof() instanceof Switch.Proof.Closed closed
        && closed.code().map(code -> code == TOO_BIG).orElse(false);
  }

  // ---- compression

  /** No message comes compressed. */
  public static Expectation nothingCompressed() {
    return Expectation.that(
        "sends nothing compressed",
        talk(
            (after, talk) -> {
              if (talk.heard().isEmpty()) {
                return isTooLong(after)
                    ? Finding.inapplicable("this is too long for the target: it " + after.inWords())
                    : Finding.unjudged("no message came: the target " + after.inWords());
              }
              return talk.heard().stream().anyMatch(Message::compressed)
                  ? Finding.broken("sent a message with RSV1 set")
                  : Finding.met(talk.heard().size() + " messages without RSV1");
            }));
  }

  /** Every compressed message can be unpacked and keeps to what was agreed. */
  public static Expectation keepsToTheAgreement() {
    return Expectation.that(
        "compresses only as agreed: each message can be unpacked, within the agreed window",
        talk(
            (after, talk) -> {
              for (Message message : talk.heard()) {
                if (message.fault().isPresent()) {
                  return Finding.broken("a message came of which " + message.fault().get());
                }
                int window = talk.agreed().map(Compression::serverWindow).orElse(Integer.MAX_VALUE);
                if (message.greatestDistance() > window) {
                  return Finding.broken(
                      "a message refers %d octets back, where %d were agreed"
                          .formatted(message.greatestDistance(), window));
                }
              }
              int greatest =
                  talk.heard().stream().mapToInt(Message::greatestDistance).max().orElse(0);
              return Finding.met(
                  "%d messages, the greatest distance %d octets"
                      .formatted(talk.heard().size(), greatest));
            }));
  }

  /** Reserved bits are set only where an extension that was agreed gives them a meaning. */
  public static Expectation reservedBitsAsAgreed() {
    return Expectation.that(
        "sets RSV1 on the first frame of a compressed message alone, and RSV2 and RSV3 never",
        Answers.in101(
            exchange -> {
              Switch after = exchange.afterSwitch().orElseThrow();
              if (after.proof() instanceof Switch.Proof.NotFrames) {
                return Finding.unjudged("what came is no frame");
              }
              boolean compression = after.talk().agreed().isPresent();
              Optional<Frame> wrong =
                  after.others().stream()
                      .filter(frame -> hasStrayBit(frame, compression))
                      .findFirst();
              return wrong
                  .map(
                      frame ->
                          Finding.broken(
                              "a reserved bit is set on a frame of type "
                                  + Opcode.name(frame.opcode())))
                  .orElseGet(() -> Finding.met(after.others().size() + " frames"));
            }));
  }

  private static boolean hasStrayBit(Frame frame, boolean compression) {
    boolean mayBeCompressed =
        compression && (frame.opcode() == Opcode.TEXT || frame.opcode() == Opcode.BINARY);
    return frame.rsv2() || frame.rsv3() || (frame.rsv1() && !mayBeCompressed);
  }

  // ---- control frames and the end

  /** No control frame of the target is longer than allowed, or a fragment. */
  public static Expectation controlFramesWhole() {
    return Expectation.that(
        "sends no control frame that is longer than 125 octets or a fragment",
        Answers.in101(
            exchange -> {
              Switch after = exchange.afterSwitch().orElseThrow();
              return after.others().stream()
                      .anyMatch(
                          frame ->
                              Opcode.isControl(frame.opcode())
                                  && (!frame.fin() || frame.payload().length() > LONGEST_CONTROL))
                  ? Finding.broken(String.join(" ", after.oddities()))
                  : Finding.met("none");
            }));
  }

  /** Its frames write their length in as few octets as possible. */
  public static Expectation framesInShortestForm() {
    return Expectation.that(
        "writes the length of each frame in as few octets as possible",
        Answers.in101(
            exchange ->
                exchange.afterSwitch().orElseThrow().oddities().stream()
                    .filter(oddity -> oddity.contains("shortest form"))
                    .findFirst()
                    .map(Finding::broken)
                    .orElseGet(() -> Finding.met("each"))));
  }

  /** Our Close, whatever it says, is answered with a Close. */
  public static Expectation answersTheClose() {
    return Expectation.that(
        "answers the Close with a Close",
        Answers.in101(
            exchange -> {
              Switch after = exchange.afterSwitch().orElseThrow();
              return after.closing() instanceof Switch.Closing.Answered
                  ? Finding.met(after.inWords())
                  : after.proof() instanceof Switch.Proof.NotFrames
                      ? Finding.broken(after.inWords())
                      // Output may be delayed without limit, and a TCP connection that is simply
                      // ended is closed all the same (RFC 6455, 2.1 and 7.1.5).
                      : Finding.brokenAt(Level.SHOULD, "no Close came");
            }));
  }

  /** It ends the TCP connection cleanly after the closing handshake. */
  public static Expectation endsCleanly() {
    return Expectation.that(
        "ends the connection with FIN, not with RST",
        Answers.in101(
            exchange -> {
              if (!(exchange.afterSwitch().orElseThrow().closing()
                  instanceof Switch.Closing.Answered answered)) {
                return Finding.unjudged("there was no closing handshake");
              }
              return answered.end() == End.RESET
                  ? Finding.broken("RST")
                  : answered.end() == End.FIN
                      ? Finding.met("FIN")
                      : Finding.broken("it stayed open");
            }));
  }

  /** Every Close that it sends has a body that may be sent. */
  public static Expectation closesWellFormed() {
    return Expectation.that(
        "sends a Close without a body, or with a code that may be sent and a reason in UTF-8",
        Answers.in101(
            exchange -> {
              for (Frame frame : exchange.afterSwitch().orElseThrow().others()) {
                if (frame.opcode() != Opcode.CLOSE) {
                  continue;
                }
                if (frame.payload().length() == 1) {
                  return Finding.broken("a Close with a body of one octet");
                }
                if (frame.payload().isEmpty()) {
                  continue;
                }
                int code = frame.closeCode().orElseThrow();
                if (NEVER_SENT.contains(code) || code < FIRST_CODE) {
                  return Finding.broken("a Close with code " + code);
                }
                if (!isUtf8(frame.payload().from(2))) {
                  return Finding.broken(
                      "a Close with a reason that is not UTF-8: "
                          + frame.payload().from(2).visible(40));
                }
                if (code == EXTENSION_MISSING) {
                  return Finding.brokenAt(Level.SHOULD, "a Close with code " + code);
                }
              }
              return Finding.met("no fault in any Close");
            }));
  }

  /** What it sends for text is text: valid UTF-8 (RFC 6455, section 5.6). */
  public static Expectation textsInUtf8() {
    return Expectation.that(
        "sends no text that is not UTF-8",
        Answers.in101(
            exchange ->
                exchange.afterSwitch().orElseThrow().others().stream()
                    .filter(frame -> frame.opcode() == Opcode.TEXT && frame.fin())
                    .filter(frame -> !isUtf8(frame.payload()))
                    .findFirst()
                    .map(frame -> Finding.broken("sent as text: " + frame.payload().visible(40)))
                    .orElseGet(() -> Finding.met("sent none"))));
  }

  private static boolean isUtf8(Bytes octets) {
    try {
      UTF_8.newDecoder().decode(ByteBuffer.wrap(octets.toArray()));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /** Behind its Close nothing comes that carries data. */
  public static Expectation noDataBehindTheClose() {
    return Expectation.that(
        "sends no data behind its Close",
        Answers.in101(
            exchange -> {
              boolean closed = false;
              for (Frame frame : exchange.afterSwitch().orElseThrow().others()) {
                if (closed && frame.opcode() <= Opcode.BINARY) {
                  return Finding.broken(
                      "a frame of type " + Opcode.name(frame.opcode()) + " came behind the Close");
                }
                closed = closed || frame.opcode() == Opcode.CLOSE;
              }
              return Finding.met("nothing");
            }));
  }

  /** A check of the talk before the fence. */
  @FunctionalInterface
  private interface Check {
    Finding of(Switch after, Talk talk);
  }

  private static Function<Scene, Finding> talk(Check check) {
    return Answers.in101(
        exchange -> {
          Switch after = exchange.afterSwitch().orElseThrow();
          return check.of(after, after.talk());
        });
  }

  /** The clauses of a text that has to come back, as agreed. */
  public static Clause textComesBackAsAgreed() {
    return () -> List.of(sendsTheTextBack(), keepsToTheAgreement());
  }
}
