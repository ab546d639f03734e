package org.hearsay.source.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Texts of Windows-1252 (and of ISO 8859-1, which is a part of it), as old archives of western
 * wires have them: "\u0093We go,\u0094 she said", with one byte for each quotation mark.
 *
 * <p>No byte says which of the many sets of one byte a character it is. So a text is taken for one
 * only if it is sure: in a language that is written in it, few of its bytes are not ASCII, and none
 * stands where that set has no sign, or one that no such word has. Cyrillic of Windows-1251 or
 * KOI8-R is nearly all such bytes, and an apostrophe of Mac Roman would be a capital in a word.
 */
final class Windows1252 {
  /** Of all bytes; French has some four in a hundred. */
  private static final int SHARE = 10;

  private static final Charset SET = Charset.forName("windows-1252");

  /** Written in it; Polish and Turkish have sets of their own. */
  private static final Set<String> LANGUAGES = Set.of("en", "de", "fr", "es", "it", "pt", "nl");

  /**
   * A capital behind a small letter or a stop (Mac Roman's quotation marks), three letters with
   * marks in a row (Cyrillic), a fraction in a word (Polish letters).
   */
  private static final Pattern NO_WORD =
      Pattern.compile("[\\p{Ll}.,!?][À-ÖØ-Þ]|[À-ÖØ-öø-ÿ]{3}|[¹³¼¾](?=\\p{Ll})|\\p{Ll}¿");

  private Windows1252() {}

  /** The text; null if it is not surely one of these. */
  static @Nullable String decode(byte[] bytes) {
    int high = 0;
    for (byte one : bytes) {
      high += one < 0 ? 1 : 0;
    }
    if ((long) high * SHARE > bytes.length) {
      return null;
    }
    try {
      String text = SET.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      boolean sure = LANGUAGES.contains(Language.of(text)) && !NO_WORD.matcher(text).find();
      return sure ? text : null;
    } catch (CharacterCodingException e) {
      return null;
    }
  }
}
