package org.upgradetck.cli.probe;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.upgradetck.cli.probe.Traffic.Octets;
import org.upgradetck.fixtures.http.FieldLine;
import org.upgradetck.fixtures.http.Oddity;
import org.upgradetck.fixtures.http.Response;
import org.upgradetck.fixtures.websocket.Frame;
import org.upgradetck.fixtures.websocket.FrameReading;
import org.upgradetck.fixtures.wire.Event;

/** A probe as the maps and lists of a JSON document. Octets are in base 64. */
public final class ProbeJson {

  private static final int MOST_FRAMES = 4096;

  private ProbeJson() {}

  /** The document. */
  public static Map<String, Object> of(Probed probed) {
    Traffic traffic = Traffic.of(probed);
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("localPort", probed.localPort());
    map.put("remotePort", probed.remotePort());
    map.put("events", probed.events().stream().map(ProbeJson::of).toList());
    map.put("interim", probed.reading().interim().stream().map(ProbeJson::of).toList());
    probed.response().ifPresent(response -> map.put("answer", of(response)));
    map.put("frames", frames(traffic));
    Map<String, List<String>> reading = new LinkedHashMap<>();
    for (Fact fact : Fact.of(probed, traffic)) {
      reading.computeIfAbsent(fact.name(), name -> new ArrayList<>()).add(fact.words());
    }
    map.put("reading", reading);
    map.put("end", probed.end().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    return map;
  }

  private static Map<String, Object> of(Event event) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("at", event.at().toNanos() / 1e6);
    map.put("kind", event.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    if (!event.bytes().isEmpty()) {
      map.put("bytes", event.bytes().base64());
    }
    if (!event.note().isEmpty()) {
      map.put("note", event.note());
    }
    return map;
  }

  private static Map<String, Object> of(Response response) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("version", response.version());
    map.put("status", response.status());
    map.put("reason", response.reason().asLatin1());
    map.put("fields", response.fields().stream().map(ProbeJson::of).toList());
    map.put("framing", Fact.labelOf(response.framing()));
    map.put("body", response.body().base64());
    map.put("bodyComplete", response.bodyComplete());
    map.put("oddities", response.oddities().stream().map(ProbeJson::of).toList());
    return map;
  }

  private static Map<String, Object> of(FieldLine line) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("name", line.nameText());
    map.put("value", line.valueText());
    return map;
  }

  private static Map<String, Object> of(Oddity oddity) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("rule", oddity.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    map.put("words", oddity.kind().words());
    map.put("section", oddity.kind().section());
    map.put("offset", oddity.offset());
    map.put("detail", oddity.detail());
    return map;
  }

  private static List<Map<String, Object>> frames(Traffic traffic) {
    List<Map<String, Object>> frames = new ArrayList<>();
    for (Traffic.Item item : traffic.items()) {
      if (item instanceof Octets octets) {
        for (FrameReading reading : octets.frames()) {
          if (reading instanceof FrameReading.GotFrame got && frames.size() < MOST_FRAMES) {
            frames.add(of(octets, got.frame()));
          }
        }
      }
    }
    return frames;
  }

  private static Map<String, Object> of(Octets octets, Frame frame) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("at", octets.at().toNanos() / 1e6);
    map.put("sent", octets.ours());
    map.put("fin", frame.fin());
    map.put("rsv", List.of(frame.rsv1(), frame.rsv2(), frame.rsv3()));
    map.put("opcode", frame.opcode());
    map.put("masked", frame.maskingKey().isPresent());
    map.put("payload", frame.payload().base64());
    return map;
  }
}
