package org.hearsay.source.page;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hearsay.table.TsvTable;

/** Words of pages that are no article (page-gate.tsv). */
final class GateWords {
  private static final GateWords BUILT_IN = load();

  /** Characters of words that tell it wherever they are in a short headline. */
  private static final int LONG = 12;

  private static final int HEADLINE = 60;

  private final Map<String, List<String>> words = new HashMap<>();

  private GateWords() {}

  static GateWords builtIn() {
    return BUILT_IN;
  }

  private static GateWords load() {
    GateWords out = new GateWords();
    for (List<String> row : TsvTable.beside(GateWords.class, "page-gate.tsv").rows()) {
      out.words.put(row.getFirst(), List.of(row.get(1).split("\\|", -1)));
    }
    return out;
  }

  /** How many words of a kind a text has, each counted once. */
  int count(String kind, String text) {
    String small = text.toLowerCase(Locale.ROOT);
    return (int) words.getOrDefault(kind, List.of()).stream().filter(small::contains).count();
  }

  boolean any(String kind, String text) {
    String small = text.toLowerCase(Locale.ROOT);
    return words.getOrDefault(kind, List.of()).stream().anyMatch(small::contains);
  }

  /** Whether a headline is one of a kind's, or one with the site's name or a number behind. */
  boolean isHeadline(String kind, String headline) {
    String small = headline.toLowerCase(Locale.ROOT).strip();
    for (String words : words.getOrDefault(kind, List.of())) {
      if (small.startsWith(words)
          && (small.length() == words.length()
              || !Character.isLetterOrDigit(small.charAt(words.length()))
                  && isEnd(small.substring(words.length())))) {
        return true;
      }
      if (words.length() >= LONG && small.length() <= HEADLINE && small.contains(words)) {
        return true;
      }
    }
    return false;
  }

  /** "!", " (404)", " | The Post": no sentence goes on. */
  private static boolean isEnd(String behind) {
    String rest = behind.strip();
    return rest.isEmpty() || !Character.isLetterOrDigit(rest.charAt(0));
  }
}
