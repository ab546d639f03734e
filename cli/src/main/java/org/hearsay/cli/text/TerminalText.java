package org.hearsay.cli.text;

/**
 * Foreign text made safe for a terminal: a report must not move the cursor, set a title or turn the
 * writing's direction.
 */
public final class TerminalText {
  private static final int PICTURES = 0x2400;

  private TerminalText() {}

  /** On one line: white space of any kind becomes a space. */
  public static String line(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().forEach(c -> append(out, c == '\n' || c == '\t' || c == '\r' ? ' ' : c));
    return out.toString();
  }

  /** Controls become their pictures (␛); a tab a space; line ends stay. */
  static String text(String text, int start, int end) {
    StringBuilder out = new StringBuilder(end - start);
    int i = start;
    while (i < end) {
      int c = text.codePointAt(i);
      append(out, c == '\t' ? ' ' : c);
      i += Character.charCount(c);
    }
    return out.toString();
  }

  private static void append(StringBuilder out, int c) {
    if (c == '\n') {
      out.append('\n');
    } else if (c < ' ') {
      out.append((char) (PICTURES + c));
    } else if (c == 0x7F) {
      out.append('\u2421');
    } else if (c < 0xA0 && c > 0x7F) {
      out.append('\uFFFD');
    } else if (turns(c)) {
      out.append("<U+")
          .append(Integer.toHexString(c).toUpperCase(java.util.Locale.ROOT))
          .append('>');
    } else {
      out.appendCodePoint(c);
    }
  }

  /** Embeddings, overrides and isolates, which would turn what follows, our own words included. */
  private static boolean turns(int c) {
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  }
}
