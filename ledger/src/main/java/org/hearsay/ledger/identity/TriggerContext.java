package org.hearsay.ledger.identity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.ledger.identity.DocumentWords.Word;
import org.hearsay.model.Span;

/**
 * What stands around a trigger in its sentence.
 *
 * @param all the sentence's telling words but the trigger's
 * @param near the three telling words on each side
 * @param left those before it
 * @param right those behind it
 * @param names the sentence's words that are names wherever the report has them
 * @param numbers in digits
 */
record TriggerContext(
    SparseVector all,
    SparseVector near,
    Set<String> left,
    Set<String> right,
    SparseVector names,
    Set<String> numbers) {
  private static final int NEAR = 3;

  static TriggerContext of(DocumentWords document, Span sentence, Span trigger) {
    List<Word> rest =
        document.between(sentence.start(), sentence.end()).stream()
            .filter(word -> !trigger.contains(word.start()))
            .toList();
    List<Word> telling = rest.stream().filter(Word::tells).toList();
    List<Word> before = telling.stream().filter(w -> w.start() < trigger.start()).toList();
    List<Word> left = before.subList(Math.max(0, before.size() - NEAR), before.size());
    List<Word> right =
        telling.stream().filter(w -> w.start() >= trigger.end()).limit(NEAR).toList();
    Set<String> numbers = new HashSet<>();
    rest.stream().filter(Word::isNumber).forEach(word -> numbers.add(word.small()));
    return of(
        document.lexicon(),
        stems(telling),
        stems(left),
        stems(right),
        stems(rest.stream().filter(w -> document.names().has(w.stem())).toList()),
        numbers);
  }

  /** From the stems of its words. */
  static TriggerContext of(
      StemLexicon lexicon,
      Set<String> all,
      Set<String> left,
      Set<String> right,
      Set<String> names,
      Set<String> numbers) {
    Set<String> near = new HashSet<>(left);
    near.addAll(right);
    return new TriggerContext(
        once(lexicon, all), once(lexicon, near), left, right, once(lexicon, names), numbers);
  }

  private static Set<String> stems(List<Word> words) {
    Set<String> out = new HashSet<>();
    words.forEach(word -> out.add(word.stem()));
    return out;
  }

  private static SparseVector once(StemLexicon lexicon, Set<String> stems) {
    Map<String, Double> weights = new HashMap<>();
    stems.forEach(stem -> weights.put(stem, lexicon.rarity(stem)));
    return SparseVector.of(weights);
  }
}
