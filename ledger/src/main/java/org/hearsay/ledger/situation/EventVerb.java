package org.hearsay.ledger.situation;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hearsay.table.TsvTable;

/**
 * A verb that can name an event, by verbs.tsv: "withdraw", "withdraws", "withdrawn".
 *
 * @param direct whether the patient follows it; else it has none
 */
record EventVerb(String base, String third, String past, String participle, boolean direct) {
  private static final int NOUNS = 6;
  private static final Map<String, EventVerb> BY_WORD = load();

  private static Map<String, EventVerb> load() {
    Map<String, EventVerb> out = new HashMap<>();
    TsvTable table = TsvTable.beside(EventVerb.class, "verbs.tsv");
    for (var row : table.rows()) {
      EventVerb verb =
          new EventVerb(row.get(0), row.get(1), row.get(2), row.get(3), row.get(5).equals("."));
      row.subList(0, NOUNS - 1).forEach(form -> out.putIfAbsent(form, verb));
      for (String noun : row.get(NOUNS).split(" ")) {
        out.putIfAbsent(noun, verb);
      }
    }
    return out;
  }

  /** Whether this form can be nothing but the verb of a clause: "withdrew", not "attack". */
  boolean isFinite(String word) {
    return (word.equals(past) && !word.equals(base))
        || (word.endsWith("ed") && !word.equals(base))
        || (word.equals(participle) && !word.equals(base));
  }

  /** The verb of these words: "withdrew", "the withdrawal"; empty where the table has none. */
  static Optional<EventVerb> of(String words) {
    for (String word : words.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
      EventVerb verb = BY_WORD.get(word);
      if (verb != null) {
        return Optional.of(verb);
      }
    }
    return Optional.empty();
  }
}
