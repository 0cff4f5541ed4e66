package org.upgradetck.reports.redact;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.upgradetck.reports.model.ConversationRecord;
import org.upgradetck.reports.model.EventRecord;
import org.upgradetck.reports.model.Expected;
import org.upgradetck.reports.model.Gate;
import org.upgradetck.reports.model.GateNote;
import org.upgradetck.reports.model.RequirementInfo;
import org.upgradetck.reports.model.Result;
import org.upgradetck.reports.model.Run;
import org.upgradetck.reports.model.TargetInfo;

/**
 * Takes secrets out of a run: each becomes {@value #MARK}, in texts and in the octets of the
 * conversations, even where a secret was sent in pieces. Secret are the strings given, the values
 * of query parameters that are named like secrets, and user information in the URI of the target.
 * What identifies a case or a row, and our own words on it, is left alone.
 *
 * <p>The payload of a masked frame (RFC 6455 §5.3) is not unmasked; no secret of the user is put
 * there.
 */
public final class Redaction {

  /** What stands in the place of a secret. */
  public static final String MARK = "***";

  /** Where the octets kept end within a secret, this much of it is enough to be taken out. */
  private static final int LEAST_BEGINNING = 4;

  private final Set<String> forms;
  private final Set<String> formsAsOctets;

  /**
   * A redaction that knows some secrets.
   *
   * @param secrets values of fields such as Authorization, Proxy-Authorization and Cookie, and
   *     whatever else the user wants hidden; blank ones are passed over
   */
  public Redaction(Set<String> secrets) {
    this.forms = new LinkedHashSet<>();
    secrets.forEach(secret -> forms.addAll(Secrets.formsOf(secret)));
    this.formsAsOctets = asOctets(forms);
  }

  private Redaction(Redaction known, Set<String> more) {
    this.forms = new LinkedHashSet<>(known.forms);
    this.forms.addAll(more);
    this.formsAsOctets = asOctets(forms);
  }

  /** The same, which also knows the secrets in the URI of the target. */
  public Redaction knowing(TargetInfo target) {
    return new Redaction(this, Secrets.formsIn(target.uri()));
  }

  /** The run without secrets, those in the URI of its target included. */
  public Run apply(Run run) {
    Redaction all = knowing(run.target());
    return new Run(
        run.tool(),
        all.apply(run.target()),
        run.startedAt(),
        run.durationMillis(),
        run.interrupted(),
        run.exitCode(),
        all.gate(run.gate()),
        run.cases(),
        run.requirements().stream().map(all::requirement).toList(),
        run.results().stream().map(all::apply).toList());
  }

  /** The description of the target without secrets, those in its URI included. */
  public TargetInfo apply(TargetInfo target) {
    Redaction all = knowing(target);
    return new TargetInfo(
        all.text(target.uri()), all.texts(target.settings()), all.texts(target.choices()));
  }

  /** The result without secrets. */
  public Result apply(Result result) {
    return new Result(
        result.id(),
        result.caseId(),
        result.row(),
        result.level(),
        result.section(),
        result.title(),
        result.verdict(),
        text(result.reason()),
        result.expectations().stream().map(this::expected).toList(),
        result.durationMillis(),
        result.conversations().stream().map(this::conversation).toList(),
        result.seenIn());
  }

  private Gate gate(Gate gate) {
    Map<String, GateNote> notes = new HashMap<>();
    gate.notes().forEach((id, note) -> notes.put(id, new GateNote(note.kind(), text(note.says()))));
    return new Gate(
        gate.warningsFail(), gate.inconclusiveAllowed(), gate.baseline().map(this::text), notes);
  }

  private RequirementInfo requirement(RequirementInfo requirement) {
    return new RequirementInfo(
        requirement.id(),
        requirement.level(),
        requirement.role(),
        requirement.statement(),
        requirement.state(),
        requirement.reason().map(this::text),
        requirement.proved(),
        requirement.cases());
  }

  private Expected expected(Expected expected) {
    return new Expected(
        text(expected.says()), expected.level(), expected.met(), expected.actual().map(this::text));
  }

  private ConversationRecord conversation(ConversationRecord conversation) {
    Map<String, RedactedStream> streams = new HashMap<>();
    List<EventRecord> events = new ArrayList<>();
    for (EventRecord event : conversation.events()) {
      RedactedStream stream =
          streams.computeIfAbsent(event.kind(), kind -> stream(kind, conversation));
      byte[] octets = stream.next(event.bytes().length);
      events.add(new EventRecord(event.at(), event.kind(), octets, text(event.note())));
    }
    return new ConversationRecord(
        conversation.role(),
        conversation.local(),
        conversation.remote(),
        conversation.end(),
        conversation.sentTotal(),
        conversation.receivedTotal(),
        conversation.sha256(),
        events);
  }

  /** All octets of one kind of event together, for a secret may have been sent octet by octet. */
  private RedactedStream stream(String kind, ConversationRecord conversation) {
    StringBuilder kept = new StringBuilder();
    for (EventRecord event : conversation.events()) {
      if (event.kind().equals(kind)) {
        kept.append(new String(event.bytes(), ISO_8859_1));
      }
    }
    String octets = kept.toString();
    List<Span> secrets = secretsIn(octets, formsAsOctets);
    boolean cut =
        switch (kind) {
          case "sent" -> conversation.sentTotal() > octets.length();
          case "received" -> conversation.receivedTotal() > octets.length();
          default -> false;
        };
    if (cut) {
      secrets.addAll(beginningsAtTheEndOf(octets));
    }
    return new RedactedStream(octets, Span.merged(secrets));
  }

  private Map<String, String> texts(Map<String, String> texts) {
    Map<String, String> redacted = new LinkedHashMap<>();
    texts.forEach((name, value) -> redacted.put(name, text(value)));
    return redacted;
  }

  private String text(String text) {
    List<Span> secrets = Span.merged(secretsIn(text, forms));
    if (secrets.isEmpty()) {
      return text;
    }
    StringBuilder redacted = new StringBuilder();
    int at = 0;
    for (Span secret : secrets) {
      redacted.append(text, at, secret.begin()).append(MARK);
      at = secret.end();
    }
    return redacted.append(text, at, text.length()).toString();
  }

  private static List<Span> secretsIn(String text, Set<String> forms) {
    List<Span> secrets = SecretParameters.valuesIn(text);
    for (String form : forms) {
      int begin = text.indexOf(form);
      while (begin >= 0) {
        secrets.add(new Span(begin, begin + form.length()));
        begin = text.indexOf(form, begin + 1);
      }
    }
    return secrets;
  }

  private List<Span> beginningsAtTheEndOf(String octets) {
    List<Span> beginnings = new ArrayList<>();
    for (String form : formsAsOctets) {
      int longest = Math.min(form.length() - 1, octets.length());
      for (int length = longest; length >= LEAST_BEGINNING; length--) {
        if (octets.endsWith(form.substring(0, length))) {
          beginnings.add(new Span(octets.length() - length, octets.length()));
          break;
        }
      }
    }
    return beginnings;
  }

  /** In a string with one character for each octet, so that octets are searched like texts. */
  private static Set<String> asOctets(Set<String> forms) {
    return forms.stream()
        .map(form -> new String(form.getBytes(UTF_8), ISO_8859_1))
        .collect(Collectors.toUnmodifiableSet());
  }
}
