package org.hearsay.source.page;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.hearsay.table.TsvTable;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What names of classes and ids, and beginnings of lines, tell of a page (page-words.tsv). */
final class PageWords {
  private static final PageWords BUILT_IN = load();

  private static final String SCREENS =
      "(?:xs|sm|md|lg|xl|xxl|2xl|mobile|phone|tablet|desktop|small|medium|large|handheld)";
  private static final Pattern SOME_SCREENS =
      Pattern.compile(
          "(?i)(?:hidden[-_]print|(?:hidden|hide|no|not)[-_](?:for[-_]|on[-_])?"
              + SCREENS
              + "|"
              + SCREENS
              + "[-_:](?:hidden|hide))(?![a-z])");

  /** "hidden md:block": not seen on small screens only. */
  private static final Pattern SHOWN_ON_SOME =
      Pattern.compile("(?:^| )(?:sm|md|lg|xl|2xl):(?:block|flex|grid|inline|table)");

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

  /** The word by which an element is named as none of the article; null if there is none. */
  @Nullable String apart(Element element) {
    String found = first("apart", element.className());
    return found == null ? first("apart", element.id()) : found;
  }

  /** Whether an element is named as a summary below the headline. */
  boolean standfirst(Element element) {
    return any("standfirst", element);
  }

  /** Whether a word tells how something is shown, and not what it is: "hidden", "paywall". */
  boolean display(String word) {
    return words.getOrDefault("display", Set.of()).contains(word);
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

  private boolean any(String kind, String names) {
    return first(kind, names) != null;
  }

  /** "articleBody main-text_2" has article, body, main, text and 2. */
  private @Nullable String first(String kind, String names) {
    Set<String> known = words.getOrDefault(kind, Set.of());
    int start = -1;
    for (int i = 0; i <= names.length(); i++) {
      char c = i < names.length() ? names.charAt(i) : ' ';
      boolean letter = Character.isLetterOrDigit(c);
      boolean hump =
          Character.isUpperCase(c) && i > 0 && Character.isLowerCase(names.charAt(i - 1));
      if ((!letter || hump) && start >= 0) {
        String word = names.substring(start, i).toLowerCase(Locale.ROOT);
        if (known.contains(word) && !isOfSomeScreens(names, start, word)) {
          return word;
        }
        start = -1;
      }
      start = letter && start < 0 ? i : start;
    }
    return null;
  }

  /** "hidden-xs", "hidden-print": not seen on some screens, or on paper, and so on others. */
  private static boolean isOfSomeScreens(String names, int at, String word) {
    if (!word.equals("hidden") && !word.equals("print")) {
      return false;
    }
    int start = names.lastIndexOf(' ', at) + 1;
    int end = names.indexOf(' ', at);
    return SHOWN_ON_SOME.matcher(names).find()
        || SOME_SCREENS.matcher(names).region(start, end < 0 ? names.length() : end).lookingAt();
  }
}
