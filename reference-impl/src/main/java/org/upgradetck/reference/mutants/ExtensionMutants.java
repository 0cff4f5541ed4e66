package org.upgradetck.reference.mutants;

import java.util.List;
import java.util.stream.Stream;
import org.upgradetck.reference.Acceptance;
import org.upgradetck.reference.Decisions;
import org.upgradetck.reference.deflate.Agreement;
import org.upgradetck.reference.handshake.ExtensionOffer;

/** Faults in the extensions of the 101 (RFC 6455 9.1, RFC 7692 7.1). */
final class ExtensionMutants {

  private static final String CLIENT_WINDOW = "client_max_window_bits";

  private ExtensionMutants() {}

  static Decisions extensionUnasked() {
    return new Decisions() {
      @Override
      public List<String> extensions(Acceptance acceptance) {
        return acceptance.offers().isEmpty()
            ? List.of(Agreement.NAME)
            : super.extensions(acceptance);
      }
    };
  }

  static Decisions extensionsEchoed() {
    return new Decisions() {
      @Override
      public List<String> extensions(Acceptance acceptance) {
        Stream<String> unknown =
            acceptance.offers().stream()
                .filter(offer -> !offer.name().equals(Agreement.NAME))
                .map(ExtensionOffer::toString);
        return Stream.concat(super.extensions(acceptance).stream(), unknown).toList();
      }
    };
  }

  static Decisions clientWindowUnasked() {
    return new Decisions() {
      @Override
      public List<String> extensions(Acceptance acceptance) {
        List<String> agreed = super.extensions(acceptance);
        return acceptance.offers().stream().anyMatch(ExtensionMutants::allowsClientWindow)
            ? agreed
            : agreed.stream().map(element -> element + "; " + CLIENT_WINDOW + "=10").toList();
      }
    };
  }

  private static boolean allowsClientWindow(ExtensionOffer offer) {
    return offer.parameters().stream()
        .anyMatch(parameter -> parameter.name().equals(CLIENT_WINDOW));
  }
}
