package org.upgradetck.reference.mutants;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.upgradetck.reference.Decisions;
import org.upgradetck.reference.deflate.Agreement;
import org.upgradetck.reference.framing.Frame;
import org.upgradetck.reference.framing.FrameFault;

/** Faults in what a session sends and takes (RFC 6455 5, RFC 7692 6 and 7.2). */
final class SessionMutants {

  private static final int CLOSE = 0x88;
  private static final int PONG = 0x8A;

  private SessionMutants() {}

  // Taking what must not be taken

  static Decisions unmaskedAccepted() {
    return tolerating(FrameFault.UNMASKED);
  }

  static Decisions reservedBitIgnored() {
    return tolerating(FrameFault.RESERVED_BIT);
  }

  static Decisions compressedBitIgnored() {
    return tolerating(FrameFault.COMPRESSED_BIT_MISPLACED);
  }

  static Decisions unknownOpcodeIgnored() {
    return tolerating(FrameFault.UNKNOWN_OPCODE);
  }

  static Decisions longControlFrameServed() {
    return tolerating(FrameFault.CONTROL_TOO_LONG);
  }

  static Decisions controlFragmentServed() {
    return tolerating(FrameFault.CONTROL_FRAGMENTED);
  }

  static Decisions textNotChecked() {
    return tolerating(FrameFault.TEXT_NOT_UTF_8);
  }

  private static Decisions tolerating(FrameFault tolerated) {
    return new Decisions() {
      @Override
      public boolean failsOn(FrameFault fault) {
        return fault != tolerated;
      }
    };
  }

  // Refusing what must be taken

  static Decisions fragmentsRefused() {
    return new Decisions() {
      @Override
      public boolean takesFragments() {
        return false;
      }
    };
  }

  static Decisions unaskedPongRefused() {
    return new Decisions() {
      @Override
      public boolean takesUnaskedPongs() {
        return false;
      }
    };
  }

  static Decisions endsWithReset() {
    return new Decisions() {
      @Override
      public boolean endsCleanly() {
        return false;
      }
    };
  }

  // Compression

  static Decisions compressesUnagreed() {
    return compressing(agreed -> Optional.of(agreed.orElse(Agreement.PLAIN)));
  }

  static Decisions serverWindowIgnored() {
    return compressing(
        agreed ->
            agreed.map(
                as ->
                    new Agreement(
                        as.serverNoContextTakeover(),
                        as.clientNoContextTakeover(),
                        OptionalInt.empty(),
                        as.clientMaxWindowBits())));
  }

  static Decisions serverTakeoverKept() {
    return compressing(
        agreed ->
            agreed.map(
                as ->
                    new Agreement(
                        false,
                        as.clientNoContextTakeover(),
                        as.serverMaxWindowBits(),
                        as.clientMaxWindowBits())));
  }

  static Decisions clientTakeoverForgotten() {
    return unpacking(agreed -> agreed.map(as -> bounding(as, true, as.clientMaxWindowBits())));
  }

  static Decisions clientWindowCut() {
    return unpacking(agreed -> agreed.map(as -> bounding(as, false, OptionalInt.of(10))));
  }

  static Decisions compressedNotUnpacked() {
    return unpacking(agreed -> Optional.empty());
  }

  private static Agreement bounding(Agreement as, boolean forgets, OptionalInt window) {
    return new Agreement(as.serverNoContextTakeover(), forgets, as.serverMaxWindowBits(), window);
  }

  private static Decisions compressing(UnaryOperator<Optional<Agreement>> change) {
    return new Decisions() {
      @Override
      public Optional<Agreement> compressesAs(Optional<Agreement> agreed) {
        return change.apply(agreed);
      }
    };
  }

  private static Decisions unpacking(UnaryOperator<Optional<Agreement>> change) {
    return new Decisions() {
      @Override
      public Optional<Agreement> unpacksAs(Optional<Agreement> agreed) {
        return change.apply(agreed);
      }
    };
  }

  // Sending what must not be sent

  static Decisions pongWithReservedBit() {
    return sending(
        octets -> {
          if ((octets[0] & 0xFF) == PONG) {
            octets[0] |= 0x40;
          }
          return octets;
        });
  }

  static Decisions compressedTailKept() {
    return sending(
        octets -> {
          if ((octets[0] & 0xFF) != 0xC1 || octets[1] > 121) {
            return octets;
          }
          byte[] longer = Arrays.copyOf(octets, octets.length + 4);
          longer[1] = (byte) (longer[1] + 4);
          longer[octets.length + 2] = (byte) 0xFF;
          longer[octets.length + 3] = (byte) 0xFF;
          return longer;
        });
  }

  static Decisions longPongCut() {
    return new Decisions() {
      @Override
      public byte[] pongFor(byte[] ping) {
        return ping.length > 64 ? Arrays.copyOf(ping, 64) : ping;
      }
    };
  }

  static Decisions lengthNotShortest() {
    return sending(
        octets -> {
          if ((octets[0] & 0xFF) != PONG || octets[1] == 0) {
            return octets;
          }
          byte[] longer = new byte[octets.length + 2];
          longer[0] = octets[0];
          longer[1] = 126;
          longer[3] = octets[1];
          System.arraycopy(octets, 2, longer, 4, octets.length - 2);
          return longer;
        });
  }

  static Decisions lengthLowOctetFirst() {
    return sending(
        octets -> {
          if (octets.length < 4 || octets[1] != 126) {
            return octets;
          }
          byte[] swapped = octets.clone();
          swapped[2] = octets[3];
          swapped[3] = octets[2];
          return swapped;
        });
  }

  static Decisions closeCode1006() {
    return closingWith(new byte[] {(byte) CLOSE, 2, 3, (byte) 0xEE});
  }

  static Decisions closeBodyOfOneOctet() {
    return closingWith(new byte[] {(byte) CLOSE, 1, 3});
  }

  static Decisions closeCode1005ForEmpty() {
    return sending(
        octets ->
            (octets[0] & 0xFF) == CLOSE && octets.length == 2
                ? new byte[] {(byte) CLOSE, 2, 3, (byte) 0xED}
                : octets);
  }

  static Decisions closeCodeBelow1000() {
    return closingWith(new byte[] {(byte) CLOSE, 2, 0, 0});
  }

  static Decisions closeReasonCutInACharacter() {
    return closingWith(
        new byte[] {
          (byte) CLOSE, 7, 3, (byte) 0xE8, 'g', 'r', (byte) 0xC3, (byte) 0xBC, (byte) 0xC3
        });
  }

  static Decisions dataBehindClose() {
    return closingWith(new byte[] {(byte) CLOSE, 2, 3, (byte) 0xE8, (byte) 0x81, 1, 'x'});
  }

  static Decisions failsWithCode1011() {
    return sending(
        octets -> {
          boolean blames =
              (octets[0] & 0xFF) == CLOSE && octets.length == 4 && octets[3] == (byte) 0xEA;
          return blames ? new byte[] {(byte) CLOSE, 2, 3, (byte) 0xF3} : octets;
        });
  }

  private static Decisions closingWith(byte[] close) {
    return sending(octets -> (octets[0] & 0xFF) == CLOSE ? close : octets);
  }

  private static Decisions sending(UnaryOperator<byte[]> change) {
    return new Decisions() {
      @Override
      public byte[] octetsOf(Frame frame) {
        return change.apply(super.octetsOf(frame));
      }
    };
  }
}
