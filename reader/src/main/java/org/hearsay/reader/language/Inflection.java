package org.hearsay.reader.language;

/**
 * How the words of a language change their form. All words are given in small letters. Methods are
 * pure and thread-safe.
 */
public interface Inflection {
  /** The singular of a noun: "city" of "cities"; the same word where it is none. */
  String singular(String noun);

  /** Whether a word has an ending that plurals have, other words too: "gas", "towns", "less". */
  boolean hasPluralEnding(String word);

  /** Whether the form of a word may be a plural: "towns", "gas", but not "less". */
  boolean mayBePlural(String word);

  /** The same, and most words of this form are: "towns", "gas", but not "status". */
  boolean isPluralForm(String word);

  /** Whether plurals of persons without an ending of their own end so: "policemen". */
  boolean isIrregularPluralOfPersons(String word);

  /** Whether a word has an ending of past tenses and participles: "shelled", "red". */
  boolean hasPastEnding(String word);

  /** Whether a word has the ending of present participles: "killing". */
  boolean isPresentParticiple(String word);

  /** Whether a word has the ending of adverbs: "repeatedly". */
  boolean isAdverb(String word);

  /** The possessive of a name: "Petrov's" of "Petrov". */
  String possessive(String name);

  /**
   * Whether the mark of a possessive stands at this index: behind "Petrov" of "Petrov's lawyer".
   */
  boolean isPossessiveAt(String text, int index);

  /**
   * Where the words [start, end) end without the mark of a possessive: behind "Russia" of
   * "Russia's". At least one character is left.
   */
  int withoutPossessive(String text, int start, int end);

  /**
   * How many of these two words, where an apostrophe is a word of its own, are the mark of a
   * possessive: 2 of "'" and "s", 1 of "workers" and "'", 0 of "the" and "port".
   */
  int possessiveMark(String wordBefore, String word);
}
