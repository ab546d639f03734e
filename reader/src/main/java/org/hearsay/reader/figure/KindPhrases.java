package org.hearsay.reader.figure;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.model.Span;
import org.hearsay.reader.figure.KindWords.KindSense;
import org.hearsay.reader.token.PhraseTable;
import org.hearsay.reader.token.Token;
import org.jspecify.annotations.Nullable;

/** The phrases of one sentence that tell what became of somebody, none overlapping another. */
final class KindPhrases {
  /** A phrase by its tokens; the end is behind it. */
  record KindPhrase(int from, int to, KindSense sense) {}

  private final KindWords words;
  private final List<Token> tokens;
  private final List<KindPhrase> all = new ArrayList<>();

  KindPhrases(KindWords words, List<Token> tokens) {
    this.words = words;
    this.tokens = tokens;
    for (int i = 0; i < tokens.size(); ) {
      PhraseTable.PhraseHit<KindSense> hit = words.at(tokens, i);
      if (hit != null) {
        all.add(new KindPhrase(i, hit.next(), hit.value()));
      }
      i = hit == null ? i + 1 : hit.next();
    }
  }

  List<KindPhrase> all() {
    return all;
  }

  @Nullable KindPhrase startingAt(int index) {
    return all.stream().filter(p -> p.from() == index).findFirst().orElse(null);
  }

  /** The last that ends before this token. */
  @Nullable KindPhrase lastBefore(int index) {
    KindPhrase last = null;
    for (KindPhrase phrase : all) {
      last = phrase.to() <= index ? phrase : last;
    }
    return last;
  }

  boolean isPassive(KindPhrase phrase) {
    return words.is("auxiliary", tokens, phrase.from() - 1);
  }

  /** The words of a phrase. */
  Span span(KindPhrase phrase) {
    return new Span(tokens.get(phrase.from()).start(), tokens.get(phrase.to() - 1).end());
  }
}
