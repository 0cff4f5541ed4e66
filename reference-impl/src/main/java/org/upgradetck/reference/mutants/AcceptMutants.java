package org.upgradetck.reference.mutants;

import java.util.Base64;
import org.upgradetck.reference.Acceptance;
import org.upgradetck.reference.Decisions;
import org.upgradetck.reference.handshake.Key;
import org.upgradetck.reference.http.Reply.Response;

/** Faults in Sec-WebSocket-Accept (RFC 6455 4.2.2). */
final class AcceptMutants {

  private static final String FIELD = "Sec-WebSocket-Accept";

  private static final String DIGITS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

  private AcceptMutants() {}

  static Decisions acceptOmitted() {
    return new Decisions() {
      @Override
      public Response switchingProtocols(Acceptance acceptance) {
        return super.switchingProtocols(acceptance).without(FIELD);
      }
    };
  }

  static Decisions acceptOfDecodedKey() {
    return new Decisions() {
      @Override
      public String accept(String key) {
        return Key.acceptOf(Base64.getDecoder().decode(key));
      }
    };
  }

  static Decisions acceptConstant() {
    return new Decisions() {
      @Override
      public String accept(String key) {
        return super.accept("dGhlIHNhbXBsZSBub25jZQ==");
      }
    };
  }

  static Decisions acceptTwice() {
    return new Decisions() {
      @Override
      public Response switchingProtocols(Acceptance acceptance) {
        return super.switchingProtocols(acceptance).with(FIELD, accept(acceptance.key()));
      }
    };
  }

  static Decisions acceptUrlSafe() {
    return new Decisions() {
      @Override
      public String accept(String key) {
        return super.accept(key).replace('+', '-').replace('/', '_');
      }
    };
  }

  static Decisions acceptOfReencodedKey() {
    return new Decisions() {
      @Override
      public String accept(String key) {
        return super.accept(Base64.getEncoder().encodeToString(Base64.getDecoder().decode(key)));
      }
    };
  }

  static Decisions acceptUnpadded() {
    return new Decisions() {
      @Override
      public String accept(String key) {
        return super.accept(key).replace("=", "");
      }
    };
  }

  static Decisions acceptLastDigitShifted() {
    return new Decisions() {
      @Override
      public String accept(String key) {
        String accept = super.accept(key);
        int last = DIGITS.indexOf(accept.charAt(26));
        return accept.substring(0, 26) + DIGITS.charAt(last >> 2) + "=";
      }
    };
  }

  static Decisions acceptOnTwoLines() {
    return new Decisions() {
      @Override
      public String accept(String key) {
        String accept = super.accept(key);
        return accept.substring(0, 16) + "\r\n " + accept.substring(16);
      }
    };
  }
}
