package org.hearsay.ledger.identity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is known of words before any report is read: how rare they are and which name one deed.
 *
 * <p>How rare a word is comes from a background of reports and never from the ledger's own, in
 * which it would change with what was there first. Immutable; load it once.
 */
public final class Lexicon {
  private static final double COMMON = .18;
  private static final double LEAST_COUNT = 4;
  private static final double PERCENT = 100;

  /**
   * How two words are related by WordNet's senses, each from 0 to 1.
   *
   * @param same both have the sense: "murder", "slaying"
   * @param wider one's is a wider one of the other's: "arrest", "capture"
   * @param sisters they share a wider sense
   */
  record Kinship(double same, double wider, double sisters) {
    static final Kinship EQUAL = new Kinship(1, 0, 0);
  }

  /** A stem's senses, by number, with their weights. */
  private record Senses(Map<Integer, Double> own, Map<Integer, Double> wider) {
    static final Senses NONE = new Senses(Map.of(), Map.of());
  }

  private final WordForms forms = new WordForms();
  private final Set<String> common = new HashSet<>();
  private final Map<String, Integer> counts = new HashMap<>();
  private final Map<String, Senses> senses = new HashMap<>();
  private final int reports;

  private Lexicon() {
    List<List<String>> rows = Resource.rows("word-counts.tsv");
    reports = Integer.parseInt(rows.getFirst().get(1));
    for (List<String> row : rows.subList(1, rows.size())) {
      int count = Integer.parseInt(row.get(1));
      if (count > COMMON * reports) {
        common.add(row.getFirst());
      }
      counts.merge(forms.stem(row.getFirst()), count, Integer::sum);
    }
    for (List<String> row : Resource.rows("deeds.tsv")) {
      senses.put(row.getFirst(), new Senses(weights(row.get(1)), weights(row.get(2))));
    }
  }

  /** From the tables that the build carries. */
  public static Lexicon load() {
    return new Lexicon();
  }

  String stem(String word) {
    return forms.stem(word);
  }

  /** Whether a word in small letters says what a report is about: "the" and "said" do not. */
  boolean tells(String word) {
    return word.length() > 1 && !common.contains(word);
  }

  /** Inverse document frequency, natural logarithm; 6.4 of a word that the table lacks. */
  double rarity(String stem) {
    double count = Math.clamp(counts.getOrDefault(stem, 0), LEAST_COUNT, reports);
    return Math.log((reports + 1) / (count + .5));
  }

  Kinship kinship(String stem, String other) {
    if (stem.equals(other)) {
      return Kinship.EQUAL;
    }
    Senses a = senses.getOrDefault(stem, Senses.NONE);
    Senses b = senses.getOrDefault(other, Senses.NONE);
    return new Kinship(
        best(a.own, b.own),
        Math.max(best(a.own, b.wider), best(a.wider, b.own)),
        best(a.wider, b.wider));
  }

  private static double best(Map<Integer, Double> a, Map<Integer, Double> b) {
    double best = 0;
    for (Map.Entry<Integer, Double> sense : a.entrySet()) {
      best = Math.max(best, sense.getValue() * b.getOrDefault(sense.getKey(), 0.0));
    }
    return best;
  }

  private static Map<Integer, Double> weights(String cell) {
    Map<Integer, Double> out = new HashMap<>();
    for (String item : cell.isEmpty() ? new String[0] : cell.split(" ", -1)) {
      int colon = item.indexOf(':');
      out.put(
          Integer.valueOf(item.substring(0, colon)),
          Integer.parseInt(item.substring(colon + 1)) / PERCENT);
    }
    return Map.copyOf(out);
  }
}
