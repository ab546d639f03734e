package org.hearsay.ledger.assess;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hearsay.table.TsvTable;

/**
 * For whom somebody speaks, from the words beside his name: "Kremlin spokesman Dmitry Peskov",
 * "Kyrylo Budanov, head of Ukraine's military intelligence".
 *
 * <p>Both an office (offices.tsv) and a known actor must stand there, since a name beside a name
 * tells nothing: "Russia told Sergei Shoigu", "the Russian-installed governor".
 */
final class Affiliations {
  private static final int BEFORE = 70;
  private static final int BEHIND = 110;
  private static final int WORDS_BEFORE = 6;
  private static final Set<String> OFFICES =
      TsvTable.beside(Affiliations.class, "offices.tsv").rows().stream()
          .map(List::getFirst)
          .collect(Collectors.toSet());
  private static final Set<String> ARTICLES = Set.of("a", "an", "the");

  private final ActorNames names;

  Affiliations(ActorNames names) {
    this.names = names;
  }

  /**
   * Counts, for each place of the text where the name stands, the actor that is told beside it.
   *
   * @param votes by actor; added to
   */
  void count(String text, String name, Map<String, Integer> votes) {
    if (names.isEmpty()) {
      return;
    }
    for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length())) {
      int end = at + name.length();
      Optional<String> before = before(text.substring(Math.max(0, at - BEFORE), at));
      Optional<String> actor =
          before.isPresent()
              ? before
              : behind(text.substring(end, Math.min(text.length(), end + BEHIND)));
      actor.ifPresent(found -> votes.merge(found, 1, Integer::sum));
    }
  }

  /** The actor that has more than all others; empty if none has. */
  static Optional<String> most(Map<String, Integer> votes) {
    int all = votes.values().stream().mapToInt(Integer::intValue).sum();
    return new TreeMap<>(votes)
        .entrySet().stream()
            .filter(entry -> 2 * entry.getValue() > all)
            .map(Map.Entry::getKey)
            .findFirst();
  }

  /** "Russian Defence Minister" before the name: the office is the last word. */
  private Optional<String> before(String words) {
    String[] clauses = words.split("[.,;:!?\\n]", -1);
    List<String> title = ActorNames.words(clauses[clauses.length - 1]);
    if (title.isEmpty() || !office(title.getLast())) {
      return Optional.empty();
    }
    return names.in(title.subList(Math.max(0, title.size() - WORDS_BEFORE), title.size()));
  }

  /** ", head of Ukraine's military intelligence," behind it. */
  private Optional<String> behind(String words) {
    if (!words.startsWith(", ")) {
      return Optional.empty();
    }
    List<String> apposition = ActorNames.words(words.substring(2).split("[.,;:!?\\n]", 2)[0]);
    boolean begins =
        !apposition.isEmpty()
            && (ARTICLES.contains(apposition.getFirst())
                || office(apposition.getFirst())
                || names.in(apposition.subList(0, 1)).isPresent());
    return begins && apposition.stream().anyMatch(Affiliations::office)
        ? names.in(apposition)
        : Optional.empty();
  }

  private static boolean office(String word) {
    return OFFICES.contains(word.toLowerCase(Locale.ROOT));
  }
}
