package org.hearsay.reader.attribution;

import java.util.List;
import org.hearsay.model.Span;

/**
 * An attribution as a window shows it, before the whole text is looked at.
 *
 * @param nested found by the head that also looks inside contents
 * @param confidence 0 to 1: the cue's probability times the mean one of the content's words
 */
record AttributionCandidate(
    Span cue, List<Span> source, List<Span> content, boolean nested, double confidence) {
  AttributionCandidate {
    source = List.copyOf(source);
    content = List.copyOf(content);
  }

  AttributionCandidate withContent(List<Span> more) {
    return new AttributionCandidate(cue, source, more, nested, confidence);
  }

  AttributionCandidate withSource(Span other) {
    return new AttributionCandidate(cue, List.of(other), content, nested, confidence);
  }

  /** Whether the place lies in one of the content's stretches. */
  boolean contentHolds(Span place) {
    return content.stream().anyMatch(c -> c.contains(place));
  }

  int contentLength() {
    return content.stream().mapToInt(Span::length).sum();
  }

  /** Dice overlap of two contents, in characters. */
  double overlap(AttributionCandidate other) {
    int shared = 0;
    for (Span a : content) {
      for (Span b : other.content) {
        shared += Math.max(0, Math.min(a.end(), b.end()) - Math.max(a.start(), b.start()));
      }
    }
    return 2.0 * shared / (contentLength() + other.contentLength());
  }
}
