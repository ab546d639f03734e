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
 * @param kinds of happening that the head's stem can name
 * @param definite whether it stands behind "the", "this" or the like: "the attack"
 */
record Trigger(
    String head,
    String stem,
    Set<String> stems,
    StemLexicon.Senses senses,
    Set<String> kinds,
    boolean definite) {
  private static final Set<String> PARTICLES =
      Set.of(
          "up down out off in on over away back into to with from for at of by after about through"
              .split(" "));
  private static final Set<String> DETERMINERS =
      Set.of("the a an his her its their this that our my your".split(" "));

  private static final Set<String> DEFINITE =
      Set.of("the this that these those its their his her our".split(" "));
  private static final Set<String> INDEFINITE = Set.of("a an another any some".split(" "));
  private static final int DETERMINED = 3;

  Trigger {
    requireNonNull(head, "head is null");
    requireNonNull(stem, "stem is null");
    stems = Set.copyOf(stems);
    kinds = Set.copyOf(kinds);
  }

  /**
   * @param words the trigger's
   * @param before those before it
   * @param labels stems of other names for the event
   */
  static Trigger of(
      StemLexicon lexicon, List<Word> words, List<Word> before, Stream<String> labels) {
    Set<String> stems = new HashSet<>();
    words.stream()
        .filter(word -> !PARTICLES.contains(word.small()) && !DETERMINERS.contains(word.small()))
        .forEach(word -> stems.add(word.stem()));
    labels.forEach(stems::add);
    Word head = head(words);
    boolean definite = isDefinite(before);
    return head == null
        ? of(lexicon, "", "", stems, definite)
        : of(lexicon, head.small(), head.stem(), stems, definite);
  }

  static Trigger of(
      StemLexicon lexicon, String head, String stem, Set<String> stems, boolean definite) {
    return new Trigger(head, stem, stems, lexicon.senses(stem), lexicon.kinds(stem), definite);
  }

  /** How far both name the same kinds of happening, from 0 to 1: the cosine of their sets. */
  double sameKind(Trigger other) {
    if (stem.equals(other.stem)) {
      return 1;
    }
    int shared = WordSets.shared(kinds, other.kinds);
    return shared == 0 ? 0 : shared / Math.sqrt((double) kinds.size() * other.kinds.size());
  }

  /** By the nearest determiner among the last three words before it. */
  private static boolean isDefinite(List<Word> before) {
    for (int i = before.size() - 1; i >= Math.max(0, before.size() - DETERMINED); i--) {
      if (DEFINITE.contains(before.get(i).small())) {
        return true;
      }
      if (INDEFINITE.contains(before.get(i).small())) {
        return false;
      }
    }
    return false;
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
