package org.hearsay.web.http;

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
 * The JSON object of a request: texts, whole numbers, nulls and lists of texts. Each field is read
 * once; one that nothing reads is refused.
 */
public final class JsonBody {
  private static final JsonFactory FACTORY = new JsonFactory();
  private static final int MOST = 200;

  private final Map<String, Object> left;

  /** Stands for null, which a map cannot hold beside absence. */
  private enum Nothing {
    NULL
  }

  private JsonBody(Map<String, Object> fields) {
    left = fields;
  }

  /**
   * @throws ProblemException if it is not one JSON object of these
   */
  public static JsonBody parse(byte[] bytes) {
    Map<String, Object> fields = new LinkedHashMap<>();
    try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), bytes)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw Problem.badRequest("the body is not a JSON object").exception();
      }
      for (String name = json.nextName(); name != null; name = json.nextName()) {
        json.nextToken();
        if (fields.put(name, value(name, json)) != null) {
          throw Problem.badRequest(name + " is given twice").exception();
        }
      }
      if (json.currentToken() != JsonToken.END_OBJECT || json.nextToken() != null) {
        throw Problem.badRequest("the body is not one JSON object").exception();
      }
    } catch (JacksonException e) {
      throw Problem.badRequest("the body is not JSON: " + e.getOriginalMessage()).exception();
    }
    return new JsonBody(fields);
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
      throw Problem.badRequest(name + " is not a text").exception();
    }
    List<String> texts = new ArrayList<>();
    while (json.nextToken() == JsonToken.VALUE_STRING && texts.size() < MOST) {
      texts.add(json.getString());
    }
    if (json.currentToken() != JsonToken.END_ARRAY) {
      throw Problem.badRequest(name + " must be a list of at most " + MOST + " texts").exception();
    }
    return List.copyOf(texts);
  }

  public boolean has(String name) {
    return left.containsKey(name) && left.get(name) != Nothing.NULL;
  }

  /** Null where it is absent or null. */
  public @Nullable String text(String name, int longest) {
    Object value = left.remove(name);
    if (value == null || value == Nothing.NULL) {
      return null;
    }
    if (!(value instanceof String text) || text.isBlank() || text.length() > longest) {
      throw Problem.badRequest(name + " must be a text of 1 to " + longest + " characters")
          .exception();
    }
    return text.strip();
  }

  public String require(String name, int longest) {
    String text = text(name, longest);
    if (text == null) {
      throw Problem.badRequest(name + " is required").exception();
    }
    return text;
  }

  /** The field is required, and may be null. */
  public @Nullable String nullable(String name, int longest) {
    if (!left.containsKey(name)) {
      throw Problem.badRequest(name + " is required").exception();
    }
    return text(name, longest);
  }

  public @Nullable Integer integer(String name) {
    String text = text(name, 9);
    if (text == null) {
      return null;
    }
    if (!text.matches("\\d{1,9}")) {
      throw Problem.badRequest(name + " is not a whole number").exception();
    }
    return Integer.valueOf(text);
  }

  public <E extends Enum<E>> E constant(String name, Class<E> scale) {
    String text = require(name, 40);
    return Arrays.stream(scale.getEnumConstants())
        .filter(one -> one.name().equals(text))
        .findFirst()
        .orElseThrow(() -> Problem.badRequest(name + ": unknown value " + text).exception());
  }

  public List<String> texts(String name) {
    if (left.remove(name) instanceof List<?> list && !list.isEmpty()) {
      return list.stream().map(String::valueOf).toList();
    }
    throw Problem.badRequest(name + " is not a list").exception();
  }

  public void requireNothingLeft() {
    if (!left.isEmpty()) {
      throw Problem.badRequest("unknown fields: " + String.join(", ", left.keySet())).exception();
    }
  }
}
