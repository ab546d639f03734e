package org.hearsay.reader.text;

/**
 * What counts as part of a word: as in the trainer's features.py, which asks Python.
 *
 * <p>Unlike {@link Character#isLetterOrDigit(int)} that takes in numbers such as "½" and "²".
 */
final class WordCharacters {
  private WordCharacters() {}

  /** Python's {@code str.isalnum}. */
  static boolean isAlphanumeric(int c) {
    return Character.isLetterOrDigit(c) || isNumber(c);
  }

  /** Python's {@code str.isdigit}: decimal digits, and "²" or "⑤" beside them. */
  static boolean isDigit(int c) {
    if (c < 128) {
      return c >= '0' && c <= '9';
    }
    return Character.isDigit(c)
        || (Character.getType(c) == Character.OTHER_NUMBER
            && Character.getNumericValue(c) >= 0
            && Character.getNumericValue(c) <= 9);
  }

  private static boolean isNumber(int c) {
    if (c < 128) {
      return false;
    }
    int type = Character.getType(c);
    return type == Character.OTHER_NUMBER || type == Character.LETTER_NUMBER;
  }
}
