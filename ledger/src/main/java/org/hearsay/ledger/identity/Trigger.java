package org.hearsay.ledger.identity;

import static java.util.Objects.requireNonNull;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hearsay.ledger.identity.DocumentWords.Word;

/**
 * The words that name an event: of "was roped in", the head is "roped".
 *
 * @param stems of all its words but particles and determiners, and of other names for the deed
 * @param senses of the head's stem
 */
record Trigger(String head, String stem, Set<String> stems, StemLexicon.Senses senses) {
  private static final Set<String> PARTICLES =
      Set.of(
          "up down out off in on over away back into to with from for at of by after about through"
              .split(" "));
  private static final Set<String> DETERMINERS =
      Set.of("the a an his her its their this that our my your".split(" "));

  Trigger {
    requireNonNull(head, "head is null");
    requireNonNull(stem, "stem is null");
    stems = Set.copyOf(stems);
  }

  static Trigger of(StemLexicon lexicon, List<Word> words, Stream<String> labels) {
    Set<String> stems = new HashSet<>();
    words.stream()
        .filter(word -> !PARTICLES.contains(word.small()) && !DETERMINERS.contains(word.small()))
        .forEach(word -> stems.add(word.stem()));
    labels.forEach(stems::add);
    Word head = head(words);
    return head == null
        ? of(lexicon, "", "", stems)
        : of(lexicon, head.small(), head.stem(), stems);
  }

  static Trigger of(StemLexicon lexicon, String head, String stem, Set<String> stems) {
    return new Trigger(head, stem, stems, lexicon.senses(stem));
  }

  private static @org.jspecify.annotations.Nullable Word head(List<Word> words) {
    List<Word> bare = words.stream().filter(word -> !DETERMINERS.contains(word.small())).toList();
    List<Word> of = bare.isEmpty() ? words : bare;
    for (int i = 1; i < of.size(); i++) {
      if (PARTICLES.contains(of.get(i).small())) {
        return of.get(i - 1);
      }
    }
    return of.isEmpty() ? null : of.getLast();
  }
}
