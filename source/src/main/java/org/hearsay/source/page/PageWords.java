package org.hearsay.source.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
    try (InputStream in = PageWords.class.getResourceAsStream("page-words.tsv")) {
      if (in == null) {
        throw new IllegalStateException("the build lacks page-words.tsv");
      }
      BufferedReader rows = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String row = rows.readLine(); row != null; row = rows.readLine()) {
        int tab = row.indexOf('\t');
        if (row.startsWith("line\t")) {
          out.lines = List.of(row.substring(tab + 1).split("\\|", -1));
        } else if (row.startsWith("label\t")) {
          out.labels = List.of(row.substring(tab + 1).split("\\|", -1));
        } else if (tab > 0) {
          out.words.put(row.substring(0, tab), Set.of(row.substring(tab + 1).split(" ", -1)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("page-words.tsv", e);
    }
    return out;
  }

  boolean apart(Element element) {
    return any("apart", element);
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
