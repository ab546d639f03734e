package org.hearsay.reader.claim;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.hearsay.model.Attribution;
import org.hearsay.model.Commitment;
import org.hearsay.model.Commitment.Certainty;
import org.hearsay.model.Commitment.Polarity;
import org.hearsay.model.Span;
import org.hearsay.reader.text.Table;

/**
 * What a cue does to its content (cue-effects.tsv): who denies that he bombed a town says that he
 * did not. Immutable.
 *
 * <p>Only the first deed of the content is meant, and none where it is not the deed that is denied
 * but a part in it: "denied responsibility for the attack".
 */
final class CueEffects {
  private static final Pattern A_PART =
      Pattern.compile(
          "\\b(?:responsibility|involvement|involved|role|part|knowledge|link|links|hand|ties)\\b",
          Pattern.CASE_INSENSITIVE);

  private final Map<String, String> effects = new HashMap<>();

  private CueEffects() {}

  static CueEffects load() {
    CueEffects out = new CueEffects();
    for (List<String> row : Table.rows("cue-effects.tsv")) {
      out.effects.put(row.get(0), row.get(1));
    }
    return out;
  }

  /**
   * The commitment that the attribution leaves to a deed of its content.
   *
   * @param first whether no other deed stands before it in the content
   */
  Commitment on(
      Commitment commitment, Attribution attribution, Span trigger, boolean first, String text) {
    String effect = attribution.cue().isEmpty() ? null : effects.get(cue(attribution, text));
    if (effect == null || !first) {
      return commitment;
    }
    int start = attribution.content().getFirst().start();
    if (start < trigger.start() && A_PART.matcher(text.substring(start, trigger.start())).find()) {
      return commitment;
    }
    return effect.equals("NEG")
        ? new Commitment(
            commitment.certainty(), Polarity.NEG, commitment.tense(), commitment.condition())
        : new Commitment(
            Certainty.UNDERSPECIFIED, Polarity.POS, commitment.tense(), commitment.condition());
  }

  private static String cue(Attribution attribution, String text) {
    return attribution.cue().getFirst().of(text).toLowerCase(Locale.ROOT);
  }
}
