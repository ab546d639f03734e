package org.hearsay.reader.names;

import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.model.NameKind;
import org.hearsay.reader.language.Inflection;
import org.hearsay.reader.language.LanguagePack;

/** Which kinds of names a common noun may stand for (nouns.tsv). Immutable. */
public final class NounKinds {
  private static final Set<NameKind> ANY =
      Collections.unmodifiableSet(EnumSet.allOf(NameKind.class));
  private static final Set<NameKind> GROUPS =
      Collections.unmodifiableSet(EnumSet.of(NameKind.NORP, NameKind.ORG));

  private final Map<String, Set<NameKind>> kinds = new HashMap<>();

  private final Inflection inflection;

  private NounKinds(Inflection inflection) {
    this.inflection = inflection;
  }

  /** The nouns of a language. */
  public static NounKinds of(LanguagePack language) {
    NounKinds out = new NounKinds(language.inflection());
    language.table("nouns.tsv").rows().forEach(out::add);
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
  public boolean knows(String noun) {
    return kinds.containsKey(noun) || kinds.containsKey(inflection.singular(noun));
  }

  /** Kinds of names for a noun in small letters; all of them where the table does not have it. */
  public Set<NameKind> kinds(String noun) {
    Set<NameKind> known = kinds.get(noun);
    if (known != null) {
      return known;
    }
    Set<NameKind> one = kinds.get(inflection.singular(noun));
    if (one == null) {
      return ANY;
    }
    return one.contains(NameKind.PERSON) ? GROUPS : one;
  }
}
