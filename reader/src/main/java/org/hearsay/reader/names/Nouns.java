package org.hearsay.reader.names;

import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.model.NameKind;
import org.hearsay.reader.text.Table;

/** Which kinds of names a common noun may stand for (nouns.tsv). Immutable. */
public final class Nouns {
  private static final Set<NameKind> ANY =
      Collections.unmodifiableSet(EnumSet.allOf(NameKind.class));
  private static final Set<NameKind> GROUPS =
      Collections.unmodifiableSet(EnumSet.of(NameKind.NORP, NameKind.ORG));

  private final Map<String, Set<NameKind>> kinds = new HashMap<>();

  private Nouns() {}

  /** The table that is built in. */
  public static Nouns load() {
    Nouns out = new Nouns();
    Table.rows("nouns.tsv").forEach(out::add);
    return out;
  }

  private void add(List<String> cells) {
    Set<NameKind> set = EnumSet.noneOf(NameKind.class);
    for (String kind : cells.getFirst().split(",", -1)) {
      set.add(NameKind.valueOf(kind));
    }
    for (String noun : cells.subList(1, cells.size())) {
      kinds.put(noun.strip(), Collections.unmodifiableSet(set));
    }
  }

  /** Whether the table has the noun, or the one that it is the plural of. */
  boolean knows(String noun) {
    return kinds.containsKey(noun) || kinds.containsKey(singular(noun));
  }

  /** Kinds of names for a noun in small letters; all of them where the table does not have it. */
  public Set<NameKind> kinds(String noun) {
    Set<NameKind> known = kinds.get(noun);
    if (known != null) {
      return known;
    }
    Set<NameKind> one = kinds.get(singular(noun));
    if (one == null) {
      return ANY;
    }
    return one.contains(NameKind.PERSON) ? GROUPS : one;
  }

  private static String singular(String noun) {
    return switch (noun) {
      case "men" -> "man";
      case "women" -> "woman";
      case "children" -> "child";
      case "wives" -> "wife";
      default -> {
        if (noun.endsWith("ies")) {
          yield noun.substring(0, noun.length() - 3) + "y";
        }
        yield noun.endsWith("s") ? noun.substring(0, noun.length() - 1) : noun;
      }
    };
  }
}
