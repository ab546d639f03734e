package org.hearsay.reader.text;

import java.util.BitSet;

/**
 * A text as the encoder sees it: word pieces, each with its feature, its paragraph and whether it
 * starts a word.
 *
 * <p>The pieces are lower-cased, so case, quotation state and the start of a paragraph are folded
 * into one number per piece, {@code case + 6 * quoted + 12 * first of its paragraph}, that goes in
 * as BERT's segment id. A paragraph is a line. The trainer's features.py computes the same numbers.
 */
public final class Pieces {
  private static final int CASES = 6;

  private final String text;
  private final PieceList list;
  private final QuotationMask quotations;
  private final byte[] features;
  private final int[] paragraphs;
  private final BitSet wordStarts;

  private Pieces(String text, PieceList list, QuotationMask quotations) {
    this.text = text;
    this.list = list;
    this.quotations = quotations;
    features = new byte[list.size()];
    paragraphs = new int[list.size()];
    wordStarts = new BitSet(list.size());
    describe();
  }

  public static Pieces of(String text, WordPiece vocabulary) {
    return new Pieces(text, vocabulary.encode(text), QuotationMask.of(text));
  }

  private void describe() {
    int paragraph = 0;
    int read = 0;
    WordCase wordCase = WordCase.MARK;
    for (int i = 0; i < list.size(); i++) {
      int start = list.start(i);
      for (; read < start; read++) {
        if (text.charAt(read) == '\n') {
          paragraph++;
        }
      }
      boolean first = i == 0 || paragraph != paragraphs[i - 1];
      if (startsWord(i)) {
        wordStarts.set(i);
        wordCase = WordCase.of(text, start);
      }
      paragraphs[i] = paragraph;
      features[i] =
          (byte)
              (wordCase.number()
                  + (quotations.inside(start) ? CASES : 0)
                  + (first ? 2 * CASES : 0));
    }
  }

  private boolean startsWord(int i) {
    int start = list.start(i);
    return i == 0
        || start != list.end(i - 1)
        || !WordCharacters.isAlphanumeric(text.codePointAt(start))
        || !WordCharacters.isAlphanumeric(text.codePointBefore(start));
  }

  public String text() {
    return text;
  }

  public QuotationMask quotations() {
    return quotations;
  }

  public int size() {
    return list.size();
  }

  public int id(int piece) {
    return list.id(piece);
  }

  /** UTF-16 index where the piece starts. */
  public int start(int piece) {
    return list.start(piece);
  }

  /** UTF-16 index behind the piece. */
  public int end(int piece) {
    return list.end(piece);
  }

  /** The first piece that starts at or behind this UTF-16 index; {@link #size()} if none does. */
  public int at(int index) {
    return list.at(index);
  }

  public int feature(int piece) {
    return features[piece];
  }

  /** Line breaks before the piece. */
  public int paragraph(int piece) {
    return paragraphs[piece];
  }

  public boolean startsWordAt(int piece) {
    return wordStarts.get(piece);
  }

  /** The piece behind the word that the given piece belongs to; at most {@code limit}. */
  public int wordEnd(int piece, int limit) {
    int next = wordStarts.nextSetBit(piece + 1);
    return next < 0 || next > limit ? limit : next;
  }

  /** Whether the piece is a word and not a mark. */
  public boolean isWord(int piece) {
    return WordCharacters.isAlphanumeric(text.codePointAt(list.start(piece)));
  }
}
