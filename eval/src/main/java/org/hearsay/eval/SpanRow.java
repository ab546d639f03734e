package org.hearsay.eval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
 * A row of a corpus: its text, and where something stands in it; nothing of what that is.
 *
 * @param corpus null where the row has none
 * @param spans by field, in UTF-16, as in the JVM; a field that the row lacks is not there
 */
record SpanRow(@Nullable String corpus, Report report, Map<String, List<Span>> spans) {
  private static final JsonFactory FACTORY = new JsonFactory();

  SpanRow {
    spans = Map.copyOf(spans);
  }

  /** The spans of a field; empty where the row lacks it. */
  List<Span> of(String field) {
    return spans.getOrDefault(field, List.of());
  }

  /**
   * Reads a row.
   *
   * @param fields whose spans are wanted: lists of {@code {"s", "e"}}, {@code {"start", "end"}} or
   *     {@code [start, end]} in code points
   * @throws IllegalArgumentException with the cause if it is damaged
   */
  static SpanRow of(byte[] line, Set<String> fields) {
    String id = null;
    String corpus = null;
    String text = null;
    Map<String, List<Span>> found = new HashMap<>();
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
          default -> {
            if (fields.contains(name)) {
              found.put(name, spans(json, name, token));
            } else {
              json.skipChildren();
            }
          }
        }
      }
    } catch (JacksonException e) {
      throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
    }
    if (id == null || id.isEmpty() || text == null) {
      throw new IllegalArgumentException("no id or no text");
    }
    CodePoints points = CodePoints.of(text);
    found.replaceAll((field, spans) -> indices(points, field, spans));
    return new SpanRow(corpus, Report.of(id, text), found);
  }

  private static List<Span> spans(JsonParser json, String field, JsonToken token) {
    List<Span> spans = new ArrayList<>();
    if (token != JsonToken.START_ARRAY) {
      throw new IllegalArgumentException(field + " is no array");
    }
    for (JsonToken next = json.nextToken(); next != JsonToken.END_ARRAY; next = json.nextToken()) {
      if (next == JsonToken.START_OBJECT) {
        spans.add(object(json));
      } else if (next == JsonToken.START_ARRAY) {
        spans.add(pair(json, field));
      } else {
        throw new IllegalArgumentException(field + " has something that is no span");
      }
    }
    return spans;
  }

  private static Span object(JsonParser json) {
    int start = -1;
    int end = -1;
    for (String name = json.nextName(); name != null; name = json.nextName()) {
      boolean number = json.nextToken() == JsonToken.VALUE_NUMBER_INT;
      if (number && (name.equals("start") || name.equals("s"))) {
        start = json.getIntValue();
      } else if (number && (name.equals("end") || name.equals("e"))) {
        end = json.getIntValue();
      } else {
        json.skipChildren();
      }
    }
    return new Span(start, end);
  }

  private static Span pair(JsonParser json, String field) {
    int[] values = new int[2];
    for (int i = 0; i < 2; i++) {
      if (json.nextToken() != JsonToken.VALUE_NUMBER_INT) {
        throw new IllegalArgumentException(field + " has something that is no span");
      }
      values[i] = json.getIntValue();
    }
    if (json.nextToken() != JsonToken.END_ARRAY) {
      throw new IllegalArgumentException(field + " has something that is no span");
    }
    return new Span(values[0], values[1]);
  }

  private static List<Span> indices(CodePoints points, String field, List<Span> spans) {
    try {
      return spans.stream()
          .map(span -> new Span(points.index(span.start()), points.index(span.end())))
          .toList();
    } catch (IndexOutOfBoundsException e) {
      throw new IllegalArgumentException(field + " has a span outside the text", e);
    }
  }
}
