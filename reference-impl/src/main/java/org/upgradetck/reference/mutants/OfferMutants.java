package org.upgradetck.reference.mutants;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.upgradetck.reference.Acceptance;
import org.upgradetck.reference.Decisions;
import org.upgradetck.reference.deflate.Agreement;
import org.upgradetck.reference.handshake.ExtensionList;
import org.upgradetck.reference.handshake.ExtensionOffer;
import org.upgradetck.reference.http.Fields;
import org.upgradetck.reference.http.Reply;
import org.upgradetck.reference.http.Reply.Response;
import org.upgradetck.reference.http.Request;
import org.upgradetck.reference.http.Status;

/** Faults in reading offers of extensions and in answering them (RFC 6455 9.1, RFC 7692 7). */
final class OfferMutants {

  private static final String FIELD = ExtensionList.FIELD;
  private static final String SERVER_TAKEOVER = "server_no_context_takeover";
  private static final String SERVER_WINDOW = "server_max_window_bits";
  private static final String CLIENT_WINDOW = "client_max_window_bits";
  private static final Set<String> FLAGS = Set.of(SERVER_TAKEOVER, "client_no_context_takeover");
  private static final Set<String> KNOWN =
      Set.of(SERVER_TAKEOVER, "client_no_context_takeover", SERVER_WINDOW, CLIENT_WINDOW);

  private OfferMutants() {}

  // Reading the list

  static Decisions extensionsReadLeniently() {
    return reading(
        value ->
            ExtensionList.of(value)
                .or(
                    () ->
                        value.contains(Agreement.NAME)
                            ? Optional.of(List.of(new ExtensionOffer(Agreement.NAME, List.of())))
                            : Optional.empty()));
  }

  static Decisions extensionsMalformedIgnored() {
    return reading(value -> ExtensionList.of(value).or(() -> Optional.of(List.of())));
  }

  static Decisions extensionsEmptyMemberRefused() {
    return reading(
        value ->
            Stream.of(value.split(",", -1)).anyMatch(String::isBlank)
                ? Optional.empty()
                : ExtensionList.of(value));
  }

  static Decisions extensionsFirstLineOnly() {
    return readingLine(lines -> lines.get(0));
  }

  static Decisions extensionsLastLineOnly() {
    return readingLine(lines -> lines.get(lines.size() - 1));
  }

  static Decisions extensionQuotesUnknown() {
    return reading(
        value ->
            value.contains("\"")
                ? Optional.of(
                    Stream.of(value.split(","))
                        .map(ExtensionList::of)
                        .flatMap(Optional::stream)
                        .flatMap(List::stream)
                        .toList())
                : ExtensionList.of(value));
  }

  static Decisions extensionQuotesKept() {
    return reading(
        value ->
            value.contains("\"")
                ? ExtensionList.of(value).map(offers -> each(offers, OfferMutants::quoted))
                : ExtensionList.of(value));
  }

  static Decisions extensionSpaceHidesParameter() {
    return reading(
        value ->
            value.matches(".*([ \\t];|;[ \\t]{2}|;\\t|;[^ ]).*")
                ? withoutParameters(value)
                : ExtensionList.of(value));
  }

  static Decisions extensionSpaceAtEqualsHidesParameter() {
    return reading(
        value ->
            value.matches(".*([ \\t]=|=[ \\t]).*")
                ? withoutParameters(value.replaceAll("[ \\t]*=[ \\t]*", "="))
                : ExtensionList.of(value));
  }

  private static Optional<List<ExtensionOffer>> withoutParameters(String value) {
    return ExtensionList.of(value)
        .map(
            offers ->
                offers.stream().map(offer -> new ExtensionOffer(offer.name(), List.of())).toList());
  }

  private static ExtensionOffer.Parameter quoted(ExtensionOffer.Parameter parameter) {
    return new ExtensionOffer.Parameter(
        parameter.name(), parameter.value().map(value -> '"' + value + '"'));
  }

  // Choosing among the offers

  static Decisions extensionNamePrefix() {
    return choosing(
        offers ->
            offers.stream()
                .map(
                    offer ->
                        offer.name().contains(Agreement.NAME)
                            ? new ExtensionOffer(Agreement.NAME, offer.parameters())
                            : offer)
                .toList());
  }

  static Decisions deflateFirstOfferOnly() {
    return choosing(offers -> offers.isEmpty() ? offers : offers.subList(0, 1));
  }

  static Decisions deflateLastOfferWins() {
    return choosing(
        offers -> {
          List<ExtensionOffer> reversed = new ArrayList<>();
          offers.forEach(offer -> reversed.add(0, offer));
          return reversed;
        });
  }

  static Decisions deflateUnknownParameterAccepted() {
    return choosing(offers -> only(offers, parameter -> KNOWN.contains(parameter.name())));
  }

  static Decisions deflateRepeatedParameterAccepted() {
    return choosing(
        offers ->
            offers.stream()
                .map(
                    offer -> {
                      Set<String> seen = new HashSet<>();
                      return new ExtensionOffer(
                          offer.name(),
                          offer.parameters().stream()
                              .filter(parameter -> seen.add(parameter.name()))
                              .toList());
                    })
                .toList());
  }

  static Decisions deflateWindowUnchecked() {
    return choosing(offers -> each(offers, OfferMutants::anyWindow));
  }

  private static ExtensionOffer.Parameter anyWindow(ExtensionOffer.Parameter parameter) {
    boolean window = parameter.name().endsWith("_max_window_bits");
    boolean sound = parameter.value().filter(value -> value.matches("[89]|1[0-5]")).isPresent();
    return window && !sound
        ? new ExtensionOffer.Parameter(parameter.name(), Optional.of("15"))
        : parameter;
  }

  static Decisions deflateFlagValueIgnored() {
    return choosing(
        offers ->
            each(
                offers,
                parameter ->
                    FLAGS.contains(parameter.name())
                        ? new ExtensionOffer.Parameter(parameter.name(), Optional.empty())
                        : parameter));
  }

  static Decisions deflateTakeoverDeclined() {
    return declining(SERVER_TAKEOVER);
  }

  static Decisions deflateClientHintDeclined() {
    return declining("client_no_context_takeover");
  }

  private static Decisions declining(String name) {
    return choosing(
        offers ->
            offers.stream()
                .filter(offer -> offer.parameters().stream().noneMatch(p -> p.name().equals(name)))
                .toList());
  }

  // Answering

  static Decisions extensionTwice() {
    return answering(
        element -> element.startsWith(Agreement.NAME) ? element + ", " + element : element);
  }

  static Decisions extensionsMalformed() {
    return answering(element -> element + ";");
  }

  static Decisions extensionsEmpty() {
    return new Decisions() {
      @Override
      public Optional<List<ExtensionOffer>> extensionOffers(Fields fields) {
        return fields.has(FIELD) && fields.combined(FIELD).matches("[ ,]*")
            ? Optional.of(List.of())
            : super.extensionOffers(fields);
      }

      @Override
      public Response switchingProtocols(Acceptance acceptance) {
        Response response = super.switchingProtocols(acceptance);
        return acceptance.request().fields().has(FIELD) && acceptance.agreement().isEmpty()
            ? response.with(FIELD, "")
            : response;
      }
    };
  }

  static Decisions deflateTakeoverUnacknowledged() {
    return answering(element -> element.replace("; " + SERVER_TAKEOVER, ""));
  }

  static Decisions deflateServerWindowUnacknowledged() {
    return answering(element -> element.replaceAll("; server_max_window_bits=[0-9]+", ""));
  }

  static Decisions deflateServerWindowRaised() {
    return answering(
        element ->
            element.replaceAll("server_max_window_bits=[0-9]+", "server_max_window_bits=15"));
  }

  static Decisions deflateClientWindowRaised() {
    return answering(
        element ->
            element.replaceAll("client_max_window_bits=[0-9]+", "client_max_window_bits=15"));
  }

  static Decisions deflateClientWindowMalformed() {
    return answering(
        element ->
            element.replaceAll("client_max_window_bits=([0-9]+)", "client_max_window_bits=0$1"));
  }

  static Decisions deflateFlagAnsweredWithValue() {
    return answering(
        element ->
            element.replace("client_no_context_takeover", "client_no_context_takeover=true"));
  }

  static Decisions deflateBadOfferRefused() {
    return refusing(
        Status.BAD_REQUEST,
        (value, response) -> value.contains(Agreement.NAME) && !response.contains(FIELD));
  }

  static Decisions builtInNameCrashes() {
    return refusing(
        Status.INTERNAL_SERVER_ERROR, (value, response) -> value.contains("constructor"));
  }

  static Decisions strayLineBehind101() {
    return new Decisions() {
      @Override
      public byte[] octets(Optional<Request> request, Response response) {
        byte[] octets = super.octets(request, response);
        if (response.switchesProtocols()) {
          byte[] longer = Arrays.copyOf(octets, octets.length + 2);
          longer[octets.length] = '\r';
          longer[octets.length + 1] = '\n';
          return longer;
        }
        return octets;
      }
    };
  }

  private interface Refusal {
    boolean of(String offered, String answered);
  }

  private static Decisions refusing(Status status, Refusal refusal) {
    return new Decisions() {
      @Override
      public Reply answer(Request request, Reply reply) {
        boolean refused =
            reply instanceof Response response
                && response.switchesProtocols()
                && request.fields().has(FIELD)
                && refusal.of(
                    request.fields().combined(FIELD),
                    new String(
                        octets(Optional.of(request), response), StandardCharsets.ISO_8859_1));
        return refused
            ? Response.of(status, "This is too much for this server.")
            : super.answer(request, reply);
      }
    };
  }

  private static Decisions reading(Function<String, Optional<List<ExtensionOffer>>> reader) {
    return new Decisions() {
      @Override
      public Optional<List<ExtensionOffer>> extensionOffers(Fields fields) {
        return fields.has(FIELD)
            ? reader.apply(fields.combined(FIELD))
            : super.extensionOffers(fields);
      }
    };
  }

  private static Decisions readingLine(Function<List<String>, String> choice) {
    return new Decisions() {
      @Override
      public Optional<List<ExtensionOffer>> extensionOffers(Fields fields) {
        return fields.has(FIELD)
            ? ExtensionList.of(choice.apply(fields.lines(FIELD)))
            : super.extensionOffers(fields);
      }
    };
  }

  private static Decisions choosing(UnaryOperator<List<ExtensionOffer>> change) {
    return new Decisions() {
      @Override
      public Optional<Agreement> permessageDeflate(List<ExtensionOffer> offers) {
        return super.permessageDeflate(change.apply(offers));
      }
    };
  }

  private static Decisions answering(UnaryOperator<String> change) {
    return new Decisions() {
      @Override
      public List<String> extensions(Acceptance acceptance) {
        return super.extensions(acceptance).stream().map(change).toList();
      }
    };
  }

  private static List<ExtensionOffer> each(
      List<ExtensionOffer> offers, UnaryOperator<ExtensionOffer.Parameter> change) {
    return offers.stream()
        .map(
            offer ->
                new ExtensionOffer(offer.name(), offer.parameters().stream().map(change).toList()))
        .toList();
  }

  private static List<ExtensionOffer> only(
      List<ExtensionOffer> offers, Predicate<ExtensionOffer.Parameter> wanted) {
    return offers.stream()
        .map(
            offer ->
                new ExtensionOffer(
                    offer.name(), offer.parameters().stream().filter(wanted).toList()))
        .toList();
  }
}
