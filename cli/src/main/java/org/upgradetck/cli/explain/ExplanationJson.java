package org.upgradetck.cli.explain;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.upgradetck.reference.mutants.Mutant;
import org.upgradetck.suites.expect.Expectation;
import org.upgradetck.suites.field.FaultKind;
import org.upgradetck.suites.language.Case;
import org.upgradetck.suites.language.CatalogueCase;
import org.upgradetck.suites.language.Feature;
import org.upgradetck.suites.language.Row;
import org.upgradetck.suites.ledger.Requirement;

/** An explanation as the maps and lists of a JSON document. */
public final class ExplanationJson {

  private ExplanationJson() {}

  /** The document. */
  public static Map<String, Object> of(Explanation explanation) {
    CatalogueCase of = explanation.of();
    Case declaration = of.declaration();
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("id", explanation.asked().map(of::idOf).orElseGet(of::id));
    map.put("case", of.id());
    map.put("title", of.title());
    map.put("level", declaration.claim().level().label());
    map.put("requirement", declaration.claim().requirement());
    declaration.claim().dispute().ifPresent(excuse -> map.put("excusedBy", excuse));
    map.put("section", of.sectionLabel());
    map.put("link", of.chapter().spec().linkTo(of.chapter().section()));
    map.put("covers", explanation.covered().stream().map(ExplanationJson::of).toList());
    map.put("control", declaration.setting().control().demand());
    map.put(
        "needs", declaration.setting().needs().stream().sorted().map(ExplanationJson::of).toList());
    declaration.watch().ifPresent(watch -> map.put("watches", watch.words()));
    explanation.sending().ifPresent(sending -> map.put("sent", of(sending)));
    map.put(
        "expected",
        declaration.expectations().stream().map(each -> of(each, declaration)).toList());
    map.put("verdicts", verdicts(declaration));
    map.put("seenIn", explanation.seen().stream().map(ExplanationJson::of).toList());
    map.put(
        "provedBy", declaration.evidence().provedBy().stream().map(ExplanationJson::of).toList());
    declaration
        .remedy()
        .ifPresent(
            remedy -> {
              map.put("usualCause", remedy.cause());
              map.put("usualFix", remedy.fix());
            });
    map.put("rows", declaration.rows().stream().map(row -> of(row, of)).toList());
    map.put("command", explanation.command());
    return map;
  }

  private static Map<String, Object> of(Requirement requirement) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("id", requirement.id());
    map.put("level", requirement.level());
    map.put("statement", requirement.statement());
    return map;
  }

  private static Map<String, Object> of(Feature feature) {
    return Map.of("what", feature.what(), "option", feature.option());
  }

  private static Map<String, Object> of(Sending sending) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("row", sending.row().key());
    map.put("change", sending.row().words());
    sending.row().faultAlone().ifPresent(fault -> map.put("countsUnlessTaken", fault.words()));
    map.put("connections", sending.connections());
    map.put("requests", sending.requests().stream().map(ExplanationJson::of).toList());
    return map;
  }

  private static Map<String, Object> of(SentRequest request) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("delivery", request.deliveryInWords());
    map.put("pipelined", request.pipelined());
    map.put("base64BehindThe101", request.behindThe101().base64());
    map.put("saidBehindThe101", request.turns().stream().map(ExplanationJson::of).toList());
    map.put("segmentsBeginAt", request.cuts());
    map.put("base64", request.octets().base64());
    map.put("octetsBehindTheRequest", request.behind());
    map.put("lines", request.lines().stream().map(ExplanationJson::of).toList());
    return map;
  }

  private static Map<String, Object> of(SentTurn turn) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("base64", turn.octets().base64());
    map.put("frames", turn.frames());
    map.put("awaited", turn.awaited());
    return map;
  }

  private static Map<String, Object> of(SentLine line) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("change", line.change().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    map.put("octets", line.octets().visible());
    return map;
  }

  private static Map<String, Object> of(Expectation expectation, Case declaration) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("level", Meaning.gradeOf(expectation, declaration.claim().level()).label());
    map.put("says", expectation.says());
    return map;
  }

  private static Map<String, String> verdicts(Case declaration) {
    Map<String, String> map = new LinkedHashMap<>();
    Meaning.of(declaration).forEach(meaning -> map.put(meaning.verdict(), meaning.words()));
    return map;
  }

  private static Map<String, Object> of(FaultKind kind) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("id", kind.id());
    map.put("title", kind.title());
    map.put("grade", kind.grade());
    map.put("severity", kind.severity());
    map.put("seenWith", kind.seenWith());
    map.put("citations", kind.citations().stream().map(URI::toString).toList());
    return map;
  }

  private static Map<String, Object> of(Mutant mutant) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("id", mutant.id());
    map.put("summary", mutant.summary());
    return map;
  }

  private static Map<String, Object> of(Row row, CatalogueCase of) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("id", of.idOf(row));
    map.put("change", row.words());
    return map;
  }

  /** The documents of several explanations. */
  public static List<Map<String, Object>> of(List<Explanation> explanations) {
    return explanations.stream().map(ExplanationJson::of).toList();
  }
}
