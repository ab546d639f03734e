package org.hearsay.documents;

import java.util.List;

/**
 * A line of a page and where it stands, in points from the page's upper left.
 *
 * @param base its baseline
 * @param size of its type
 * @param font of all of it; empty if it has more than one
 * @param cell where its last words begin that stand in a column of their own, as in a table's row;
 *     else where it begins
 */
record Line(String text, float left, float right, float base, float size, String font, float cell) {
  private static final float OTHER = 1.15f;

  /** Of the type's size: wider than between two words of a justified line. */
  private static final float COLUMN = 2f;

  /**
   * @param signs at least one, as they are read
   */
  static Line of(String text, List<Glyph> signs) {
    Glyph one = signs.get(signs.size() / 2);
    float left = (float) signs.stream().mapToDouble(Glyph::left).min().orElse(0);
    float cell = left;
    for (int i = 1; i < signs.size(); i++) {
      boolean apart = signs.get(i).left() - signs.get(i - 1).right() > COLUMN * one.size();
      cell = apart ? signs.get(i).left() : cell;
    }
    String font = signs.getFirst().font();
    return new Line(
        text,
        left,
        (float) signs.stream().mapToDouble(Glyph::right).max().orElse(0),
        one.base(),
        one.size(),
        signs.stream().allMatch(sign -> sign.font().equals(font)) ? font : "",
        cell);
  }

  /** Whether it is a table's. */
  boolean isRow() {
    return cell != left;
  }

  /** Whether most of its letters are of a script that is written from the right. */
  boolean isRightToLeft() {
    long right =
        text.chars()
            .filter(
                one ->
                    switch (Character.getDirectionality(one)) {
                      case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
                          Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
                          true;
                      default -> false;
                    })
            .count();
    return right * 2 > text.chars().filter(Character::isLetter).count();
  }

  /** Where one begins to read it, growing to where one ends. */
  float begin(boolean rightToLeft) {
    return rightToLeft ? -right : left;
  }

  float end(boolean rightToLeft) {
    return rightToLeft ? -left : right;
  }

  /** Whether it is larger or smaller, or of another font, as a heading is than its text. */
  boolean isOfOtherTypeThan(Line line) {
    return size > OTHER * line.size
        || line.size > OTHER * size
        || !font.isEmpty() && !line.font.isEmpty() && !font.equals(line.font);
  }

  boolean endsWithHyphen() {
    return text.endsWith("-") || text.endsWith("‐") || text.endsWith("\u00ad");
  }

  /** How far its first word goes, with a space. */
  float firstWord() {
    int word = text.indexOf(' ') < 0 ? text.length() : text.indexOf(' ');
    return (right - left) / text.length() * (word + 1);
  }
}
