package org.hearsay.ledger.identity;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a report's text is about, for comparing: its rare words and its names with their weights.
 *
 * @param id of the report or its revision
 * @param words all words, in order; none where they are not needed any more
 * @param vector rare words by how often they stand
 * @param names words that stand in capitals wherever they stand, weighed in the same way
 * @param numbers numbers in digits
 */
public record DocumentWords(
    String id,
    List<Word> words,
    SparseVector vector,
    SparseVector names,
    Set<String> numbers,
    StemLexicon lexicon) {
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{N}]+(?:['\u2019][\\p{L}\\p{N}]+)*");

  /**
   * A word of a text.
   *
   * @param start UTF-16 index
   * @param small in small letters
   * @param tells whether it says what the text is about
   */
  record Word(int start, String small, String stem, boolean capital, boolean tells) {
    boolean isNumber() {
      return small.chars().allMatch(Character::isDigit);
    }
  }

  public DocumentWords {
    requireNonNull(id, "id is null");
    words = List.copyOf(words);
    numbers = Set.copyOf(numbers);
  }

  public static DocumentWords of(StemLexicon lexicon, String id, String text) {
    List<Word> words = new ArrayList<>();
    Set<String> uncapitalised = new HashSet<>();
    Matcher found = WORD.matcher(text);
    while (found.find()) {
      String small = found.group().toLowerCase(Locale.ROOT).replace('\u2019', '\'');
      int first = found.group().codePointAt(0);
      if (Character.isLowerCase(first)) {
        uncapitalised.add(small);
      }
      boolean capital = Character.isUpperCase(first);
      words.add(new Word(found.start(), small, lexicon.stem(small), capital, lexicon.tells(small)));
    }
    Set<String> numbers = new HashSet<>();
    words.stream().filter(Word::isNumber).forEach(word -> numbers.add(word.small));
    return new DocumentWords(
        id,
        words,
        weighed(lexicon, words.stream().filter(Word::tells)),
        weighed(
            lexicon,
            words.stream()
                .filter(word -> word.tells && word.capital && !uncapitalised.contains(word.small))),
        numbers,
        lexicon);
  }

  private static SparseVector weighed(StemLexicon lexicon, Stream<Word> words) {
    Map<String, Double> counts = new HashMap<>();
    words.forEach(word -> counts.merge(word.stem, 1.0, Double::sum));
    counts.replaceAll((stem, count) -> (1 + Math.log(count)) * lexicon.rarity(stem));
    return SparseVector.of(counts);
  }

  /**
   * The same without the words in their order, which is most of it: all that is needed once the
   * report's mentions are made.
   */
  public DocumentWords withoutOrder() {
    return new DocumentWords(id, List.of(), vector, names, numbers, lexicon);
  }

  /** Words that begin between two UTF-16 indices. */
  List<Word> between(int start, int end) {
    int from = firstFrom(start);
    return words.subList(from, Math.max(from, firstFrom(end)));
  }

  /** Number of words that begin before a UTF-16 index. */
  private int firstFrom(int start) {
    int low = 0;
    int high = words.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (words.get(middle).start < start) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
