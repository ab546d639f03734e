package org.hearsay.cli.text;

import java.util.Arrays;

/** Text with a style for each character; not thread-safe. */
final class StyledText {
  private final StringBuilder text = new StringBuilder();
  private byte[] styles = new byte[256];

  StyledText append(String more, Style style) {
    int from = text.length();
    text.append(more);
    if (text.length() > styles.length) {
      styles = Arrays.copyOf(styles, Math.max(text.length(), 2 * styles.length));
    }
    Arrays.fill(styles, from, text.length(), style.index());
    return this;
  }

  StyledText append(String more) {
    return append(more, Style.PLAIN);
  }

  StyledText newLine() {
    return append("\n");
  }

  int length() {
    return text.length();
  }

  int codePointAt(int index) {
    return text.codePointAt(index);
  }

  /** Whether a line may end before this character. */
  boolean breaksAt(int index) {
    return text.charAt(index) == ' ' && Style.of(styles[index]) != Style.LABEL;
  }

  /** Writes the characters from start to end, with escapes where the style changes if coloured. */
  void writeTo(StringBuilder out, int start, int end, boolean coloured) {
    if (!coloured) {
      out.append(text, start, end);
      return;
    }
    Style now = Style.PLAIN;
    for (int i = start; i < end; i++) {
      Style style = Style.of(styles[i]);
      if (style != now) {
        out.append(style.escape());
        now = style;
      }
      out.append(text.charAt(i));
    }
    if (now != Style.PLAIN) {
      out.append(Style.PLAIN.escape());
    }
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
