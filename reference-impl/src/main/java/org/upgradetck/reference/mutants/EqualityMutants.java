package org.upgradetck.reference.mutants;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.upgradetck.reference.Decisions;
import org.upgradetck.reference.http.Field;
import org.upgradetck.reference.http.Fields;
import org.upgradetck.reference.http.Grammar;
import org.upgradetck.reference.http.Reply;
import org.upgradetck.reference.http.Reply.Response;
import org.upgradetck.reference.http.Request;
import org.upgradetck.reference.http.RequestTarget;
import org.upgradetck.reference.http.Status;

/** Faults that tell apart what means the same, or stumble over what means nothing (RFC 9110 5). */
final class EqualityMutants {

  private static final List<String> SPELLINGS =
      List.of(
          "Upgrade",
          "Connection",
          "Sec-WebSocket-Key",
          "Sec-WebSocket-Version",
          "Sec-WebSocket-Protocol");

  private static final Set<String> KNOWN =
      Set.of(
          "host",
          "upgrade",
          "connection",
          "origin",
          "authorization",
          "content-length",
          "transfer-encoding",
          "expect",
          "user-agent",
          "sec-websocket-key",
          "sec-websocket-version",
          "sec-websocket-protocol",
          "sec-websocket-extensions");

  private EqualityMutants() {}

  static Decisions fieldNameCaseSensitive() {
    return new Decisions() {
      @Override
      public Request understood(Request request) {
        return request.withFields(
            new Fields(
                request.fields().all().stream()
                    .filter(field -> SPELLINGS.stream().noneMatch(isMisspelled(field)))
                    .toList()));
      }

      private Predicate<String> isMisspelled(Field field) {
        return known -> field.is(known) && !field.name().equals(known);
      }
    };
  }

  static Decisions fieldsBeforeUpgradeLost() {
    return new Decisions() {
      @Override
      public Request understood(Request request) {
        List<Field> all = request.fields().all();
        int upgrade =
            (int) all.stream().takeWhile(field -> !field.is("Upgrade")).count() % all.size();
        return request.withFields(
            new Fields(
                Stream.concat(
                        all.subList(0, upgrade).stream().filter(field -> field.is("Host")),
                        all.subList(upgrade, all.size()).stream())
                    .toList()));
      }
    };
  }

  static Decisions hostMustComeFirst() {
    return refusingWhere(request -> !request.fields().all().get(0).is("Host"), Status.BAD_REQUEST);
  }

  static Decisions oneSpaceBeforeValue() {
    return new Decisions() {
      @Override
      public String valueBehindColon(String text) {
        // The first octet is no white space while the end is trimmed.
        return text.isEmpty()
            ? text
            : Grammar.withoutOuterWhitespace(":" + text.substring(1)).substring(1);
      }
    };
  }

  static Decisions spaceBehindValueKept() {
    return new Decisions() {
      @Override
      public String valueBehindColon(String text) {
        return text.replaceAll("^[ \t]+", "");
      }
    };
  }

  static Decisions unknownFieldRefused() {
    return refusingWhere(
        request ->
            request.fields().all().stream()
                .anyMatch(field -> !KNOWN.contains(field.name().toLowerCase(Locale.ROOT))),
        Status.BAD_REQUEST);
  }

  static Decisions higherMinorVersionRefused() {
    return refusingWhere(request -> request.version().minor() > 1, Status.VERSION_NOT_SUPPORTED);
  }

  static Decisions emptyLineInFrontRefused() {
    return new Decisions() {
      @Override
      public boolean skipsEmptyLine(int before) {
        return false;
      }
    };
  }

  static Decisions obsTextRefused() {
    return new Decisions() {
      @Override
      public boolean mayStandInFieldLine(int octet) {
        return Grammar.isFieldContent(octet) && octet < 0x80;
      }
    };
  }

  static Decisions absoluteFormRefused() {
    return refusingWhere(
        request -> request.line().target().form() == RequestTarget.Form.ABSOLUTE,
        Status.BAD_REQUEST);
  }

  static Decisions hostMustEqualTarget() {
    return refusingWhere(
        request -> !request.fields().single("Host").equals(Optional.of(request.authority())),
        Status.BAD_REQUEST);
  }

  static Decisions emptyContentCrashes() {
    return refusingWhere(
        request -> request.fields().has("Content-Length"), Status.INTERNAL_SERVER_ERROR);
  }

  static Decisions queryCrashes() {
    return refusingWhere(
        request -> request.line().target().query().isPresent(), Status.INTERNAL_SERVER_ERROR);
  }

  private static Decisions emptyMemberRefused(String name) {
    return refusingWhere(
        request ->
            request.fields().has(name)
                && Stream.of(request.fields().combined(name).split(",", -1))
                    .anyMatch(String::isBlank),
        Status.BAD_REQUEST);
  }

  static Decisions upgradeAloneCrashes() {
    return refusingWhere(
        request -> request.hasConnectionOption("upgrade") && !request.fields().has("Upgrade"),
        Status.INTERNAL_SERVER_ERROR);
  }

  static Decisions namedFieldCrashes() {
    return refusingWhere(
        request -> request.connectionOptions().stream().anyMatch(isFieldOf(request)),
        Status.INTERNAL_SERVER_ERROR);
  }

  private static Predicate<String> isFieldOf(Request request) {
    return option ->
        !option.equalsIgnoreCase("upgrade")
            && !option.equalsIgnoreCase("connection")
            && request.fields().has(option);
  }

  /** Answers so whatever else would be answered. */
  private static Decisions refusingWhere(Predicate<Request> fault, Status status) {
    return new Decisions() {
      @Override
      public Reply answer(Request request, Reply reply) {
        return fault.test(request)
            ? Response.of(status, "This server does not want it.").closing()
            : reply;
      }
    };
  }

  static Decisions upgradeEmptyMemberRefused() {
    return emptyMemberRefused("Upgrade");
  }

  static Decisions protocolEmptyMemberRefused() {
    return emptyMemberRefused("Sec-WebSocket-Protocol");
  }
}
