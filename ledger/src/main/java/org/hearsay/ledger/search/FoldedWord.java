package org.hearsay.ledger.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hearsay.model.Span;

/**
 * A word of a text as FTS5's tokenizer (unicode61, remove_diacritics 2) cuts and folds it.
 *
 * <p>Found again here because the index keeps no text to mark: letters, digits and private
 * characters make words, everything else parts them; case and accents do not count.
 *
 * @param span in the text
 * @param folded "kherson"
 */
record FoldedWord(Span span, String folded) {
  static List<FoldedWord> of(String text) {
    List<FoldedWord> out = new ArrayList<>();
    int start = -1;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      boolean inside = isPart(c) || (start >= 0 && isMark(c));
      if (inside && start < 0) {
        start = i;
      } else if (!inside && start >= 0) {
        out.add(word(text, start, i));
        start = -1;
      }
      i += Character.charCount(c);
    }
    if (start >= 0) {
      out.add(word(text, start, text.length()));
    }
    return out;
  }

  private static FoldedWord word(String text, int start, int end) {
    return new FoldedWord(new Span(start, end), fold(text.substring(start, end)));
  }

  private static boolean isPart(int c) {
    int type = Character.getType(c);
    return Character.isLetter(c)
        || type == Character.DECIMAL_DIGIT_NUMBER
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER
        || type == Character.PRIVATE_USE;
  }

  private static boolean isMark(int c) {
    return Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static String fold(String word) {
    if (word.chars().allMatch(c -> c < 128)) {
      return word.toLowerCase(Locale.ROOT);
    }
    StringBuilder out = new StringBuilder();
    Normalizer.normalize(word, Normalizer.Form.NFD)
        .codePoints()
        .filter(c -> !isMark(c))
        .forEach(out::appendCodePoint);
    return out.toString().toLowerCase(Locale.ROOT);
  }
}
