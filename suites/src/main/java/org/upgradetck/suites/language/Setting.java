package org.upgradetck.suites.language;

import java.util.Set;
import org.upgradetck.suites.script.Base;
import org.upgradetck.suites.script.Script;

/**
 * Under which conditions a case is played.
 *
 * @param base the valid message: the control, and what every row starts from
 * @param control how much the control must show
 * @param needs what must be there for the case to apply
 * @param tags words for selection
 * @param exclusive whether its rows run alone
 * @param slow whether its rows take real seconds; they are out of the default run
 * @param patient whether an accepted row is followed in full even where the survey saw that the
 *     target leaves its end unanswered
 */
public record Setting(
    Script base,
    Control control,
    Set<Feature> needs,
    Set<String> tags,
    boolean exclusive,
    boolean slow,
    boolean patient) {

  /** The plain opening handshake, which must really switch. */
  static final Setting PLAIN =
      new Setting(
          Script.of(Base.OPENING_HANDSHAKE),
          Control.SWITCHED,
          Set.of(),
          Set.of(),
          false,
          false,
          false);

  public Setting {
    needs = Set.copyOf(needs);
    tags = Set.copyOf(tags);
  }

  Setting withBase(Script other, Control demand) {
    return new Setting(other, demand, needs, tags, exclusive, slow, patient);
  }

  Setting withNeeds(Set<Feature> features) {
    return new Setting(base, control, features, tags, exclusive, slow, patient);
  }

  Setting withTags(Set<String> words) {
    return new Setting(base, control, needs, words, exclusive, slow, patient);
  }

  Setting alone() {
    return new Setting(base, control, needs, tags, true, slow, patient);
  }

  Setting inRealSeconds() {
    return new Setting(base, control, needs, tags, exclusive, true, patient);
  }

  Setting patiently() {
    return new Setting(base, control, needs, tags, exclusive, slow, true);
  }
}
