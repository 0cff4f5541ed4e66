package org.upgradetck.suites.script;

import java.util.ArrayList;
import java.util.List;
import org.upgradetck.fixtures.bytes.Bytes;
import org.upgradetck.fixtures.http.Request;

/**
 * One request of a script.
 *
 * @param base the valid message it starts from
 * @param edits the changes, in order
 * @param delivery how its octets are sent
 * @param behind octets sent in the same segment right behind the request
 * @param behindThe101 octets sent as soon as the request is answered 101
 * @param pipelined whether it is sent together with the request before, whose answer is not awaited
 * @param dialogue what is said once the request was answered 101
 */
public record Step(
    Base base,
    List<Edit> edits,
    Delivery delivery,
    Bytes behind,
    Bytes behindThe101,
    boolean pipelined,
    Dialogue dialogue) {

  public Step {
    edits = List.copyOf(edits);
  }

  /** The valid message, unchanged, in one segment. */
  public static Step of(Base base) {
    return new Step(
        base, List.of(), new Delivery.Whole(), Bytes.EMPTY, Bytes.EMPTY, false, Dialogue.NONE);
  }

  /** This step with one more change. */
  public Step edited(Edit edit) {
    List<Edit> more = new ArrayList<>(edits);
    more.add(edit);
    return new Step(base, more, delivery, behind, behindThe101, pipelined, dialogue);
  }

  /** This step, delivered so. */
  public Step delivered(Delivery how) {
    return new Step(base, edits, how, behind, behindThe101, pipelined, dialogue);
  }

  /** This step with octets behind its request. */
  public Step followedBy(Bytes octets) {
    return new Step(base, edits, delivery, behind.plus(octets), behindThe101, pipelined, dialogue);
  }

  /** This step with something said once its request was answered 101. */
  public Step saying(Dialogue what) {
    return new Step(base, edits, delivery, behind, behindThe101, pipelined, what);
  }

  /** This step with octets behind its 101. */
  public Step followedAfterThe101By(Bytes octets) {
    return new Step(base, edits, delivery, behind, behindThe101.plus(octets), pipelined, dialogue);
  }

  /** This step, sent together with the one before it. */
  public Step pipelinedBehindTheOneBefore() {
    return new Step(base, edits, delivery, behind, behindThe101, true, dialogue);
  }

  /** The request for this cast. */
  public Request compose(Cast cast) {
    Request request = base.compose(cast);
    for (Edit edit : edits) {
      request = edit.apply(request, cast);
    }
    return request;
  }
}
