package org.hearsay.ledger.origin;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What of a report tells its story: its words, and apart those in capitals, its figures, its title
 * and its pairs of words, as names, numbers and dates tell two look-alike stories apart.
 *
 * @param headline whether there is nothing but a headline to go by
 */
record StoryText(
    boolean headline,
    WordVector words,
    WordVector names,
    WordVector figures,
    WordVector title,
    WordVector pairs) {
  /** A text of fewer words, stop words aside, is a headline. */
  private static final int SHORT = 16;

  static StoryText of(@Nullable String title, String text) {
    DocumentFrequencies news = DocumentFrequencies.news();
    String heading = title == null ? text.lines().findFirst().orElse("") : title;
    List<String> words = Stems.words(text.isBlank() ? heading : text);
    return new StoryText(
        words.size() < SHORT,
        WordVector.of(stems(words), news::idf),
        WordVector.of(stems(words.stream().filter(StoryText::capital).toList()), news::idf),
        WordVector.of(figures(words), figure -> 1.0 + figure.length()),
        WordVector.of(stems(Stems.words(heading)), news::idf),
        WordVector.of(pairs(words), StoryText::pairWeight));
  }

  private static boolean capital(String word) {
    return Character.isUpperCase(word.codePointAt(0));
  }

  private static boolean figure(String word) {
    return Character.isDigit(word.codePointAt(0));
  }

  private static Map<String, Integer> stems(List<String> words) {
    Map<String, Integer> out = new HashMap<>();
    words.forEach(word -> out.merge(Stems.of(word), 1, Integer::sum));
    return out;
  }

  /** That a figure is there, however often: a longer one is more its own. */
  private static Map<String, Integer> figures(List<String> words) {
    Map<String, Integer> out = new HashMap<>();
    words.stream().filter(StoryText::figure).forEach(word -> out.put(word, 1));
    return out;
  }

  private static Map<String, Integer> pairs(List<String> words) {
    Map<String, Integer> out = new HashMap<>();
    for (int i = 1; i < words.size(); i++) {
      out.merge(Stems.of(words.get(i - 1)) + ' ' + Stems.of(words.get(i)), 1, Integer::sum);
    }
    return out;
  }

  private static double pairWeight(String pair) {
    int space = pair.indexOf(' ');
    DocumentFrequencies news = DocumentFrequencies.news();
    return news.idf(pair.substring(0, space)) + news.idf(pair.substring(space + 1));
  }
}
