package org.hearsay.ledger.origin;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.table.TsvTable;

/**
 * Words without their endings, coarsely: "bridges", "bridged" and "bridging" are "bridg".
 *
 * <p>The same rules as training/document_frequencies.py, which counted the stems.
 */
public final class Stems {
  private static final Pattern WORD =
      Pattern.compile("\\p{L}{2,}|\\p{Nd}[\\p{Nd},.]*\\p{Nd}|\\p{Nd}");
  private static final List<List<String>> ENDINGS =
      List.of(
          List.of("ies", "y"),
          List.of("sses", "ss"),
          List.of("ing", ""),
          List.of("ed", ""),
          List.of("es", "e"),
          List.of("s", ""));
  private static final Set<String> STOP_WORDS =
      TsvTable.beside(Stems.class, "stop-words.txt").rows().stream()
          .flatMap(row -> Stream.of(row.getFirst().split(" ")))
          .collect(Collectors.toUnmodifiableSet());

  private Stems() {}

  /** The words of a text as they stand in it, in its order, without stop words. */
  public static List<String> words(String text) {
    List<String> out = new ArrayList<>();
    Matcher words = WORD.matcher(text);
    while (words.find()) {
      if (!STOP_WORDS.contains(words.group().toLowerCase(Locale.ROOT))) {
        out.add(words.group());
      }
    }
    return out;
  }

  /** The stem of one word. */
  public static String of(String word) {
    String stem = word.toLowerCase(Locale.ROOT);
    for (List<String> ending : ENDINGS) {
      int rest = stem.length() - ending.getFirst().length();
      if (stem.endsWith(ending.getFirst()) && rest >= 3 && !stem.endsWith("ss")) {
        stem = stem.substring(0, rest) + ending.getLast();
        break;
      }
    }
    if (stem.endsWith("e") && stem.length() > 4) {
      stem = stem.substring(0, stem.length() - 1);
    }
    int last = stem.length() - 1;
    return last > 2
            && stem.charAt(last) == stem.charAt(last - 1)
            && "ls".indexOf(stem.charAt(last)) < 0
        ? stem.substring(0, last)
        : stem;
  }
}
