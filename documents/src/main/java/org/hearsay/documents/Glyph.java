package org.hearsay.documents;

import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.TextPosition;

/**
 * A sign of a page where a reader sees it, in points from the upper left; of a page whose text is
 * turned, from where that text's upper left is.
 *
 * @param base its baseline
 * @param size of its type
 */
record Glyph(TextPosition position, float left, float right, float base, float size) {
  private static final float ABOVE = .7f;
  private static final float BELOW = .15f;

  static Glyph of(TextPosition position) {
    float left = finite(position.getXDirAdj());
    float width = Math.max(0, finite(position.getWidthDirAdj()));
    float size = Math.max(1, Math.abs(finite(position.getYScale())));
    return new Glyph(position, left, left + width, finite(position.getYDirAdj()), size);
  }

  private static float finite(float one) {
    return Float.isFinite(one) ? one : 0;
  }

  float top() {
    return base - ABOVE * size;
  }

  float bottom() {
    return base + BELOW * size;
  }

  float middle() {
    return (left + right) / 2;
  }

  boolean isRightToLeft() {
    String text = position.getUnicode();
    return text != null && text.codePoints().anyMatch(Glyph::isRightToLeft);
  }

  private static boolean isRightToLeft(int letter) {
    return switch (Character.getDirectionality(letter)) {
      case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
          true;
      default -> false;
    };
  }

  /** Its font's name; fonts that are drawings may have none. */
  String font() {
    PDFont font = position.getFont();
    String name = font == null ? "" : font.getName();
    return name == null ? "#" + System.identityHashCode(font.getCOSObject()) : name;
  }

  boolean isBlank() {
    String text = position.getUnicode();
    return text == null || text.isBlank();
  }
}
