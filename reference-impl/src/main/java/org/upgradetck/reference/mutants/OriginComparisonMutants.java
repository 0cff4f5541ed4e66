package org.upgradetck.reference.mutants;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.upgradetck.reference.Decisions;
import org.upgradetck.reference.http.Reply;
import org.upgradetck.reference.http.Reply.Response;
import org.upgradetck.reference.http.Request;
import org.upgradetck.reference.http.Status;

/** Faults in comparing an origin with those let in (RFC 6455 10.2, RFC 6454 5). */
final class OriginComparisonMutants {

  private static final String FRIEND = "http://allowed.example";
  private static final String NAME = "allowed.example";

  private OriginComparisonMutants() {}

  static Decisions originByBeginning() {
    return alsoLettingIn(origin -> origin.startsWith(FRIEND));
  }

  static Decisions originByEnd() {
    return alsoLettingIn(origin -> origin.endsWith(NAME));
  }

  static Decisions originAnywhere() {
    return alsoLettingIn(origin -> origin.contains(NAME));
  }

  static Decisions originWithUserInformation() {
    return alsoLettingIn(origin -> origin.replaceFirst("(:[0-9]*)?@.*", "").equals(FRIEND));
  }

  static Decisions originInOtherCase() {
    return new Decisions() {
      @Override
      public boolean originIsAllowed(Request request, boolean tls) {
        return super.originIsAllowed(request, tls)
            && request.fields().lines("Origin").stream().allMatch(OriginComparisonMutants::isLower);
      }
    };
  }

  private static boolean isLower(String text) {
    return text.equals(text.toLowerCase(Locale.ROOT));
  }

  static Decisions originOnFirstLine() {
    return new Decisions() {
      @Override
      public boolean originIsAllowed(Request request, boolean tls) {
        List<String> lines = request.fields().lines("Origin");
        return lines.size() > 1 ? lines.get(0).equals(FRIEND) : super.originIsAllowed(request, tls);
      }
    };
  }

  static Decisions originOnLastLine() {
    return new Decisions() {
      @Override
      public boolean originIsAllowed(Request request, boolean tls) {
        List<String> lines = request.fields().lines("Origin");
        return lines.size() > 1
            ? lines.get(lines.size() - 1).equals(FRIEND)
            : super.originIsAllowed(request, tls);
      }
    };
  }

  /** Knows the friend no more; pages of the server itself are still let in. */
  static Decisions originLetInIsRefused() {
    return new Decisions() {
      @Override
      public boolean originIsAllowed(Request request, boolean tls) {
        return super.originIsAllowed(request, tls)
            && request.fields().lines("Origin").stream()
                .noneMatch(origin -> origin.equalsIgnoreCase(FRIEND));
      }
    };
  }

  static Decisions originParserCrashes() {
    return new Decisions() {
      @Override
      public Reply answer(Request request, Reply reply) {
        boolean unparsed =
            request.fields().lines("Origin").stream().anyMatch(origin -> !isOfTheWeb(origin));
        return unparsed && reply instanceof Response response
            ? response.with(Status.INTERNAL_SERVER_ERROR)
            : reply;
      }
    };
  }

  private static boolean isOfTheWeb(String origin) {
    try {
      URI uri = new URI(origin);
      return uri.getHost() != null && List.of("http", "https").contains(uri.getScheme());
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static Decisions alsoLettingIn(Predicate<String> looksRight) {
    return new Decisions() {
      @Override
      public boolean originIsAllowed(Request request, boolean tls) {
        List<String> lines = request.fields().lines("Origin");
        return super.originIsAllowed(request, tls)
            || (lines.size() == 1 && lines.stream().allMatch(looksRight));
      }
    };
  }
}
