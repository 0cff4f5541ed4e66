package org.upgradetck.reference.mutants;

import java.util.Locale;
import java.util.stream.Stream;
import org.upgradetck.reference.Decisions;
import org.upgradetck.reference.http.Fields;

/** Faults in reading Connection (RFC 6455 4.2.1 item 4, RFC 9110 7.6.1). */
final class ConnectionMutants {

  private ConnectionMutants() {}

  static Decisions connectionUnchecked() {
    return new Decisions() {
      @Override
      public boolean connectionHoldsUpgrade(Fields fields) {
        return true;
      }
    };
  }

  static Decisions connectionWholeValue() {
    return new Decisions() {
      @Override
      public boolean connectionHoldsUpgrade(Fields fields) {
        return fields.combined("Connection").equalsIgnoreCase("upgrade");
      }
    };
  }

  static Decisions connectionCaseSensitive() {
    return new Decisions() {
      @Override
      public boolean connectionHoldsUpgrade(Fields fields) {
        return fields.members("Connection").contains("Upgrade");
      }
    };
  }

  static Decisions connectionSubstring() {
    return new Decisions() {
      @Override
      public boolean connectionHoldsUpgrade(Fields fields) {
        return fields.combined("Connection").toLowerCase(Locale.ROOT).contains("upgrade");
      }
    };
  }

  static Decisions connectionFirstLineOnly() {
    return new Decisions() {
      @Override
      public boolean connectionHoldsUpgrade(Fields fields) {
        return fields.lines("Connection").stream()
            .limit(1)
            .flatMap(Fields::membersOf)
            .anyMatch("upgrade"::equalsIgnoreCase);
      }
    };
  }

  static Decisions connectionEmptyMemberRefused() {
    return new Decisions() {
      @Override
      public boolean connectionHoldsUpgrade(Fields fields) {
        return super.connectionHoldsUpgrade(fields)
            && Stream.of(fields.combined("Connection").split(",", -1)).noneMatch(String::isBlank);
      }
    };
  }

  static Decisions connectionParametersIgnored() {
    return new Decisions() {
      @Override
      public boolean connectionHoldsUpgrade(Fields fields) {
        return fields.members("Connection").stream()
            .map(option -> option.replaceAll("[;=].*|\"|\\(.*\\) ", ""))
            .anyMatch("upgrade"::equalsIgnoreCase);
      }
    };
  }
}
