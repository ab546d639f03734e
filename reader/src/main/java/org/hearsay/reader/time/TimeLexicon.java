package org.hearsay.reader.time;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hearsay.reader.language.LanguagePack;
import org.hearsay.reader.token.PhraseTable;
import org.hearsay.reader.token.Token;
import org.hearsay.reader.token.TokenKind;
import org.jspecify.annotations.Nullable;

/** The classes of words that the rules name (time-words.tsv). Immutable. */
final class TimeLexicon {
  /** What stands for a word or phrase: its class's code, and whether it wants a capital. */
  private record LexiconEntry(String code, boolean capital) {}

  /** A word of a class that was found. */
  record ClassHit(String code, int next) {}

  private final Map<String, PhraseTable<LexiconEntry>> classes = new HashMap<>();

  private final LanguagePack language;

  private TimeLexicon(LanguagePack language) {
    this.language = language;
  }

  static TimeLexicon of(LanguagePack language) {
    TimeLexicon out = new TimeLexicon(language);
    for (List<String> row : language.table("time-words.tsv").rows()) {
      PhraseTable<LexiconEntry> phrases =
          out.classes.computeIfAbsent(row.getFirst(), c -> new PhraseTable<>());
      for (String word : row.subList(2, row.size())) {
        boolean capital = Character.isUpperCase(word.charAt(0));
        phrases.add(word.toLowerCase(Locale.ROOT), new LexiconEntry(row.get(1), capital));
      }
    }
    return out;
  }

  LanguagePack language() {
    return language;
  }

  /** Whether there is such a class, in the table or by the shape of a token. */
  boolean knows(String name) {
    return classes.containsKey(name) || TokenShape.of(name) != null;
  }

  /**
   * The words that those of a class in the table start with; none of a class that is known by
   * shape.
   */
  Set<String> firstWords(String name) {
    PhraseTable<LexiconEntry> phrases = classes.get(name);
    return phrases == null ? Set.of() : phrases.firstWords();
  }

  /** The word of this class that starts with this token; null if none does. */
  @Nullable ClassHit at(String name, List<Token> tokens, int index) {
    if (index >= tokens.size()) {
      return null;
    }
    TokenShape shape = TokenShape.of(name);
    String code = shape == null ? null : shape.code(tokens.get(index));
    if (code != null) {
      return new ClassHit(code, index + 1);
    }
    PhraseTable<LexiconEntry> phrases = classes.get(name);
    PhraseTable.PhraseHit<LexiconEntry> hit = phrases == null ? null : phrases.at(tokens, index);
    if (hit == null || (hit.value().capital() && !tokens.get(index).capital())) {
      return null;
    }
    return new ClassHit(hit.value().code(), hit.next());
  }

  /** The code of a word in a class; null if it is not in it. */
  @Nullable String code(String name, Token token) {
    if (token.kind() != TokenKind.WORD) {
      return null;
    }
    ClassHit hit = at(name, List.of(token), 0);
    return hit == null ? null : hit.code();
  }

  boolean has(String name, Token token) {
    return code(name, token) != null;
  }
}
