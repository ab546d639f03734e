package org.hearsay.ledger.origin;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.model.Span;

/** The words of a text: letters and digits, with what an apostrophe or a decimal point joins. */
final class WordSplitter {
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:['’][\\p{L}\\p{M}]+|[.,]\\p{N}+)*");

  private WordSplitter() {}

  static List<Span> of(String text) {
    List<Span> out = new ArrayList<>();
    Matcher words = WORD.matcher(text);
    while (words.find()) {
      out.add(new Span(words.start(), words.end()));
    }
    return out;
  }

  /** A word as two texts compare it, whatever its case and the form of its apostrophe. */
  static String folded(String word) {
    return word.toLowerCase(Locale.ROOT).replace('’', '\'');
  }
}
