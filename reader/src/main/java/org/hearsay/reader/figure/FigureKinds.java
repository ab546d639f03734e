package org.hearsay.reader.figure;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.model.Figure;
import org.hearsay.model.FigureKind;
import org.hearsay.model.Span;
import org.hearsay.reader.figure.KindWords.KindForm;
import org.hearsay.reader.figure.KindWords.KindRule;
import org.hearsay.reader.figure.KindWords.KindSense;
import org.hearsay.reader.language.LanguagePack;
import org.hearsay.reader.token.PhraseTable;
import org.hearsay.reader.token.Tokens;

/**
 * Tells what became of those whom a figure counts, by the words of its own clause: "25 killed and
 * 183 wounded" are 25 killed and 183 wounded, "3,700 dead or wounded" are both together.
 *
 * <p>Also finds who is counted as none: "no one was hurt". Linear in the text. Thread-safe.
 */
public final class FigureKinds {
  private final KindWords words;
  private final LanguagePack language;

  private FigureKinds(LanguagePack language) {
    this.language = language;
    this.words = KindWords.of(language);
  }

  /** The kinds by the words of a language. */
  public static FigureKinds of(LanguagePack language) {
    return new FigureKinds(language);
  }

  /** The kind that a word tells by itself; OTHER if it tells none. */
  public FigureKind of(String text, Span word) {
    FigureKind[] out = {FigureKind.OTHER};
    Tokens.pieces(
        text,
        language,
        List.of(word),
        tokens -> {
          for (int i = 0; i < tokens.size() && out[0] == FigureKind.OTHER; i++) {
            PhraseTable.PhraseHit<KindSense> hit = words.at(tokens, i);
            KindRule rule =
                hit == null
                    ? null
                    : hit.value()
                        .first(KindForm.BOTH, KindForm.NOUN, KindForm.AFTER, KindForm.BEFORE);
            FigureKind kind = rule == null ? null : rule.kind();
            out[0] = kind == null ? FigureKind.OTHER : kind;
          }
        });
    return out[0];
  }

  /**
   * The figures with their kinds, and those of none, in the order of the text.
   *
   * @param sentences of the text, in order
   * @param figures of the text, in order
   */
  public List<KindedFigure> of(String text, List<Span> sentences, List<Figure> figures) {
    List<KindedFigure> out = new ArrayList<>();
    int[] next = {0};
    Tokens.pieces(
        text,
        language,
        sentences,
        tokens -> {
          int end = tokens.getLast().end();
          int first = next[0];
          while (next[0] < figures.size() && figures.get(next[0]).span().start() < end) {
            next[0]++;
          }
          List<Figure> some = figures.subList(first, next[0]);
          new FigureClause(words, tokens, some).kinds(out);
        });
    return List.copyOf(out);
  }
}
