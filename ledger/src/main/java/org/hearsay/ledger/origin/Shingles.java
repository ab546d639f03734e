package org.hearsay.ledger.origin;

import static java.util.Objects.requireNonNull;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.model.Span;

/**
 * All runs of {@value #WIDTH} words of a running text, as numbers, with the sentence that each
 * begins in.
 *
 * <p>Four words, not five as the trial had it: an edited word then spoils four runs, and wirecopy's
 * pairwise F1 rises from 99.2 to 99.8 (train, every pair compared, at the best border of each).
 */
public final class Shingles {
  static final int WIDTH = 4;

  /** A sentence ends at a mark before what may begin the next one, or with its line. */
  private static final Pattern END =
      Pattern.compile("(?<=[.!?])[\"”’')\\]]*\\s+(?=[\"“‘'(\\[]?[\\p{Lu}\\p{N}])|\\n+");

  /** Words in quotation marks, on one line; a title or a single phrase counts as the author's. */
  private static final Pattern QUOTED = Pattern.compile("[\"“]([^\"“”\\n]{20,1500})[\"”]");

  private static final int FAR = 1 << 13;

  private static final long PRIME = 0x100000001B3L;
  private static final long BASIS = 0xCBF29CE484222325L;

  private final long[] prints;
  private final int[] sentences;
  private final boolean[] quoted;
  private final long[] sorted;

  private Shingles(long[] prints, int[] sentences, boolean[] quoted) {
    this.prints = prints;
    this.sentences = sentences;
    this.quoted = quoted;
    this.sorted = Arrays.stream(prints).sorted().distinct().toArray();
  }

  public static Shingles of(String text) {
    requireNonNull(text, "text is null");
    List<Span> words = RunningText.of(text);
    int count = words.size() < WIDTH ? Math.min(1, words.size()) : words.size() - WIDTH + 1;
    long[] prints = new long[count];
    int[] sentences = new int[count];
    boolean[] quoted = new boolean[count];
    Matcher ends = END.matcher(text);
    int next = ends.find() ? ends.end() : Integer.MAX_VALUE;
    Matcher quotes = QUOTED.matcher(text);
    Span quote = next(quotes);
    int sentence = 0;
    for (int i = 0; i < count; i++) {
      int start = words.get(i).start();
      int last = Math.min(i + WIDTH, words.size());
      while (start >= next) {
        sentence++;
        next = ends.find() ? ends.end() : Integer.MAX_VALUE;
      }
      while (quote.end() <= start) {
        quote = next(quotes);
      }
      prints[i] = print(text, words.subList(i, last));
      sentences[i] = sentence;
      quoted[i] = quote.contains(new Span(start, words.get(last - 1).end()));
    }
    return new Shingles(prints, sentences, quoted);
  }

  /** As bytes: of each run its number, whether it is quoted, and whether a sentence begins. */
  public byte[] bytes() {
    ByteBuffer out = ByteBuffer.allocate(Integer.BYTES + prints.length * (Long.BYTES + 2));
    out.putInt(prints.length);
    for (long print : prints) {
      out.putLong(print);
    }
    int sentence = 0;
    for (int i = 0; i < prints.length; i++) {
      // What matters of two sentences is whether they are neighbours; a jump may be cut short.
      int step = Math.min(sentences[i] - sentence, FAR);
      out.putShort((short) (step << 1 | (quoted[i] ? 1 : 0)));
      sentence = sentences[i];
    }
    return out.array();
  }

  /** Of {@link #bytes()}. */
  public static Shingles of(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    long[] prints = new long[in.getInt()];
    for (int i = 0; i < prints.length; i++) {
      prints[i] = in.getLong();
    }
    int[] sentences = new int[prints.length];
    boolean[] quoted = new boolean[prints.length];
    int sentence = 0;
    for (int i = 0; i < prints.length; i++) {
      short run = in.getShort();
      sentence += run >> 1;
      sentences[i] = sentence;
      quoted[i] = (run & 1) == 1;
    }
    return new Shingles(prints, sentences, quoted);
  }

  /** The next words in quotation marks; behind all text if there are none. */
  private static Span next(Matcher quotes) {
    return quotes.find()
        ? new Span(quotes.start(), quotes.end())
        : new Span(Integer.MAX_VALUE - 1, Integer.MAX_VALUE);
  }

  /** FNV-1a over the folded words, mixed so that the least of some prints is a fair choice. */
  private static long print(String text, List<Span> words) {
    long hash = BASIS;
    for (Span word : words) {
      String folded = WordSplitter.folded(word.of(text));
      for (int i = 0; i < folded.length(); i++) {
        hash = (hash ^ folded.charAt(i)) * PRIME;
      }
      hash = (hash ^ ' ') * PRIME;
    }
    hash = (hash ^ (hash >>> 33)) * 0xFF51AFD7ED558CCDL;
    hash = (hash ^ (hash >>> 33)) * 0xC4CEB9FE1A85EC53L;
    return hash ^ (hash >>> 33);
  }

  public int size() {
    return prints.length;
  }

  long print(int at) {
    return prints[at];
  }

  /** Number of the sentence that the run begins in, from 0. */
  int sentence(int at) {
    return sentences[at];
  }

  /** Whether all of its words are in one pair of quotation marks. */
  boolean quoted(int at) {
    return quoted[at];
  }

  boolean has(long print) {
    return Arrays.binarySearch(sorted, print) >= 0;
  }

  /** Every one once, ascending. */
  long[] sorted() {
    return sorted.clone();
  }
}
