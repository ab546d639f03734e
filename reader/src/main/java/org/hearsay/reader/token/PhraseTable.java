package org.hearsay.reader.token;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Phrases of a table with what each stands for; the longest that fits wins. Immutable once filled.
 */
public final class PhraseTable<V> {

  /** A phrase that was found: what it stands for, and the index of the token behind it. */
  public record PhraseHit<V>(V value, int next) {}

  private record PhraseEntry<V>(List<String> words, V value) {}

  private static final Comparator<PhraseEntry<?>> LONGEST_FIRST =
      Comparator.comparing(entry -> -entry.words().size());

  private final Map<String, List<PhraseEntry<V>>> byFirst = new HashMap<>();

  /** Adds a phrase, its words apart by spaces; marks are words of their own. */
  public void add(String phrase, V value) {
    List<String> words = List.of(phrase.strip().split(" "));
    List<PhraseEntry<V>> entries =
        byFirst.computeIfAbsent(words.getFirst(), w -> new ArrayList<>());
    entries.add(new PhraseEntry<>(words, value));
    entries.sort(LONGEST_FIRST);
  }

  /** The words that phrases start with. */
  public Set<String> firstWords() {
    return Collections.unmodifiableSet(byFirst.keySet());
  }

  /** The longest phrase that starts with this token; null if none does. */
  public @Nullable PhraseHit<V> at(List<Token> tokens, int index) {
    if (index >= tokens.size()) {
      return null;
    }
    for (PhraseEntry<V> entry : byFirst.getOrDefault(tokens.get(index).word(), List.of())) {
      if (fits(tokens, index, entry.words())) {
        return new PhraseHit<>(entry.value(), index + entry.words().size());
      }
    }
    return null;
  }

  private static boolean fits(List<Token> tokens, int index, List<String> words) {
    if (index + words.size() > tokens.size()) {
      return false;
    }
    for (int i = 1; i < words.size(); i++) {
      if (!tokens.get(index + i).is(words.get(i))) {
        return false;
      }
    }
    return true;
  }
}
