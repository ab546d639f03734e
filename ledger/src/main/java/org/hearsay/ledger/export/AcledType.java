package org.hearsay.ledger.export;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.table.TsvTable;

/**
 * ACLED's names for what a sub-type belongs to (acled-types.tsv).
 *
 * @param disorder "Political violence"
 * @param event "Battles"
 * @param targeting "Civilian targeting", or empty
 */
record AcledType(String disorder, String event, String targeting) {
  private static final Map<String, AcledType> TYPES = load();

  static Optional<AcledType> of(String subType) {
    return Optional.ofNullable(TYPES.get(subType));
  }

  private static Map<String, AcledType> load() {
    Map<String, AcledType> out = new HashMap<>();
    for (List<String> row : TsvTable.beside(AcledType.class, "acled-types.tsv").rows()) {
      out.put(row.get(0), new AcledType(row.get(2), row.get(1), row.size() > 3 ? row.get(3) : ""));
    }
    return Map.copyOf(out);
  }
}
