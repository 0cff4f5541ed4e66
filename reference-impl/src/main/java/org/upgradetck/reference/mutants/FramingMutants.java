package org.upgradetck.reference.mutants;

import org.upgradetck.reference.Decisions;
import org.upgradetck.reference.framing.Frame;
import org.upgradetck.reference.http.Reply.Response;

/** Faults behind the 101 (RFC 6455 5). */
final class FramingMutants {

  private FramingMutants() {}

  static Decisions earlyFramesLost() {
    return new Decisions() {
      @Override
      public byte[] earlyOctets(long before, byte[] behind) {
        return new byte[0];
      }
    };
  }

  static Decisions earlyFramesServedAfterRefusal() {
    return new Decisions() {
      @Override
      public boolean speaksWebSocketBehind(Response response, byte[] behind) {
        // The first bit of a whole message is set, that of a request never is.
        boolean frameFollows = behind.length > 0 && behind[0] < 0;
        return super.speaksWebSocketBehind(response, behind)
            || (response.status().isError() && frameFollows);
      }
    };
  }

  static Decisions neverReallySwitches() {
    return new Decisions() {
      @Override
      public boolean speaksWebSocketBehind(Response response, byte[] behind) {
        return false;
      }
    };
  }

  static Decisions pongWithOtherOctets() {
    return new Decisions() {
      @Override
      public byte[] pongFor(byte[] ping) {
        byte[] other = ping.clone();
        for (int i = 0; i < other.length; i++) {
          other[i] ^= 1;
        }
        return other;
      }
    };
  }

  static Decisions framesMaskedByServer() {
    return new Decisions() {
      @Override
      public byte[] octetsOf(Frame frame) {
        return frame.toMaskedBytes(new byte[] {1, 2, 3, 4});
      }
    };
  }

  static Decisions closeLeavesTheConnectionOpen() {
    return new Decisions() {
      @Override
      public boolean endsAfterClose() {
        return false;
      }
    };
  }

  static Decisions closeUnanswered() {
    return new Decisions() {
      @Override
      public boolean answersClose() {
        return false;
      }
    };
  }
}
