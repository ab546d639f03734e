package org.hearsay.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The JSON object of a request: texts, whole numbers, nulls and lists of texts, of which none may
 * be left over.
 */
final class Body {
  private static final JsonFactory FACTORY = new JsonFactory();
  private static final int MOST = 200;

  private final Map<String, Object> left;

  /** In place of null, which a map may not tell from nothing. */
  private enum Nothing {
    NULL
  }

  private Body(Map<String, Object> fields) {
    left = fields;
  }

  /**
   * @throws Problem.Refusal if it is none
   */
  static Body parse(byte[] bytes) {
    Map<String, Object> fields = new LinkedHashMap<>();
    try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), bytes)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw Problem.bad("the body is no JSON object").refusal();
      }
      for (String name = json.nextName(); name != null; name = json.nextName()) {
        json.nextToken();
        if (fields.put(name, value(name, json)) != null) {
          throw Problem.bad(name + " stands there twice").refusal();
        }
      }
      if (json.currentToken() != JsonToken.END_OBJECT || json.nextToken() != null) {
        throw Problem.bad("the body is not one JSON object").refusal();
      }
    } catch (JacksonException e) {
      throw Problem.bad("the body is no JSON: " + e.getOriginalMessage()).refusal();
    }
    return new Body(fields);
  }

  private static Object value(String name, JsonParser json) {
    JsonToken token = json.currentToken();
    if (token == JsonToken.VALUE_STRING || token == JsonToken.VALUE_NUMBER_INT) {
      return json.getString();
    }
    if (token == JsonToken.VALUE_NULL) {
      return Nothing.NULL;
    }
    if (token != JsonToken.START_ARRAY) {
      throw Problem.bad(name + " is no text").refusal();
    }
    List<String> texts = new ArrayList<>();
    while (json.nextToken() == JsonToken.VALUE_STRING && texts.size() < MOST) {
      texts.add(json.getString());
    }
    if (json.currentToken() != JsonToken.END_ARRAY) {
      throw Problem.bad(name + " is no list of at most " + MOST + " texts").refusal();
    }
    return List.copyOf(texts);
  }

  boolean has(String name) {
    return left.containsKey(name) && left.get(name) != Nothing.NULL;
  }

  /** Null where it is not there or null. */
  @Nullable String text(String name, int longest) {
    Object value = left.remove(name);
    if (value == null || value == Nothing.NULL) {
      return null;
    }
    if (!(value instanceof String text) || text.isBlank() || text.length() > longest) {
      throw Problem.bad(name + " is a text of 1 to " + longest + " characters").refusal();
    }
    return text.strip();
  }

  String need(String name, int longest) {
    String text = text(name, longest);
    if (text == null) {
      throw Problem.bad(name + " is missing").refusal();
    }
    return text;
  }

  /** It must be there, and may be null. */
  @Nullable String nullable(String name, int longest) {
    if (!left.containsKey(name)) {
      throw Problem.bad(name + " is missing").refusal();
    }
    return text(name, longest);
  }

  @Nullable Integer integer(String name) {
    String text = text(name, 9);
    if (text == null) {
      return null;
    }
    if (!text.matches("\\d{1,9}")) {
      throw Problem.bad(name + " is no whole number").refusal();
    }
    return Integer.valueOf(text);
  }

  <E extends Enum<E>> E one(String name, Class<E> scale) {
    String text = need(name, 40);
    return Arrays.stream(scale.getEnumConstants())
        .filter(one -> one.name().equals(text))
        .findFirst()
        .orElseThrow(() -> Problem.bad(name + ": there is no " + text).refusal());
  }

  List<String> texts(String name) {
    if (left.remove(name) instanceof List<?> list && !list.isEmpty()) {
      return list.stream().map(String::valueOf).toList();
    }
    throw Problem.bad(name + " is no list").refusal();
  }

  void done() {
    if (!left.isEmpty()) {
      throw Problem.bad("unknown: " + String.join(", ", left.keySet())).refusal();
    }
  }
}
