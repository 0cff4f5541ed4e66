package org.upgradetck.reference.variants;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.upgradetck.reference.Acceptance;
import org.upgradetck.reference.Decisions;
import org.upgradetck.reference.deflate.Agreement;
import org.upgradetck.reference.handshake.ExtensionOffer;
import org.upgradetck.reference.http.Fields;
import org.upgradetck.reference.http.Reply.Response;

/** Other choices in what is agreed (RFC 6455 4.2.2, 4.4 and 9.1; RFC 7692 5 and 7.1). */
final class NegotiationVariants {

  private static final String CLIENT_WINDOW = "client_max_window_bits";

  private NegotiationVariants() {}

  // Versions

  static Decisions speaksVersion8OnOneLine() {
    return new SpeakingVersion8() {
      @Override
      public Response upgradeRequired(String why) {
        return super.upgradeRequired(why).replacing("Sec-WebSocket-Version", "13, 8");
      }
    };
  }

  static Decisions speaksVersion8OnTwoLines() {
    return new SpeakingVersion8() {
      @Override
      public Response upgradeRequired(String why) {
        return super.upgradeRequired(why).with("Sec-WebSocket-Version", "8");
      }
    };
  }

  /** Version 8 is a draft of RFC 6455 with the same frames and the same proof of the key. */
  private static class SpeakingVersion8 extends Decisions {
    @Override
    public boolean versionIs13(Fields fields) {
      return super.versionIs13(fields)
          || fields.single("Sec-WebSocket-Version").filter("8"::equals).isPresent();
    }
  }

  // Subprotocols

  static Decisions noSubprotocols() {
    return choosing(offered -> Optional.empty());
  }

  static Decisions lastSubprotocol() {
    return choosing(
        offered -> {
          List<String> known =
              offered.stream().filter(Set.of("chat", "superchat")::contains).toList();
          return known.stream().skip(Math.max(0, known.size() - 1)).findFirst();
        });
  }

  static Decisions favouriteSubprotocol() {
    return choosing(
        offered -> List.of("superchat", "chat").stream().filter(offered::contains).findFirst());
  }

  static Decisions oneSubprotocolOnly() {
    return choosing(offered -> offered.stream().filter("chat"::equals).findFirst());
  }

  private interface Choice {
    Optional<String> from(List<String> offered);
  }

  private static Decisions choosing(Choice choice) {
    return new Decisions() {
      @Override
      public Optional<String> subprotocol(List<String> offered) {
        return choice.from(offered);
      }
    };
  }

  // Extensions

  static Decisions noExtensions() {
    return agreeing((offer, agreement) -> Optional.empty());
  }

  static Decisions serverNoContextTakeover() {
    return agreeingTo(as -> serverForgets(as));
  }

  static Decisions clientNoContextTakeover() {
    return agreeingTo(as -> clientForgets(as, true));
  }

  static Decisions serverWindow8() {
    return agreeingTo(as -> withServerWindow(as, 8));
  }

  static Decisions serverWindow12() {
    return agreeingTo(as -> withServerWindow(as, 12));
  }

  static Decisions serverWindow15() {
    return agreeingTo(as -> withServerWindow(as, 15));
  }

  static Decisions clientWindow8() {
    return agreeing((offer, as) -> Optional.of(withClientWindow(offer, as, 8)));
  }

  static Decisions clientWindow15() {
    return agreeing((offer, as) -> Optional.of(withClientWindow(offer, as, 15)));
  }

  static Decisions allParameters() {
    return agreeing(
        (offer, as) ->
            Optional.of(
                withClientWindow(
                    offer, withServerWindow(clientForgets(serverForgets(as), true), 10), 10)));
  }

  static Decisions hintsOfTheClientIgnored() {
    return agreeingTo(
        as ->
            new Agreement(
                as.serverNoContextTakeover(),
                false,
                as.serverMaxWindowBits(),
                OptionalInt.empty()));
  }

  static Decisions offersWithParametersDeclined() {
    return agreeing((offer, as) -> offer.parameters().isEmpty() ? Optional.of(as) : none());
  }

  static Decisions offersWithServerWindowDeclined() {
    return agreeing((offer, as) -> as.serverMaxWindowBits().isEmpty() ? Optional.of(as) : none());
  }

  private static Optional<Agreement> none() {
    return Optional.empty();
  }

  static Decisions lastOfferAccepted() {
    return new Decisions() {
      @Override
      public Optional<Agreement> permessageDeflate(List<ExtensionOffer> offers) {
        return offers.stream()
            .map(Agreement::to)
            .flatMap(Optional::stream)
            .reduce((one, next) -> next);
      }
    };
  }

  private static Decisions agreeingTo(UnaryOperator<Agreement> change) {
    return agreeing((offer, agreement) -> Optional.of(change.apply(agreement)));
  }

  /** Answers the first offer that can be accepted, and for which there is an answer. */
  private static Decisions agreeing(
      BiFunction<ExtensionOffer, Agreement, Optional<Agreement>> answer) {
    return new Decisions() {
      @Override
      public Optional<Agreement> permessageDeflate(List<ExtensionOffer> offers) {
        return offers.stream()
            .flatMap(offer -> Agreement.to(offer).flatMap(as -> answer.apply(offer, as)).stream())
            .findFirst();
      }
    };
  }

  private static Agreement serverForgets(Agreement as) {
    return new Agreement(
        true, as.clientNoContextTakeover(), as.serverMaxWindowBits(), as.clientMaxWindowBits());
  }

  private static Agreement clientForgets(Agreement as, boolean forgets) {
    return new Agreement(
        as.serverNoContextTakeover(), forgets, as.serverMaxWindowBits(), as.clientMaxWindowBits());
  }

  /** Never more than was asked for. */
  private static Agreement withServerWindow(Agreement as, int bits) {
    return new Agreement(
        as.serverNoContextTakeover(),
        as.clientNoContextTakeover(),
        OptionalInt.of(Math.min(bits, as.serverMaxWindowBits().orElse(bits))),
        as.clientMaxWindowBits());
  }

  /** Only where the client says that it can, and never more than it hints at. */
  private static Agreement withClientWindow(ExtensionOffer offer, Agreement as, int bits) {
    Predicate<ExtensionOffer.Parameter> isWindow = each -> each.name().equals(CLIENT_WINDOW);
    return offer.parameters().stream().noneMatch(isWindow)
        ? as
        : new Agreement(
            as.serverNoContextTakeover(),
            as.clientNoContextTakeover(),
            as.serverMaxWindowBits(),
            OptionalInt.of(Math.min(bits, as.clientMaxWindowBits().orElse(bits))));
  }

  // How the agreement is written

  static Decisions agreementWithoutSpaces() {
    return writing(as -> as.replace("; ", ";"), NegotiationVariants::serverForgets);
  }

  static Decisions agreementWithMuchSpace() {
    return writing(as -> as.replace("; ", " ;\t "), NegotiationVariants::serverForgets);
  }

  static Decisions agreementWithQuotedValue() {
    return writing(
        as -> as.replaceAll("=(\\d+)", "=\"$1\""), agreement -> withServerWindow(agreement, 11));
  }

  static Decisions agreementWithParametersInReverse() {
    return writing(
        as -> {
          List<String> parts = List.of(as.split("; "));
          StringBuilder all = new StringBuilder(parts.get(0));
          for (int i = parts.size() - 1; i > 0; i--) {
            all.append("; ").append(parts.get(i));
          }
          return all.toString();
        },
        as -> withServerWindow(clientForgets(serverForgets(as), true), 11));
  }

  private static Decisions writing(
      UnaryOperator<String> change, UnaryOperator<Agreement> agreement) {
    return new Decisions() {
      @Override
      public Optional<Agreement> permessageDeflate(List<ExtensionOffer> offers) {
        return super.permessageDeflate(offers).map(agreement);
      }

      @Override
      public List<String> extensions(Acceptance acceptance) {
        return super.extensions(acceptance).stream().map(change).toList();
      }
    };
  }
}
