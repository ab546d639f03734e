package org.hearsay.ledger.origin;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.ledger.Party;
import org.hearsay.table.TsvTable;

/** Sources that are described and not named: "a senior US official", "two sources in Ankara". */
public final class UnnamedSources {
  private static final Set<String> HEADS = words("HEAD");
  private static final Set<String> FILLERS = words("FILLER");

  /** Where a relative clause or an apposition begins. */
  private static final Pattern MORE = Pattern.compile(",| (?:who|whom|which|that) ");

  private UnnamedSources() {}

  /**
   * Whose the unnamed source is, as two mentions may have it in common: "us" for "a senior US
   * official"; "" where nothing tells; nothing at all if the party has a name.
   */
  static Optional<String> whose(Party party) {
    if (party.actor() != null) {
      return Optional.empty();
    }
    String name = party.name().toLowerCase(Locale.ROOT).replace('’', '\'').replace("'s", "");
    boolean head = false;
    List<String> rest = new ArrayList<>();
    for (String word : name.strip().split("[\\s,]+", 0)) {
      if (HEADS.contains(word)) {
        head = true;
      } else if (!FILLERS.contains(word)) {
        rest.add(word.replace(".", ""));
      }
    }
    return head && !properName(party.name())
        ? Optional.of(String.join(" ", rest))
        : Optional.empty();
  }

  /**
   * A source without a name under its own words, without what only says more of it: "a U.S.
   * official"; empty where the words describe nobody.
   */
  public static Optional<Party> described(String source) {
    String words = MORE.split(source.strip().replaceAll("\\s+", " "), 2)[0].strip();
    boolean head =
        Stream.of(words.toLowerCase(Locale.ROOT).split(" ", 0)).anyMatch(HEADS::contains);
    return head ? Optional.of(new Party(words, null)) : Optional.empty();
  }

  /** "Official Monster" is a name: a head in capitals that begins it without an article. */
  private static boolean properName(String name) {
    String[] words = name.strip().split("\\s+", 0);
    String last = words[words.length - 1];
    return words.length > 1
        && Character.isUpperCase(last.charAt(0))
        && HEADS.contains(words[0].toLowerCase(Locale.ROOT))
        && Character.isUpperCase(words[0].charAt(0));
  }

  private static Set<String> words(String kind) {
    return TsvTable.beside(UnnamedSources.class, "anonymous.tsv").rows().stream()
        .filter(row -> row.get(0).equals(kind))
        .map(row -> row.get(1))
        .collect(Collectors.toUnmodifiableSet());
  }
}
