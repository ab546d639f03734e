package org.hearsay.reader.figure;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.model.Figure;
import org.hearsay.model.Figure.Dimension;
import org.hearsay.model.FigureKind;
import org.hearsay.model.Span;
import org.hearsay.reader.figure.KindPhrases.KindPhrase;
import org.hearsay.reader.figure.KindWords.KindForm;
import org.hearsay.reader.figure.KindWords.KindRule;
import org.hearsay.reader.token.Token;
import org.jspecify.annotations.Nullable;

/** Finds who is counted as none: "no one | was hurt", "none of them | died". */
record NoneFigures(KindWords words, List<Token> tokens, KindPhrases phrases) {
  /** Auxiliaries between, at most. */
  private static final int NEAR = 3;

  /** All of one sentence, in its order. */
  List<KindedFigure> all() {
    List<KindedFigure> out = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      int next = words.behind("none", tokens, i);
      if (next > i) {
        KindedFigure none = none(i, next);
        if (none != null) {
          out.add(none);
        }
        i = next - 1;
      }
    }
    return out;
  }

  private @Nullable KindedFigure none(int from, int to) {
    int at = to;
    while (at < to + NEAR && words.is("auxiliary", tokens, at) && phrases.startingAt(at) == null) {
      at++;
    }
    KindPhrase phrase = phrases.startingAt(at);
    FigureKind kind = phrase == null ? null : kind(phrase, at > to);
    if (phrase == null || kind == null) {
      return null;
    }
    Span span = new Span(tokens.get(from).start(), tokens.get(to - 1).end());
    Figure none = new Figure(span, Dimension.COUNT, 0.0, 0.0, false, null, null, kind);
    return new KindedFigure(none, phrases.span(phrase));
  }

  private static @Nullable FigureKind kind(KindPhrase phrase, boolean passive) {
    KindRule rule =
        passive
            ? phrase.sense().first(KindForm.BOTH, KindForm.AFTER)
            : phrase.sense().first(KindForm.AFTER);
    return rule == null ? null : rule.kind();
  }
}
