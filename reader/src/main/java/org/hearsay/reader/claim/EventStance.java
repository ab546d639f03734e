package org.hearsay.reader.claim;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.hearsay.model.Stance;

/**
 * How the innermost source of its clause stands to an event, as the model says.
 *
 * @param logits of each stance by its name ("asserts", "announces" ..), in the order of the model's
 *     columns
 * @param mention probability that the event is only referred to, without a position
 */
record EventStance(Map<String, Float> logits, double mention) {
  private static final double REFERRED = 0.65;

  EventStance {
    logits = Collections.unmodifiableMap(new LinkedHashMap<>(logits));
  }

  /** What the source most likely does with the event. */
  Stance best() {
    if (mention >= REFERRED) {
      return Stance.MENTIONS;
    }
    return logits.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(most -> Stance.valueOf(most.getKey().toUpperCase(Locale.ROOT)))
        .orElse(Stance.ASSERTS);
  }

  /** The probability of each stance, if the event is not only referred to. */
  Map<String, Double> probabilities() {
    double most = logits.values().stream().mapToDouble(Float::doubleValue).max().orElse(0);
    Map<String, Double> out = new LinkedHashMap<>();
    logits.forEach((name, logit) -> out.put(name, Math.exp(logit - most)));
    double all = out.values().stream().mapToDouble(Double::doubleValue).sum();
    out.replaceAll((name, share) -> share / all);
    return out;
  }
}
