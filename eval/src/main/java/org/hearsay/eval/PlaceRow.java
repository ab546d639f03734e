package org.hearsay.eval;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.model.CodePoints;
import org.hearsay.model.Report;
import org.hearsay.model.Span;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A row of a corpus of places: its text, and where its toponyms stand; nothing of what they mean.
 *
 * @param corpus null where the row has none
 * @param toponyms in UTF-16, as in the JVM
 */
record PlaceRow(@Nullable String corpus, Report report, List<Span> toponyms) {
  private static final JsonFactory FACTORY = new JsonFactory();

  PlaceRow {
    toponyms = List.copyOf(toponyms);
  }

  /**
   * Reads a row.
   *
   * @throws IllegalArgumentException with the cause if it is damaged
   */
  static PlaceRow of(byte[] line) {
    String id = null;
    String corpus = null;
    String text = null;
    List<Span> points = List.of();
    try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), line)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new IllegalArgumentException("not a JSON object");
      }
      for (String name = json.nextName(); name != null; name = json.nextName()) {
        JsonToken token = json.nextToken();
        switch (name) {
          case "id" -> id = json.getString();
          case "corpus" -> corpus = json.getString();
          case "text" -> text = json.getString();
          case "toponyms" -> points = spans(json, token);
          default -> json.skipChildren();
        }
      }
    } catch (JacksonException e) {
      throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
    }
    if (id == null || id.isEmpty() || text == null) {
      throw new IllegalArgumentException("no id or no text");
    }
    return new PlaceRow(corpus, Report.of(id, text), indices(text, points));
  }

  private static List<Span> spans(JsonParser json, JsonToken token) {
    List<Span> spans = new ArrayList<>();
    if (token != JsonToken.START_ARRAY) {
      throw new IllegalArgumentException("toponyms are no array");
    }
    while (json.nextToken() == JsonToken.START_OBJECT) {
      int start = -1;
      int end = -1;
      for (String name = json.nextName(); name != null; name = json.nextName()) {
        JsonToken value = json.nextToken();
        if (name.equals("start") && value == JsonToken.VALUE_NUMBER_INT) {
          start = json.getIntValue();
        } else if (name.equals("end") && value == JsonToken.VALUE_NUMBER_INT) {
          end = json.getIntValue();
        } else {
          json.skipChildren();
        }
      }
      spans.add(new Span(start, end));
    }
    return spans;
  }

  private static List<Span> indices(String text, List<Span> spans) {
    CodePoints points = CodePoints.of(text);
    try {
      return spans.stream()
          .map(span -> new Span(points.index(span.start()), points.index(span.end())))
          .toList();
    } catch (IndexOutOfBoundsException e) {
      throw new IllegalArgumentException("a toponym outside the text", e);
    }
  }
}
