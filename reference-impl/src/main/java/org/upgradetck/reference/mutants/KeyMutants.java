package org.upgradetck.reference.mutants;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.upgradetck.reference.Decisions;
import org.upgradetck.reference.handshake.Key;
import org.upgradetck.reference.http.Fields;

/** Faults in reading Sec-WebSocket-Key (RFC 6455 4.2.1 item 5, 11.3.1). */
final class KeyMutants {

  private static final String FIELD = "Sec-WebSocket-Key";

  private KeyMutants() {}

  static Decisions keyMissingAccepted() {
    return new Decisions() {
      @Override
      public Optional<String> key(Fields fields) {
        return fields.has(FIELD) ? super.key(fields) : Optional.of("");
      }
    };
  }

  static Decisions keyLengthUnchecked() {
    return new Decisions() {
      @Override
      public Optional<String> key(Fields fields) {
        return fields.single(FIELD).filter(Predicate.not(String::isEmpty));
      }
    };
  }

  static Decisions keyMended() {
    return new Decisions() {
      @Override
      public Optional<String> key(Fields fields) {
        return fields
            .single(FIELD)
            .map(key -> Key.holdsNonce(key) ? key : mended(key.getBytes(ISO_8859_1)));
      }
    };
  }

  private static String mended(byte[] key) {
    return Base64.getEncoder().encodeToString(Arrays.copyOf(key, 16));
  }

  static Decisions keyTwiceAcceptedJoined() {
    return new Decisions() {
      @Override
      public Optional<String> key(Fields fields) {
        return fields.lines(FIELD).size() == 2
            ? Optional.of(fields.combined(FIELD))
            : super.key(fields);
      }
    };
  }

  static Decisions keyTwiceAcceptedConstant() {
    return new Decisions() {
      @Override
      public Optional<String> key(Fields fields) {
        return fields.lines(FIELD).size() == 2 ? Optional.of("") : super.key(fields);
      }
    };
  }

  static Decisions keyInUrlAlphabetAccepted() {
    return new Decisions() {
      @Override
      public Optional<String> key(Fields fields) {
        return fields
            .single(FIELD)
            .filter(key -> Key.holdsNonce(key.replace('-', '+').replace('_', '/')));
      }
    };
  }

  static Decisions keyOfEqualOctetsRefused() {
    return new Decisions() {
      @Override
      public Optional<String> key(Fields fields) {
        return super.key(fields)
            .filter(
                key -> {
                  byte[] octets = Base64.getDecoder().decode(key);
                  return IntStream.range(1, octets.length).anyMatch(i -> octets[i] != octets[0]);
                });
      }
    };
  }

  static Decisions keyPaddingUnchecked() {
    return new Decisions() {
      @Override
      public Optional<String> key(Fields fields) {
        return fields.single(FIELD).filter(key -> Key.holdsNonce(key.replace("=", "") + "=="));
      }
    };
  }

  static Decisions keyFirstLineWins() {
    return new Decisions() {
      @Override
      public Optional<String> key(Fields fields) {
        return fields.lines(FIELD).stream().findFirst().filter(Key::holdsNonce);
      }
    };
  }

  static Decisions keyLastLineWins() {
    return new Decisions() {
      @Override
      public Optional<String> key(Fields fields) {
        return fields.lines(FIELD).stream().reduce((a, b) -> b).filter(Key::holdsNonce);
      }
    };
  }
}
