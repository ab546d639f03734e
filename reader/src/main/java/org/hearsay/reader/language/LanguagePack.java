package org.hearsay.reader.language;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.table.TsvTable;

/**
 * What the rules know of one language: classes of words (word-classes.tsv), patterns
 * (patterns.tsv), further tables, and inflection. docs/languages.md says how to write one.
 *
 * <p>All is read and compiled once, when the pack is loaded. Immutable and thread-safe.
 */
public final class LanguagePack {
  private final String tag;
  private final Class<?> owner;
  private final Inflection inflection;
  private final Map<WordClass, Set<String>> classes = new EnumMap<>(WordClass.class);
  private final Map<PhrasePattern, Pattern> patterns = new EnumMap<>(PhrasePattern.class);
  private final List<String> articles;

  private LanguagePack(String tag, Class<?> owner, Inflection inflection) {
    this.tag = tag;
    this.owner = owner;
    this.inflection = inflection;
    readClasses();
    readPatterns();
    articles =
        words(WordClass.DEFINITE_ARTICLES).stream()
            .flatMap(word -> List.of(word + " ", capitalised(word) + " ").stream())
            .toList();
  }

  /**
   * Reads a pack.
   *
   * @param tag of the language, as reports have it: "en"
   * @param owner the class beside which the tables stand
   * @throws IllegalStateException if a table, a class of words or a pattern is not there
   */
  public static LanguagePack load(String tag, Class<?> owner, Inflection inflection) {
    return new LanguagePack(tag, owner, inflection);
  }

  private void readClasses() {
    Map<String, WordClass> byName = new HashMap<>();
    for (WordClass one : WordClass.values()) {
      byName.put(one.key(), one);
    }
    TsvTable table = table("word-classes.tsv");
    for (List<String> row : table.rows()) {
      WordClass one = byName.get(row.getFirst());
      if (one == null || one.table() != null || row.size() != 2) {
        throw table.unexpected(row.getFirst());
      }
      classes.put(one, setOf(Arrays.asList(row.get(1).split(" ", -1))));
    }
    for (WordClass one : WordClass.values()) {
      String own = one.table();
      if (own != null) {
        classes.put(one, setOf(table(own).firstColumn()));
      }
    }
    Set<WordClass> missing = new TreeSet<>(List.of(WordClass.values()));
    missing.removeAll(classes.keySet());
    checkNothingMissing(table, missing.stream().map(WordClass::key).toList());
  }

  private void readPatterns() {
    Map<String, PhrasePattern> byName = new HashMap<>();
    for (PhrasePattern one : PhrasePattern.values()) {
      byName.put(one.key(), one);
    }
    TsvTable table = table("patterns.tsv");
    for (List<String> row : table.rows()) {
      PhrasePattern one = byName.get(row.getFirst());
      if (one == null || row.size() != 2) {
        throw table.unexpected(row.getFirst());
      }
      patterns.put(one, Pattern.compile(row.get(1)));
    }
    Set<PhrasePattern> missing = new TreeSet<>(List.of(PhrasePattern.values()));
    missing.removeAll(patterns.keySet());
    checkNothingMissing(table, missing.stream().map(PhrasePattern::key).toList());
  }

  private void checkNothingMissing(TsvTable table, List<String> missing) {
    if (!missing.isEmpty()) {
      throw new IllegalStateException(
          table.name() + " of the language " + tag + " lacks " + String.join(", ", missing));
    }
  }

  private static Set<String> setOf(List<String> words) {
    return Set.copyOf(new LinkedHashSet<>(words));
  }

  private static String capitalised(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  /** The tag of the language: "en". */
  public String tag() {
    return tag;
  }

  public Inflection inflection() {
    return inflection;
  }

  /** A further table of the pack: "roles.tsv". */
  public TsvTable table(String name) {
    return TsvTable.beside(owner, name);
  }

  /** The words of a class; where the class is of phrases or endings, those. */
  public Set<String> words(WordClass name) {
    Set<String> words = classes.get(name);
    if (words == null) {
      throw new IllegalStateException("no class " + name);
    }
    return words;
  }

  /** Whether a word is of the class; letters in the case that the class has. */
  public boolean has(WordClass name, String word) {
    return words(name).contains(word);
  }

  /** Whether a phrase starts with a word of the class and goes on behind it. */
  public boolean opensWith(WordClass name, String phrase) {
    int space = phrase.indexOf(' ');
    return space > 0 && has(name, phrase.substring(0, space));
  }

  /** Whether a word has one of the endings that the class lists. */
  public boolean endsIn(WordClass name, String word) {
    for (String ending : words(name)) {
      if (word.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word begins with one of the stems that the class lists. */
  public boolean startsLike(WordClass name, String word) {
    for (String stem : words(name)) {
      if (word.startsWith(stem)) {
        return true;
      }
    }
    return false;
  }

  public Pattern pattern(PhrasePattern name) {
    Pattern pattern = patterns.get(name);
    if (pattern == null) {
      throw new IllegalStateException("no pattern " + name);
    }
    return pattern;
  }

  /** Where the pattern ends that matches a text from this index on; -1 if it does not. */
  public int endOf(PhrasePattern name, String text, int from) {
    Matcher m = pattern(name).matcher(text).region(from, text.length());
    return m.lookingAt() ? m.end() : -1;
  }

  /** The words before a phrase without the definite article that the phrase starts with. */
  public String withoutArticleAtEnd(String before) {
    for (String article : articles) {
      if (before.endsWith(" " + article.strip())) {
        return before.substring(0, before.length() - article.length()).stripTrailing();
      }
    }
    return before;
  }

  /** The phrase without the definite article that it starts with: "Hague" of "the Hague". */
  public String withoutArticle(String phrase) {
    for (String article : articles) {
      if (phrase.startsWith(article)) {
        return phrase.substring(article.length());
      }
    }
    return phrase;
  }
}
