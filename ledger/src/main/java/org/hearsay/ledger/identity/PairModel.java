package org.hearsay.ledger.identity;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hearsay.table.TsvTable;

/**
 * How likely two mentions are of one event by their words: the mean of three small networks, each
 * with two hidden layers, fitted on ECB+ train by training/coreference.py.
 *
 * <p>A logistic regression over such features and their products got 1.3 CoNLL less
 * (docs/identity.md).
 */
final class PairModel {
  /** One output a row: its bias, then its weights. */
  @SuppressWarnings("ArrayRecordComponent") // never compared, never handed out
  private record Layer(double[][] rows) {
    double[] apply(double[] in, boolean last) {
      double[] out = new double[rows.length];
      // Half of what comes from a hidden layer is 0 and adds nothing.
      int[] some = new int[in.length];
      int count = 0;
      for (int i = 0; i < in.length; i++) {
        if (in[i] != 0) {
          some[count++] = i;
        }
      }
      for (int o = 0; o < rows.length; o++) {
        double[] row = rows[o];
        double sum = row[0];
        for (int s = 0; s < count; s++) {
          sum += row[some[s] + 1] * in[some[s]];
        }
        out[o] = last ? sum : Math.max(0, sum);
      }
      return out;
    }
  }

  private static final double LIMIT = 8;

  private final double[] mean = new double[PairFeature.values().length];
  private final double[] deviation = new double[PairFeature.values().length];
  private final List<List<Layer>> networks = new ArrayList<>();

  PairModel() {
    Map<String, List<double[]>> layers = new TreeMap<>();
    int feature = 0;
    for (List<String> row : TsvTable.beside(PairModel.class, "pair-model.tsv").rows()) {
      if (row.getFirst().equals("feature")) {
        if (!PairFeature.at(feature).code().equals(row.get(1))) {
          throw new IllegalStateException("pair-model.tsv has " + row.get(1) + " as " + feature);
        }
        mean[feature] = Double.parseDouble(row.get(2));
        deviation[feature++] = Double.parseDouble(row.get(3));
      } else {
        layers
            .computeIfAbsent(row.get(1), name -> new ArrayList<>())
            .add(row.stream().skip(2).mapToDouble(Double::parseDouble).toArray());
      }
    }
    String network = "";
    for (Map.Entry<String, List<double[]>> layer : layers.entrySet()) {
      String of = layer.getKey().substring(0, layer.getKey().indexOf('.'));
      if (!of.equals(network)) {
        networks.add(new ArrayList<>());
        network = of;
      }
      networks.getLast().add(new Layer(layer.getValue().toArray(double[][]::new)));
    }
  }

  /** Log odds, from -8 to 8. */
  double score(double[] features) {
    double[] in = new double[features.length];
    for (int i = 0; i < in.length; i++) {
      in[i] = (features[i] - mean[i]) / deviation[i];
    }
    double sum = 0;
    for (List<Layer> network : networks) {
      double[] values = in;
      for (int i = 0; i < network.size(); i++) {
        values = network.get(i).apply(values, i == network.size() - 1);
      }
      sum += values[0];
    }
    return Math.clamp(sum / networks.size(), -LIMIT, LIMIT);
  }

  /**
   * What each evidence adds to the score: the score less that of the mentions without it, all its
   * features at the mean of the pairs that the model was fitted on.
   */
  Map<LinkEvidence, Double> contributions(double[] features) {
    double score = score(features);
    Map<LinkEvidence, Double> out = new EnumMap<>(LinkEvidence.class);
    for (LinkEvidence evidence : LinkEvidence.values()) {
      double[] without = features.clone();
      boolean any = false;
      for (PairFeature feature : PairFeature.values()) {
        if (feature.evidence() == evidence) {
          without[feature.index()] = mean[feature.index()];
          any = true;
        }
      }
      if (any) {
        out.put(evidence, score - score(without));
      }
    }
    return out;
  }
}
