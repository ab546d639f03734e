package org.hearsay.reader.claim;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hearsay.model.Commitment.Certainty;
import org.hearsay.model.EventType;
import org.hearsay.model.Span;
import org.hearsay.reader.encoder.ReaderModel;
import org.hearsay.reader.encoder.WindowRows;
import org.hearsay.reader.text.Pieces;

/**
 * What the model says of events whose words are given: how certain they are, and of what type is
 * what agents do to patients. EventJudge in the package above says what for.
 */
public final class FactualityHead {
  private static final double MOST = 3;

  /** Corpora that each asked people on a scale of its own; the order is that of the columns. */
  private static final int SCALES = 4;

  /**
   * How far the links to actor and recipient count in choosing the word that ties them: each is a
   * mean over many words that say the same, so all of it would be too sure. On four checkpoints .5
   * and .35 gave up to a point more of PLV dev's accuracy than 1.
   */
  private static final double OF_LINKS = 0.5;

  /**
   * The share that the type of the event itself has in what is done between the two; the rest is
   * what PLV's codes call it (docs/decisions/0006).
   */
  private static final double OF_EVENT_TYPE = 0.3;

  /**
   * What is yet to come is seldom certain: an event is taken for not certain where the score of
   * that and so many times the score of its being future are over {@link #NOT_CERTAIN} together. On
   * four checkpoints any border from 2 to 4 gave MEANTIME more than the first score alone.
   */
  private static final double OF_FUTURE = 1.5;

  private static final double NOT_CERTAIN = 2.5;

  private final ReaderModel model;

  public FactualityHead(ReaderModel model) {
    this.model = model;
  }

  /**
   * How certain it is that an event happened.
   *
   * @param scores one for each scale, from -3, certainly not, to 3, certainly
   * @param positive whether it is reported as so
   * @param negative whether it is reported as not so; neither where that is left open
   * @param future whether it is reported as to come
   */
  public record FactualityScores(
      List<Double> scores,
      boolean positive,
      boolean negative,
      boolean future,
      Certainty certainty) {
    public FactualityScores {
      scores = List.copyOf(scores);
    }
  }

  /** Of the word that the pieces [from, to) of the window name. */
  public FactualityScores factuality(WindowRows rows, int from, int to) {
    float[] scores = new float[SCALES];
    rows.mean(from, to, model.events().factuality(), scores);
    float[] states = new float[3];
    rows.mean(from, to, model.events().state(), states);
    List<Double> out = new ArrayList<>();
    for (float score : scores) {
      out.add(MOST * Math.tanh(score));
    }
    float[] certainty = new float[Certainty.values().length];
    rows.mean(from, to, model.events().certainty(), certainty);
    float[] negative = new float[1];
    rows.mean(from, to, model.events().negative(), negative);
    boolean positive = states[0] <= 0;
    return new FactualityScores(
        out,
        positive,
        !positive && negative[0] > 0,
        states[1] > 0,
        states[2] + OF_FUTURE * states[1] <= NOT_CERTAIN
            ? Certainty.CERTAIN
            : leastCertain(certainty));
  }

  /** The likeliest that is not certain. */
  private static Certainty leastCertain(float[] scores) {
    int best = 1;
    for (int i = 2; i < scores.length; i++) {
      best = scores[i] > scores[best] ? i : best;
    }
    return Certainty.values()[best];
  }

  /**
   * What agents do to patients in a window: every word is weighed by how far it names an event of
   * which they are agent and patient, and says both of what type that event is and what it is
   * between the two; a geometric mean of these.
   */
  public Map<EventType, Double> between(WindowRows rows, List<Span> agents, List<Span> patients) {
    int[] agentPieces = pieces(rows, agents);
    int[] patientPieces = pieces(rows, patients);
    int types = model.types().size();
    double[] total = new double[types];
    double[] weights = new double[rows.to() - rows.from()];
    double most = Double.NEGATIVE_INFINITY;
    for (int p = rows.from(); p < rows.to(); p++) {
      double weight =
          logSum(rows, p, model.events().type() + 1, types - 1)
              - logSum(rows, p, model.events().type(), types)
              + OF_LINKS * link(rows, p, EventRole.AGENT, agentPieces)
              + OF_LINKS * link(rows, p, EventRole.PATIENT, patientPieces);
      weights[p - rows.from()] = weight;
      most = Math.max(most, weight);
    }
    double all = 0;
    int deal = model.events().deal();
    int type = model.events().type();
    for (int p = rows.from(); p < rows.to(); p++) {
      double weight = Math.exp(weights[p - rows.from()] - most);
      double deals = logSum(rows, p, deal, types - 1);
      double events = logSum(rows, p, type + 1, types - 1);
      for (int t = 1; t < types; t++) {
        double score =
            (1 - OF_EVENT_TYPE) * (rows.get(p, deal + t - 1) - deals)
                + OF_EVENT_TYPE * (rows.get(p, type + t) - events);
        double share = weight * Math.exp(score);
        total[t] += share;
        all += share;
      }
    }
    Map<EventType, Double> out = new EnumMap<>(EventType.class);
    for (int t = 1; t < types; t++) {
      out.put(EventType.valueOf(model.types().get(t)), total[t] / all);
    }
    return out;
  }

  /** log of the sum of the exponentials of so many columns. */
  private static double logSum(WindowRows rows, int piece, int column, int columns) {
    double most = Double.NEGATIVE_INFINITY;
    for (int c = column; c < column + columns; c++) {
      most = Math.max(most, rows.get(piece, c));
    }
    double sum = 0;
    for (int c = column; c < column + columns; c++) {
      sum += Math.exp(rows.get(piece, c) - most);
    }
    return most + Math.log(sum);
  }

  /** The mean score of the pieces in the role to the event that the piece names; 0 without any. */
  private double link(WindowRows rows, int event, EventRole role, int[] pieces) {
    if (pieces.length == 0) {
      return 0;
    }
    EventRoleScores scores = EventRoleScores.of(model, rows, event, event + 1, role);
    double sum = 0;
    for (int piece : pieces) {
      sum += scores.at(role, piece);
    }
    return sum / pieces.length;
  }

  private static int[] pieces(WindowRows rows, List<Span> spans) {
    Pieces pieces = rows.pieces();
    return spans.stream()
        .flatMapToInt(
            span ->
                java.util.stream.IntStream.range(pieces.at(span.start()), pieces.at(span.end())))
        .filter(piece -> piece >= rows.from() && piece < rows.to())
        .toArray();
  }
}
