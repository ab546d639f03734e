package org.hearsay.ledger.identity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.table.TsvTable;

/**
 * What the inflected forms of an English word have in common: "withdrew", "withdrawing" and
 * "withdraws" are "withdraw"; "escaped" and "escapes" are "escap".
 *
 * <p>Not a lemma: a final e is dropped, since "-ed" and "-ing" do not tell whether there was one.
 * {@code training/coreference.py} has the same rules.
 */
final class WordForms {
  private static final String VOWELS = "aeiouy";
  private static final String KEPT_DOUBLE = "lszeo";
  private static final int SHORT = 3;

  private final Map<String, String> irregular = new HashMap<>();

  /** As the table of the build has them. */
  WordForms() {
    for (List<String> row : TsvTable.beside(WordForms.class, "irregular-forms.tsv").rows()) {
      String stem = regular(row.getFirst());
      row.forEach(form -> irregular.put(form, stem));
    }
  }

  /** Of a word in small letters. */
  String stem(String word) {
    String known = irregular.get(word);
    return known != null ? known : regular(word);
  }

  private String regular(String word) {
    String w = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
    String known = irregular.get(w);
    if (known != null) {
      return known;
    }
    int n = w.length();
    if (n <= SHORT) {
      return w;
    }
    if (w.endsWith("ies") || w.endsWith("ied")) {
      return n > 4 ? w.substring(0, n - 3) + "y" : w.substring(0, n - 1);
    }
    if (w.endsWith("sses") || w.endsWith("shes") || w.endsWith("ches") || w.endsWith("xes")) {
      return w.substring(0, n - 2);
    }
    if (w.endsWith("s") && !w.endsWith("ss") && !w.endsWith("us") && !w.endsWith("is")) {
      return withoutE(w.substring(0, n - 1));
    }
    if (w.endsWith("ed") && n > 4 && hasVowel(w, n - 2)) {
      return withoutE(single(w.substring(0, n - 2)));
    }
    if (w.endsWith("ing") && n > 5 && hasVowel(w, n - 3)) {
      return withoutE(single(w.substring(0, n - 3)));
    }
    return withoutE(w);
  }

  /** "stopp" is "stop". */
  private static String single(String w) {
    int n = w.length();
    boolean doubled = n > SHORT && w.charAt(n - 1) == w.charAt(n - 2);
    return doubled && KEPT_DOUBLE.indexOf(w.charAt(n - 1)) < 0 ? w.substring(0, n - 1) : w;
  }

  private static String withoutE(String w) {
    return w.length() > SHORT && w.endsWith("e") ? w.substring(0, w.length() - 1) : w;
  }

  private static boolean hasVowel(String w, int end) {
    return w.chars().limit(end).anyMatch(c -> VOWELS.indexOf(c) >= 0);
  }
}
