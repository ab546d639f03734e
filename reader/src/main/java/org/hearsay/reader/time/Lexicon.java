package org.hearsay.reader.time;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hearsay.reader.language.LanguagePack;
import org.hearsay.reader.token.Phrases;
import org.hearsay.reader.token.Token;
import org.hearsay.reader.token.Token.Kind;
import org.jspecify.annotations.Nullable;

/** The classes of words that the rules name (time-words.tsv). Immutable. */
final class Lexicon {
  /** What stands for a word or phrase: its class's code, and whether it wants a capital. */
  private record Word(String code, boolean capital) {}

  /** A word of a class that was found. */
  record Hit(String code, int next) {}

  private final Map<String, Phrases<Word>> classes = new HashMap<>();

  private final LanguagePack language;

  private Lexicon(LanguagePack language) {
    this.language = language;
  }

  static Lexicon of(LanguagePack language) {
    Lexicon out = new Lexicon(language);
    for (List<String> row : language.table("time-words.tsv").rows()) {
      Phrases<Word> phrases = out.classes.computeIfAbsent(row.getFirst(), c -> new Phrases<>());
      for (String word : row.subList(2, row.size())) {
        boolean capital = Character.isUpperCase(word.charAt(0));
        phrases.add(word.toLowerCase(Locale.ROOT), new Word(row.get(1), capital));
      }
    }
    return out;
  }

  LanguagePack language() {
    return language;
  }

  /** Whether there is such a class, in the table or by the shape of a token. */
  boolean knows(String name) {
    return classes.containsKey(name) || Shape.of(name) != null;
  }

  /** The words that those of a class in the table start with; none of a class told by shape. */
  Set<String> firstWords(String name) {
    Phrases<Word> phrases = classes.get(name);
    return phrases == null ? Set.of() : phrases.firstWords();
  }

  /** The word of this class that starts with this token; null if none does. */
  @Nullable Hit at(String name, List<Token> tokens, int index) {
    if (index >= tokens.size()) {
      return null;
    }
    Shape shape = Shape.of(name);
    String code = shape == null ? null : shape.code(tokens.get(index));
    if (code != null) {
      return new Hit(code, index + 1);
    }
    Phrases<Word> phrases = classes.get(name);
    Phrases.Hit<Word> hit = phrases == null ? null : phrases.at(tokens, index);
    if (hit == null || (hit.value().capital() && !tokens.get(index).capital())) {
      return null;
    }
    return new Hit(hit.value().code(), hit.next());
  }

  /** The code of a word in a class; null if it is not in it. */
  @Nullable String code(String name, Token token) {
    if (token.kind() != Kind.WORD) {
      return null;
    }
    Hit hit = at(name, List.of(token), 0);
    return hit == null ? null : hit.code();
  }

  boolean has(String name, Token token) {
    return code(name, token) != null;
  }
}
