package org.hearsay.reader.text;

import static java.util.Objects.requireNonNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * BERT's uncased word pieces with their places in the text: "Podolyak" is pod, ##ol, ##yak.
 *
 * <p>Steps as in Devlin et al. 2018 and its reference tokenizer: control characters fall away,
 * words end at white space, marks and CJK characters; letters are lower-cased and lose their
 * accents; each word is cut greedily into the longest known pieces, or is one unknown piece. A
 * vocabulary is immutable and may be shared by threads.
 */
public final class WordPiece {
  private static final int LONGEST_WORD = 100;

  private final Map<String, Integer> starts = new HashMap<>(40_000);
  private final Map<String, Integer> insides = new HashMap<>(10_000);
  private final int unknown;
  private int longest;

  private WordPiece(List<String> pieces) {
    for (int id = 0; id < pieces.size(); id++) {
      String piece = pieces.get(id);
      boolean inside = piece.startsWith("##") && piece.length() > 2;
      String word = inside ? piece.substring(2) : piece;
      (inside ? insides : starts).put(word, id);
      longest = Math.max(longest, word.length());
    }
    unknown = requireNonNull(starts.get("[UNK]"), "the vocabulary has no [UNK]");
  }

  /** Reads a vocabulary: one piece a line, its line number is its id. */
  public static WordPiece read(BufferedReader lines) throws IOException {
    List<String> pieces = new ArrayList<>(32_000);
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      pieces.add(line);
    }
    return new WordPiece(pieces);
  }

  /** The pieces of a text in order, without [CLS] and [SEP]. */
  public PieceList encode(String text) {
    PieceList out = new PieceList(text.length() / 4 + 16);
    PieceWord word = new PieceWord();
    int length = text.length();
    for (int i = 0; i < length; ) {
      int c = text.codePointAt(i);
      int next = i + Character.charCount(c);
      if (isControl(c)) {
        i = next;
        continue;
      }
      if (isSpace(c)) {
        cut(word, out);
      } else if (isMark(c) || isCjk(c)) {
        cut(word, out);
        word.append(c, i, next);
        cut(word, out);
      } else {
        word.appendFolded(c, i, next);
      }
      i = next;
    }
    cut(word, out);
    return out;
  }

  private void cut(PieceWord word, PieceList out) {
    int length = word.length();
    if (length == 0) {
      return;
    }
    int mark = out.size();
    int from = 0;
    while (from < length) {
      int to = longestPiece(word, from, out);
      if (to < 0) {
        out.truncate(mark);
        out.add(unknown, word.start(0), word.end(length - 1));
        break;
      }
      from = to;
    }
    word.clear();
  }

  /** Adds the longest piece that starts at {@code from}; its end, or -1 where none is known. */
  private int longestPiece(PieceWord word, int from, PieceList out) {
    if (word.tooLong()) {
      return -1;
    }
    Map<String, Integer> known = from == 0 ? starts : insides;
    for (int to = Math.min(word.length(), from + longest); to > from; to--) {
      Integer id = known.get(word.substring(from, to));
      if (id != null) {
        out.add(id, word.start(from), word.end(to - 1));
        return to;
      }
    }
    return -1;
  }

  static boolean isSpace(int c) {
    return c == 0x85 || (c >= 9 && c <= 13) || Character.isSpaceChar(c);
  }

  private static boolean isControl(int c) {
    if (c == '\t' || c == '\n' || c == '\r') {
      return false;
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.UNASSIGNED,
          Character.PRIVATE_USE,
          Character.SURROGATE ->
          true;
      default -> c == 0xFFFD;
    };
  }

  /** Marks of Unicode, and all ASCII that is neither letter, digit nor space. */
  static boolean isMark(int c) {
    if (c < 128) {
      return c > 32 && c < 127 && !Character.isLetterOrDigit(c);
    }
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  private static boolean isCjk(int c) {
    return (c >= 0x4E00 && c <= 0x9FFF)
        || (c >= 0x3400 && c <= 0x4DBF)
        || (c >= 0x20000 && c <= 0x2CEAF)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0x2F800 && c <= 0x2FA1F);
  }

  /** The word that is being read: its folded letters, and where in the text each came from. */
  private static final class PieceWord {
    private final StringBuilder letters = new StringBuilder();
    private int[] from = new int[64];
    private int[] to = new int[64];

    int length() {
      return letters.length();
    }

    boolean tooLong() {
      return letters.length() > LONGEST_WORD
          && letters.codePointCount(0, letters.length()) > LONGEST_WORD;
    }

    int start(int letter) {
      return from[letter];
    }

    int end(int letter) {
      return to[letter];
    }

    String substring(int start, int end) {
      return letters.substring(start, end);
    }

    void clear() {
      letters.setLength(0);
    }

    void append(int c, int start, int end) {
      int at = letters.length();
      letters.appendCodePoint(c);
      // A word without end (a text of one line without a space) keeps its start, its last end and
      // no more letters than it takes to know that it is too long.
      if (at > 4 * LONGEST_WORD) {
        letters.setLength(at);
        to[at - 1] = end;
        return;
      }
      if (letters.length() > from.length) {
        from = java.util.Arrays.copyOf(from, 2 * from.length);
        to = java.util.Arrays.copyOf(to, 2 * to.length);
      }
      for (int k = at; k < letters.length(); k++) {
        from[k] = start;
        to[k] = end;
      }
    }

    void appendFolded(int c, int start, int end) {
      if (c < 128) {
        append(Character.toLowerCase(c), start, end);
        return;
      }
      String parts = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD);
      StringBuilder kept = new StringBuilder();
      parts
          .codePoints()
          .filter(p -> Character.getType(p) != Character.NON_SPACING_MARK)
          .forEach(kept::appendCodePoint);
      kept.toString().toLowerCase(Locale.ROOT).codePoints().forEach(p -> append(p, start, end));
    }
  }
}
