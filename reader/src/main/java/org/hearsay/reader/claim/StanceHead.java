package org.hearsay.reader.claim;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.reader.encoder.ReaderModel;
import org.hearsay.reader.encoder.WindowRows;

/**
 * What the model says of the word that the pieces [from, to) of a window name: how its source
 * stands to the event, and of which type of our own it is.
 */
final class StanceHead {
  /**
   * From which probability a word is of a type of our own. On marks that were held back P 62 and R
   * 43; .5 gives 73 and 29.
   */
  private static final double LEAST_OWN = 0.3;

  private final ReaderModel model;

  StanceHead(ReaderModel model) {
    this.model = model;
  }

  EventStance stance(WindowRows rows, int from, int to) {
    float[] logits = new float[model.stances().size()];
    rows.mean(from, to, model.events().stance(), logits);
    Map<String, Float> named = new LinkedHashMap<>();
    for (int i = 0; i < logits.length; i++) {
      named.put(model.stances().get(i), logits[i]);
    }
    float[] mention = new float[1];
    rows.mean(from, to, model.events().mention(), mention);
    return new EventStance(named, 1 / (1 + Math.exp(-mention[0])));
  }

  OwnType own(WindowRows rows, int from, int to) {
    List<String> names = model.ownTypes();
    float[] logits = new float[names.size()];
    rows.mean(from, to, model.events().own(), logits);
    int best = 0;
    double any = 0;
    for (int i = 1; i < logits.length; i++) {
      any += Math.exp(logits[i] - logits[0]);
      best = best == 0 || logits[i] > logits[best] ? i : best;
    }
    double probability = any / (1 + any);
    return new OwnType(probability > LEAST_OWN ? names.get(best) : OwnType.NONE, probability);
  }
}
