package org.hearsay.ledger.identity;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a report's text is about, for comparing: its rare words and its names with their weights.
 *
 * @param id of the report or its revision
 * @param words all words, in order; none where they are not needed any more
 * @param vector rare words by how often they stand
 * @param names words that stand in capitals wherever they stand, weighed in the same way
 * @param numbers numbers in digits
 * @param heaviest the {@value #KEYS} words of most weight, the heaviest first
 */
public record DocumentWords(
    String id,
    List<Word> words,
    SparseVector vector,
    SparseVector names,
    Set<String> numbers,
    List<String> heaviest,
    StemLexicon lexicon) {
  private static final int KEYS = 12;
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{N}]+(?:['\u2019][\\p{L}\\p{N}]+)*");

  /**
   * A word of a text.
   *
   * @param start UTF-16 index
   * @param small in small letters
   * @param tells whether it says what the text is about
   * @param name whether it tells and stands in capitals wherever it stands
   */
  record Word(int start, String small, String stem, boolean tells, boolean name) {
    boolean isNumber() {
      return small.chars().allMatch(Character::isDigit);
    }
  }

  public DocumentWords {
    requireNonNull(id, "id is null");
    words = List.copyOf(words);
    numbers = Set.copyOf(numbers);
    heaviest = List.copyOf(heaviest);
  }

  public static DocumentWords of(StemLexicon lexicon, String id, String text) {
    Set<String> uncapitalised = new HashSet<>();
    Matcher found = WORD.matcher(text);
    while (found.find()) {
      if (Character.isLowerCase(text.codePointAt(found.start()))) {
        uncapitalised.add(small(found.group()));
      }
    }
    List<Word> words = words(lexicon, text, uncapitalised);
    Set<String> numbers = new HashSet<>();
    words.stream().filter(Word::isNumber).forEach(word -> numbers.add(word.small));
    return of(lexicon, id, words, counts(words, Word::tells), counts(words, Word::name), numbers);
  }

  /** The words of some text. */
  static List<Word> words(StemLexicon lexicon, String text) {
    return words(lexicon, text, Set.of());
  }

  /**
   * @param uncapitalised words that are no names
   */
  private static List<Word> words(StemLexicon lexicon, String text, Set<String> uncapitalised) {
    List<Word> words = new ArrayList<>();
    Matcher found = WORD.matcher(text);
    while (found.find()) {
      String small = small(found.group());
      boolean tells = lexicon.tells(small);
      boolean capital = Character.isUpperCase(text.codePointAt(found.start()));
      words.add(
          new Word(
              found.start(),
              small,
              lexicon.stem(small),
              tells,
              tells && capital && !uncapitalised.contains(small)));
    }
    return words;
  }

  /** From what was counted before. */
  static DocumentWords of(
      StemLexicon lexicon,
      String id,
      List<Word> words,
      Map<String, Integer> counts,
      Map<String, Integer> names,
      Set<String> numbers) {
    SparseVector vector = weighed(lexicon, counts);
    return new DocumentWords(
        id, words, vector, weighed(lexicon, names), numbers, vector.heaviest(KEYS), lexicon);
  }

  private static String small(String word) {
    return word.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
  }

  /** How often the stems of some words stand. */
  static Map<String, Integer> counts(List<Word> words, Predicate<Word> which) {
    Map<String, Integer> counts = new TreeMap<>();
    words.stream().filter(which).forEach(word -> counts.merge(word.stem, 1, Integer::sum));
    return counts;
  }

  private static SparseVector weighed(StemLexicon lexicon, Map<String, Integer> counts) {
    Map<String, Double> weights = new HashMap<>();
    counts.forEach(
        (stem, count) -> weights.put(stem, (1 + Math.log(count)) * lexicon.rarity(stem)));
    return SparseVector.of(weights);
  }

  /**
   * The same without the words in their order, which is most of it: all that is needed once the
   * report's mentions are made.
   */
  public DocumentWords withoutOrder() {
    return new DocumentWords(id, List.of(), vector, names, numbers, heaviest, lexicon);
  }

  /** How many rare words it has. */
  public int size() {
    return vector.words().length;
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
