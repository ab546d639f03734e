package org.hearsay.ledger.identity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hearsay.table.TsvTable;

/**
 * What is known of words before any report is read: how rare they are and which name one deed.
 *
 * <p>How rare a word is comes from a background of reports and never from the ledger's own, in
 * which it would change with what was there first. Immutable; load it once.
 */
public final class StemLexicon {
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

  /** A stem's senses. */
  record Senses(Weights own, Weights wider) {
    static final Senses NONE = new Senses(Weights.of(""), Weights.of(""));
  }

  /**
   * Some senses with their weights.
   *
   * @param senses by number, ascending
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared, never handed out
  record Weights(int[] senses, double[] weights) {
    /** "17:100 203:50", in hundredths. */
    static Weights of(String cell) {
      TreeMap<Integer, Double> sorted = new TreeMap<>();
      for (String item : cell.isEmpty() ? new String[0] : cell.split(" ", -1)) {
        int colon = item.indexOf(':');
        sorted.put(
            Integer.valueOf(item.substring(0, colon)),
            Integer.parseInt(item.substring(colon + 1)) / PERCENT);
      }
      return new Weights(
          sorted.keySet().stream().mapToInt(Integer::intValue).toArray(),
          sorted.values().stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** The greatest product of a sense that both have; 0 if they have none. */
    double best(Weights other) {
      double best = 0;
      int i = 0;
      int j = 0;
      while (i < senses.length && j < other.senses.length) {
        if (senses[i] == other.senses[j]) {
          best = Math.max(best, weights[i++] * other.weights[j++]);
        } else if (senses[i] < other.senses[j]) {
          i++;
        } else {
          j++;
        }
      }
      return best;
    }
  }

  private final WordForms forms = new WordForms();
  private final HappeningKinds kinds = new HappeningKinds(forms);
  private final Set<String> common = new HashSet<>();
  private final Map<String, Integer> counts = new HashMap<>();
  private final Map<String, Senses> senses = new HashMap<>();
  private final int reports;

  private StemLexicon() {
    List<List<String>> rows = TsvTable.beside(StemLexicon.class, "word-counts.tsv").rows();
    reports = Integer.parseInt(rows.getFirst().get(1));
    for (List<String> row : rows.subList(1, rows.size())) {
      int count = Integer.parseInt(row.get(1));
      if (count > COMMON * reports) {
        common.add(row.getFirst());
      }
      counts.merge(forms.stem(row.getFirst()), count, Integer::sum);
    }
    for (List<String> row : TsvTable.beside(StemLexicon.class, "deeds.tsv").rows()) {
      senses.put(row.getFirst(), new Senses(Weights.of(row.get(1)), Weights.of(row.get(2))));
    }
  }

  /** From the tables that the build carries. */
  public static StemLexicon load() {
    return new StemLexicon();
  }

  String stem(String word) {
    return forms.stem(word);
  }

  /** Whether a word in small letters says what a report is about: "the" and "said" do not. */
  boolean tells(String word) {
    return word.length() > 1 && !common.contains(word);
  }

  /** Inverse document frequency, natural logarithm; 6.4 of a word that the table lacks. */
  public double rarity(String stem) {
    double count = Math.clamp(counts.getOrDefault(stem, 0), LEAST_COUNT, reports);
    return Math.log((reports + 1) / (count + .5));
  }

  Senses senses(String stem) {
    return senses.getOrDefault(stem, Senses.NONE);
  }

  /** The kinds of happening that a stem can name. */
  Set<String> kinds(String stem) {
    return kinds.of(stem);
  }

  static Kinship kinship(Trigger one, Trigger other) {
    if (one.stem().equals(other.stem())) {
      return Kinship.EQUAL;
    }
    Senses a = one.senses();
    Senses b = other.senses();
    return new Kinship(
        a.own.best(b.own),
        Math.max(a.own.best(b.wider), a.wider.best(b.own)),
        a.wider.best(b.wider));
  }
}
