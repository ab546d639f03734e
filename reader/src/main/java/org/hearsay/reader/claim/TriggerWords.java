package org.hearsay.reader.claim;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hearsay.model.EventType;
import org.hearsay.reader.language.LanguagePack;

/**
 * What a word by itself says: how often it names an event, from our own annotated passages
 * (trigger-words.tsv), and of few words which type of event that is (deed-types.tsv). Immutable.
 */
public final class TriggerWords {
  /** Added to both counts, so that a word that was seen three times is not taken for certain. */
  private static final double SMOOTHING = 0.5;

  private final Map<String, Double> odds = new HashMap<>();

  private final Map<String, EventType> types = new HashMap<>();

  private TriggerWords() {}

  /** The words of a language. */
  public static TriggerWords of(LanguagePack language) {
    TriggerWords out = new TriggerWords();
    for (List<String> row : language.table("trigger-words.tsv").rows()) {
      double names = Double.parseDouble(row.get(1));
      double stands = Double.parseDouble(row.get(2));
      out.odds.put(row.get(0), Math.log((names + SMOOTHING) / (stands - names + SMOOTHING)));
    }
    for (List<String> row : language.table("deed-types.tsv").rows()) {
      for (String word : row.get(1).split(" ", -1)) {
        out.types.put(word, EventType.valueOf(row.get(0)));
      }
    }
    return out;
  }

  /** The type that the word names always; else the one that is given. */
  EventType type(String word, EventType otherwise) {
    return types.getOrDefault(word.toLowerCase(Locale.ROOT), otherwise);
  }

  /** Logarithm of the odds that the word names an event; 0 for a word that is not known. */
  double logOdds(String word) {
    return odds.getOrDefault(word.toLowerCase(Locale.ROOT), 0.0);
  }
}
