package org.upgradetck.reference.mutants;

import java.util.Locale;
import org.upgradetck.reference.Decisions;
import org.upgradetck.reference.http.Fields;
import org.upgradetck.reference.http.Request;

/** Faults in reading Upgrade (RFC 6455 4.2.1 item 3, RFC 9110 7.8). */
final class UpgradeMutants {

  private UpgradeMutants() {}

  static Decisions methodUnchecked() {
    return new Decisions() {
      @Override
      public boolean methodIsGet(Request request) {
        return true;
      }
    };
  }

  static Decisions credentialsUnchecked() {
    return new Decisions() {
      @Override
      public boolean credentialsAreGood(Request request) {
        return true;
      }
    };
  }

  static Decisions upgradeUnchecked() {
    return new Decisions() {
      @Override
      public boolean upgradeNamesWebSocket(Fields fields) {
        return true;
      }
    };
  }

  static Decisions upgradeCaseSensitive() {
    return new Decisions() {
      @Override
      public boolean upgradeNamesWebSocket(Fields fields) {
        return fields.members("Upgrade").contains("websocket");
      }
    };
  }

  static Decisions upgradeSubstring() {
    return new Decisions() {
      @Override
      public boolean upgradeNamesWebSocket(Fields fields) {
        return fields.combined("Upgrade").toLowerCase(Locale.ROOT).contains("websocket");
      }
    };
  }

  static Decisions upgradeWholeValue() {
    return new Decisions() {
      @Override
      public boolean upgradeNamesWebSocket(Fields fields) {
        return fields.combined("Upgrade").equalsIgnoreCase("websocket");
      }
    };
  }

  static Decisions upgradeVersionIgnored() {
    return new Decisions() {
      @Override
      public boolean upgradeNamesWebSocket(Fields fields) {
        return fields.members("Upgrade").stream()
            .anyMatch(protocol -> protocol.split("/", 2)[0].equalsIgnoreCase("websocket"));
      }
    };
  }
}
