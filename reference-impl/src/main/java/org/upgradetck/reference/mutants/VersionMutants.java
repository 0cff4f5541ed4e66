package org.upgradetck.reference.mutants;

import java.util.List;
import org.upgradetck.reference.Decisions;
import org.upgradetck.reference.http.Fields;
import org.upgradetck.reference.http.Reply.Response;
import org.upgradetck.reference.http.Status;

/** Faults in reading Sec-WebSocket-Version and in refusing it (RFC 6455 4.2.1 item 6, 4.4). */
final class VersionMutants {

  private static final String FIELD = "Sec-WebSocket-Version";

  private VersionMutants() {}

  static Decisions versionIgnored() {
    return new Decisions() {
      @Override
      public boolean versionIs13(Fields fields) {
        return true;
      }
    };
  }

  static Decisions versionHidden() {
    return new Decisions() {
      @Override
      public Response versionNotSupported() {
        return super.versionNotSupported().without(FIELD);
      }
    };
  }

  static Decisions versionReadLeniently() {
    return new Decisions() {
      @Override
      public boolean versionIs13(Fields fields) {
        return fields.single(FIELD).filter(text -> text.matches("\\+?0*13([^0-9].*)?")).isPresent();
      }
    };
  }

  static Decisions versionLastLineWins() {
    return new Decisions() {
      @Override
      public boolean versionIs13(Fields fields) {
        List<String> lines = fields.lines(FIELD);
        return !lines.isEmpty() && lines.get(lines.size() - 1).equals("13");
      }
    };
  }

  static Decisions versionMissingAccepted() {
    return new Decisions() {
      @Override
      public boolean versionIs13(Fields fields) {
        return !fields.has(FIELD) || super.versionIs13(fields);
      }
    };
  }

  static Decisions versionRefusedWith500() {
    return new Decisions() {
      @Override
      public Response versionNotSupported() {
        return super.versionNotSupported().with(Status.INTERNAL_SERVER_ERROR);
      }
    };
  }

  static Decisions versionTwiceAccepted() {
    return new Decisions() {
      @Override
      public boolean versionIs13(Fields fields) {
        List<String> members = fields.members(FIELD);
        return !members.isEmpty() && members.stream().allMatch("13"::equals);
      }
    };
  }

  static Decisions versionCutToOneOctet() {
    return new Decisions() {
      @Override
      public boolean versionIs13(Fields fields) {
        return fields
            .single(FIELD)
            .filter(text -> text.matches("[0-9]{1,18}") && (Long.parseLong(text) & 0xFF) == 13)
            .isPresent();
      }
    };
  }

  static Decisions versionReadAsHexadecimal() {
    return new Decisions() {
      @Override
      public boolean versionIs13(Fields fields) {
        return super.versionIs13(fields)
            || fields.single(FIELD).filter("0xD"::equalsIgnoreCase).isPresent();
      }
    };
  }

  static Decisions versionListMalformed() {
    return new Decisions() {
      @Override
      public Response versionNotSupported() {
        return super.versionNotSupported().replacing(FIELD, "13; draft=8, 013");
      }
    };
  }

  static Decisions versionListRepeats() {
    return new Decisions() {
      @Override
      public Response versionNotSupported() {
        return super.versionNotSupported().with(FIELD, "13");
      }
    };
  }
}
