package org.hearsay.reader.token;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.reader.language.LanguagePack;
import org.hearsay.reader.language.WordClass;
import org.hearsay.table.TsvTable;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers in digits and in words (numbers.tsv): "1.5 million", "two hundred", "a dozen",
 * "tens of thousands". Immutable.
 */
public final class Numbers {
  /** Scales of which no article makes one: "a dozen" is 12 but "a bn" is nothing. */
  private static final double LARGEST = 1e15;

  private final Map<String, Double> plain = new HashMap<>();
  private final Map<String, Double> tens = new HashMap<>();
  private final Map<String, Double> scales = new HashMap<>();
  private final PhraseTable<Amount> vague = new PhraseTable<>();

  private final LanguagePack language;

  private Numbers(LanguagePack language) {
    this.language = language;
  }

  /** The numbers of a language. */
  public static Numbers of(LanguagePack language) {
    Numbers out = new Numbers(language);
    TsvTable table = language.table("numbers.tsv");
    for (List<String> row : table.rows()) {
      double value = Double.parseDouble(row.get(1));
      switch (row.getFirst()) {
        case "plain" -> row.subList(2, row.size()).forEach(w -> out.plain.put(w, value));
        case "ten" -> row.subList(2, row.size()).forEach(w -> out.tens.put(w, value));
        case "scale" -> row.subList(2, row.size()).forEach(w -> out.scales.put(w, value));
        case "vague" -> out.addVague(row, value);
        default -> throw table.unexpected(row.getFirst());
      }
    }
    return out;
  }

  private void addVague(List<String> row, double low) {
    Double high = row.get(2).equals("-") ? null : Double.valueOf(row.get(2));
    boolean open = high == null || high != low;
    row.subList(3, row.size()).forEach(p -> vague.add(p, new Amount(low, high, open, false, 0)));
  }

  /** Whether the token is a number in digits or a word for one. */
  public boolean isNumber(Token token) {
    return token.kind() == TokenKind.NUMBER
        || plain.containsKey(token.word())
        || tens.containsKey(token.word());
  }

  /** The number that starts with this token, an article apart; null if none does. */
  public @Nullable Amount at(List<Token> tokens, int index) {
    if (index >= tokens.size()) {
      return null;
    }
    PhraseTable.PhraseHit<Amount> open = vague.at(tokens, index);
    if (open != null) {
      Amount a = open.value();
      Double scale = scaleAt(tokens, open.next());
      Amount found = new Amount(a.low(), a.high(), a.vague(), false, open.next());
      return scale == null ? found : found.times(scale, open.next() + 1);
    }
    Token first = tokens.get(index);
    if (language.has(WordClass.INDEFINITE_ARTICLES, first.word())) {
      Double scale = scaleAt(tokens, index + 1);
      return scale == null || isShort(tokens.get(index + 1))
          ? null
          : scaled(tokens, Amount.exact(1, false, index + 1));
    }
    Amount simple = simple(tokens, index);
    return simple == null ? null : scaled(tokens, simple);
  }

  private @Nullable Amount simple(List<Token> tokens, int index) {
    Token first = tokens.get(index);
    if (first.kind() == TokenKind.NUMBER) {
      double value = new BigDecimal(first.word()).doubleValue();
      return value > LARGEST ? null : Amount.exact(value, true, index + 1);
    }
    if (first.kind() != TokenKind.WORD) {
      return null;
    }
    Double ten = tens.get(first.word());
    if (ten != null) {
      return ten(tokens, index, ten);
    }
    Double value = plain.get(first.word());
    return value == null ? null : Amount.exact(value, false, index + 1);
  }

  /** "twenty", "twenty-one", "twenty one". */
  private Amount ten(List<Token> tokens, int index, double ten) {
    int next = index + 1;
    if (next + 1 < tokens.size() && tokens.get(next).isDash()) {
      next++;
    }
    Double one = next < tokens.size() ? plain.get(tokens.get(next).word()) : null;
    return one == null || one < 1 || one > 9
        ? Amount.exact(ten, false, index + 1)
        : Amount.exact(ten + one, false, next + 1);
  }

  /** "two hundred and ten thousand", "1.5 million", "20-million". */
  private Amount scaled(List<Token> tokens, Amount first) {
    Amount out = first;
    double least = Double.MAX_VALUE;
    for (int steps = 0; steps < 4; steps++) {
      int next = out.next();
      if (first.digits() && next + 1 < tokens.size() && tokens.get(next).isDash()) {
        next++;
      }
      Double scale = scaleAt(tokens, next);
      if (scale == null || out.low() * scale > LARGEST) {
        break;
      }
      out = out.times(scale, next + 1);
      least = Math.min(least, scale);
      Amount rest = rest(tokens, out.next(), least);
      if (rest != null) {
        out = Amount.exact(out.low() + rest.low(), first.digits(), rest.next());
      }
    }
    return out;
  }

  /** What follows "two hundred": "and ten", "ten"; smaller than the scale before it. */
  private @Nullable Amount rest(List<Token> tokens, int index, double scale) {
    int at = index;
    if (scale < 100) {
      return null;
    }
    if (at < tokens.size() && language.has(WordClass.AND, tokens.get(at).word())) {
      at++;
    }
    if (at >= tokens.size() || tokens.get(at).kind() != TokenKind.WORD) {
      return null;
    }
    Amount rest = simple(tokens, at);
    return rest != null && rest.low() < scale && rest.low() > 0 ? rest : null;
  }

  private @Nullable Double scaleAt(List<Token> tokens, int index) {
    if (index >= tokens.size()) {
      return null;
    }
    return scales.get(tokens.get(index).word());
  }

  private static boolean isShort(Token token) {
    return token.word().length() <= 3;
  }
}
