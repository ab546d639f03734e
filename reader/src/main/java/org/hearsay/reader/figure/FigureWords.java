package org.hearsay.reader.figure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.reader.language.LanguagePack;
import org.hearsay.reader.language.WordClass;
import org.hearsay.reader.token.PhraseTable;
import org.hearsay.reader.token.Token;
import org.jspecify.annotations.Nullable;

/** The words around numbers, by class (figure-words.tsv). Immutable. */
final class FigureWords {
  private final Map<String, PhraseTable<String>> classes = new HashMap<>();

  private final LanguagePack language;

  private FigureWords(LanguagePack language) {
    this.language = language;
  }

  static FigureWords of(LanguagePack language) {
    FigureWords out = new FigureWords(language);
    for (List<String> row : language.table("figure-words.tsv").rows()) {
      PhraseTable<String> phrases =
          out.classes.computeIfAbsent(row.getFirst(), c -> new PhraseTable<>());
      row.subList(2, row.size()).forEach(phrase -> phrases.add(phrase, row.get(1)));
    }
    return out;
  }

  LanguagePack language() {
    return language;
  }

  /** Whether the token is of a class of words of the language. */
  boolean is(WordClass name, Token token) {
    return language.has(name, token.word());
  }

  /** The longest phrase of the class that starts with this token; null if none does. */
  PhraseTable.@Nullable PhraseHit<String> at(String name, List<Token> tokens, int index) {
    PhraseTable<String> phrases = classes.get(name);
    if (phrases == null) {
      throw new IllegalArgumentException("figure-words.tsv has no class " + name);
    }
    return phrases.at(tokens, index);
  }

  boolean has(String name, List<Token> tokens, int index) {
    return index >= 0 && at(name, tokens, index) != null;
  }

  /** What the phrase stands for as a number; null if none starts there. */
  @Nullable Double number(String name, List<Token> tokens, int index) {
    PhraseTable.PhraseHit<String> hit = at(name, tokens, index);
    return hit == null ? null : Double.valueOf(hit.value());
  }
}
