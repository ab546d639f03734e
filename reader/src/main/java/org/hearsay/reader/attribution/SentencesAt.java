package org.hearsay.reader.attribution;

import java.util.List;
import org.hearsay.model.Span;

/** The sentences of a report, asked by place. */
record SentencesAt(List<Span> sentences) {
  SentencesAt {
    sentences = List.copyOf(sentences);
  }

  /** The sentence that the place begins in; the place itself where there is none. */
  Span at(Span place) {
    int low = 0;
    int high = sentences.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sentences.get(middle).end() <= place.start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < sentences.size() ? sentences.get(low) : place;
  }
}
