package org.hearsay.ledger.identity;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hearsay.table.TsvTable;

/**
 * How likely a claim is of an earlier event: a logistic regression over {@link EventFeature},
 * fitted by training/coreference_events.py on ECB+ train and the weeks.
 *
 * <p>The event as a whole is compared, not its likest mention: what most of its claims say of doer,
 * object, place and day outweighs one that is like by chance (docs/identity.md).
 */
final class EventModel {
  private final double[] mean = new double[EventFeature.values().length];
  private final double[] weight = new double[EventFeature.values().length];
  private final double bias;

  EventModel() {
    int feature = 0;
    double constant = 0;
    for (List<String> row : TsvTable.beside(EventModel.class, "event-model.tsv").rows()) {
      if (row.getFirst().equals("bias")) {
        constant = Double.parseDouble(row.get(2));
        continue;
      }
      if (!EventFeature.at(feature).code().equals(row.getFirst())) {
        throw new IllegalStateException("event-model.tsv has " + row.getFirst() + " as " + feature);
      }
      mean[feature] = Double.parseDouble(row.get(1));
      weight[feature++] = Double.parseDouble(row.get(2));
    }
    bias = constant;
  }

  /** Log odds, less those from which a claim is linked: 0 is the border. */
  double score(double[] features) {
    double sum = bias;
    for (int i = 0; i < features.length; i++) {
      sum += weight[i] * (features[i] - mean[i]);
    }
    return sum;
  }

  /** What each evidence adds to the score, against the mean of the events compared. */
  Map<LinkEvidence, Double> contributions(double[] features) {
    Map<LinkEvidence, Double> out = new EnumMap<>(LinkEvidence.class);
    for (EventFeature feature : EventFeature.values()) {
      int i = feature.index();
      out.merge(feature.evidence(), weight[i] * (features[i] - mean[i]), Double::sum);
    }
    return out;
  }
}
