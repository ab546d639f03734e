package org.hearsay.ledger.identity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.table.TsvTable;

/**
 * Which words can name one happening though no dictionary calls them alike: "destruction",
 * "explosion" and "sabotage" of one dam; "coup", "mutiny" and "overthrow". From happenings.tsv.
 */
final class HappeningKinds {
  private final Map<String, Set<String>> kinds = new HashMap<>();

  HappeningKinds(WordForms forms) {
    for (List<String> row : TsvTable.beside(HappeningKinds.class, "happenings.tsv").rows()) {
      for (String word : row.get(1).split(" ", -1)) {
        kinds.computeIfAbsent(forms.stem(word), stem -> new HashSet<>()).add(row.getFirst());
      }
    }
    kinds.replaceAll((stem, of) -> Set.copyOf(of));
  }

  /** The kinds of happening that a stem can name; none where the table lacks it. */
  Set<String> of(String stem) {
    return kinds.getOrDefault(stem, Set.of());
  }
}
