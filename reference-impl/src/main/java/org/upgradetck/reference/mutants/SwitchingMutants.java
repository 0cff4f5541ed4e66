package org.upgradetck.reference.mutants;

import java.util.function.UnaryOperator;
import org.upgradetck.reference.Acceptance;
import org.upgradetck.reference.Decisions;
import org.upgradetck.reference.http.HttpVersion;
import org.upgradetck.reference.http.Reply.Response;

/** Faults in the status line and the plain fields of the 101 (RFC 6455 4.2.2, RFC 9110 15.2.2). */
final class SwitchingMutants {

  private SwitchingMutants() {}

  static Decisions upgradeOmitted() {
    return editing(response -> response.without("Upgrade"));
  }

  static Decisions upgradeEchoed() {
    return new Decisions() {
      @Override
      public Response switchingProtocols(Acceptance acceptance) {
        return super.switchingProtocols(acceptance)
            .replacing("Upgrade", acceptance.request().fields().combined("Upgrade"));
      }
    };
  }

  static Decisions connectionOmitted() {
    return editing(response -> response.without("Connection"));
  }

  static Decisions connectionKeepAlive() {
    return editing(response -> response.replacing("Connection", "keep-alive"));
  }

  static Decisions statusLineHttp10() {
    return editing(response -> response.with(HttpVersion.HTTP_1_0));
  }

  static Decisions contentLengthIn101() {
    return editing(response -> response.with("Content-Length", "0"));
  }

  static Decisions transferEncodingIn101() {
    return editing(response -> response.with("Transfer-Encoding", "chunked"));
  }

  private static Decisions editing(UnaryOperator<Response> edit) {
    return new Decisions() {
      @Override
      public Response switchingProtocols(Acceptance acceptance) {
        return edit.apply(super.switchingProtocols(acceptance));
      }
    };
  }
}
