package org.hearsay.ledger;

import java.util.Collection;
import java.util.List;

/** English that several outlets have in common. */
public final class Phrases {
  private Phrases() {}

  /** "1 report", "3 reports". */
  public static String counted(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  /** "Norland", "Norland and Vale", "Norland, Vale and Oster"; "" for none. */
  public static String listed(Collection<String> names) {
    List<String> list = List.copyOf(names);
    int last = list.size() - 1;
    return last < 1
        ? String.join("", list)
        : String.join(", ", list.subList(0, last)) + " and " + list.get(last);
  }
}
