package org.hearsay.reader.names;

import org.hearsay.model.Span;
import org.hearsay.reader.encoder.ReaderModel;

/**
 * A phrase that stands for someone without naming him: "she", "the minister".
 *
 * <p>Keeps the query of its head word, so that it can be held against names of other windows too.
 */
public final class PhraseMention {
  private final Span span;
  private final Span head;
  private final boolean pronoun;
  private final int piece;
  private final float[] query;
  private final float none;

  PhraseMention(Span span, Span head, boolean pronoun, int piece, float[] query, float none) {
    this.span = span;
    this.head = head;
    this.pronoun = pronoun;
    this.piece = piece;
    this.query = query;
    this.none = none;
  }

  /** From the determiner to the head word: "the minister". */
  public Span span() {
    return span;
  }

  public Span head() {
    return head;
  }

  public boolean pronoun() {
    return pronoun;
  }

  /** How much more the model holds for this name than for none of them, in nats. */
  public double score(DecodedName name, ReaderModel model) {
    float sum = 0;
    for (int i = 0; i < query.length; i++) {
      sum += query[i] * name.key()[i];
    }
    int bucket = ReaderModel.bucket(name.piece() - piece);
    return sum / Math.sqrt(query.length) + model.anteDistance().at(0, bucket) - none;
  }
}
