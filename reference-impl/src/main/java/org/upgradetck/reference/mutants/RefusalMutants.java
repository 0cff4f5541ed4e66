package org.upgradetck.reference.mutants;

import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.upgradetck.reference.Decisions;
import org.upgradetck.reference.http.Reply;
import org.upgradetck.reference.http.Reply.Response;
import org.upgradetck.reference.http.Request;
import org.upgradetck.reference.http.Status;

/** Faults in refusing (RFC 6455 4.2.1, RFC 9110 15.5.22, RFC 9112 9.6). */
final class RefusalMutants {

  private RefusalMutants() {}

  static Decisions refusesByHangingUp() {
    return refusing(response -> new Reply.HangUp());
  }

  static Decisions refusesWith500() {
    return refusing(
        response ->
            response.with(
                response.status().code() < 500 ? Status.INTERNAL_SERVER_ERROR : response.status()));
  }

  static Decisions refusesWith200() {
    return refusing(
        response -> response.with(response.status().code() < 500 ? Status.OK : response.status()));
  }

  static Decisions closesWithoutSayingSo() {
    return refusing(Response::closingUnannounced);
  }

  static Decisions refusalsEndedByClose() {
    return refusing(response -> response.without("Content-Length").closing());
  }

  static Decisions refusalBodyCut() {
    return refusing(
        response ->
            response
                .replacing("Content-Length", Integer.toString(response.content().octets() + 10))
                .closing());
  }

  static Decisions upgradeRequiredWithoutUpgrade() {
    return new Decisions() {
      @Override
      public Response upgradeRequired(String why) {
        return super.upgradeRequired(why).without("Upgrade");
      }
    };
  }

  static Decisions upgradeRequiredWithoutConnection() {
    return new Decisions() {
      @Override
      public Response upgradeRequired(String why) {
        return super.upgradeRequired(why).without("Connection");
      }
    };
  }

  static Decisions unknownUpgradeRefused() {
    return onOtherUpgrade(response -> response.with(Status.BAD_REQUEST));
  }

  static Decisions otherUpgradeCrashes() {
    return onOtherUpgrade(response -> response.with(Status.INTERNAL_SERVER_ERROR));
  }

  static Decisions otherUpgradeCutShort() {
    return onOtherUpgrade(response -> response.replacing("Content-Length", "4000").closing());
  }

  static Decisions headHangsUp() {
    return new Decisions() {
      @Override
      public Reply answer(Request request, Reply reply) {
        return request.method().equals("HEAD") ? new Reply.HangUp() : reply;
      }
    };
  }

  private static Decisions onOtherUpgrade(UnaryOperator<Response> change) {
    return new Decisions() {
      @Override
      public Reply answer(Request request, Reply reply) {
        boolean other =
            request.path().equals("/plain")
                && request.fields().has("Upgrade")
                && !upgradeNamesWebSocket(request.fields());
        return other && reply instanceof Response response ? change.apply(response) : reply;
      }
    };
  }

  private static Decisions refusing(Function<Response, Reply> refusal) {
    return new Decisions() {
      @Override
      public Reply refusal(Response response) {
        return refusal.apply(response);
      }
    };
  }

  static Decisions upgradeRequiredNamesAnother() {
    return new Decisions() {
      @Override
      public Response upgradeRequired(String why) {
        return super.upgradeRequired(why).replacing("Upgrade", "h2c");
      }
    };
  }
}
