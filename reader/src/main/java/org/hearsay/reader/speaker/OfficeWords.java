package org.hearsay.reader.speaker;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.hearsay.reader.language.LanguagePack;
import org.hearsay.reader.language.WordClass;
import org.jspecify.annotations.Nullable;

/** Words for offices, and which of them may mean the same one (roles.tsv). Immutable. */
public final class OfficeWords {
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final List<List<String>> sets = new ArrayList<>();
  private final Set<String> heads = new HashSet<>();

  private final LanguagePack language;

  private OfficeWords(LanguagePack language) {
    this.language = language;
  }

  static OfficeWords of(LanguagePack language) {
    OfficeWords out = new OfficeWords(language);
    for (List<String> row : language.table("roles.tsv").rows()) {
      List<String> set = row.stream().map(word -> word.strip().replace('-', ' ')).toList();
      out.sets.add(set);
      set.forEach(word -> out.heads.add(word.substring(word.lastIndexOf(' ') + 1)));
    }
    return out;
  }

  /**
   * Whether the phrase names an office that may be the one of the title: "NATO chief", "NATO
   * Secretary-General".
   */
  boolean sameOffice(String phrase, String title) {
    String p = plain(phrase);
    String t = plain(title);
    if (contained(p, t)) {
      return true;
    }
    boolean top = hasWord(WordClass.TOP, p) && hasWord(WordClass.OFFICIALS, p);
    for (List<String> set : sets) {
      boolean highest = language.has(WordClass.TOP_OFFICES, set.get(0));
      String inTitle = longestIn(set, t);
      String inPhrase = longestIn(set, p);
      boolean general =
          inPhrase != null && (inPhrase.equals(set.get(0)) || inPhrase.equals(inTitle));
      boolean loose = highest && isGeneral(inPhrase);
      if (inTitle != null && (general || loose || (top && highest))) {
        return true;
      }
      if (inTitle != null && inPhrase != null && !highest) {
        return true;
      }
    }
    return false;
  }

  /**
   * "The minister" behind "Energy Minister": an office whose words all stand in the title, articles
   * and names apart.
   */
  private boolean contained(String phrase, String title) {
    if (!heads.contains(phrase.strip().substring(phrase.strip().lastIndexOf(' ') + 1))) {
      return false;
    }
    for (String word : phrase.strip().split(" ", -1)) {
      if (!language.has(WordClass.TITLE_FUNCTION_WORDS, word)
          && !title.contains(" " + word + " ")) {
        return false;
      }
    }
    return true;
  }

  /** Whether the words name an office at all. */
  boolean hasOffice(String phrase) {
    for (String word : NO_WORD.split(phrase.toLowerCase(Locale.ROOT), 0)) {
      if (heads.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the words are those of one office, and no more. */
  boolean isOffice(String words) {
    String office = plain(words).strip();
    return sets.stream().anyMatch(set -> set.contains(office));
  }

  private boolean isGeneral(@Nullable String word) {
    return word != null && language.has(WordClass.GENERAL_OFFICES, word);
  }

  private boolean hasWord(WordClass name, String phrase) {
    return language.words(name).stream().anyMatch(word -> phrase.contains(" " + word + " "));
  }

  private static @Nullable String longestIn(List<String> set, String phrase) {
    String best = null;
    for (String word : set) {
      if (phrase.contains(" " + word + " ") && (best == null || word.length() > best.length())) {
        best = word;
      }
    }
    return best;
  }

  private static String plain(String words) {
    return " " + NO_WORD.matcher(words.toLowerCase(Locale.ROOT)).replaceAll(" ").strip() + " ";
  }
}
