package org.hearsay.source.text;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/**
 * Which of the old Cyrillic sets a text is in whose set nobody told: that in which its letters make
 * words, small ones of the usual frequency behind at most one capital. The sets have the same bytes
 * for letters and differ in which: a text in KOI8 that is read as windows-1251 has its capitals
 * small and its small letters capital, and rare ones in the place of frequent ones.
 */
final class Cyrillic {
  private static final List<String> SETS =
      List.of("windows-1251", "KOI8-R", "KOI8-U", "IBM866", "ISO-8859-5", "x-MacCyrillic");

  /** Of each letter's rank in Russian, Ukrainian and Bulgarian texts alike, those at the top. */
  private static final String FREQUENT =
      "\u043e\u0430\u0435\u0438\u043d\u0442\u0441\u0440\u0432\u043b\u043a\u043c\u0434\u043f\u0443\u0456";

  /** Letters; fewer tell too little. */
  private static final int LEAST = 20;

  /**
   * Of all its letters, how many are small Cyrillic ones of the frequent: seven of ten in prose.
   */
  private static final double LIKELY = 0.55;

  private static final int LONGEST = 1 << 16;

  private Cyrillic() {}

  /** Empty if it is in none of them for sure. */
  static Optional<Charset> of(byte[] bytes) {
    Optional<Charset> best = Optional.empty();
    double most = LIKELY;
    for (String name : SETS) {
      if (Charset.isSupported(name)) {
        double score =
            score(new String(bytes, 0, Math.min(LONGEST, bytes.length), Charset.forName(name)));
        if (score > most) {
          most = score;
          best = Optional.of(Charset.forName(name));
        }
      }
    }
    return best;
  }

  /** The share of frequent small letters among what is not ASCII, less what no word has. */
  private static double score(String text) {
    int other = 0;
    int frequent = 0;
    int odd = 0;
    char before = ' ';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80 && !Character.isWhitespace(c) && c != '\u00a0') {
        boolean cyrillic = Character.UnicodeBlock.of(c) == Character.UnicodeBlock.CYRILLIC;
        other++;
        frequent += FREQUENT.indexOf(c) >= 0 ? 1 : 0;
        // A capital behind a small letter, or what stands in no word.
        odd +=
            !cyrillic && Character.isLetter(before) && before >= 0x80
                    || cyrillic && Character.isUpperCase(c) && Character.isLowerCase(before)
                ? 1
                : 0;
      }
      before = c;
    }
    return other < LEAST ? 0 : (double) (frequent - 2 * odd) / other;
  }
}
