package org.hearsay.reader;

import java.util.List;
import java.util.Map;
import org.hearsay.model.Commitment.Certainty;
import org.hearsay.model.EventType;
import org.hearsay.model.Report;
import org.hearsay.model.Span;

/**
 * What the model says of events whose words are given, as the scorers of event factuality and of
 * event types ask.
 */
public interface EventJudge {
  /** The corpora that asked people how certain an event is; each asked in its own way. */
  enum Scale {
    UW,
    MEANTIME,
    UDS,
    CB
  }

  /**
   * How certain it is that an event happened.
   *
   * @param scores by {@link Scale}, from -3, certainly not, to 3, certainly
   * @param positive whether it is reported as so
   * @param negative whether it is reported as not so; neither where that is left open
   * @param future whether it is reported as to come
   * @param certainty as MEANTIME has it
   */
  record Factuality(
      Map<Scale, Double> scores,
      boolean positive,
      boolean negative,
      boolean future,
      Certainty certainty) {
    public Factuality {
      scores = Map.copyOf(scores);
    }
  }

  /** Of each word that names an event, in their order. */
  List<Factuality> factuality(Report report, List<Span> words);

  /**
   * What agents do to patients in a text, by the share of each type; the sum is 1.
   *
   * @param agents where they are named; may be empty, as may be the patients
   */
  Map<EventType, Double> between(Report report, List<Span> agents, List<Span> patients);
}
