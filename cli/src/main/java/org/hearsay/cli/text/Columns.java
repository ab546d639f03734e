package org.hearsay.cli.text;

/** How many columns of a terminal characters take. */
final class Columns {
  /** First and last of each block that takes two columns (Unicode's East Asian Width, in short). */
  private static final int[][] WIDE = {
    {0x1100, 0x115F}, {0x2E80, 0x303E}, {0x3041, 0x4DBF}, {0x4E00, 0xA4CF}, {0xAC00, 0xD7A3},
    {0xF900, 0xFAFF}, {0xFE30, 0xFE6F}, {0xFF00, 0xFF60}, {0xFFE0, 0xFFE6}, {0x1F300, 0x1F64F},
    {0x1F680, 0x1F6FF}, {0x1F900, 0x1F9FF}, {0x20000, 0x3FFFD}
  };

  private Columns() {}

  static int of(int codePoint) {
    if (codePoint < 0x300) {
      return 1;
    }
    int type = Character.getType(codePoint);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    for (int[] block : WIDE) {
      if (codePoint >= block[0] && codePoint <= block[1]) {
        return 2;
      }
    }
    return 1;
  }

  static int of(String text) {
    return text.codePoints().map(Columns::of).sum();
  }

  /** The text cut to so many columns, with an ellipsis if something was cut. */
  static String cut(String text, int columns) {
    if (of(text) <= columns) {
      return text;
    }
    int taken = 0;
    int end = 0;
    while (end < text.length() && taken + of(text.codePointAt(end)) <= columns - 1) {
      taken += of(text.codePointAt(end));
      end += Character.charCount(text.codePointAt(end));
    }
    return text.substring(0, end).stripTrailing() + "…";
  }

  /** The text cut or filled with spaces to just so many columns. */
  static String fit(String text, int columns) {
    String cut = cut(text, columns);
    return cut + " ".repeat(Math.max(0, columns - of(cut)));
  }
}
