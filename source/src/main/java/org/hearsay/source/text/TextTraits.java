package org.hearsay.source.text;

/** Small questions about a text, each answered in one pass. */
public final class TextTraits {
  /** A larger share of control characters than this has no text. */
  private static final double CONTROL_SHARE = 0.05;

  /** So many are no proof, however short the text: someone's terminal colours, pasted. */
  private static final int FEW_CONTROLS = 8;

  private TextTraits() {}

  /** Line ends as \n; all other characters as they are. */
  public static String withUnixLines(String text) {
    return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
  }

  /** Whether this is no text but a picture, a program, an archive. */
  public static boolean isBinary(String text) {
    int control = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0) {
        return true;
      }
      if (c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f') {
        control++;
      }
    }
    return control > Math.max(FEW_CONTROLS, CONTROL_SHARE * text.length());
  }

  /** Lone surrogates as U+FFFD, so that the text can be written as UTF-8; offsets stay. */
  public static String wellFormed(String text) {
    StringBuilder mended = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isSurrogate(c)) {
        continue;
      }
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
        continue;
      }
      mended = mended == null ? new StringBuilder(text) : mended;
      mended.setCharAt(i, '\uFFFD');
    }
    return mended == null ? text : mended.toString();
  }
}
