package org.hearsay.reader.figure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.hearsay.model.Figure;
import org.hearsay.model.Figure.Dimension;
import org.hearsay.model.Span;
import org.hearsay.model.TimeExpression;
import org.hearsay.reader.language.LanguagePack;
import org.hearsay.reader.language.WordClass;
import org.hearsay.reader.token.Numbers;
import org.hearsay.reader.token.PhraseTable;
import org.hearsay.reader.token.Token;
import org.hearsay.reader.token.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Finds how many and how much a report tells: "reclaimed at least 41 settlements" has 41 and more
 * "settlements".
 *
 * <p>Not times, ages, addresses, scores, names of models ("F-16") or of articles ("Article 5").
 * docs/times-and-figures.md has the conventions. Linear in the text; at most {@link #MOST} are
 * found. Thread-safe.
 */
public final class FigureFinder {
  /** More than this is no report. */
  public static final int MOST = 20_000;

  /** "30 km of the border" is a place and no border. */
  private static final Set<String> LENGTHS =
      Set.of("mm", "cm", "m", "km", "mi", "nmi", "ft", "yd", "in", "km/h", "mph", "degree");

  private final FigureWords words;
  private final QuantityParser quantities;
  private final CountedNouns nouns;
  private final FigureLookalikes notFigures;

  private FigureFinder(FigureWords words, Numbers numbers) {
    this.words = words;
    this.quantities = new QuantityParser(words, numbers);
    this.nouns = new CountedNouns(words, numbers);
    this.notFigures = new FigureLookalikes(words, KindWords.of(words.language()));
  }

  /** The figures of a language. */
  public static FigureFinder forLanguage(LanguagePack language) {
    return new FigureFinder(FigureWords.of(language), Numbers.of(language));
  }

  /**
   * The figures of a text, in its order, none overlapping another.
   *
   * @param sentences of the text, in order
   * @param times in the text, in order; a number in one of them is no figure
   */
  public List<Figure> of(String text, List<Span> sentences, List<TimeExpression> times) {
    List<Figure> out = new ArrayList<>();
    int[] seen = {0};
    Tokens.pieces(
        text,
        words.language(),
        sentences,
        tokens -> {
          BitSet taken = new BitSet();
          seen[0] = mark(tokens, times, seen[0], taken);
          if (out.size() < MOST) {
            inSentence(tokens, taken, out);
          }
        });
    return List.copyOf(out.subList(0, Math.min(MOST, out.size())));
  }

  /** Marks the tokens that belong to a time; returns the first time that may lie further on. */
  private static int mark(List<Token> tokens, List<TimeExpression> times, int first, BitSet taken) {
    int time = first;
    for (int i = 0; i < tokens.size(); i++) {
      while (time < times.size() && times.get(time).span().end() <= tokens.get(i).start()) {
        time++;
      }
      if (time < times.size() && times.get(time).span().contains(tokens.get(i).start())) {
        taken.set(i);
      }
    }
    return time;
  }

  private void inSentence(List<Token> tokens, BitSet taken, List<Figure> out) {
    for (int i = 0; i < tokens.size(); ) {
      int skipped = notFigures.skip(tokens, i);
      FigureCandidate found = skipped > i || taken.get(i) ? null : at(tokens, i, taken);
      if (found == null) {
        i = Math.max(i + 1, skipped);
      } else {
        if (found.figure() != null) {
          out.add(found.figure());
        }
        i = found.next();
      }
    }
  }

  /** A figure, or the tokens that are none and are to be passed over as a whole. */
  private record FigureCandidate(@Nullable Figure figure, int next) {}

  private @Nullable FigureCandidate at(List<Token> tokens, int start, BitSet taken) {
    Figure none = none(tokens, start, taken);
    if (none != null) {
      return new FigureCandidate(none, start + 1);
    }
    boolean between = words.is(WordClass.BETWEEN, tokens.get(start));
    Bound bound = between ? new Bound("exact", start + 1) : bound(tokens, start);
    int number = bound.next();
    if (number >= tokens.size() || taken.get(number)) {
      return null;
    }
    Quantity quantity = quantities.at(tokens, number, between);
    if (quantity == null || taken.get(quantity.next() - 1)) {
      return null;
    }
    boolean joined = quantity.next() > number + 1 && between;
    int from = between && !joined ? number : start;
    boolean bounded = number > start && !between;
    Span what = what(tokens, quantity, taken);
    if (notFigures.isNone(
        new NumberContext(tokens, words.language(), number, quantity, what != null, bounded))) {
      return new FigureCandidate(null, JoinedNumbers.behind(tokens, quantity.next()));
    }
    return new FigureCandidate(
        figure(tokens, from, bound, quantity, what), behind(tokens, quantity));
  }

  private int behind(List<Token> tokens, Quantity quantity) {
    PhraseTable.PhraseHit<String> after = words.at("after", tokens, quantity.next());
    return after == null ? quantity.next() : after.next();
  }

  /** What stands before a number: "at least", "about some". */
  private record Bound(String code, int next) {}

  private Bound bound(List<Token> tokens, int start) {
    String code = "exact";
    int at = start;
    for (int i = 0; i < 3; i++) {
      PhraseTable.PhraseHit<String> hit = words.at("bound", tokens, at);
      if (hit == null) {
        break;
      }
      boolean stronger = code.equals("exact") || code.equals("about");
      code = stronger ? hit.value() : code;
      at = hit.next();
    }
    return new Bound(code, at);
  }

  private Figure figure(
      List<Token> tokens, int from, Bound before, Quantity q, @Nullable Span what) {
    PhraseTable.PhraseHit<String> after = words.at("after", tokens, q.next());
    String bound = after == null ? before.code() : after.value();
    int last = (after == null ? q.next() : after.next()) - 1;
    last = words.is(WordClass.OF, tokens.get(last)) ? last - 1 : last;
    Span span = new Span(tokens.get(from).start(), tokens.get(last).end());
    Double low = bound.equals("high") && isOne(q) ? null : Double.valueOf(q.low());
    Double high =
        bound.equals("low")
            ? null
            : bound.equals("high") && q.high() == null ? Double.valueOf(q.low()) : q.high();
    boolean hedge = after == null ? isHedge(tokens, from, before) : bound.equals("about");
    return new Figure(span, q.dimension(), low, high, hedge, q.unit(), what);
  }

  /** One number and no range: "up to 30" has no low, "up to 20 or 30" has. */
  private static boolean isOne(Quantity q) {
    return q.high() == null || q.high() == q.low();
  }

  /** "only 30" and "another 30" are 30; "about 30" is not exact. */
  private boolean isHedge(List<Token> tokens, int from, Bound bound) {
    return bound.code().equals("about")
        && tokens.subList(from, bound.next()).stream()
            .noneMatch(token -> words.is(WordClass.EXACT_BOUNDS, token));
  }

  private @Nullable Span what(List<Token> tokens, Quantity quantity, BitSet taken) {
    PhraseTable.PhraseHit<String> after = words.at("after", tokens, quantity.next());
    int next = after == null ? quantity.next() : after.next();
    if (next >= tokens.size()) {
      return null;
    }
    if (quantity.unit() != null) {
      return substance(tokens, next, quantity.unit(), taken);
    }
    boolean share = quantity.dimension() == Dimension.SHARE;
    boolean strong = next + 1 < tokens.size() && words.is(WordClass.STRONG, tokens.get(next + 1));
    boolean inTen = share && isInTen(tokens, quantity.next() - 1);
    boolean fits =
        !share
            || inTen
            || words.is(WordClass.FRACTION_OF, tokens.get(next))
            || nouns.isPlural(tokens, next);
    boolean one = quantity.low() == 1 && quantity.high() != null && quantity.high() == 1;
    return fits
        ? nouns.at(
            tokens, new CountedNouns.CountPosition(next, (share && !inTen) || one || strong, taken))
        : null;
  }

  /** "one in five", which ends in a number and not in "percent" or "thirds". */
  private boolean isInTen(List<Token> tokens, int last) {
    return !words.has("share", tokens, last) && !words.has("fraction", tokens, last);
  }

  /** The grain of "40 tons of grain", the weapons of "$3 million worth of weapons". */
  private @Nullable Span substance(List<Token> tokens, int index, String unit, BitSet taken) {
    int of = words.is(WordClass.WORTH, tokens.get(index)) ? index + 1 : index;
    boolean named =
        of < tokens.size() && words.is(WordClass.OF, tokens.get(of)) && !LENGTHS.contains(unit);
    return named ? nouns.at(tokens, new CountedNouns.CountPosition(of, true, taken)) : null;
  }

  /** "no casualties" is a count of nought. */
  private @Nullable Figure none(List<Token> tokens, int index, BitSet taken) {
    Token token = tokens.get(index);
    if (!words.is(WordClass.NO, token) || index + 1 >= tokens.size()) {
      return null;
    }
    Span what = nouns.at(tokens, new CountedNouns.CountPosition(index + 1, false, taken));
    if (what == null || what.start() != tokens.get(index + 1).start()) {
      return null;
    }
    int head = index + 1;
    while (tokens.get(head).end() < what.end()) {
      head++;
    }
    return !words.has("abstract", tokens, head)
        ? new Figure(
            new Span(token.start(), token.end()), Dimension.COUNT, 0.0, 0.0, false, null, what)
        : null;
  }
}
