package org.hearsay.cli.text;

/** Breaks styled text at spaces so that no line is wider than the terminal. */
final class LineWrap {
  private final StyledText text;
  private final int width;
  private final boolean coloured;
  private final StringBuilder out;

  private LineWrap(StyledText text, int width, boolean coloured, StringBuilder out) {
    this.text = text;
    this.width = width;
    this.coloured = coloured;
    this.out = out;
  }

  /** Writes the text; a word wider than the terminal is broken where it must be. */
  static void write(StyledText text, int width, boolean coloured, StringBuilder out) {
    new LineWrap(text, width, coloured, out).run();
  }

  private void run() {
    int lineStart = 0;
    int lastSpace = -1;
    int columns = 0;
    int i = 0;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      if (c == '\n') {
        line(lineStart, i);
        i++;
        lineStart = i;
        lastSpace = -1;
        columns = 0;
        continue;
      }
      columns += Columns.of(c);
      if (text.breaksAt(i)) {
        lastSpace = i;
      }
      if (columns > width && i > lineStart && c != ' ') {
        int end = lastSpace > lineStart ? lastSpace : i;
        line(lineStart, end);
        lineStart = lastSpace > lineStart ? lastSpace + 1 : i;
        lastSpace = -1;
        columns = columns(lineStart, i) + Columns.of(c);
      }
      i += Character.charCount(c);
    }
    if (lineStart < text.length()) {
      line(lineStart, text.length());
    }
  }

  private int columns(int start, int end) {
    int sum = 0;
    for (int i = start; i < end; i += Character.charCount(text.codePointAt(i))) {
      sum += Columns.of(text.codePointAt(i));
    }
    return sum;
  }

  private void line(int start, int end) {
    text.writeTo(out, start, end, coloured);
    out.append('\n');
  }
}
