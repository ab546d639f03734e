package org.hearsay.reader.token;

/**
 * One word, number or mark: "Nov.", "10th", "1990s", "5:30", ",".
 *
 * @param start UTF-16 index into the report's text
 * @param end behind it
 * @param word in small letters without full stops ("p.m." is "pm"); of numbers the digits without
 *     grouping commas, of "10th" and "1990s" without the ending; empty for what is too long to be
 *     any
 * @param capital whether it starts with a capital letter
 * @param glued whether nothing stands between it and the token before it
 */
public record Token(
    int start, int end, String word, TokenKind kind, boolean capital, boolean glued) {

  public boolean is(String other) {
    return word.equals(other);
  }

  public boolean isMark() {
    return kind == TokenKind.MARK;
  }

  /** A hyphen or a dash. */
  public boolean isDash() {
    return kind == TokenKind.MARK
        && word.length() == 1
        && "-\u2010\u2011\u2012\u2013\u2014".contains(word);
  }

  /** A word in small letters. */
  public boolean isPlainWord() {
    return kind == TokenKind.WORD && !capital;
  }
}
