package org.upgradetck.suites.script;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.upgradetck.fixtures.http.FieldLine;
import org.upgradetck.fixtures.http.Request;
import org.upgradetck.fixtures.websocket.WebSocketKeys;

/** The valid message that a case starts from. */
public enum Base {

  /** The opening handshake of RFC 6455, section 4.1, with nothing optional in it. */
  OPENING_HANDSHAKE {
    @Override
    Request compose(Cast cast) {
      return withUserLines(
          Request.get(cast.target().requestTarget())
              .with(FieldLine.of("Host", cast.target().authority()))
              .with(FieldLine.of("Upgrade", "websocket"))
              .with(FieldLine.of("Connection", "Upgrade"))
              .with(FieldLine.of("Sec-WebSocket-Key", WebSocketKeys.random(cast.random())))
              .with(FieldLine.of("Sec-WebSocket-Version", "13")),
          cast);
    }
  },

  /** A GET for the target's own path that asks for no upgrade. */
  PLAIN_REQUEST {
    @Override
    Request compose(Cast cast) {
      return plainGet(cast.target().requestTarget(), cast);
    }
  },

  /** A GET for the resource that the user named as plain HTTP. */
  PLAIN_RESOURCE {
    @Override
    Request compose(Cast cast) {
      return plainGet(
          cast.settings()
              .plainPath()
              .orElseThrow(
                  () -> new IllegalStateException("the case uses --plain-path without needing it")),
          cast);
    }
  };

  /** The message for this target, with the field lines that the user wants on every request. */
  abstract Request compose(Cast cast);

  private static Request plainGet(String path, Cast cast) {
    return withUserLines(
        Request.get(path).with(FieldLine.of("Host", cast.target().authority())), cast);
  }

  private static Request withUserLines(Request request, Cast cast) {
    Request result = request;
    Optional<String> origin = cast.settings().origin();
    if (origin.isPresent()) {
      result = result.with(FieldLine.of("Origin", origin.get()));
    }
    // A line of the user stands in place of one of the same name that we would have sent.
    Map<String, List<FieldLine>> byName = new LinkedHashMap<>();
    for (FieldLine line : cast.target().fixedFields()) {
      byName
          .computeIfAbsent(line.nameText().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
          .add(line);
    }
    for (Map.Entry<String, List<FieldLine>> lines : byName.entrySet()) {
      result = result.replacing(lines.getKey(), lines.getValue());
    }
    return result;
  }
}
