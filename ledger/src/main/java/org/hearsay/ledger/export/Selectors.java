package org.hearsay.ledger.export;

import org.hearsay.model.CodePoints;
import org.hearsay.model.Span;
import tools.jackson.core.JsonGenerator;

/**
 * Selectors of the W3C Web Annotation Data Model: the same words by their position (code points)
 * and by themselves with what stands around them.
 *
 * @param text that spans count into
 */
record Selectors(String text, CodePoints points) {
  /** Characters before and behind. */
  private static final int AROUND = 32;

  static Selectors of(String text) {
    return new Selectors(text, CodePoints.of(text));
  }

  /** An array of two. */
  void write(JsonGenerator json, Span span) {
    json.writeArrayPropertyStart("selector");
    json.writeStartObject();
    json.writeStringProperty("type", "TextPositionSelector");
    json.writeNumberProperty("start", points.at(span.start()));
    json.writeNumberProperty("end", points.at(span.end()));
    json.writeEndObject();
    json.writeStartObject();
    json.writeStringProperty("type", "TextQuoteSelector");
    json.writeStringProperty("exact", span.of(text));
    json.writeStringProperty("prefix", text.substring(before(span.start()), span.start()));
    json.writeStringProperty("suffix", text.substring(span.end(), behind(span.end())));
    json.writeEndObject();
    json.writeEndArray();
  }

  private int before(int start) {
    int at = Math.max(0, start - AROUND);
    return at > 0 && at < start && Character.isLowSurrogate(text.charAt(at)) ? at + 1 : at;
  }

  private int behind(int end) {
    int at = Math.min(text.length(), end + AROUND);
    return at < text.length() && at > end && Character.isLowSurrogate(text.charAt(at))
        ? at - 1
        : at;
  }
}
