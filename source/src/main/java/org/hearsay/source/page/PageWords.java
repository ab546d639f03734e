package org.hearsay.source.page;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hearsay.table.TsvTable;
import org.jsoup.nodes.Element;

/** What names of classes and ids, and beginnings of lines, tell of a page (page-words.tsv). */
final class PageWords {
  private static final PageWords BUILT_IN = load();

  private final Map<String, Set<String>> words = new HashMap<>();
  private List<String> lines = List.of();
  private List<String> labels = List.of();

  private PageWords() {}

  static PageWords builtIn() {
    return BUILT_IN;
  }

  private static PageWords load() {
    PageWords out = new PageWords();
    for (List<String> row : TsvTable.beside(PageWords.class, "page-words.tsv").rows()) {
      switch (row.getFirst()) {
        case "line" -> out.lines = List.of(row.get(1).split("\\|", -1));
        case "label" -> out.labels = List.of(row.get(1).split("\\|", -1));
        default -> out.words.put(row.getFirst(), Set.of(row.get(1).split(" ", -1)));
      }
    }
    return out;
  }

  boolean apart(Element element) {
    return any("apart", element);
  }

  /** Whether it is named as what has other stories, or readers' words. */
  boolean others(Element element) {
    return any("others", element);
  }

  boolean likely(Element element) {
    return any("likely", element)
        || element.nameIs("article")
        || element.attr("itemprop").contains("articleBody");
  }

  boolean unlikely(Element element) {
    return any("unlikely", element);
  }

  /** Whether it is named as what holds a picture. */
  boolean picture(Element element) {
    return any("picture", element);
  }

  /** Whether a line begins as no line of an article does. */
  boolean noArticle(String line) {
    return begins(line, lines);
  }

  /** Whether a line that is no sentence is a label: "Related stories". */
  boolean label(String line) {
    return begins(line, labels);
  }

  /** With whole words: "Subscribers left" does not begin with "subscribe". */
  private static boolean begins(String line, List<String> beginnings) {
    for (String words : beginnings) {
      int end = words.length();
      if (line.regionMatches(true, 0, words, 0, end)
          && (line.length() == end
              || !Character.isLetter(words.charAt(end - 1))
              || !Character.isLetter(line.charAt(end)))) {
        return true;
      }
    }
    return false;
  }

  private boolean any(String kind, Element element) {
    return any(kind, element.className()) || any(kind, element.id());
  }

  /** "articleBody main-text_2" has article, body, main, text and 2. */
  private boolean any(String kind, String names) {
    Set<String> known = words.getOrDefault(kind, Set.of());
    int start = -1;
    for (int i = 0; i <= names.length(); i++) {
      char c = i < names.length() ? names.charAt(i) : ' ';
      boolean letter = Character.isLetterOrDigit(c);
      boolean hump =
          Character.isUpperCase(c) && i > 0 && Character.isLowerCase(names.charAt(i - 1));
      if ((!letter || hump) && start >= 0) {
        if (known.contains(names.substring(start, i).toLowerCase(Locale.ROOT))) {
          return true;
        }
        start = -1;
      }
      start = letter && start < 0 ? i : start;
    }
    return false;
  }
}
