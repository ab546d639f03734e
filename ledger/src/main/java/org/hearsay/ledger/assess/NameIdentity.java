package org.hearsay.ledger.assess;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.hearsay.ledger.Party;

/**
 * Which names of people and bodies are one and the same's.
 *
 * <p>In order: one name in two spellings ("Zelensky", "Zelenskyy"); a name that ends a longer one
 * ("Tayyip Erdogan"); two names one letter apart of one side ("Tchiani", "Tchyani"); a last name
 * that only one has. What could mean two is left apart. The result hangs on the set of names and
 * not on their order.
 */
final class NameIdentity {
  /** No one and the same at all. */
  static final NameIdentity NONE = new NameIdentity();

  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N} ]+");
  private static final Pattern DOUBLED = Pattern.compile("(.)\\1");
  private static final Set<String> PARTICLES =
      Set.of(
          "al", "bin", "bint", "ben", "ibn", "da", "de", "del", "der", "di", "el", "la", "van",
          "von");

  /** Names shorter than this may be one letter apart and others: "Lund", "Lind". */
  private static final int SHORTEST_MISSPELT = 5;

  private final Map<String, Party> canonical = new HashMap<>();
  private final Map<String, String> reasons = new HashMap<>();

  private NameIdentity() {}

  /** A name with how often it is told, and its words folded. */
  private record Spelling(Party party, int count, List<String> folded) {
    String last() {
      return folded.getLast();
    }

    /** Also where the space is lost: "YevhenRyshchuk". */
    boolean hasLast(Spelling bare) {
      return last().equals(bare.last()) || String.join("", folded).equals(bare.last());
    }

    boolean endsIn(Spelling other) {
      int from = folded.size() - other.folded.size();
      return from > 0 && folded.subList(from, folded.size()).equals(other.folded);
    }
  }

  /** Forms of one, and why they are. */
  private static final class Spellings {
    final List<Spelling> forms = new ArrayList<>();
    String reason = "";

    List<String> longest() {
      return forms.stream()
          .map(Spelling::folded)
          .max(Comparator.<List<String>>comparingInt(List::size).thenComparing(List::toString))
          .orElseThrow();
    }
  }

  /**
   * From names and how often each is told.
   *
   * @param side of a name; its own key where none is known
   */
  static NameIdentity of(Map<String, Integer> names, Function<Party, String> side) {
    Map<String, Spellings> groups = new TreeMap<>();
    List<Spelling> bare = new ArrayList<>();
    new TreeMap<>(names)
        .forEach(
            (name, count) -> {
              if (isProper(name)) {
                Spelling form = new Spelling(new Party(name, null), count, folded(name));
                if (form.folded().size() == 1) {
                  bare.add(form);
                } else {
                  String key = String.join("", form.folded());
                  Spellings group = groups.computeIfAbsent(key, fresh -> new Spellings());
                  group.reason = group.forms.isEmpty() ? "" : "one name in several spellings";
                  group.forms.add(form);
                }
              }
            });
    List<Spellings> all = new ArrayList<>(groups.values());
    joinTails(all);
    joinMisspelt(all, side);
    joinLastNames(all, bare);
    NameIdentity out = new NameIdentity();
    all.forEach(out::settle);
    return out;
  }

  private static void joinTails(List<Spellings> all) {
    for (Spellings group : List.copyOf(all)) {
      Spelling form = group.forms.getFirst();
      List<Spellings> longer =
          all.stream()
              .filter(g -> g != group && g.forms.stream().anyMatch(f -> f.endsIn(form)))
              .toList();
      if (longer.size() == 1) {
        join(group, longer.getFirst(), "it ends the longer name", all);
      }
    }
  }

  private static void joinMisspelt(List<Spellings> all, Function<Party, String> side) {
    Map<String, List<Spellings>> bySide = new TreeMap<>();
    for (Spellings group : all) {
      for (String told : sides(group, side)) {
        bySide.computeIfAbsent(told, fresh -> new ArrayList<>()).add(group);
      }
    }
    for (List<Spellings> ofSide : bySide.values()) {
      for (int i = 0; i < ofSide.size(); i++) {
        for (int k = i + 1; k < ofSide.size(); k++) {
          Spellings one = ofSide.get(i);
          Spellings other = ofSide.get(k);
          if (all.contains(one)
              && all.contains(other)
              && misspelt(one.longest(), other.longest())) {
            join(other, one, "one letter apart, of one side", all);
          }
        }
      }
    }
  }

  private static Set<String> sides(Spellings group, Function<Party, String> side) {
    Set<String> out = new TreeSet<>();
    for (Spelling form : group.forms) {
      String told = side.apply(form.party());
      if (!told.equals(form.party().key())) {
        out.add(told);
      }
    }
    return out;
  }

  /**
   * Of as many words, each the same or one letter apart inside it; the last letter is grammar's.
   */
  private static boolean misspelt(List<String> one, List<String> other) {
    if (one.size() != other.size()) {
      return false;
    }
    int apart = 0;
    for (int i = 0; i < one.size(); i++) {
      String a = one.get(i);
      String b = other.get(i);
      if (!a.equals(b)) {
        apart++;
        if (Math.min(a.length(), b.length()) < SHORTEST_MISSPELT || !oneLetterApart(a, b)) {
          return false;
        }
      }
    }
    return apart > 0;
  }

  private static boolean oneLetterApart(String a, String b) {
    int front = 0;
    while (front < Math.min(a.length(), b.length()) && a.charAt(front) == b.charAt(front)) {
      front++;
    }
    int back = 0;
    while (back < Math.min(a.length(), b.length()) - front
        && a.charAt(a.length() - 1 - back) == b.charAt(b.length() - 1 - back)) {
      back++;
    }
    int left = Math.max(a.length(), b.length()) - front - back;
    return left == 1 && front > 0 && back > 0;
  }

  private static void joinLastNames(List<Spellings> all, List<Spelling> bare) {
    List<Spellings> full = List.copyOf(all);
    Map<String, Spellings> alone = new TreeMap<>();
    for (Spelling form : bare) {
      List<Spellings> owners =
          full.stream().filter(g -> g.forms.stream().anyMatch(f -> f.hasLast(form))).toList();
      Spellings group;
      if (owners.size() == 1) {
        group = owners.getFirst();
        group.reason = group.reason.isEmpty() ? "only one here has the last name" : group.reason;
      } else {
        group = alone.computeIfAbsent(form.last(), fresh -> new Spellings());
        group.reason = group.forms.isEmpty() ? "" : "one name in several spellings";
      }
      group.forms.add(form);
    }
    all.addAll(alone.values());
  }

  private static void join(Spellings from, Spellings to, String reason, List<Spellings> all) {
    to.forms.addAll(from.forms);
    to.reason = reason;
    all.remove(from);
  }

  private void settle(Spellings group) {
    if (group.forms.size() < 2) {
      return;
    }
    Spelling best =
        group.forms.stream()
            .max(
                Comparator.comparingInt((Spelling f) -> f.folded().size())
                    .thenComparingInt(Spelling::count)
                    .thenComparing(f -> f.party().name(), Comparator.reverseOrder()))
            .orElseThrow();
    for (Spelling form : group.forms) {
      canonical.put(form.party().key(), best.party());
      if (!form.party().equals(best.party())) {
        reasons.put(form.party().key(), group.reason);
      }
    }
  }

  /** Under the fullest name that it has; itself where nothing joins it with another. */
  Party of(Party party) {
    return party.actor() != null ? party : canonical.getOrDefault(party.key(), party);
  }

  /** Why the party stands under another name; "" where it does not. */
  String because(Party party) {
    return reasons.getOrDefault(party.key(), "");
  }

  /** A name of its own and no description: every word in a capital, but for particles. */
  private static boolean isProper(String name) {
    String[] words = SPACES.split(name.strip(), 0);
    if (words.length > 5 || name.contains("'s") || name.contains("\u2019s")) {
      return false;
    }
    for (int i = 0; i < words.length; i++) {
      boolean capital = Character.isUpperCase(words[i].codePointAt(0));
      boolean particle = i > 0 && i < words.length - 1 && PARTICLES.contains(words[i]);
      if (!capital && !particle && !words[i].startsWith("al-")) {
        return false;
      }
    }
    return true;
  }

  /**
   * Without marks, and letters in which spellings of one name differ made one: "ii", "iy", "yy".
   */
  private static List<String> folded(String name) {
    String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
    plain = NO_LETTER.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("");
    plain = plain.replace('\u0131', 'i').replace('y', 'i').replace("ou", "u");
    plain = DOUBLED.matcher(plain).replaceAll("$1");
    return List.of(SPACES.split(plain.strip(), 0));
  }
}
