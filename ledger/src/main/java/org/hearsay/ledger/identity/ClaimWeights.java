package org.hearsay.ledger.identity;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hearsay.ledger.identity.ClaimComparison.Outcome;
import org.hearsay.table.TsvTable;

/** What who, where and when add to the log odds, from claim-weights.tsv. */
final class ClaimWeights {
  private record Case(LinkEvidence evidence, Outcome outcome) {}

  private final Map<Case, Double> weights = new HashMap<>();

  ClaimWeights() {
    for (List<String> row : TsvTable.beside(ClaimWeights.class, "claim-weights.tsv").rows()) {
      Outcome outcome = Outcome.valueOf(row.get(1).toUpperCase(Locale.ROOT));
      weights.put(
          new Case(LinkEvidence.valueOf(row.getFirst()), outcome), Double.parseDouble(row.get(2)));
    }
  }

  /** Log odds; 0 where the table has no such case. */
  double of(LinkEvidence evidence, Outcome outcome) {
    return weights.getOrDefault(new Case(evidence, outcome), 0.0);
  }
}
