package org.hearsay.reader.figure;

import java.util.List;
import org.hearsay.model.Figure.Dimension;
import org.hearsay.reader.language.WordClass;
import org.hearsay.reader.token.Amount;
import org.hearsay.reader.token.Numbers;
import org.hearsay.reader.token.PhraseTable;
import org.hearsay.reader.token.Token;
import org.hearsay.reader.token.TokenKind;
import org.jspecify.annotations.Nullable;

/** Reads a number with its unit: "20,000 to 30,000", "$1.5 billion", "two thirds", "30 km". */
final class QuantityParser {
  private static final double ROUND = 1e-4;
  private static final double HALF = 0.5;
  private static final double PERCENT = 0.01;

  private final FigureWords words;
  private final Numbers numbers;

  QuantityParser(FigureWords words, Numbers numbers) {
    this.words = words;
    this.numbers = numbers;
  }

  /**
   * The quantity that starts with this token, ranges included; null if none does.
   *
   * @param between whether "between" stands before it, so that "and" joins a range
   */
  @Nullable Quantity at(List<Token> tokens, int index, boolean between) {
    Quantity share = share(tokens, index);
    if (share != null) {
      return share;
    }
    Quantity first = single(tokens, index);
    if (first == null) {
      return null;
    }
    Quantity range = range(tokens, index, first, between);
    return range == null ? first : range;
  }

  private @Nullable Quantity range(List<Token> tokens, int index, Quantity first, boolean between) {
    if (first.next() + 1 >= tokens.size() || !joins(tokens, index, first.next(), between)) {
      return null;
    }
    Quantity last = single(tokens, first.next() + 1);
    if (last == null || last.high() == null || first.high() == null) {
      return null;
    }
    boolean sameKind =
        first.dimension() == last.dimension()
            && java.util.Objects.equals(first.unit(), last.unit());
    boolean takesUnit =
        first.plain()
            || (first.dimension() == Dimension.MONEY && last.dimension() == Dimension.COUNT);
    if (!sameKind && !takesUnit) {
      return null;
    }
    Quantity low = scaledLike(tokens, first, last);
    Quantity high =
        last.dimension() == Dimension.COUNT && first.dimension() == Dimension.MONEY
            ? last.as(Dimension.MONEY, String.valueOf(first.unit()), last.next())
            : last;
    return low.low() < high.low() ? low.upTo(high) : null;
  }

  /** "20 to 30 million", "3 to 5 percent": the first takes what the second is counted in. */
  private Quantity scaledLike(List<Token> tokens, Quantity first, Quantity last) {
    if (last.dimension() == Dimension.SHARE && first.dimension() == Dimension.COUNT) {
      return first.asShare(first.next());
    }
    Amount second = numbers.at(tokens, first.next() + 1);
    Token written = tokens.get(Math.min(first.next() + 1, tokens.size() - 1));
    double bare =
        second == null || written.kind() != TokenKind.NUMBER
            ? last.low()
            : Double.parseDouble(written.word());
    boolean scaled = bare > 0 && last.low() > bare && first.low() < 1000;
    return scaled && last.dimension() != Dimension.SHARE
        ? first.times(last.low() / bare, first.next())
        : first;
  }

  private boolean joins(List<Token> tokens, int index, int join, boolean between) {
    Token token = tokens.get(join);
    boolean from = index > 0 && words.is(WordClass.FROM, tokens.get(index - 1));
    if (words.is(WordClass.AND, token)) {
      return between;
    }
    return (words.is(WordClass.TO, token) && !from)
        || words.is(WordClass.OR, token)
        || (token.isDash() && !between);
  }

  /** One number with its unit. */
  private @Nullable Quantity single(List<Token> tokens, int index) {
    PhraseTable.PhraseHit<String> mark = words.at("currencymark", tokens, index);
    if (mark != null) {
      Amount amount = numbers.at(tokens, mark.next());
      return amount == null || !amount.digits() ? null : money(tokens, amount, mark.value());
    }
    Amount amount = numbers.at(tokens, index);
    if (amount == null) {
      return null;
    }
    boolean plain = amount.next() == index + 1 && !amount.vague() && amount.high() != null;
    Quantity bare =
        new Quantity(
            Dimension.COUNT,
            amount.low(),
            amount.high(),
            null,
            amount.digits(),
            plain,
            amount.next());
    return withUnit(tokens, index, bare);
  }

  private Quantity money(List<Token> tokens, Amount amount, String currency) {
    Quantity sum =
        new Quantity(
            Dimension.MONEY, amount.low(), amount.high(), currency, true, false, amount.next());
    return moneyScale(tokens, sum);
  }

  /** "£3m": letters glued to the digits. */
  private Quantity moneyScale(List<Token> tokens, Quantity sum) {
    Double scale =
        sum.next() < tokens.size() && tokens.get(sum.next()).glued()
            ? words.number("moneyscale", tokens, sum.next())
            : null;
    return scale == null ? sum : sum.times(scale, sum.next() + 1);
  }

  private Quantity withUnit(List<Token> tokens, int index, Quantity bare) {
    int next = bare.next();
    PhraseTable.PhraseHit<String> share = words.at("share", tokens, next);
    if (share != null) {
      return bare.asShare(share.next());
    }
    Quantity scaled = bare.digits() ? moneyScale(tokens, bare) : bare;
    PhraseTable.PhraseHit<String> currency = words.at("currency", tokens, scaled.next());
    if (currency != null && isWeight(tokens, index, currency)) {
      return scaled.as(Dimension.MEASURE, "lb", currency.next());
    }
    if (currency != null) {
      return scaled.as(Dimension.MONEY, currency.value(), currency.next());
    }
    int unit = next + 1 < tokens.size() && tokens.get(next).isDash() ? next + 1 : next;
    PhraseTable.PhraseHit<String> measure = words.at("measure", tokens, unit);
    return measure == null ? bare : bare.as(Dimension.MEASURE, measure.value(), measure.next());
  }

  /** "weighs 200 pounds", "200 pounds of gold". */
  private boolean isWeight(List<Token> tokens, int index, PhraseTable.PhraseHit<String> currency) {
    int next = currency.next();
    boolean of = next < tokens.size() && words.is(WordClass.OF, tokens.get(next));
    boolean weighs =
        index > 0 && words.language().startsLike(WordClass.WEIGHING, tokens.get(index - 1).word());
    return (of || weighs) && words.is(WordClass.POUNDS, tokens.get(next - 1));
  }

  /** "half", "a third", "two-thirds", "one in five". */
  private @Nullable Quantity share(List<Token> tokens, int index) {
    if (words.is(WordClass.HALF, tokens.get(index)) && numbers.at(tokens, index) == null) {
      return of(tokens, HALF, index + 1);
    }
    boolean article = words.is(WordClass.INDEFINITE_DETERMINERS, tokens.get(index));
    Amount count = article ? null : numbers.at(tokens, index);
    if (!article && (count == null || count.next() != index + 1 || count.low() > 20)) {
      return null;
    }
    Quantity of = oneIn(tokens, index, article ? 1 : count == null ? 1 : count.low());
    if (of != null) {
      return of;
    }
    int next = index + 1;
    next = next < tokens.size() && tokens.get(next).isDash() ? next + 1 : next;
    Double fraction = next < tokens.size() ? words.number("fraction", tokens, next) : null;
    double part = fraction == null ? 0 : fraction * (count == null ? 1 : count.low());
    return part > ROUND && part < 1 && fraction != null ? of(tokens, part, next + 1) : null;
  }

  /** "half of 1 percent", "half a percent": a part of a part. */
  private Quantity of(List<Token> tokens, double part, int index) {
    boolean of = index + 1 < tokens.size() && words.is(WordClass.OF, tokens.get(index));
    boolean a = index < tokens.size() && words.is(WordClass.INDEFINITE_ARTICLES, tokens.get(index));
    Amount whole = of ? numbers.at(tokens, index + 1) : null;
    int share = whole != null ? whole.next() : a ? index + 1 : tokens.size();
    if (!words.has("share", tokens, share)) {
      return Quantity.share(part, index);
    }
    return Quantity.share(part * (whole == null ? 1 : whole.low()) * PERCENT, share + 1);
  }

  /** "one in five", "nine out of 10". */
  private @Nullable Quantity oneIn(List<Token> tokens, int index, double part) {
    int next = index + 1;
    if (next + 1 >= tokens.size() || words.is(WordClass.INDEFINITE_ARTICLES, tokens.get(index))) {
      return null;
    }
    PhraseTable.PhraseHit<String> ratio = words.at("ratio", tokens, next);
    if (ratio == null) {
      return null;
    }
    Amount whole = numbers.at(tokens, ratio.next());
    boolean fits =
        whole != null
            && whole.next() == ratio.next() + 1
            && !whole.vague()
            && whole.low() > part
            && whole.low() <= 1000;
    return fits && whole != null ? Quantity.share(part / whole.low(), whole.next()) : null;
  }
}
