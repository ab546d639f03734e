package org.hearsay.reader.text;

/** How a word is written, with the number that the model knows it by. */
enum WordCase {
  LOWER(0),
  TITLE(1),
  UPPER(2),
  MIXED(3),
  DIGIT(4),
  MARK(5);

  private static final int LONGEST = 1000;

  private final int number;

  WordCase(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }

  /**
   * The case of the word that starts at this UTF-16 index and goes on as long as letters and digits
   * do.
   */
  static WordCase of(String text, int start) {
    int letters = 0;
    int upper = 0;
    boolean firstUpper = false;
    int stop = Math.min(text.length(), start + LONGEST);
    for (int i = start; i < stop; ) {
      int c = text.codePointAt(i);
      if (i > start && !WordCharacters.isAlphanumeric(c)) {
        break;
      }
      if (WordCharacters.isDigit(c)) {
        return DIGIT;
      }
      if (Character.isLetter(c)) {
        letters++;
        if (Character.isUpperCase(c)) {
          upper++;
          firstUpper |= letters == 1;
        }
      }
      if (!WordCharacters.isAlphanumeric(c)) {
        break;
      }
      i += Character.charCount(c);
    }
    if (letters == 0) {
      return MARK;
    }
    if (upper == 0) {
      return LOWER;
    }
    if (upper == letters && letters > 1) {
      return UPPER;
    }
    return upper == 1 && firstUpper ? TITLE : MIXED;
  }
}
