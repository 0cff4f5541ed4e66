package org.upgradetck.reference.mutants;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.upgradetck.reference.Decisions;
import org.upgradetck.reference.handshake.Subprotocols;
import org.upgradetck.reference.http.Fields;
import org.upgradetck.reference.http.Grammar;

/** Faults in the choice of the subprotocol (RFC 6455 4.2.2, 11.3.4). */
final class SubprotocolMutants {

  private SubprotocolMutants() {}

  static Decisions protocolUnasked() {
    return new Decisions() {
      @Override
      public Optional<String> subprotocol(List<String> offered) {
        return offered.isEmpty() ? Optional.of("chat") : super.subprotocol(offered);
      }
    };
  }

  static Decisions protocolEmpty() {
    return new Decisions() {
      @Override
      public Optional<String> subprotocol(List<String> offered) {
        return offered.isEmpty()
            ? Optional.empty()
            : super.subprotocol(offered).or(() -> Optional.of(""));
      }
    };
  }

  static Decisions protocolListEchoed() {
    return new Decisions() {
      @Override
      public Optional<String> subprotocol(List<String> offered) {
        return Optional.of(String.join(", ", offered)).filter(Predicate.not(String::isEmpty));
      }
    };
  }

  static Decisions protocolAny() {
    return new Decisions() {
      @Override
      public Optional<String> subprotocol(List<String> offered) {
        return offered.stream().findFirst();
      }
    };
  }

  static Decisions protocolFirstLineOnly() {
    return new Decisions() {
      @Override
      public List<String> offeredSubprotocols(Fields fields) {
        return fields.lines(Subprotocols.FIELD).stream()
            .limit(1)
            .flatMap(Fields::membersOf)
            .toList();
      }
    };
  }

  static Decisions protocolLastLineOnly() {
    return new Decisions() {
      @Override
      public List<String> offeredSubprotocols(Fields fields) {
        List<String> lines = fields.lines(Subprotocols.FIELD);
        return lines.stream()
            .skip(Math.max(0, lines.size() - 1))
            .flatMap(Fields::membersOf)
            .toList();
      }
    };
  }

  static Decisions protocolOwnSpelling() {
    return new Decisions() {
      @Override
      public Optional<String> subprotocol(List<String> offered) {
        return super.subprotocol(
            offered.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList());
      }
    };
  }

  static Decisions protocolOfAnyCharacters() {
    return new Decisions() {
      @Override
      public boolean offersSubprotocolsWell(Fields fields) {
        return true;
      }

      @Override
      public Optional<String> subprotocol(List<String> offered) {
        return super.subprotocol(offered)
            .or(() -> offered.stream().filter(name -> !Grammar.isToken(name)).findFirst());
      }
    };
  }

  static Decisions protocolRepeated() {
    return new Decisions() {
      @Override
      public Optional<String> subprotocol(List<String> offered) {
        return super.subprotocol(offered)
            .map(name -> String.join(", ", offered.stream().filter(name::equals).toList()));
      }
    };
  }

  static Decisions protocolEchoedRaw() {
    return new Decisions() {
      @Override
      public boolean takesBareCr() {
        return true;
      }

      @Override
      public boolean mayStandInFieldLine(int octet) {
        return true;
      }

      @Override
      public boolean offersSubprotocolsWell(Fields fields) {
        return true;
      }

      @Override
      public Optional<String> subprotocol(List<String> offered) {
        return super.subprotocol(offered)
            .or(
                () ->
                    offered.stream()
                        .filter(name -> name.chars().anyMatch(c -> c < 0x20))
                        .findFirst());
      }
    };
  }
}
